import { offerables } from 'virtual:rill-offerables';
import type { DayTime } from './day-times.ts';
import type { Family } from './families.ts';
import type { Occasion } from './occasion.ts';

/** The part of a routine that is needed to offer it, and no more: the background reads this at every wake. */
export interface Offerable {
  id: string;
  /** The families whose safety checks are read before it. In the file of a routine they are called `gates`. */
  families: readonly Family[];
  /** Those of the families that only some of its steps need, which it can do without. */
  optionalFamilies?: readonly Family[];
  occasion: Occasion;
  /** The times of the day that it suits. */
  times?: readonly DayTime[];
}

/** All routines that ship with Rill, in the order of the library. */
export { offerables };
