/**
 * Amounts as tables write them: a number in the manner of any region, perhaps with its unit. `1.250` may be more than a thousand or little
 * more than one. The other cells of the column tell which of the two it is, else the amount that anybody can drink at once.
 */
import { VOLUMES, type Volume, volumeMl } from '../drinks/typed-volume.ts';
import { inEuropeanDigits } from '../typed-number.ts';

/** The range of amounts that the log takes as one drink. */
const LEAST_ML = 1;
const MOST_ML = 5_000;

/** The sign that parts the decimals. */
export type DecimalMark = '.' | ',';

/**
 * A number as it stands: with decimals where its mark parts them, or as a whole where its marks part thousands; some numbers may be either.
 */
interface Numeral {
  decimal: { value: number; mark: DecimalMark | null } | null;
  grouped: number | null;
}

export interface Amount {
  numeral: Numeral;
  /** The unit that stands beside the number; null when none does. */
  unit: Volume | null;
}

/** Longer than any amount that is written out. */
const LONGEST = 40;

/** Reads one cell, in digits of any language; null when it is no amount, or one in a unit that is none of volumes. */
export function readAmount(text: string): Amount | null {
  const trimmed = plain(text);
  const [typed = ''] = /^[\d.,'’ \u00a0\u202f]*/u.exec(trimmed) ?? [];
  const numeral = readNumeral(typed.trim());
  if (!numeral) return null;
  const name = trimmed.slice(typed.length).trim();
  if (name === '') return { numeral, unit: null };
  const unit = unitOf(name);
  return unit && { numeral, unit };
}

/**
 * Whole millilitres, or null when nobody drinks that much, or that little.
 * @param unit that of a cell without one of its own. @param decimal how the column writes decimals; null where no other cell tells.
 */
export function amountMl(amount: Amount, unit: Volume, decimal: DecimalMark | null): number | null {
  const values = readings(amount.numeral, decimal).map((value) => Math.round(volumeMl(value, amount.unit ?? unit)));
  return values.find((ml) => ml >= LEAST_ML && ml <= MOST_ML) ?? null;
}

/** The amounts that the number may mean, the likeliest first. */
function readings({ decimal, grouped }: Numeral, mark: DecimalMark | null): number[] {
  if (grouped === null || decimal === null) return [decimal?.value ?? grouped ?? Number.NaN];
  if (mark !== null) return [mark === decimal.mark ? decimal.value : grouped];
  return [grouped, decimal.value];
}

/** The mark that this number, whatever stands beside it, has before its decimals; null when it does not tell. */
export function decimalMarkOf({ numeral: { decimal, grouped } }: Amount): DecimalMark | null {
  return grouped === null ? (decimal?.mark ?? null) : null;
}

function plain(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return '';
  return /[^ -~]/u.test(trimmed) ? inEuropeanDigits(trimmed).replace(/٫/u, '.').replaceAll('٬', '') : trimmed;
}

const WHOLE = /^\d+$/u;
const GROUP = /^\d{3}$/u;

function readNumeral(typed: string): Numeral | null {
  // These marks part nothing but thousands.
  const [lead = '', ...groups] = typed.split(/['’ \u00a0\u202f]/u);
  if (groups.length > 0) {
    const last = groups.at(-1) ?? '';
    const [end = '', ...rest] = last.split(/[.,]/u);
    if (rest.length > 1 || ![...groups.slice(0, -1), end].every((group) => GROUP.test(group)) || !/^\d{1,3}$/u.test(lead)) return null;
    return withDecimals([lead, ...groups.slice(0, -1), end].join(''), rest[0], last);
  }
  const marks = typed.replace(/\d/gu, '');
  const parts = typed.split(/[.,]/u);
  const first = parts[0] ?? '';
  if (marks === '') return WHOLE.test(typed) ? { decimal: { value: Number(typed), mark: null }, grouped: null } : null;
  const isGrouped = /^[1-9]\d{0,2}$/u.test(first) && parts.slice(1, -1).every((group) => GROUP.test(group));
  const end = parts.at(-1) ?? '';
  if (marks.length === 1) {
    const grouped = isGrouped && GROUP.test(end) ? Number(parts.join('')) : null;
    const decimal = withDecimals(first, end, marks)?.decimal ?? null;
    return decimal && { decimal, grouped };
  }
  const isOneMark = new Set(marks).size === 1;
  if (isOneMark) return isGrouped && GROUP.test(end) ? { decimal: null, grouped: Number(parts.join('')) } : null;
  const areThousands = new Set(marks.slice(0, -1)).size === 1 && marks.at(-1) !== marks[0];
  return isGrouped && areThousands ? withDecimals(parts.slice(0, -1).join(''), end, marks.slice(-1)) : null;
}

/** @param marked where the mark is found, when there are decimals. */
function withDecimals(whole: string, decimals: string | undefined, marked: string): Numeral | null {
  if (decimals === undefined) return { decimal: { value: Number(whole), mark: null }, grouped: null };
  if (!WHOLE.test(decimals) || (whole !== '' && !WHOLE.test(whole))) return null;
  return { decimal: { value: Number(`${whole}.${decimals}`), mark: marked.includes(',') ? ',' : '.' }, grouped: null };
}

/** Names of units, without signs, spaces and capitals. */
const UNIT_NAMES: Readonly<Record<Volume, readonly string[]>> = {
  ml: [
    'ml',
    'milliliter',
    'milliliters',
    'millilitre',
    'millilitres',
    'millilitro',
    'millilitri',
    'mililitro',
    'mililitros',
    'cc',
    'мл',
    '毫升',
    'ミリリットル',
    '밀리리터',
    'مل',
  ],
  cl: ['cl', 'centiliter', 'centiliters', 'centilitre', 'centilitres', 'centilitro', 'centilitri', 'centilitros', 'zentiliter'],
  dl: ['dl', 'deciliter', 'deciliters', 'decilitre', 'decilitres', 'decilitro', 'decilitri', 'decilitros', 'deziliter'],
  l: ['l', 'liter', 'liters', 'litre', 'litres', 'litri', 'litro', 'litros', 'л', '升', 'リットル', '리터', 'لتر'],
  'fl-oz': ['floz', 'flozus', 'usfloz', 'oz', 'ozus', 'usoz', 'fluidounce', 'fluidounces', 'ounce', 'ounces'],
  cup: ['cup', 'cups', 'cupus', 'cupsus', 'uscup', 'uscups'],
};

const unitByName = new Map(VOLUMES.flatMap((unit) => UNIT_NAMES[unit].map((name): [string, Volume] => [name, unit])));

/** The unit of that name, as it stands beside an amount or in a column of its own, such as `fl. oz.`, `mL` or `fl_oz_us`; null for any other. */
export function unitOf(name: string): Volume | null {
  if (name.length > LONGEST) return null;
  return unitByName.get(name.replace(/[._ \u00a0()]/gu, '').toLowerCase()) ?? null;
}
