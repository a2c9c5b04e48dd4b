import type { Entry, EntryDraft } from './entry.ts';
import { type DayRule, localDay, utcOffsetMinutes } from './local-day.ts';

/** Gives a new entry its first revision, its local day and its UTC offset. */
export function stamp<D extends EntryDraft>(draft: D, rule: DayRule): Extract<Entry, { kind: D['kind'] }> {
  return {
    ...draft,
    revision: 1,
    offsetMin: utcOffsetMinutes(draft.at, rule.timeZone),
    day: localDay(draft.at, rule),
  } as unknown as Extract<Entry, { kind: D['kind'] }>;
}
