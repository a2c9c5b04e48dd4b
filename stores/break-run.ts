import * as v from 'valibot';
import { routineEntry } from '../core/log/entry-schema.ts';
import type { PlayerContent } from '../core/reminders/state.ts';
import { loadFoldedRun, saveFoldedRun } from '../platform/folded-run-store.ts';
import { recall, remember } from '../platform/page/memory.ts';

/** A routine in the break window, as far as a reload of the page has to know it. */
const breakRun = v.object({
  promptId: v.string(),
  /** The entry of the routine in the log so far; the entry names routine and version, and gets further revisions. */
  entry: routineEntry,
  /** Where in the routine; the player checks it. */
  session: v.unknown(),
});

/** A run with the content of its prompt, by which the run is found when somebody goes on with it in another window. */
const foldedRun = v.object({ asked: v.string(), run: breakRun });

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

/** Whether it has come to its end. */
export function hasFinished({ session }: BreakRun): boolean {
  return (session as { status?: unknown } | null | undefined)?.status === 'finished';
}

/** Keeps the run for another window. @param run null when there is nothing to go on with. A run that cannot be kept begins anew. */
export async function keepRun(content: PlayerContent, run: BreakRun | null): Promise<void> {
  await saveFoldedRun(run && { asked: askedFor(content), run }).catch(() => undefined);
}

/** The run that was kept of what is gone on with; null when it is gone. */
export async function keptRun(content: PlayerContent): Promise<BreakRun | null> {
  const parsed = v.safeParse(foldedRun, await loadFoldedRun().catch(() => null));
  return parsed.success && parsed.output.asked === askedFor(content) ? parsed.output.run : null;
}

const askedFor = ({ routineId, variant }: PlayerContent) => `${routineId}/${variant}`;
