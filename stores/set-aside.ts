/** Damaged data that was set aside: told of, brought back, saved or erased. Loaded by the options page only. */

import { MAX_OWN, storedList } from '../core/routines/own-summaries.ts';
import { withBroughtBack } from '../core/settings/bring-back.ts';
import { defaultSettings } from '../core/settings/defaults.ts';
import { partsOf } from '../core/settings/parts.ts';
import { eraseAside, ROUTINES_ASIDE, readAside, SETTINGS_ASIDE } from '../platform/aside.ts';
import { changeOwnStored } from '../platform/own-routines-write.ts';
import { changeSettings } from '../platform/settings-store.ts';
import { type Outcome, outcomeOf } from './outcome.ts';

export interface SetAside {
  /** When the first of it ends, in milliseconds since 1970. */
  endsAt: number;
  settings: number;
  routines: number;
}

/** @returns null when there is nothing of a person's own, or it cannot be read. */
export async function readSetAside(): Promise<SetAside | null> {
  const aside = await readAside().catch(() => null);
  if (!aside) return null;
  const { damaged } = Object(aside.values[SETTINGS_ASIDE]) as { damaged?: unknown };
  const settings = Array.isArray(damaged) ? damaged.length : 0;
  const routines = storedList(aside.values[ROUTINES_ASIDE]).length;
  return settings + routines === 0 ? null : { endsAt: aside.endsAt, settings, routines };
}

/** Brings back the data that can be read now. All other data stays set aside. @returns how many settings and routines came back. */
export function bringBack(): Promise<Outcome<{ settings: number; routines: number }>> {
  return outcomeOf(async () => {
    const { values } = await readAside();
    let settings = 0;
    await changeSettings((current) => {
      const back = withBroughtBack(current, values[SETTINGS_ASIDE], defaultSettings);
      settings = partsOf(current, back).length;
      return back;
    });
    return { settings, routines: await bringRoutinesBack(storedList(values[ROUTINES_ASIDE])) };
  });
}

async function bringRoutinesBack(aside: readonly unknown[]): Promise<number> {
  if (aside.length === 0) return 0;
  const { soundOwn } = await import('../core/routines/own-check.ts');
  const found = soundOwn({ version: 1, routines: aside }).routines;
  let count = 0;
  await changeOwnStored((stored) => {
    const { routines, damaged } = soundOwn(stored);
    const fresh = found.filter(({ id }) => !routines.some((known) => known.id === id)).slice(0, Math.max(0, MAX_OWN - routines.length));
    count = fresh.length;
    return count > 0 ? { routines: [...routines, ...fresh], damaged } : null;
  });
  return count;
}

/** All data that was set aside as a file, for a person who wants to look into it. */
export async function setAsideFile(): Promise<{ name: string; blob: Blob }> {
  const { values } = await readAside();
  return { name: 'rill-set-aside.json', blob: new Blob([JSON.stringify(values, null, 2)], { type: 'application/json' }) };
}

export function eraseSetAside(): Promise<Outcome<void>> {
  return outcomeOf(eraseAside);
}
