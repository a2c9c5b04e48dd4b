import { expect, it } from 'vitest';
import { RUNS, runHistories } from './run-histories.ts';

it('the rules hold in every history, of the first half', { timeout: 60_000 + RUNS * 20 }, async () => {
  expect(await runHistories(1, RUNS)).toBeNull();
});
