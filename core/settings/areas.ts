import { isSame } from '../same.ts';
import { defaultSettings } from './defaults.ts';
import type { Settings } from './schema.ts';

/** A setting, or a group of them that belong together. */
export type SettingPath = Exclude<keyof Settings, 'routine'> | `routine.${keyof Settings['routine']}`;

/** The settings of each section that has some; putting a section back to the defaults changes these and no others. */
export const AREAS = {
  reminders: ['reminders', 'perDay', 'headsUp', 'chime'],
  schedule: ['hours'],
  interruptions: ['presence'],
  drinks: ['drinks', 'volumes', 'day', 'rhythm'],
  routines: ['routine.preferred', 'routine.rotate', 'routine.favourites', 'routine.hidden', 'routine.notAtWork'],
  sound: ['voice', 'beat', 'vibration'],
  appearance: ['theme', 'figure'],
  safety: ['situation'],
  about: ['letterKeys'],
} as const satisfies Record<string, readonly SettingPath[]>;

export type Area = keyof typeof AREAS;

/**
 * Settings that no section puts back: things that a person has made, and things that Rill has to remember. An answer to a safety check is
 * given again or not at all, and a routine that left somebody sore keeps its rest.
 */
export const KEPT = ['version', 'ownReminders', 'backup', 'checks', 'tips', 'routine.sore'] as const satisfies readonly SettingPath[];

export function isArea(section: string): section is Area {
  return Object.hasOwn(AREAS, section);
}

export function resetArea(settings: Settings, area: Area): Settings {
  return AREAS[area].reduce<Settings>(resetPath, settings);
}

/** Whether a section is as it came. */
export function isAsItCame(settings: Settings, area: Area): boolean {
  return isSame(resetArea(settings, area), settings);
}

function resetPath(settings: Settings, path: SettingPath): Settings {
  const [key, inside] = path.split('.') as [keyof Settings, keyof Settings['routine'] | undefined];
  if (!inside) return { ...settings, [key]: defaultSettings[key] };
  return { ...settings, routine: { ...settings.routine, [inside]: defaultSettings.routine[inside] } };
}
