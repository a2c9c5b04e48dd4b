import { describe, expect, it } from 'vitest';
import { type DateOrder, dateMarks, instantIn, readWhen } from '../../../core/log/when-text.ts';

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
    ['2026-11-20 10:05:00 UTC', '2026-11-20T10:05:00.000Z'],
    ['2026-11-20 10:05 gmt', '2026-11-20T10:05:00.000Z'],
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
    ['8:10\u202fAM', 'dmy', '– 08:10:00'],
    ['2026-05-14 06:10:00.000', 'dmy', '2026-05-14 06:10:00'],
    ['20260514', 'dmy', '2026-05-14 –'],
    ['14 May 2026', 'mdy', '2026-05-14 –'],
    ['14-May-26', 'mdy', '2026-05-14 –'],
    ['14. Mai 2026 08:10', 'mdy', '2026-05-14 08:10:00'],
    ['14 mai 2026 à 08:10', 'mdy', '2026-05-14 08:10:00'],
    ['14 de mayo de 2026', 'mdy', '2026-05-14 –'],
    ['14 мая 2026, 08:10', 'mdy', '2026-05-14 08:10:00'],
    ['14 maja 2026', 'mdy', '2026-05-14 –'],
    ['Thu, 14 May 2026 08:10', 'mdy', '2026-05-14 08:10:00'],
    ['May 14, 2026', 'dmy', '2026-05-14 –'],
    ['MAY 14 2026 8:10 PM', 'dmy', '2026-05-14 20:10:00'],
    ['Thursday, September 14, 2026 at 8:10 PM', 'dmy', '2026-09-14 20:10:00'],
    ['Sept. 14, 2026', 'dmy', '2026-09-14 –'],
    ['2026年5月14日 08:10', 'dmy', '2026-05-14 08:10:00'],
    ['2026년 5월 14일', 'dmy', '2026-05-14 –'],
    ['١٤/٠٥/٢٠٢٦ ٠٨:١٠', 'dmy', '2026-05-14 08:10:00'],
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
    '14 Maybe 2026',
    '31 April 2026',
    'May 32, 2026',
    '20260532',
    '2026年13月1日',
    `14.05.2026${' '.repeat(60)}08:10`,
  ])('%j is none', (text) => {
    expect(readWhen(text, 'dmy')).toBeNull();
  });
});

it('a date says by its marks whether its order is open', () => {
  expect(['14.05.2026', '3.4.26 10:05'].map(dateMarks)).toEqual(['dots', 'dots']);
  expect(['14/05/2026', '3-4-26'].map(dateMarks)).toEqual(['other', 'other']);
  expect(['2026-05-14', '2026/5/14', '14 May 2026', '10:05', '1795169100', ''].map(dateMarks)).toEqual(Array(6).fill(null));
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
