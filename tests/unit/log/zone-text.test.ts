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
    // No place is more than 18 hours from UTC: a larger number is in something smaller.
    ['18', '+18:00 number'],
    ['19', '+00:19 number'],
    ['-1080', '-18:00 number'],
    ['1081', '+00:18 number'],
    ['64800', '+18:00 number'],
    ['64801', '+00:01 number'],
    ['64800000', '+18:00 number'],
    ['UTC+18', '+18:00 sure'],
    ['-18:00', '-18:00 sure'],
  ])('is told by %j: %s', (text, zone) => {
    expect(told(text)).toBe(zone);
  });

  it.each([
    '',
    'x',
    '+99:00',
    '+02:75',
    'UTC+99',
    '+18:01',
    '+02:60',
    '64800001',
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
