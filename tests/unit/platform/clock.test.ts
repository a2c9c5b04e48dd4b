import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { dateToday, dayRule, isZoneKnown, minuteOfDay } from '../../../platform/clock.ts';

/** In a browser that does not know its zone. Half past ten in the evening in London is the next morning in Delhi. */
const UNKNOWN = 'Etc/Unknown';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 10, 23, 22, 30) });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue(UNKNOWN);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const ahead = (minutes: number) => vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-minutes);

describe('a browser that does not know its zone', () => {
  test('has days and times by its clock', () => {
    ahead(330);
    expect(dateToday()).toBe('2026-11-24');
    expect(dayRule(defaultSettings)).toMatchObject({ timeZone: '+05:30' });
    expect(isZoneKnown()).toBe(false);
  });

  test('follows the clock into daylight saving time', () => {
    ahead(60);
    expect(dayRule(defaultSettings).timeZone).toBe('+01:00');
    ahead(120);
    expect(dayRule(defaultSettings).timeZone).toBe('+02:00');
  });

  test('knows the minute of the day', () => {
    vi.useRealTimers();
    ahead(0);
    // Temporal has no stopped clock. Midnight may come between the two.
    const before = Math.floor(Date.now() / 60_000);
    const minute = minuteOfDay();
    expect([before % 1440, (before + 1) % 1440]).toContain(minute);
  });
});

test('a zone that is known is told by its name', () => {
  vi.mocked(Temporal.Now.timeZoneId).mockReturnValue('Asia/Kolkata');
  expect(dayRule(defaultSettings).timeZone).toBe('Asia/Kolkata');
  expect(isZoneKnown()).toBe(true);
});

test('nothing else asks for the zone', () => {
  const rooms = ['core', 'platform', 'stores', 'components', 'locales', 'entrypoints'];
  const files = rooms.flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((name) => `${room}/${name}`));
  const asking = files.filter(
    (file) => /\.tsx?$/.test(file) && /Temporal\.Now|resolvedOptions\(\)\.timeZone/.test(readFileSync(file, 'utf8')),
  );
  expect(asking).toEqual(['platform/clock.ts']);
});
