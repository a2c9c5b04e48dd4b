import { defaultSettings } from './defaults.ts';
import { SETTINGS_VERSION } from './limits.ts';
import { type Repaired, repair } from './repair.ts';
import { type Settings, settingsSchema } from './schema.ts';

type Stored = Record<string, unknown>;

/** One step for each version there has been, oldest first: `migrations[n]` turns version n + 1 into n + 2. */
const migrations: ((stored: Stored) => Stored)[] = [];

/** Whatever was stored, as settings that fit today's schema. Never throws. */
export function readSettings(stored: unknown): Repaired<Settings> {
  if (stored === undefined) return { value: defaultSettings, damaged: [] };
  return repair(settingsSchema, migrate(stored), defaultSettings);
}

function migrate(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  let current = stored as Stored;
  for (let version = Number(current.version); version >= 1 && version < SETTINGS_VERSION; version += 1) {
    current = { ...migrations[version - 1]?.(current), version: version + 1 };
  }
  return current;
}
