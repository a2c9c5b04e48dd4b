import { expect, it } from 'vitest';
import { presetsFor } from '../../../core/reminders/presets.ts';

const routine = (id: string, category: 'drainage' | 'hydration' | 'cold' = 'drainage') => ({ id, category });

it('offers the daily routines that ship', () => {
  const all = ['breathe-and-open', 'ice-rolling', 'dry-brushing', 'mini-trampoline'].map((id) => routine(id));
  expect(presetsFor(all).map(({ routineId, isDaily }) => [routineId, isDaily])).toEqual([
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
  expect(presetsFor(some).map(({ routineId, isDaily }) => [routineId, isDaily])).toEqual([
    ['ice-rolling', true],
    ['breathe-and-open', false],
    ['no-touch-flow', false],
  ]);
  expect(presetsFor([])).toEqual([]);
});
