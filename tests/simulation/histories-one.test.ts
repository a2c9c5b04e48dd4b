import { expect, it } from 'vitest';
import { RUNS, runHistories } from './run-histories.ts';

it('the rules hold in every history with a steady clock, of the first half', { timeout: 60_000 + RUNS.steady * 40 }, async () => {
  expect(await runHistories(1, RUNS.steady, 'steady')).toBeNull();
});

it('the rules hold where the clock is set, of the first half', { timeout: 60_000 + RUNS.any * 40 }, async () => {
  expect(await runHistories(1, RUNS.any)).toBeNull();
});
