import fc from 'fast-check';
import { DRINK_KINDS, type Entry, FEELS } from '../../../core/log/entry.ts';
import { HOLDS, REASONS } from '../../../core/reminders/reasons.ts';

/** A few days, and few ids, so that entries meet. */
export const DAYS = ['2026-11-20', '2026-11-21', '2026-11-22'] as const;
const NOON = Date.UTC(2026, 10, 21, 12);

const place = fc.record({
  revision: fc.integer({ min: 1, max: 4 }),
  at: fc.integer({ min: NOON - 2 * 86_400_000, max: NOON + 2 * 86_400_000 }),
  offsetMin: fc.constantFrom(-480, 0, 60, 330),
  day: fc.constantFrom(...DAYS),
});
const undone = fc.option(fc.constant({ undone: true as const }), { nil: {}, freq: 3 });
const reminderIds = fc.array(fc.constantFrom('drainage', 'drink', 'own-1'), { maxLength: 2 });
const routineId = fc.constantFrom('breathe-and-open', 'hydration-sip', '__proto__', 'own/a');

const drink = fc.record({
  kind: fc.constant('drink' as const),
  ml: fc.integer({ min: 1, max: 5000 }),
});
const drinkOf = fc.option(
  fc.constantFrom(...DRINK_KINDS).map((of) => ({ of })),
  { nil: {} },
);

const sorts = fc.oneof(
  fc.tuple(drink, drinkOf).map(([what, of]) => ({ ...what, ...of })),
  fc.record({
    kind: fc.constant('routine' as const),
    routineId,
    variant: fc.constantFrom('full' as const, 'short' as const),
    seconds: fc.nat({ max: 900 }),
    finished: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('feel' as const), routineEntryId: fc.constant('r'), routineId, feel: fc.constantFrom(...FEELS) }),
  fc.record({ kind: fc.constant('note' as const), text: fc.stringMatching(/^[a-z ,;="<>\n\u00e9-]{0,12}[a-z]$/u) }),
  fc.record({
    kind: fc.constant('prompt' as const),
    promptId: fc.constant('p'),
    reminderIds,
    outcome: fc.constantFrom('offered' as const, 'started' as const, 'later' as const, 'not-now' as const, 'ignored' as const),
    reason: fc.constantFrom(...REASONS),
    heldBy: fc.option(fc.constantFrom(...HOLDS)),
  }),
  fc.record({ kind: fc.constant('held' as const), reminderIds, by: fc.constantFrom(...HOLDS) }),
  fc.record({ kind: fc.constant('credited' as const), reminderIds, minutes: fc.nat({ max: 500 }) }),
  fc.record({ kind: fc.constant('pause' as const), until: fc.option(fc.constant(NOON)) }),
  fc.record({ kind: fc.constant('resume' as const) }),
);

const idOf = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

/** Any entry, of any kind; some of them are one entry in different versions. */
export const anyEntry: fc.Arbitrary<Entry> = fc
  .tuple(idOf, place, undone, sorts)
  .map(([id, stamp, tombstone, what]) => ({ id: `${what.kind}-${id}`, ...stamp, ...tombstone, ...what }) as Entry);

export const anyLog = fc.array(anyEntry, { maxLength: 25 });
