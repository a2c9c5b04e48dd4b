import { useState } from 'react';
import type { RestPlan } from '../../core/log/rest-plan.ts';
import type { RestoreMode, RestorePlan } from '../../core/log/restore-plan.ts';
import { planFor, planForRest, readBackup, restore, type Staged } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';
import { useAction } from '../ui/use-action.ts';
import type { Told } from './outcome-note.tsx';
import { useLongWork, type Work } from './use-long-work.ts';

/** A backup that has been read and checked, and what restoring it would do. */
export interface Offer {
  staged: Staged;
  mode: RestoreMode;
  /** Whether settings and own routines follow. */
  withRest: boolean;
  /** The person has said so. */
  isRestChosen: boolean;
  /** Null while it is worked out. */
  plan: RestorePlan | null;
  /** The changes to settings and own routines; null while they are not known, or the file has none. */
  restPlan: RestPlan | null;
}

export interface Restoring extends Pick<Work, 'going' | 'cancel'> {
  offer: Offer | null;
  told: Told | null;
  read: (file: File) => Promise<void>;
  choose: (mode: RestoreMode) => Promise<void>;
  takeRest: (withRest: boolean) => void;
  go: () => void;
  leave: () => void;
}

/** A backup on its way back: read, compared, and restored only when the person says so. */
export function useRestore(): Restoring {
  const { t } = useMessages();
  const { going, run, cancel } = useLongWork();
  const [offer, setOffer] = useState<Offer | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const end = (news: Told | null) => {
    setOffer(null);
    setTold(news);
  };
  const compare = async (next: Pick<Offer, 'staged' | 'mode' | 'withRest' | 'isRestChosen'>) => {
    const { staged, mode } = next;
    setOffer({ ...next, plan: null, restPlan: null });
    const compared = await run(t('data.restore.comparing'), async (long) => {
      const [plan, restPlan] = await Promise.all([planFor(staged, mode, long), planForRest(staged, mode)]);
      return { plan, restPlan: restPlan.ok ? restPlan.value : null };
    });
    if (!compared) return;
    const { plan, restPlan } = compared;
    if (!plan.ok) return end({ isGood: false, words: t(`log.trouble.${plan.why}`) });
    // On a new device a person wants it as it was; elsewhere, settings in use are not changed unasked.
    const isNew = staged.settings !== null && plan.value.keeps + plan.value.changes === 0;
    setOffer((current) => {
      // Somebody may have chosen while it was compared.
      const { withRest, isRestChosen } = current ?? next;
      return { staged, mode, withRest: isRestChosen ? withRest : isNew, isRestChosen: true, plan: plan.value, restPlan };
    });
  };

  const { run: go, isUnderWay: isWriting } = useAction(async () => {
    if (!offer) return;
    setTold(null);
    const { staged, mode, withRest } = offer;
    const done = await run(t('data.restore.writing'), (long) => restore(staged, mode, { ...long, withRest }));
    if (!done) return;
    if (!done.ok) return setTold({ isGood: false, words: t(`log.trouble.${done.why}`) });
    const { plan, isRestSaved } = done.value;
    end(isRestSaved ? { isGood: true, words: t('data.restore.done', { ...plan }) } : { isGood: false, words: t('data.restore.notRest') });
  });

  return {
    going,
    cancel,
    offer,
    told,
    async read(file) {
      end(null);
      const read = await run(t('data.restore.reading'), (long) => readBackup(file, long));
      if (!read) return;
      if (!read.ok) return end({ isGood: false, words: t(`log.trouble.${read.why}`) });
      if ('fault' in read.value) return end({ isGood: false, words: t(`restore.fault.${read.value.fault.code}`) });
      await compare({ staged: read.value.staged, mode: 'merge', withRest: false, isRestChosen: false });
    },
    async choose(mode) {
      // A backup that is being written stays as it was agreed to.
      if (offer && offer.mode !== mode && !isWriting()) await compare({ ...offer, mode });
    },
    takeRest: (withRest) => setOffer((current) => current && { ...current, withRest, isRestChosen: true }),
    go,
    leave: () => end(null),
  };
}
