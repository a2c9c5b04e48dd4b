import { PORTIONS_ML } from '../settings/limits.ts';
import type { Settings } from '../settings/schema.ts';
import { type DrinkUnit, drinkUnit } from './volume.ts';

/** The sizes of cups where drinks are measured in ounces: 4, 8, 12 and 16 (health dossier 3.4), in whole millilitres. */
const OUNCE_PORTIONS_ML = [118, 237, 355, 473] as const;
/** A glass (health dossier 3.4); the portion closest to it is what one click on "a drink" logs. */
const GLASS_ML = 200;
const QUICK = 3;
/** The range of one drink when its amount is typed: from a sip up to what the log takes. */
export const DRINK_ML = { min: 15, max: 5000 } as const;

/** The drinks that can be logged with a click, in the unit of the person. */
export interface Portions {
  unit: DrinkUnit;
  /** All of them, smallest first. */
  all: readonly number[];
  /** The usual one. */
  glass: number;
}

/** Nobody has chosen other portions than those that Rill began with; then they follow the unit. */
export function areUsual(portionsMl: readonly number[]): boolean {
  return portionsMl.length === PORTIONS_ML.length && portionsMl.every((ml, i) => ml === PORTIONS_ML[i]);
}

/** The portions in the order in which they were chosen. */
export function chosenPortions(portionsMl: readonly number[], unit: DrinkUnit): readonly number[] {
  return unit === 'fl-oz' && areUsual(portionsMl) ? OUNCE_PORTIONS_ML : portionsMl;
}

/** @param locale a BCP 47 tag; the unit follows from this tag when none was chosen. */
export function portionsOf({ unit: choice, portionsMl }: Settings['volumes'], locale: string): Portions {
  const unit = drinkUnit(choice, locale);
  const all = [...new Set(chosenPortions(portionsMl, unit))].sort((a, b) => a - b);
  const glass = all.reduce((best, ml) => (Math.abs(ml - GLASS_ML) < Math.abs(best - GLASS_ML) ? ml : best), all[0] ?? GLASS_ML);
  return { unit, all, glass };
}

/** Three portions around the glass: `sips` begins with the smallest of all, `near` with the one below the glass. */
export function quickPortions({ all, glass }: Portions, from: 'sips' | 'near'): number[] {
  const at = Math.min(Math.max(all.indexOf(glass), 1), Math.max(all.length - 2, 1));
  const three = all.slice(at - 1, at - 1 + QUICK);
  const [smallest] = all;
  return from === 'sips' && smallest !== undefined ? [smallest, ...three.slice(1)] : three;
}
