import { describe, expect, it } from 'vitest';

const [zone, locale] = [process.env.TZ, process.env.LC_ALL?.slice(0, 5).replace('_', '-')];
const midsummer = new Date(2026, 6, 1).getTime();

describe('the place that the project names', () => {
  it('has the zone, for dates of both kinds and for texts', () => {
    // There are zones with two names, of which a machine answers with either.
    const named = Temporal.Instant.fromEpochMilliseconds(midsummer).toZonedDateTimeISO(zone ?? '');
    expect(named.equals(named.withTimeZone(Temporal.Now.timeZoneId()))).toBe(true);
    expect(named.equals(named.withTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone))).toBe(true);
    // Midnight of 1 July, as it is written in tables of zones.
    const midnights: Record<string, string> = {
      UTC: '2026-07-01T00:00:00.000Z',
      'Asia/Kolkata': '2026-06-30T18:30:00.000Z',
      'America/Los_Angeles': '2026-07-01T07:00:00.000Z',
      'Pacific/Auckland': '2026-06-30T12:00:00.000Z',
    };
    expect(new Date(midsummer).toISOString()).toBe(midnights[zone ?? '']);
  });

  // Windows gives every process the language of the person, and takes no other one from variables.
  it.skipIf(process.platform === 'win32')('has the locale, for whatever is written without naming one', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().locale).toBe(locale);
    const halves: Record<string, string> = { 'en-US': '1,000.5', 'de-DE': '1.000,5', 'fr-CA': '1\u00a0000,5', 'ar-EG': '١٬٠٠٠٫٥' };
    expect((1000.5).toLocaleString()).toBe(halves[locale ?? '']);
  });
});
