import { formatters } from '../../locales/formatters.ts';
import { readTypedNumber } from '../typed-number.ts';
import { type DrinkUnit, FL_OZ_ML, halfOunces } from './volume.ts';

/** Units in which an amount may be given; ounces and cups are those of the United States. */
export const VOLUMES = ['ml', 'cl', 'dl', 'l', 'fl-oz', 'cup'] as const;
export type Volume = (typeof VOLUMES)[number];

const mlOf: Readonly<Record<Volume, number>> = { ml: 1, cl: 10, dl: 100, l: 1000, 'fl-oz': FL_OZ_ML, cup: 8 * FL_OZ_ML };

/** Millilitres, not rounded. */
export function volumeMl(amount: number, unit: Volume): number {
  return amount * mlOf[unit];
}

/**
 * An amount as people type it, in their unit.
 * @returns whole millilitres, or null for what is no number or lies outside `min` to `max` millilitres.
 */
export function readVolume(text: string, unit: DrinkUnit, { min, max }: { min: number; max: number }): number | null {
  const amount = readTypedNumber(text);
  if (amount === null) return null;
  const ml = Math.round(volumeMl(amount, unit));
  return ml >= min && ml <= max ? ml : null;
}

/** The number of `formatVolume` by itself, for a field that has its unit beside it. */
export function volumeNumber(ml: number, unit: DrinkUnit, locale: string): string {
  const amount = unit === 'ml' ? ml : halfOunces(ml);
  return formatters.getNumberFormat(locale, { useGrouping: false }).format(amount);
}
