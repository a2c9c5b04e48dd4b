import { expect, it } from 'vitest';
import { RUNS, runHistories } from './run-histories.ts';

const timeout = 60_000 + RUNS.steady * 40;

it('the rules hold in every history with a steady clock', { timeout }, async () => {
  expect(await runHistories(1, RUNS.steady, 'steady')).toBeNull();
});

it('the rules hold where the clock is set', { timeout }, async () => {
  expect(await runHistories(1, RUNS.any)).toBeNull();
});
