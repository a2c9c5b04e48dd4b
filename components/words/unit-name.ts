/** The text beside a number of that unit, such as `min` or `L`; for fields that hold the number alone. */
export function unitName(value: number, unit: 'second' | 'minute' | 'liter', locale: string): string {
  const parts = new Intl.NumberFormat(locale, { style: 'unit', unit }).formatToParts(value);
  return parts.find(({ type }) => type === 'unit')?.value ?? '';
}
