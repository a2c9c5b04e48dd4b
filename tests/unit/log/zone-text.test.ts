import { describe, expect, it } from 'vitest';
import { readZone } from '../../../core/log/zone-text.ts';

const told = (text: string) => {
  const zone = readZone(text);
  return zone && `${zone.timeZone} ${zone.kind}`;
};

describe('how far a place is from UTC', () => {
  it.each([
    ['UTC+0200', '+02:00 sure'],
    ['UTC-0400', '-04:00 sure'],
    ['GMT+5:30', '+05:30 sure'],
    ['utc +9', '+09:00 sure'],
    ['+02:00', '+02:00 sure'],
    ['+02:00:00', '+02:00 sure'],
    ['-0330', '-03:30 sure'],
    ['\u22120330', '-03:30 sure'],
    ['Z', '+00:00 sure'],
    ['UTC', '+00:00 sure'],
    ['Europe/Berlin', 'Europe/Berlin sure'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires sure'],
    ['0', '+00:00 number'],
    ['2', '+02:00 number'],
    ['5.5', '+05:30 number'],
    ['-7', '-07:00 number'],
    ['120', '+02:00 number'],
    ['-300', '-05:00 number'],
    ['345', '+05:45 number'],
    ['7200', '+02:00 number'],
    ['-3600', '-01:00 number'],
    ['7200000', '+02:00 number'],
  ])('is told by %j: %s', (text, zone) => {
    expect(told(text)).toBe(zone);
  });

  it.each([
    '',
    'x',
    '+99:00',
    '+02:75',
    'UTC+99',
    '10:05',
    'Nowhere/Land',
    '2026-05-14',
    '99999999',
    '1e9',
    'Water',
    `+${'0'.repeat(100_000)}`,
  ])('is not told by %j', (text) => {
    expect(readZone(text)).toBeNull();
  });

  it('is one that times can be reckoned in', () => {
    for (const text of ['UTC+0200', '-0330', '7200', 'Europe/Berlin', 'Z'])
      expect(Temporal.PlainDateTime.from('2026-05-14T08:10').toZonedDateTime(readZone(text)?.timeZone ?? '').year).toBe(2026);
  });
});
