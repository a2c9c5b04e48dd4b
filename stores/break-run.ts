import * as v from 'valibot';
import { routineEntry } from '../core/log/entry-schema.ts';
import { recall, remember } from '../platform/page-memory.ts';

/** A routine in the break window, as far as a reload of the page has to know it. */
const breakRun = v.object({
  promptId: v.string(),
  /** Its entry in the log so far; it says which routine and version, and goes on with its revisions. */
  entry: routineEntry,
  /** Where in the routine; the player checks it. */
  session: v.unknown(),
});

export type BreakRun = v.InferOutput<typeof breakRun>;

const KEY = 'run';

export function rememberRun(run: BreakRun): void {
  remember(KEY, run);
}

/** The run of this prompt; null when there is none, or it is damaged. */
export function recallRun(promptId: string): BreakRun | null {
  const parsed = v.safeParse(breakRun, recall(KEY));
  return parsed.success && parsed.output.promptId === promptId ? parsed.output : null;
}
