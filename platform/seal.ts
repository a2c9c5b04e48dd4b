import { SEAL } from 'virtual:rill-seal';
import { unsealed, withSeal } from '../core/seal.ts';
import { now } from './clock.ts';

/** The form in which a value is stored. A value with the seal was checked, or was made by code that makes only fitting values. */
export const sealed = (key: string, value: object) => ({ [key]: withSeal(value, SEAL) });

/** The stored value if it has today's seal, or the default if nothing is stored; null for a value that has to be checked first. */
export const fitting = <T extends object>(stored: unknown, initial: T | null): T | null =>
  stored === undefined ? initial : unsealed<T>(stored, SEAL);

/** The part of a damaged value that is kept, to be stored beside the mended one (`aside.ts`). */
export const aside = (key: string, original: unknown, { damaged }: { damaged: readonly string[] }) =>
  damaged.length > 0 ? { [`${key}.damaged`]: { at: now(), damaged, original } } : {};
