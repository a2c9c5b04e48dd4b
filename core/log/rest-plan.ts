import { isBrought, saysTheSame } from '../routines/brought.ts';
import { isChosen, withoutChoiceOf } from '../routines/chosen.ts';
import { MAX_OWN } from '../routines/own-summaries.ts';
import type { Routine } from '../routines/schema.ts';
import { isSame } from '../same.ts';
import { OWN_REMINDERS_MOST } from '../settings/limits.ts';
import { partsOf } from '../settings/parts.ts';
import type { Settings } from '../settings/schema.ts';
import type { RestoreMode } from './restore-plan.ts';

/** The parts of a restore besides the log. */
export interface Rest {
  settings: Settings;
  routines: readonly Routine[];
}

/** The changes that a restore makes to own reminders or own routines, in numbers. */
export interface ListPlan {
  adds: number;
  changes: number;
  removes: number;
  /** The items of the file for which there is no room. */
  leftOut: number;
}

export interface RestPlan {
  /** Settings that become others than they are now; of a list that is changed, the list counts as one. */
  settings: number;
  reminders: ListPlan;
  routines: ListPlan;
  /** Routines of somebody else that the file names as chosen. Only the person at this device can choose them. */
  unchosen: number;
}

/**
 * Works out the settings, own reminders and own routines after a restore. Answers to safety checks stay as they are on this device, and so
 * does the time of the last backup. Of two items with the same id, the one in the file counts: the person has just chosen the file.
 * Choosing the file does not choose the routines of somebody else in it, which are offered only once they were chosen on this device.
 * @param now the data of this device. @param file the data of the file.
 */
export function planRest(now: Rest, file: Rest, mode: RestoreMode): { plan: RestPlan; after: { settings: Settings; routines: Routine[] } } {
  const { checks, backup, ownReminders } = now.settings;
  const routines = joined(now.routines, file.routines, mode, MAX_OWN);
  const reminders = joined(ownReminders, file.settings.ownReminders, mode, OWN_REMINDERS_MOST);
  const named = { ...file.settings, checks, backup, ownReminders: reminders };
  const unchosen = routines.filter((routine) => isBrought(routine) && isChosen(named, routine.id) && !wasChosen(routine, now));
  const settings = withoutChoiceOf(
    named,
    unchosen.map(({ id }) => id),
  );
  const plan = {
    settings: partsOf(now.settings, { ...settings, ownReminders }).length,
    reminders: listPlan(ownReminders, file.settings.ownReminders, settings.ownReminders),
    routines: listPlan(now.routines, file.routines, routines),
    unchosen: unchosen.length,
  };
  return { plan, after: { settings, routines } };
}

/** Whether a routine has been chosen on this device, with the words that it has in the file. */
function wasChosen(brought: Routine, { settings, routines }: Rest): boolean {
  const here = routines.find(({ id }) => id === brought.id);
  return here !== undefined && saysTheSame(here, brought) && isChosen(settings, brought.id);
}

interface Named {
  id: string;
}

function joined<T extends Named>(now: readonly T[], file: readonly T[], mode: RestoreMode, most: number): T[] {
  if (mode === 'replace') return file.slice(0, most);
  const inFile = new Map(file.map((one) => [one.id, one]));
  const known = new Set(now.map(({ id }) => id));
  const all = [...now.map((one) => inFile.get(one.id) ?? one), ...file.filter(({ id }) => !known.has(id))];
  return all.slice(0, Math.max(most, now.length));
}

function listPlan<T extends Named>(now: readonly T[], file: readonly T[], after: readonly T[]): ListPlan {
  const known = new Map(now.map((one) => [one.id, one]));
  const ids = new Set(after.map(({ id }) => id));
  return {
    adds: after.filter(({ id }) => !known.has(id)).length,
    changes: after.filter((one) => known.has(one.id) && !isSame(known.get(one.id), one)).length,
    removes: now.filter(({ id }) => !ids.has(id)).length,
    leftOut: file.filter(({ id }) => !ids.has(id)).length,
  };
}
