import { expect, it } from 'vitest';
import { presetsFor } from '../../../core/reminders/presets.ts';

const routine = (id: string, category: 'drainage' | 'hydration' | 'cold' = 'drainage') => ({ id, category });

it('offers the daily routines that ship', () => {
  const all = ['breathe-and-open', 'ice-rolling', 'dry-brushing', 'mini-trampoline'].map((id) => routine(id));
  expect(presetsFor(all, [1, 2, 3, 4, 5]).map(({ routineId, isDaily }) => [routineId, isDaily])).toEqual([
    ['ice-rolling', true],
    ['dry-brushing', true],
    ['mini-trampoline', true],
  ]);
});

it('offers others in place of those that do not, and never a drink', () => {
  const some = [
    routine('hydration-sip', 'hydration'),
    routine('breathe-and-open'),
    routine('ice-rolling', 'cold'),
    routine('no-touch-flow'),
  ];
  expect(presetsFor(some, [1, 2, 3, 4, 5]).map(({ routineId, isDaily }) => [routineId, isDaily])).toEqual([
    ['ice-rolling', true],
    ['breathe-and-open', false],
    ['no-touch-flow', false],
  ]);
  expect(presetsFor([], [1, 2, 3, 4, 5])).toEqual([]);
});

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const told = (ids: readonly string[], workdays = [1, 2, 3, 4, 5]) =>
  presetsFor(
    ids.map((id) => routine(id)),
    workdays,
  ).map(({ routineId, time: { at, weekdays } }) => {
    const minutes = String(at % 60).padStart(2, '0');
    return `${routineId} ${Math.floor(at / 60)}:${minutes} ${weekdays.map((day) => WEEKDAYS[day - 1]).join(' ')}`;
  });

it('offers each at its own time of the day', () => {
  expect(told(['ice-rolling', 'dry-brushing', 'mini-trampoline'])).toEqual([
    'ice-rolling 7:30 Mon Tue Wed Thu Fri Sat Sun',
    'dry-brushing 7:00 Mon Tue Wed Thu Fri Sat Sun',
    'mini-trampoline 16:00 Mon Tue Wed Thu Fri',
  ]);
});

it('spreads the others over a day of work', () => {
  expect(told(['breathe-and-open', 'no-touch-flow', 'neck-release', 'jaw-and-temples'])).toEqual([
    'breathe-and-open 10:00 Mon Tue Wed Thu Fri',
    'no-touch-flow 13:00 Mon Tue Wed Thu Fri',
    'neck-release 16:00 Mon Tue Wed Thu Fri',
  ]);
});

it('leaves out the weekend of the region', () => {
  expect(told(['mini-trampoline', 'breathe-and-open'], [1, 2, 3, 4, 7])).toEqual([
    'mini-trampoline 16:00 Mon Tue Wed Thu Sun',
    'breathe-and-open 10:00 Mon Tue Wed Thu Sun',
  ]);
});
