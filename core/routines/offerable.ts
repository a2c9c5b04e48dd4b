import { offerables } from 'virtual:rill-offerables';
import type { DayTime } from './day-times.ts';
import type { Family } from './families.ts';
import type { Occasion } from './occasion.ts';

/** The part of a routine that is needed to offer it, and no more: the background reads this at every wake. */
export interface Offerable {
  id: string;
  gates: readonly Family[];
  /** The families among `gates` that only some steps need; without these steps the routine can be done all the same. */
  optionalGates?: readonly Family[];
  occasion: Occasion;
  /** The times of the day that it suits. */
  times?: readonly DayTime[];
}

/** All routines that ship with Rill, in the order of the library. */
export { offerables };
