import { expect, it } from 'vitest';
import { runHistories } from './run-histories.ts';

const RUNS = 2_000;

it('the rules hold in every history', { timeout: RUNS * 20 }, async () => {
  expect(await runHistories(1, RUNS)).toBeNull();
});
