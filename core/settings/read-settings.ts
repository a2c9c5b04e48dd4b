import { defaultSettings } from './defaults.ts';
import { type Repaired, repair } from './repair.ts';
import { type Settings, settingsSchema } from './schema.ts';

/** Far more than anybody's settings have: values in all, names or items in one of their parts, and parts within each other. */
const MOST = { values: 20_000, width: 1_000, depth: 12 };

/**
 * Reads stored data, or data of a file, as settings that fit today's schema: values that an earlier version did not have get their
 * defaults. Never throws, and does not take long over any input, although every value that does not fit costs time.
 */
export function readSettings(stored: unknown): Repaired<Settings> {
  const { value, cuts, values } = withinBounds(stored);
  if (values > MOST.values) return { value: defaultSettings, damaged: ['(all)'] };
  const { value: settings, damaged } = repair(settingsSchema, value, defaultSettings);
  return { value: settings, damaged: [...cuts, ...damaged] };
}

/** A copy without the ends of what is far too wide, and without what lies far too deep; and the paths of what was cut. */
function withinBounds(stored: unknown): { value: unknown; cuts: string[]; values: number } {
  const cuts: string[] = [];
  let values = 0;
  const copy = (value: unknown, path: readonly string[]): unknown => {
    values += 1;
    // There are too many anyway.
    if (typeof value !== 'object' || value === null || values > MOST.values) return value;
    const entries = Object.entries(value);
    if (entries.length > MOST.width || path.length >= MOST.depth) cuts.push(path.join('.') || '(all)');
    if (path.length >= MOST.depth) return null;
    const kept = entries.slice(0, MOST.width).map(([key, inner]) => [key, copy(inner, [...path, key])] as const);
    return Array.isArray(value) ? kept.map(([, inner]) => inner) : Object.fromEntries(kept);
  };
  return { value: copy(stored, []), cuts, values };
}
