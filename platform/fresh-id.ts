import { newId } from '../core/ids.ts';
import type { Instant } from '../core/time.ts';

export function freshId(at: Instant): string {
  return newId(at, Math.random);
}
