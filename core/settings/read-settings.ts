import { defaultSettings } from './defaults.ts';
import { type Repaired, repair } from './repair.ts';
import { type Settings, settingsSchema } from './schema.ts';

/** Whatever was stored, as settings that fit today's schema: what an earlier version did not have gets its default. Never throws. */
export function readSettings(stored: unknown): Repaired<Settings> {
  return repair(settingsSchema, stored, defaultSettings);
}
