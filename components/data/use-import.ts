import { useState } from 'react';
import type { DrinkMapping, DrinkRows, DrinkTable } from '../../core/log/drinks-csv.ts';
import type { RestorePlan } from '../../core/log/restore-plan.ts';
import { planFor, readTable, readTableRows, restore, stageDrinks } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';
import type { Told } from './said.tsx';
import { useLongWork, type Work } from './use-long-work.ts';

/** A table from elsewhere, as its columns are understood just now. */
export interface TableOffer {
  text: string;
  table: DrinkTable;
  mapping: DrinkMapping;
  rows: DrinkRows;
  /** Null while it is worked out. */
  plan: RestorePlan | null;
}

export interface Importing extends Pick<Work, 'going' | 'cancel'> {
  offer: TableOffer | null;
  told: Told | null;
  read: (file: File) => Promise<void>;
  /** Understands the columns in another way. */
  map: (change: Partial<DrinkMapping>) => Promise<void>;
  go: () => Promise<void>;
  leave: () => void;
}

/** Drinks of another program on their way in: read, understood, compared, and added only when the person says so. */
export function useImport(): Importing {
  const { t, locale } = useMessages();
  const { going, run, cancel } = useLongWork();
  const [offer, setOffer] = useState<TableOffer | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const end = (news: Told | null) => {
    setOffer(null);
    setTold(news);
  };

  const understand = async ({ text, table, mapping }: Pick<TableOffer, 'text' | 'table' | 'mapping'>) => {
    const read = await readTableRows(text, mapping);
    if (!read.ok) return end({ isGood: false, words: t(`import.fault.${read.fault}`) });
    const { rows } = read;
    setOffer({ text, table, mapping, rows, plan: null });
    const plan = await run(t('data.restore.comparing'), (long) => planFor(stageDrinks(rows), 'merge', long));
    if (!plan) return;
    if (!plan.ok) return end({ isGood: false, words: t(`log.trouble.${plan.why}`) });
    setOffer({ text, table, mapping, rows, plan: plan.value });
  };

  return {
    going,
    cancel,
    offer,
    told,
    async read(file) {
      end(null);
      const read = await readTable(file, locale);
      if (!read.ok) return end({ isGood: false, words: t(`import.fault.${read.fault}`) });
      await understand({ text: read.text, table: read.table, mapping: read.table.guess });
    },
    async map(change) {
      if (offer) await understand({ ...offer, mapping: { ...offer.mapping, ...change } });
    },
    async go() {
      if (!offer) return;
      setTold(null);
      const staged = stageDrinks(offer.rows);
      const done = await run(t('data.restore.writing'), (long) => restore(staged, 'merge', { ...long, withRest: false }));
      if (!done) return;
      if (!done.ok) return setTold({ isGood: false, words: t(`log.trouble.${done.why}`) });
      const { adds, keeps } = done.value.plan;
      end({ isGood: true, words: t('data.import.done', { adds, keeps }) });
    },
    leave: () => end(null),
  };
}
