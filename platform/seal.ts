import { SEAL } from 'virtual:rill-seal';
import { type Sealed, unsealed, withSeal } from '../core/seal.ts';

/** As it is stored: what bears the seal was checked, or made by code that can make nothing else. */
export const seal = <T extends object>(value: T): Sealed<T> => withSeal(value, SEAL);

/** What was stored under today's schemas; null for anything that has to be checked first. */
export const unseal = <T extends object>(stored: unknown): T | null => unsealed<T>(stored, SEAL);
