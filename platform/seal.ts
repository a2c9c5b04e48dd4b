import { SEAL } from 'virtual:rill-seal';
import { unsealed, withSeal } from '../core/seal.ts';
import { now } from './clock.ts';

/** As it is stored: what bears the seal was checked, or made by code that can make nothing else. */
export const sealed = (key: string, value: object) => ({ [key]: withSeal(value, SEAL) });

/** What was stored under today's schemas, or what is in force before anything is; null for anything that has to be checked first. */
export const fitting = <T extends object>(stored: unknown, initial: T | null): T | null =>
  stored === undefined ? initial : unsealed<T>(stored, SEAL);

/** What is kept of something damaged, to be stored beside what was made of it (`aside.ts`). */
export const aside = (key: string, original: unknown, { damaged }: { damaged: readonly string[] }) =>
  damaged.length > 0 ? { [`${key}.damaged`]: { at: now(), damaged, original } } : {};
