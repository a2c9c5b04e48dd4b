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
