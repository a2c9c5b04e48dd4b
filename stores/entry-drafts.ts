import type { Day } from '../core/log/local-day.ts';
import { loadEntryDrafts, saveEntryDrafts } from '../platform/entry-drafts-store.ts';

const KINDS = ['drink', 'routine', 'note'] as const;

/**
 * The text in the fields of an entry that was typed and not saved. Only touched fields are kept: all others have the entry's values when
 * they are shown again.
 */
export interface EntryDraftKept {
  /** The day on which it was typed. */
  day: Day;
  kind: (typeof KINDS)[number];
  touched: Partial<Record<'clock' | 'amount' | 'of' | 'routineId' | 'text', string>>;
}

/** For what is new; an entry that is changed goes by its own id. */
export const NEW_ENTRY = 'new';

type Drafts = Record<string, EntryDraftKept>;

/** Null before the first fields of this page are open. */
let drafts: Drafts | null = null;

async function read(): Promise<Drafts> {
  const stored = await loadEntryDrafts().catch(() => null);
  drafts = Object.fromEntries(Object.entries(Object(stored)).filter((pair): pair is [string, EntryDraftKept] => isDraft(pair[1])));
  return drafts;
}

function isDraft(value: unknown): value is EntryDraftKept {
  const { day, kind, touched } = Object(value) as Record<keyof EntryDraftKept, unknown>;
  return (
    typeof day === 'string' && KINDS.some((one) => one === kind) && Object.values(Object(touched)).every((text) => typeof text === 'string')
  );
}

/** @returns the text that was typed when the fields were last open; null for none. The clock of another day says nothing today. */
export async function keptEntryDraft(of: string, today: Day): Promise<EntryDraftKept | null> {
  const kept = (await read())[of];
  if (!kept || kept.day === today) return kept ?? null;
  const { clock: _, ...touched } = kept.touched;
  return { ...kept, touched };
}

/** Keeps what has been typed, at once: a popup may close at any moment. @param draft null once it is saved or called off. */
export async function keepEntryDraft(of: string, draft: EntryDraftKept | null): Promise<void> {
  const { [of]: _, ...others } = drafts ?? (await read());
  // Changes to entries of other days are out of reach.
  const inReach = Object.entries(others).filter(([id, { day }]) => id === NEW_ENTRY || !draft || day === draft.day);
  drafts = { ...Object.fromEntries(inReach), ...(draft && { [of]: draft }) };
  await saveEntryDrafts(drafts).catch(() => undefined);
}
