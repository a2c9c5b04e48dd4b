import { describe, expect, it } from 'vitest';
import { backupDue } from '../../../core/log/backup-due.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const ago = (days: number) => NOW - days * DAY;

describe('the suggestion of a backup', () => {
  it.each([
    ['an empty log', { savedAt: null, dismissedAt: null }, null, null],
    ['a log that is younger than a month', { savedAt: null, dismissedAt: null }, ago(29), null],
    ['a month without any backup', { savedAt: null, dismissedAt: null }, ago(31.9), { days: 31, isFirst: true }],
    ['a fresh backup of an old log', { savedAt: ago(5), dismissedAt: null }, ago(300), null],
    ['a month less a moment', { savedAt: NOW - 30 * DAY + 1, dismissedAt: null }, ago(300), null],
    ['a month since the last backup', { savedAt: ago(30), dismissedAt: null }, ago(300), { days: 30, isFirst: false }],
    ['put away lately', { savedAt: ago(50), dismissedAt: ago(10) }, ago(300), null],
    ['put away a month ago', { savedAt: ago(80), dismissedAt: ago(40) }, ago(300), { days: 80, isFirst: false }],
  ])('after %s', (_, memory, began, expected) => {
    expect(backupDue(memory, began, NOW)).toEqual(expected);
  });
});
