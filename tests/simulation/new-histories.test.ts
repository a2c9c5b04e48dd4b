/** Histories that nobody has lived through yet, and those of them that once broke a rule. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type History, live } from './histories.ts';
import { RUNS, runHistories } from './run-histories.ts';

/** A history that breaks a rule is written here, and goes into the commit that mends the fault. */
const KEPT = new URL('kept-histories.json', import.meta.url);
const wanted = process.env.RILL_SEED;
const seed = Number(wanted ?? Date.now() % 1_000_000_000);

type Kept = { found: string; history: History };

function kept(): Kept[] {
  return existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : [];
}

function keep(history: History) {
  const one: Kept = { found: `seed ${seed}`, history };
  writeFileSync(KEPT, `${JSON.stringify([...kept(), one], null, 2)}\n`);
}

it('the rules hold in histories of a new seed', { timeout: 60_000 + RUNS.steady * 40 }, async () => {
  console.log(`Seed of the new histories: ${seed} (RILL_SEED=${seed} takes the same ones)`);
  // Somebody who names a seed looks for a failure that is known.
  expect(await runHistories(seed, RUNS.steady, 'steady', wanted ? undefined : keep)).toBeNull();
});

describe('a history that once broke a rule', () => {
  const list = kept().map(({ found, history }) => [found, history] as const);
  it.each(list)('breaks none any more: %s', async (_found, history) => {
    await live(history);
  });
});
