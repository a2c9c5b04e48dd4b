import fc from 'fast-check';
import { it } from 'vitest';
import { history, live, tell } from './histories.ts';

/** `RILL_HISTORIES=5000000 npx vitest run --project simulation histories` lives through millions. */
const RUNS = Number(process.env.RILL_HISTORIES ?? 100_000);

it('the rules hold in every history', { timeout: RUNS * 20 }, async () => {
  await fc.assert(
    fc.asyncProperty(history, (past) => live(past)),
    {
      numRuns: RUNS,
      reporter(result) {
        if (!result.failed) return;
        const [past] = result.counterexample ?? [];
        throw new Error(`${result.errorInstance}\nseed ${result.seed}, path ${result.counterexamplePath}\n${past ? tell(past) : ''}`);
      },
    },
  );
});
