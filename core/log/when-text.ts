import type { Instant } from '../time.ts';
import { inEuropeanDigits } from '../typed-number.ts';
import { monthNumber } from './month-names.ts';

/** In which order a table writes day, month and year. A year of four digits at the front is always the year. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** A time as a table says it: an instant of its own, or what stands on calendar and clock, one of which may be in another column. */
export type When =
  | { instant: Instant }
  | {
      instant: null;
      date: CalendarDate | null;
      clock: { hour: number; minute: number; second: number } | null;
    };

/** Longer than any time that is written out, such as `Wednesday, September 30, 2026 at 11:59:59 PM GMT+02:00`. */
const LONGEST = 64;

const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|[+-]\d\d:?\d\d)$/iu;
const EPOCH = /^(?:(\d{13})|(\d{9,10})(?:\.\d{1,9})?)$/u;
const COMPACT = /^(\d{4})(\d\d)(\d\d)$/u;
const DATE = /^(\d{1,4})([-./])(\d{1,2})[-./](\d{1,4})\.?(?=$|[T,\s])/u;
/** Year, month and day with their signs in Chinese, Japanese and Korean. */
const SIGNED_DATE = /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/u;
/** `14 May 2026`, `14. Mai 2026`, `14-May-26`, `14 de mayo de 2026`; a weekday may stand before it. */
const DAY_MONTH = /^(?:\p{L}{2,15}[.,]{0,2} )?(\d{1,2})\.?[- ](?:de )?(\p{L}{3,15})\.?[-, ]{1,2}(?:de )?(\d{4}|\d\d)(?=$|[,\s])/u;
/** `May 14, 2026`; a weekday may stand before it. */
const MONTH_DAY = /^(?:\p{L}{2,15}[.,]{0,2} )?(\p{L}{3,15})\.? (\d{1,2}),? (\d{4})(?=$|[,\s])/u;
const CLOCK = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?(?:[:.](?<second>\d\d)(?:[.,]\d{1,9})?)?\s{0,2}(?:(?<half>[ap])\.?\s?m\.?)?$/iu;
/** The text between a date and a time of day. */
const BETWEEN = /^(?:T|[,\s]{0,3}(?:at |um |à |a las |[-–] )?)/iu;

/** Reads one cell, in digits of any language; null when it is no time, or one that no calendar or clock has. */
export function readWhen(text: string, order: DateOrder): When | null {
  const trimmed = plain(text);
  if (trimmed === '') return null;
  const [, day, clock, zone] = INSTANT.exec(trimmed) ?? [];
  if (day && clock && zone) return instantOf(`${day}T${clock}${/^[+-]/u.test(zone) ? zone : 'Z'}`);
  const [, millis, seconds] = EPOCH.exec(trimmed) ?? [];
  if (millis || seconds) return { instant: millis ? Number(millis) : Number(seconds) * 1000 };
  const dated = readDate(trimmed, order);
  if (dated === 'none') return null;
  const rest = dated ? trimmed.slice(dated.length).replace(BETWEEN, '').trim() : trimmed;
  const time = rest === '' ? null : readClock(rest);
  if (rest !== '' && !time) return null;
  return { instant: null, date: dated?.date ?? null, clock: time };
}

/**
 * Whether a time of a table needs the table's date order: dates with `dots` and with `other` marks are read in that order, all others say
 * themselves which number is which.
 */
export function dateMarks(text: string): 'dots' | 'other' | null {
  const [, first = '', mark] = DATE.exec(plain(text)) ?? [];
  if (!mark || first.length === 4) return null;
  return mark === '.' ? 'dots' : 'other';
}

function plain(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return '';
  // Most cells are.
  if (!/[^ -~]/u.test(trimmed)) return trimmed;
  return inEuropeanDigits(trimmed).replace(/[\u200e\u200f]/gu, '');
}

function instantOf(text: string): When | null {
  try {
    return { instant: Temporal.Instant.from(text).epochMilliseconds };
  } catch {
    return null;
  }
}

/** The date at the start of a text and how much of the text it is; null when there is none, `none` when no calendar has it. */
function readDate(text: string, order: DateOrder): { date: CalendarDate; length: number } | null | 'none' {
  const found = findDate(text, order);
  if (!found) return null;
  const date = dateOf(found.parts);
  return date ? { date, length: found.length } : 'none';
}

type Parts = readonly [year: string | undefined, month: string | number | undefined, day: string | undefined];

function findDate(text: string, order: DateOrder): { parts: Parts; length: number } | null {
  const compact = COMPACT.exec(text);
  if (compact) return { parts: [compact[1], compact[2], compact[3]], length: text.length };
  const numbers = DATE.exec(text);
  if (numbers) {
    const [all, a = '', , b, c] = numbers;
    const parts: Parts = a.length === 4 || order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
    return { parts, length: all.length };
  }
  const signed = SIGNED_DATE.exec(text);
  if (signed) return { parts: [signed[1], signed[2], signed[3]], length: signed[0].length };
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return { parts: [dayMonth[3], monthNumber(dayMonth[2] ?? ''), dayMonth[1]], length: dayMonth[0].length };
  const monthDay = MONTH_DAY.exec(text);
  if (monthDay) return { parts: [monthDay[3], monthNumber(monthDay[1] ?? ''), monthDay[2]], length: monthDay[0].length };
  return null;
}

function dateOf([year = '', month, day]: Parts): CalendarDate | null {
  if (year.length !== 4 && year.length !== 2) return null;
  const date = { year: year.length === 2 ? 2000 + Number(year) : Number(year), month: Number(month), day: Number(day) };
  return isDate(date) ? date : null;
}

function isDate({ year, month, day }: CalendarDate): boolean {
  const date = new Date(0);
  // Given years up to 99, constructors take those of the century before.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

type Groups = Record<string, string | undefined>;

function readClock(text: string) {
  const { hour: typed, minute, second, half } = (CLOCK.exec(text)?.groups ?? {}) as Groups;
  // A bare number is no time of day, unless it says which half of the day.
  if (typed === undefined || (minute === undefined && half === undefined)) return null;
  const isAfternoon = half?.toLowerCase() === 'p';
  if (half !== undefined && (Number(typed) < 1 || Number(typed) > 12)) return null;
  const hour = half === undefined ? Number(typed) : (Number(typed) % 12) + (isAfternoon ? 12 : 0);
  const clock = { hour, minute: Number(minute ?? 0), second: Number(second ?? 0) };
  return hour < 24 && clock.minute < 60 && clock.second < 60 ? clock : null;
}

/** A day without a time is put at midday, far from where days turn. */
const MIDDAY = { hour: 12, minute: 0, second: 0 };

/** The instant of a time in a zone; null while it has no date. A time that the zone skips or has twice is taken as calendars do. */
export function instantIn(when: When, timeZone: string): Instant | null {
  if (when.instant !== null) return when.instant;
  if (!when.date) return null;
  return Temporal.PlainDateTime.from({ ...when.date, ...(when.clock ?? MIDDAY) }).toZonedDateTime(timeZone).epochMilliseconds;
}
