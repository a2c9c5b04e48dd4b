import { describe, expect, test } from 'vitest';
import { usableZone } from '../../core/zone.ts';

describe('the zone to reckon in', () => {
  test.each(['Europe/Berlin', 'UTC', 'America/St_Johns', '+05:30'])('is %s where the browser names it', (zone) => {
    expect(usableZone(zone, 0)).toBe(zone);
  });

  test.each([
    [0, '+00:00'],
    [60, '+01:00'],
    [330, '+05:30'],
    [-210, '-03:30'],
    [-570, '-09:30'],
    [840, '+14:00'],
  ])('is what the clock is ahead of UTC, %i minutes, where the browser has no name for it', (ahead, zone) => {
    expect(usableZone('Etc/Unknown', ahead)).toBe(zone);
    const at = Temporal.Instant.fromEpochMilliseconds(Date.UTC(2026, 10, 23, 12)).toZonedDateTimeISO(usableZone('', ahead));
    expect(at.offsetNanoseconds / 60e9).toBe(ahead);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 1440, -5000])('is UTC where the clock says nothing sensible: %d', (ahead) => {
    expect(usableZone('Etc/Unknown', ahead)).toBe('UTC');
  });
});
