/** Millilitres in the locale's form, such as `200 ml`. */
export function formatMl(ml: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'milliliter', maximumFractionDigits: 0 }).format(ml);
}

/** The unit of `formatMl` apart from its number, for a chip that sets the unit more quietly. */
export function mlParts(ml: number, locale: string): { value: string; unit: string } {
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit: 'milliliter', maximumFractionDigits: 0 }).formatToParts(ml);
  const unit = parts.find((part) => part.type === 'unit')?.value ?? 'ml';
  const value = parts.filter((part) => part.type === 'integer' || part.type === 'group').map((part) => part.value);
  return { value: value.join(''), unit };
}

/**
 * Litres without the unit, such as `0.9` or `1.25`; the goal beside it carries the unit.
 * Rounded down, so that nothing looks reached before it is.
 */
export function litres(ml: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, roundingMode: 'floor' }).format(ml / 1000);
}

/** Litres with the unit, such as `1.6 L`. */
export function formatLitres(ml: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'liter', maximumFractionDigits: 2 }).format(ml / 1000);
}

/** Units in which an amount may be given; ounces and cups are those of the United States. */
export const VOLUMES = ['ml', 'cl', 'dl', 'l', 'fl-oz', 'cup'] as const;
export type Volume = (typeof VOLUMES)[number];

/** The US fluid ounce, exactly (NIST Handbook 44, appendix C). */
export const FL_OZ_ML = 29.5735295625;

const mlOf: Readonly<Record<Volume, number>> = { ml: 1, cl: 10, dl: 100, l: 1000, 'fl-oz': FL_OZ_ML, cup: 8 * FL_OZ_ML };

/** Millilitres, not rounded. */
export function volumeMl(amount: number, unit: Volume): number {
  return amount * mlOf[unit];
}

/** The units in which drinks are shown: millilitres and litres, or US fluid ounces. */
export type DrinkUnit = 'ml' | 'fl-oz';

/** The unit by choice, or by the language and region: only the United States and places close to it measure drinks in ounces. */
export function drinkUnit(choice: DrinkUnit | 'auto', locale: string): DrinkUnit {
  if (choice !== 'auto') return choice;
  const region = new Intl.Locale(locale).maximize().region ?? '';
  return ['US', 'LR', 'FM', 'MH', 'PW'].includes(region) ? 'fl-oz' : 'ml';
}

/** An amount in the unit of the person, such as `200 ml` or `8 fl oz`; ounces to the half, as they are poured. */
export function formatVolume(ml: number, unit: DrinkUnit, locale: string): string {
  return unit === 'ml' ? formatMl(ml, locale) : formatOunces(ml, locale);
}

/** A day's amount, such as `1.6 L` or `54 fl oz`. */
export function formatDayVolume(ml: number, unit: DrinkUnit, locale: string): string {
  return unit === 'ml' ? formatLitres(ml, locale) : formatOunces(ml, locale);
}

function formatOunces(ml: number, locale: string): string {
  const halves = Math.round((ml / FL_OZ_ML) * 2) / 2;
  return new Intl.NumberFormat(locale, { style: 'unit', unit: 'fluid-ounce', maximumFractionDigits: 1 }).format(halves);
}
