import { MAX_OWN } from '../routines/own-summaries.ts';
import type { Routine } from '../routines/schema.ts';
import { isSame } from '../same.ts';
import { OWN_REMINDERS_MOST } from '../settings/limits.ts';
import { partsOf } from '../settings/parts.ts';
import type { Settings } from '../settings/schema.ts';
import type { RestoreMode } from './restore-plan.ts';

/** What is restored besides the log. */
export interface Rest {
  settings: Settings;
  routines: readonly Routine[];
}

/** What a restore does to own reminders or own routines, in numbers. */
export interface ListPlan {
  adds: number;
  changes: number;
  removes: number;
  /** Those of the file for which there is no room. */
  leftOut: number;
}

export interface RestPlan {
  /** Settings that become others than they are now; of a list that is changed, the list counts as one. */
  settings: number;
  reminders: ListPlan;
  routines: ListPlan;
}

/**
 * Works out what becomes of settings, own reminders and own routines. Answers to safety checks stay as they are on this device, and so
 * does when it was saved last. Of two with the same id, the one in the file counts: the person has just chosen the file.
 * @param now what there is. @param file what the file has.
 */
export function planRest(now: Rest, file: Rest, mode: RestoreMode): { plan: RestPlan; after: { settings: Settings; routines: Routine[] } } {
  const { checks, backup, ownReminders } = now.settings;
  const reminders = planList(ownReminders, file.settings.ownReminders, mode, OWN_REMINDERS_MOST);
  const routines = planList(now.routines, file.routines, mode, MAX_OWN);
  const settings = { ...file.settings, checks, backup, ownReminders: reminders.after };
  const changed = partsOf(now.settings, { ...settings, ownReminders }).length;
  return { plan: { settings: changed, reminders: reminders.plan, routines: routines.plan }, after: { settings, routines: routines.after } };
}

function planList<T extends { id: string }>(
  now: readonly T[],
  file: readonly T[],
  mode: RestoreMode,
  most: number,
): { plan: ListPlan; after: T[] } {
  const inFile = new Map(file.map((one) => [one.id, one]));
  const known = new Map(now.map((one) => [one.id, one]));
  const fresh = file.filter(({ id }) => !known.has(id));
  const joined = mode === 'merge' ? [...now.map((one) => inFile.get(one.id) ?? one), ...fresh] : file;
  const after = joined.slice(0, Math.max(most, mode === 'merge' ? now.length : 0));
  const ids = new Set(after.map(({ id }) => id));
  const plan = {
    adds: after.filter(({ id }) => !known.has(id)).length,
    changes: after.filter((one) => known.has(one.id) && !isSame(known.get(one.id), one)).length,
    removes: now.filter(({ id }) => !ids.has(id)).length,
    leftOut: file.filter(({ id }) => !ids.has(id)).length,
  };
  return { plan, after };
}
