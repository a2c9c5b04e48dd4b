import { useState } from 'react';
import type { Answer } from '../../core/reminders/event.ts';
import type { OfferContent, Prompt } from '../../core/reminders/state.ts';
import { type RoutineSummary, routineIndex, routineSummary } from '../../core/routines/library.ts';
import type { Variant } from '../../core/routines/schema.ts';
import { answerPrompt } from '../../stores/reminders.ts';

export interface Offer extends Prompt {
  content: OfferContent;
}

/** The routine that a prompt offers; one that has gone with an update of Rill gives way to the one for everybody. */
export function offeredRoutine({ content }: Offer): RoutineSummary {
  return routineSummary(content.routineId) ?? (routineIndex[0] as RoutineSummary);
}

/** The answers to a prompt. The page changes once the background has dealt with one; one that does not reach it is said to be lost. */
export function useAnswers({ id }: Offer) {
  const [isLost, setLost] = useState(false);
  const answer = (given: Answer) => {
    setLost(false);
    answerPrompt(id, given).catch(() => setLost(true));
  };
  return {
    isLost,
    start: (routineId: string, variant: Variant) => answer({ type: 'start', routineId, variant }),
    later: (minutes: number) => answer({ type: 'later', minutes }),
    notNow: () => answer({ type: 'not-now' }),
    done: () => answer({ type: 'done' }),
  };
}
