import * as v from 'valibot';
import { withoutHidden } from '../plain-text.ts';
import { DRINK_KINDS, ENTRY_KINDS, type Entry } from './entry.ts';
import { anyEntrySchema, entrySchema } from './entry-schema.ts';
import { ENTRY_LENGTH } from './limits.ts';

/** Nobody edits an entry so often. Kept far below what the schema takes, so that one that comes in can still be edited and saved. */
const REVISION_MOST = 1_000_000;

/**
 * An entry of a file, as the log takes it in. An entry of a kind that this version does not know is kept as it came: such an entry counts
 * for nothing here, is in the next backup again, and means something to a newer Rill.
 * @param raw anything at all.
 * @param length of its JSON, in characters.
 * @returns null for a damaged entry.
 */
export function readEntry(raw: unknown, length: number): { entry: Entry; isUnknown: boolean } | null {
  if (length > ENTRY_LENGTH) return null;
  const isUnknown = !isKnownKind(raw);
  const parsed = v.safeParse(isUnknown ? anyEntrySchema : entrySchema, newerDrink(raw), { abortEarly: true });
  if (!parsed.success) return null;
  const entry = parsed.output as Entry;
  const plain = entry.kind === 'note' ? { ...entry, text: withoutHidden(entry.text) } : entry;
  if (plain.kind === 'note' && plain.text.trim() === '') return null;
  return { entry: { ...plain, revision: Math.min(plain.revision, REVISION_MOST) }, isUnknown };
}

function isKnownKind(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && 'kind' in raw && (ENTRY_KINDS as readonly unknown[]).includes(raw.kind);
}

/** A drink of a kind that a newer version has is still a drink. */
function newerDrink(raw: unknown): unknown {
  if (!isKnownKind(raw)) return raw;
  const { kind, of, ...rest } = raw as { kind: string; of?: unknown };
  if (kind !== 'drink' || typeof of !== 'string' || (DRINK_KINDS as readonly string[]).includes(of)) return raw;
  return { ...rest, kind, of: 'other' };
}
