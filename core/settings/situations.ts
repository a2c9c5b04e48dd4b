import type { Instant } from '../time.ts';

/** The circumstances in which somebody may follow a routine; `core/routines/situation.ts` adapts the routine to them. */
export const SITUATIONS = ['oneHand', 'glasses', 'makeUp', 'onCall'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** The circumstances as the person has set them. They stay set, except for a call, which ends by itself. */
export interface SaidSituations {
  oneHand: boolean;
  glasses: boolean;
  makeUp: boolean;
  onCallUntil: Instant | null;
}

/** The circumstances that hold now, out of those that the person has set. */
export function situationsAt(said: SaidSituations, now: Instant): Situation[] {
  const holds = (situation: Situation) => (situation === 'onCall' ? said.onCallUntil !== null && now < said.onCallUntil : said[situation]);
  return SITUATIONS.filter(holds);
}

/** @param callEnd when a call is over at the latest. */
export function saySituation(said: SaidSituations, situation: Situation, holds: boolean, callEnd: Instant): SaidSituations {
  return situation === 'onCall' ? { ...said, onCallUntil: holds ? callEnd : null } : { ...said, [situation]: holds };
}
