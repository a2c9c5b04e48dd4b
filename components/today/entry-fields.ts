import { DRINK_ML } from '../../core/drinks/portions.ts';
import { readVolume, volumeNumber } from '../../core/drinks/typed-volume.ts';
import type { DrinkUnit } from '../../core/drinks/volume.ts';
import type { EditableEntry } from '../../core/log/edit.ts';
import type { DrinkKind } from '../../core/log/entry.ts';
import type { DayRule } from '../../core/log/local-day.ts';
import { clockMinute, type NotToday, timeToday } from '../../core/log/time-today.ts';
import { clockValue, readClock } from '../../core/settings/typed-values.ts';
import { type Instant, SECOND } from '../../core/time.ts';

/** The texts in the fields of an entry. Every kind of entry has some of these fields. */
export interface Fields {
  clock: string;
  amount: string;
  of: DrinkKind;
  routineId: string;
  text: string;
}

/** Where and in which words the fields are filled in. */
export interface FieldContext {
  now: Instant;
  day: DayRule;
  unit: DrinkUnit;
  locale: string;
}

export type TimeProblem = NotToday | 'missing';

/** A page looks at the clock now and then: the minute that has just begun is not to come. */
const JUST_BEGUN = 15 * SECOND;

export function emptyFields({ now, day, unit, locale }: FieldContext, ml: number, of: DrinkKind, routineId: string): Fields {
  return { clock: clockValue(clockMinute(now, day.timeZone)), amount: volumeNumber(ml, unit, locale), of, routineId, text: '' };
}

/** The fields as an entry fills them. The time is told by the clock of here and now, by which it is also changed. */
export function fieldsOf(entry: EditableEntry, { day, unit, locale }: FieldContext): Fields {
  return {
    clock: clockValue(clockMinute(entry.at, day.timeZone)),
    amount: entry.kind === 'drink' ? volumeNumber(entry.ml, unit, locale) : '',
    of: entry.kind === 'drink' ? (entry.of ?? 'water') : 'water',
    routineId: entry.kind === 'routine' ? entry.routineId : '',
    text: entry.kind === 'note' ? entry.text : '',
  };
}

/** @returns an instant of today, or what is wrong with the time. */
export function readTime(clock: string, { now, day }: FieldContext): Instant | TimeProblem {
  const minute = readClock(clock);
  if (minute === null) return 'missing';
  const at = timeToday(minute, now + JUST_BEGUN, day);
  return typeof at === 'number' ? Math.min(at, now) : at;
}

/** @returns millilitres, or null for what is no amount of a drink. */
export function readAmount(text: string, { unit }: FieldContext): number | null {
  return readVolume(text, unit, DRINK_ML);
}
