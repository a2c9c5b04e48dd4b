import type { Instant } from '../time.ts';

/** In which order a table writes day, month and year. A year of four digits at the front is always the year. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A time as a table says it: an instant of its own, or what stands on calendar and clock, one of which may be in another column. */
export type When =
  | { instant: Instant }
  | {
      instant: null;
      date: { year: number; month: number; day: number } | null;
      clock: { hour: number; minute: number; second: number } | null;
    };

const INSTANT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|[+-]\d\d:?\d\d)$/iu;
const EPOCH = /^(?:(\d{13})|(\d{9,10})(?:\.\d+)?)$/u;
const DATE = /^(?<a>\d{1,4})[-./](?<b>\d{1,2})[-./](?<c>\d{1,4})\.?(?=$|[T,\s])/u;
const CLOCK = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?(?:[:.](?<second>\d\d)(?:[.,]\d+)?)?\s*(?:(?<half>[ap])\.?\s?m\.?)?$/iu;

/** Reads one cell; null when it is no time, or one that no calendar or clock has. */
export function readWhen(text: string, order: DateOrder): When | null {
  const trimmed = text.trim();
  const [, day, clock, zone] = INSTANT.exec(trimmed) ?? [];
  if (day && clock && zone) return instantOf(`${day}T${clock}${zone.toUpperCase()}`);
  const [, millis, seconds] = EPOCH.exec(trimmed) ?? [];
  if (millis || seconds) return { instant: millis ? Number(millis) : Number(seconds) * 1000 };
  const dateMatch = DATE.exec(trimmed);
  const rest = trimmed.slice(dateMatch?.[0].length ?? 0).replace(/^[T,\s]+/u, '');
  if (!dateMatch && rest === '') return null;
  const date = dateMatch?.groups ? readDate(dateMatch.groups, order) : null;
  const time = rest === '' ? null : readClock(rest);
  if ((dateMatch && !date) || (rest !== '' && !time)) return null;
  return { instant: null, date, clock: time };
}

function instantOf(text: string): When | null {
  try {
    return { instant: Temporal.Instant.from(text).epochMilliseconds };
  } catch {
    return null;
  }
}

type Groups = Record<string, string | undefined>;

function readDate({ a = '', b = '', c = '' }: Groups, order: DateOrder) {
  const [year, month, day] = a.length === 4 || order === 'ymd' ? [a, b, c] : order === 'dmy' ? [c, b, a] : [c, a, b];
  if (year.length !== 4 && year.length !== 2) return null;
  const date = { year: year.length === 2 ? 2000 + Number(year) : Number(year), month: Number(month), day: Number(day) };
  try {
    Temporal.PlainDate.from(date, { overflow: 'reject' });
    return date;
  } catch {
    return null;
  }
}

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
