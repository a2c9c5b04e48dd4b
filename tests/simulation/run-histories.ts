import fc from 'fast-check';
import { type History, history, live, steadyHistory } from './histories.ts';
import { tell } from './tell.ts';

/**
 * So many of one seed; `npm run histories` lives through millions. `steady` are those in which nobody sets the clock, `any` those in which
 * people, time servers and dead batteries do (docs/reminders.md tells what is open there).
 */
export const RUNS = { steady: Number(process.env.RILL_HISTORIES ?? 800), any: 200 } as const;
/** How long a failing history is made shorter, in milliseconds. */
const SHRINKING = 10_000;
/** How many looks of it are told, the last ones. */
const CHRONICLE = 40;

/**
 * @param keep is given the first history that breaks a rule, as short as it could be made
 * @returns the report about that history; null when all rules hold in all histories
 */
export async function runHistories(
  seed: number,
  count: number,
  kind: keyof typeof RUNS = 'any',
  keep: (history: History) => void = () => undefined,
): Promise<string | null> {
  let firstFailure = Number.POSITIVE_INFINITY;
  const property = fc.asyncProperty(kind === 'steady' ? steadyHistory : history, async (past: History) => {
    // Once a rule is broken only so much time goes into a shorter history.
    if (Date.now() - firstFailure > SHRINKING) return;
    await live(past).catch((error: unknown) => {
      firstFailure = Math.min(firstFailure, Date.now());
      throw error;
    });
  });
  const result = await fc.check(property, { numRuns: count, seed });
  if (!result.failed) return null;
  const [past] = result.counterexample ?? [];
  if (!past) return String(result.errorInstance);
  keep(past);
  return `${result.errorInstance}\n\nSeed ${seed}, history ${result.numRuns}.\n${tell(past)}\n\nIt went so:\n${await chronicleOf(past)}`;
}

async function chronicleOf(past: History): Promise<string> {
  const lines: string[] = [];
  await live(past, (line) => lines.push(line)).catch(() => undefined);
  return lines.slice(-CHRONICLE).join('\n');
}
