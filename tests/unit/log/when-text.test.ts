import { describe, expect, it } from 'vitest';
import { type DateOrder, instantIn, readWhen } from '../../../core/log/when-text.ts';

/** A time as a calendar and a clock show it, `–` where it has none; an instant with its `Z`. */
function told(text: string, order: DateOrder): string | null {
  const when = readWhen(text, order);
  if (!when) return null;
  if (when.instant !== null) return new Date(when.instant).toISOString();
  const date = when.date && Temporal.PlainDate.from(when.date).toString();
  const clock = when.clock && Temporal.PlainTime.from(when.clock).toString();
  return `${date ?? '–'} ${clock ?? '–'}`;
}

describe('times in tables', () => {
  it.each([
    ['2026-11-20T10:05Z', '2026-11-20T10:05:00.000Z'],
    [' 2026-11-20 10:05:30.25z ', '2026-11-20T10:05:30.250Z'],
    ['2026-11-20 10:05:00 +02:00', '2026-11-20T08:05:00.000Z'],
    ['2026-11-20T10:05:00-0330', '2026-11-20T13:35:00.000Z'],
    ['1795169100', '2026-11-20T10:05:00.000Z'],
    ['1795169100.75', '2026-11-20T10:05:00.000Z'],
    ['999999999', '2001-09-09T01:46:39.000Z'],
    ['1795169100123', '2026-11-20T10:05:00.123Z'],
  ])('%j is the instant %s', (text, instant) => {
    expect(told(text, 'dmy')).toBe(instant);
  });

  it.each([
    ['03/04/2026', 'dmy', '2026-04-03 –'],
    ['03/04/2026', 'mdy', '2026-03-04 –'],
    ['26-04-03', 'ymd', '2026-04-03 –'],
    ['2026/4/3', 'mdy', '2026-04-03 –'],
    ['3.4.26', 'dmy', '2026-04-03 –'],
    ['20.11.2026. 10:05', 'dmy', '2026-11-20 10:05:00'],
    ['20.11.2026, 10.05', 'dmy', '2026-11-20 10:05:00'],
    ['2026-11-20T10:05', 'dmy', '2026-11-20 10:05:00'],
    ['10:05:30', 'dmy', '– 10:05:30'],
    ['10:05:30,5', 'dmy', '– 10:05:30'],
    ['23:59', 'dmy', '– 23:59:00'],
    ['0:00', 'dmy', '– 00:00:00'],
    ['1 PM', 'dmy', '– 13:00:00'],
    ['1:05 p.m.', 'dmy', '– 13:05:00'],
    ['12 am', 'dmy', '– 00:00:00'],
    ['12:30 PM', 'dmy', '– 12:30:00'],
    ['11:59 AM', 'dmy', '– 11:59:00'],
  ] as const)('%j (%s) is %j', (text, order, when) => {
    expect(told(text, order)).toBe(when);
  });

  it.each([
    '',
    ' ',
    'soon',
    '10',
    '2026',
    '12345678',
    '179516910012',
    '31.04.2026',
    '29.02.2026',
    '20.11.2026 soon',
    '10:60',
    '10:05:60',
    '24:00',
    '13:05 PM',
    '0 AM',
    '2026-13-01',
    '1.2.345',
    '1.2.3',
    '2026-11-20T10:05:00+99:00',
    'x 10:05',
  ])('%j is none', (text) => {
    expect(readWhen(text, 'dmy')).toBeNull();
  });
});

describe('the instant of a time', () => {
  const at = (text: string, zone = 'Europe/Berlin') => {
    const when = readWhen(text, 'dmy');
    const instant = when && instantIn(when, zone);
    return instant === null ? null : new Date(instant).toISOString();
  };

  it('is that of the zone, of midday when it has no clock, and none without a date', () => {
    expect(at('20.11.2026 10:05:30')).toBe('2026-11-20T09:05:30.000Z');
    expect(at('20.11.2026 10:05:30', 'Asia/Kolkata')).toBe('2026-11-20T04:35:30.000Z');
    expect(at('20.07.2026')).toBe('2026-07-20T10:00:00.000Z');
    expect(at('1795169100', 'Asia/Kolkata')).toBe('2026-11-20T10:05:00.000Z');
    expect(at('10:05')).toBeNull();
  });
});
