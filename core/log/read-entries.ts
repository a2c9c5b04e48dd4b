import * as v from 'valibot';
import type { Entry } from './entry.ts';
import { entrySchema } from './entry-schema.ts';

/** A page hands over what one click has changed. */
const handed = v.pipe(v.array(entrySchema), v.minLength(1), v.maxLength(10));

/** Entries that a page has handed over; null where one of them is none. */
export function readEntries(raw: unknown): Entry[] | null {
  const read = v.safeParse(handed, raw);
  return read.success ? read.output : null;
}
