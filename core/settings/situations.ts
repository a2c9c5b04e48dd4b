import type { Instant } from '../time.ts';

/** What may hold while somebody follows a routine; `core/routines/situation.ts` says what becomes of a routine then. */
export const SITUATIONS = ['oneHand', 'glasses', 'makeUp', 'onCall'] as const;
export type Situation = (typeof SITUATIONS)[number];

/** What a person has said. It stays said, but for a call: that one ends by itself. */
export interface SaidSituations {
  oneHand: boolean;
  glasses: boolean;
  makeUp: boolean;
  onCallUntil: Instant | null;
}

/** What holds now, of what a person has said. */
export function situationsAt(said: SaidSituations, now: Instant): Situation[] {
  const holds = (situation: Situation) => (situation === 'onCall' ? said.onCallUntil !== null && now < said.onCallUntil : said[situation]);
  return SITUATIONS.filter(holds);
}

/** @param callEnd when a call is over at the latest. */
export function saySituation(said: SaidSituations, situation: Situation, holds: boolean, callEnd: Instant): SaidSituations {
  return situation === 'onCall' ? { ...said, onCallUntil: holds ? callEnd : null } : { ...said, [situation]: holds };
}
