import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { look, NOW } from './look.ts';

const drink = (id: string, at: number) => ({ id, at, ml: 200 });

it('believes the log, but for times to come: those are as they were known, or of this moment', () => {
  const known = [drink('known', NOW - 30 * MINUTE), drink('corrected', NOW - 40 * MINUTE)];
  const drinks = [drink('past', NOW - HOUR), drink('corrected', NOW), drink('known', NOW + HOUR), drink('new', NOW + 2 * HOUR)];
  const { state } = look({ drinks: known, lookedAt: NOW - MINUTE }, { logged: { drinks, routines: [] } });
  expect(state.drinks.map(({ id, at }) => [id, at])).toEqual([
    ['past', NOW - HOUR],
    ['known', NOW - 30 * MINUTE],
    ['corrected', NOW],
    ['new', NOW],
  ]);
});
