import { formatters } from '../../locales/formatters.ts';
import { regionOf } from '../../locales/person-locales.ts';

/** Millilitres in the locale's form, such as `200 ml`. */
export function formatMl(ml: number, locale: string): string {
  return unitFormat('ml', locale).format(ml);
}

/** The unit of `formatVolume` apart from its number, for a chip that sets the unit more quietly. */
export function volumeParts(ml: number, unit: DrinkUnit, locale: string): { value: string; unit: string } {
  const parts = unitFormat(unit, locale).formatToParts(unit === 'ml' ? ml : halfOunces(ml));
  const name = parts.find((part) => part.type === 'unit')?.value ?? unit;
  const value = parts.filter((part) => part.type !== 'unit' && part.type !== 'literal').map((part) => part.value);
  return { value: value.join(''), unit: name };
}

/**
 * Litres without the unit, such as `0.9` or `1.25`; the goal beside it carries the unit.
 * Rounded down, so that nothing looks reached before it is.
 */
export function litres(ml: number, locale: string): string {
  return formatters.getNumberFormat(locale, { maximumFractionDigits: 2, roundingMode: 'floor' }).format(ml / 1000);
}

/** Litres with the unit, such as `1.6 L`. */
export function formatLitres(ml: number, locale: string): string {
  return formatters.getNumberFormat(locale, { style: 'unit', unit: 'liter', maximumFractionDigits: 2 }).format(ml / 1000);
}

/** The US fluid ounce, exactly (NIST Handbook 44, appendix C). */
export const FL_OZ_ML = 29.5735295625;

/** The units in which drinks are shown: millilitres and litres, or US fluid ounces. */
export type DrinkUnit = 'ml' | 'fl-oz';

/** The United States with their territories, and places that measure as they do. */
const IN_OUNCES = ['US', 'AS', 'GU', 'MP', 'PR', 'UM', 'VI', 'LR', 'FM', 'MH', 'PW'];

/**
 * The unit by choice, or by the region.
 * A language without a region says nothing about where somebody is, and most places measure in millilitres.
 */
export function drinkUnit(choice: DrinkUnit | 'auto', locale: string): DrinkUnit {
  if (choice !== 'auto') return choice;
  return IN_OUNCES.includes(regionOf(locale) ?? '') ? 'fl-oz' : 'ml';
}

/** An amount in the unit of the person, such as `200 ml` or `8 fl oz`; ounces to the half, as they are poured. */
export function formatVolume(ml: number, unit: DrinkUnit, locale: string): string {
  return unitFormat(unit, locale).format(unit === 'ml' ? ml : halfOunces(ml));
}

/** A day's amount, such as `1.6 L` or `54 fl oz`. */
export function formatDayVolume(ml: number, unit: DrinkUnit, locale: string): string {
  return unit === 'ml' ? formatLitres(ml, locale) : unitFormat(unit, locale).format(Math.round(ml / FL_OZ_ML));
}

/** The amount drunk so far, without its unit, such as `0.9` or `30`; rounded down, so that no goal looks reached before it is. */
export function dayNumber(ml: number, unit: DrinkUnit, locale: string): string {
  // Portions are whole millilitres, a hair less than the ounces they stand for: half an ounce would be lost at every mark.
  return unit === 'ml' ? litres(ml, locale) : formatters.getNumberFormat(locale).format(Math.floor((ml + 1) / FL_OZ_ML));
}

/** Ounces to the half, as they are poured. */
export function halfOunces(ml: number): number {
  return Math.round((ml / FL_OZ_ML) * 2) / 2;
}

function unitFormat(unit: DrinkUnit, locale: string): Intl.NumberFormat {
  return unit === 'ml'
    ? formatters.getNumberFormat(locale, { style: 'unit', unit: 'milliliter', maximumFractionDigits: 0 })
    : formatters.getNumberFormat(locale, { style: 'unit', unit: 'fluid-ounce', maximumFractionDigits: 1 });
}
