import { useEffect, useState } from 'react';
import { type DrinkRows, openQuestions } from '../../core/log/drinks-csv.ts';
import type { RestorePlan } from '../../core/log/restore-plan.ts';
import type { DrinkMapping, DrinkTable } from '../../core/log/table-guess.ts';
import type { Outcome } from '../../stores/outcome.ts';
import { type LongWork, planFor, readTable, readTableRows, restore, stageDrinks, type TableReadFault } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';
import { useAction } from '../ui/use-action.ts';
import type { Told } from './outcome-note.tsx';
import { unfinishedTable } from './unfinished-table.ts';
import { useLongWork, type Work } from './use-long-work.ts';

/** A table from elsewhere, as its columns are understood just now. */
export interface TableOffer {
  text: string;
  table: DrinkTable;
  mapping: DrinkMapping;
  /** Null while they are read, and while something about the columns is open. */
  rows: DrinkRows | null;
  /** Null while it is worked out. */
  plan: RestorePlan | null;
}

export interface Importing extends Pick<Work, 'going' | 'cancel'> {
  offer: TableOffer | null;
  told: Told | null;
  read: (file: File) => Promise<void>;
  /** Understands the columns in another way. */
  map: (change: Partial<DrinkMapping>) => Promise<void>;
  go: () => void;
  leave: () => void;
}

/** Drinks of another program on their way in: read, understood, compared, and added only when the person says so. */
export function useImport(): Importing {
  const { t, locale } = useMessages();
  const { going, run, cancel } = useLongWork();
  const [offer, setOffer] = useState(unfinishedTable.get);
  const show = (next: TableOffer | null) => {
    unfinishedTable.set(next);
    setOffer(next);
  };
  const [told, setTold] = useState<Told | null>(null);
  const end = (news: Told | null) => {
    show(null);
    setTold(news);
  };

  /** Tells why nothing came of it. @returns null then, and when other work has taken its place. */
  const attempt = async <T extends object>(words: string, work: (long: LongWork) => Promise<Outcome<T | { fault: TableReadFault }>>) => {
    const done = await run(words, work);
    if (!done) return null;
    if (!done.ok) end({ isGood: false, words: t(`log.trouble.${done.why}`) });
    else if ('fault' in done.value) end({ isGood: false, words: t(`import.fault.${done.value.fault}`) });
    else return done.value;
    return null;
  };

  const understand = async (known: Pick<TableOffer, 'text' | 'table' | 'mapping'>) => {
    const { text, mapping } = known;
    const isOpen = openQuestions(mapping).length > 0;
    show({ ...known, rows: isOpen ? null : (unfinishedTable.get()?.rows ?? null), plan: null });
    if (isOpen) return;
    const read = await attempt(t('data.import.reading'), (long) => readTableRows(text, mapping, long));
    if (!read) return;
    const { rows } = read;
    show({ ...known, rows, plan: null });
    const plan = await attempt(t('data.restore.comparing'), (long) => planFor(stageDrinks(rows), 'merge', long));
    if (plan) show({ ...known, rows, plan });
  };
  // When somebody comes back from another section, the table is compared anew: the log may have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on coming back
  useEffect(() => {
    if (offer) void understand(offer);
  }, []);

  const { run: go, isUnderWay: isWriting } = useAction(async () => {
    if (!offer?.rows) return;
    setTold(null);
    const staged = stageDrinks(offer.rows);
    const done = await run(t('data.restore.writing'), (long) => restore(staged, 'merge', { ...long, withRest: false }));
    if (!done) return;
    if (!done.ok) return setTold({ isGood: false, words: t(`log.trouble.${done.why}`) });
    const { adds, keeps } = done.value.plan;
    end({ isGood: true, words: t('data.import.done', { adds, keeps }) });
  });

  return {
    going,
    cancel,
    offer,
    told,
    async read(file) {
      end(null);
      const read = await attempt(t('data.import.reading'), (long) => readTable(file, locale, long));
      if (read) await understand({ ...read, mapping: read.table.guess });
    },
    async map(change) {
      // A table that is being written stays as it was agreed to.
      if (offer && !isWriting()) await understand({ text: offer.text, table: offer.table, mapping: { ...offer.mapping, ...change } });
    },
    go,
    leave: () => end(null),
  };
}
