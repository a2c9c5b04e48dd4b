import { describe, expect, it } from 'vitest';
import { typicalDay } from '../../../core/reminders/typical-day.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder, Settings } from '../../../core/settings/schema.ts';

const ZONE = 'Europe/Berlin';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(ZONE).epochMilliseconds;
const clock = (instant: number) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(ZONE).toPlainTime().toString({ smallestUnit: 'minute' });

/** Monday, 23 November 2026. */
const MONDAY = at('2026-11-23T14:30');
const lunch = [
  { from: 540, to: 750 },
  { from: 795, to: 1050 },
];
const week = [lunch, lunch, lunch, lunch, lunch, [], []];
const { drainage, drink } = defaultSettings.reminders;

function dayOf(change: Partial<Settings> = {}, now = MONDAY) {
  const settings = {
    ...defaultSettings,
    hours: { on: true, week },
    reminders: { drainage, drink: { ...drink, enabled: false } },
    ...change,
  };
  return typicalDay({ settings, day: { timeZone: ZONE, startHour: 4 } }, now);
}

const own = (change: Partial<OwnReminder>): OwnReminder => ({
  id: 'own-1',
  name: 'Ice',
  enabled: true,
  routineId: 'no-touch-flow',
  everyMin: 60,
  times: [],
  way: 'card',
  hours: null,
  ...change,
});

describe('a day of work', () => {
  it('goes from its first hour to its last, with breaks in its hours alone', () => {
    const day = dayOf();
    expect([day?.from, day?.to]).toEqual([at('2026-11-23T09:00'), at('2026-11-23T17:30')]);
    expect(day?.stretches.map(({ start, end }) => [clock(start), clock(end)])).toEqual([
      ['09:00', '12:30'],
      ['13:15', '17:30'],
    ]);
    expect(day?.breaks.map((one) => clock(one.at))).toEqual(['10:00', '11:00', '12:00', '14:15', '15:15', '16:15', '17:15']);
  });

  it('is the next one after the last hour of the week, and that of yesterday while its night goes on', () => {
    expect(dayOf({}, at('2026-11-28T12:00'))?.from).toBe(at('2026-11-30T09:00'));
    const nights = { on: true, week: week.map(() => [{ from: 22 * 60, to: 6 * 60 }]) };
    expect(dayOf({ hours: nights }, at('2026-11-24T05:00'))?.from).toBe(at('2026-11-23T22:00'));
    expect(dayOf({ hours: nights }, at('2026-11-24T06:00') - 1)?.from).toBe(at('2026-11-23T22:00'));
    expect(dayOf({ hours: nights }, at('2026-11-24T06:00'))?.from).toBe(at('2026-11-24T22:00'));
  });

  it('is that of today until midnight, though its hours are over', () => {
    expect(dayOf({}, at('2026-11-23T23:59'))?.from).toBe(at('2026-11-23T09:00'));
    expect(dayOf({}, at('2026-11-24T00:00'))?.from).toBe(at('2026-11-24T09:00'));
  });

  it('is found from every day of a week with a single one', () => {
    const fridays = { on: true, week: week.map((_, day) => (day === 4 ? lunch : [])) };
    const found = [20, 21, 22, 23, 24, 25, 26, 27].map((date) => dayOf({ hours: fridays }, at(`2026-11-${date}T20:00`))?.from);
    expect(found).toEqual([at('2026-11-20T09:00'), ...Array.from({ length: 7 }, () => at('2026-11-27T09:00'))]);
  });

  it('begins with its midnight for a clock time then, and leaves the next midnight to the next day', () => {
    const midnight = own({ times: [{ at: 0, weekdays: [1, 2, 3, 4, 5, 6, 7] }] });
    const day = dayOf({ ownReminders: [midnight] });
    expect([day?.from, day?.to]).toEqual([at('2026-11-23T00:00'), at('2026-11-23T17:30')]);
    expect(day?.breaks[0]).toEqual({ at: at('2026-11-23T00:00'), reminderIds: ['own-1'] });
  });

  it('takes in all clock times of a reminder, in their order', () => {
    const twice = own({ times: [1200, 420].map((minute) => ({ at: minute, weekdays: [1] })) });
    const day = dayOf({ ownReminders: [twice] });
    expect(day && [clock(day.from), clock(day.to)]).toEqual(['07:00', '20:00']);
  });

  it('takes in clock times and own hours before and after it', () => {
    const early = own({ times: [{ at: 450, weekdays: [1] }] });
    const late = own({ id: 'own-2', hours: week.map(() => [{ from: 18 * 60, to: 20 * 60 }]) });
    const day = dayOf({ ownReminders: [early, late] });
    expect(day && [clock(day.from), clock(day.to)]).toEqual(['07:30', '20:00']);
    expect(day?.breaks[0]).toEqual({ at: at('2026-11-23T07:30'), reminderIds: ['own-1'] });
    expect(day?.stretches).toHaveLength(3);
    expect(day?.breaks.filter(({ reminderIds }) => reminderIds.includes('own-2')).map((one) => clock(one.at))).toEqual(['19:00']);
  });

  it('keeps to the limit of the day', () => {
    expect(dayOf({ perDay: 2 })?.breaks.map((one) => clock(one.at))).toEqual(['10:00', '11:00']);
  });

  it('is none without working hours, or when no day has any', () => {
    expect(dayOf({ hours: { on: false, week } })).toBeNull();
    expect(dayOf({ hours: { on: true, week: week.map(() => []) } })).toBeNull();
  });
});
