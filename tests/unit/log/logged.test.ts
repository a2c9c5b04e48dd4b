import { describe, expect, it } from 'vitest';
import type { Entry, RoutineEntry } from '../../../core/log/entry.ts';
import { loggedOf } from '../../../core/log/logged.ts';
import { drink } from './drink.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const routine = (id: string, change: Partial<RoutineEntry> = {}): RoutineEntry => ({
  ...drink(id),
  kind: 'routine',
  at: NOW - HOUR,
  routineId: 'neck-release',
  variant: 'full',
  seconds: 90,
  finished: true,
  ...change,
});
const ids = (entries: Entry[]) => loggedOf(entries, NOW).drinks.map(({ id }) => id);

describe('the drinks that the reminders know of', () => {
  it('are those of the last day and a half', () => {
    expect(ids([drink('old', { at: NOW - 36 * HOUR }), drink('new', { at: NOW - 36 * HOUR + 1 })])).toEqual(['new']);
  });

  it('are in their order, and not without end', () => {
    expect(ids([drink('b', { at: NOW }), drink('a', { at: NOW - HOUR })])).toEqual(['a', 'b']);
    const many = Array.from({ length: 201 }, (_, i) => drink(`${i}`, { at: NOW - (300 - i) * MINUTE }));
    expect([ids(many).length, ids(many)[0]]).toEqual([200, '1']);
  });

  it('are none that was undone, and carry their amount', () => {
    expect(loggedOf([drink('a', { undone: true }), drink('b', { at: NOW, ml: 330 })], NOW).drinks).toEqual([{ id: 'b', at: NOW, ml: 330 }]);
  });
});

describe('the routines that the reminders know of', () => {
  it('are over when they ended, and while they go on count from their start', () => {
    const { routines } = loggedOf([routine('a'), routine('b', { finished: false, seconds: 10 })], NOW);
    expect(routines).toEqual([
      { id: 'a', at: NOW - HOUR + 90_000, routineId: 'neck-release' },
      { id: 'b', at: NOW - HOUR, routineId: 'neck-release' },
    ]);
  });

  it('are none that was only opened, or undone', () => {
    expect(loggedOf([routine('a', { seconds: 0, finished: false }), routine('b', { undone: true })], NOW).routines).toEqual([]);
  });
});
