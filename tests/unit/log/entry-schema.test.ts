import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { ENTRY_KINDS } from '../../../core/log/entry.ts';
import { entrySchema } from '../../../core/log/entry-schema.ts';

const base = { id: 'a', revision: 1, at: 0, offsetMin: 0, day: '2026-11-22' };
const drink = { ...base, kind: 'drink', ml: 200 };
const routine = { ...base, kind: 'routine', routineId: 'neck-release', variant: 'full', seconds: 45, finished: true };
const feel = { ...base, kind: 'feel', routineEntryId: 'r', routineId: 'neck-release', feel: 'same' };
const note = { ...base, kind: 'note', text: 'x' };
const prompt = { ...base, kind: 'prompt', promptId: 'p', reminderIds: [], outcome: 'later', reason: 'due', heldBy: null };
const held = { ...base, kind: 'held', reminderIds: [], by: 'call' };
const credited = { ...base, kind: 'credited', reminderIds: [], minutes: 12 };
const pause = { ...base, kind: 'pause', until: null };

/** The values, out of some, that an entry may have in one place. */
const taken = (entry: object, key: string, values: readonly unknown[]) =>
  values.filter((value) => v.is(entrySchema, { ...entry, [key]: value }));

describe('an entry of the log', () => {
  it.each([drink, routine, feel, note, prompt, held, credited, pause, { ...pause, kind: 'quiet' }, { ...base, kind: 'resume' }])(
    'may be a $kind',
    (entry) => {
      expect(v.parse(entrySchema, entry)).toEqual(entry);
      expect(v.is(entrySchema, { ...entry, id: undefined })).toBe(false);
    },
  );

  it.each([
    ['the id', drink, 'id', ['x', 'x'.repeat(4000)], ['', 'x'.repeat(4001), 5]],
    ['the revision', drink, 'revision', [0, 1, 1e9], [-1, 0.5, 1e9 + 1, Number.NaN]],
    ['the instant', drink, 'at', [-8.6e15, 0, 8.6e15], [-8.6e15 - 2, 8.6e15 + 2, Number.NaN, '0']],
    ['the offset', drink, 'offsetMin', [-1080, 0, 330, 1080], [-1081, 1081]],
    ['the day', drink, 'day', ['2026-11-22', '2028-02-29'], ['2026-02-29', '2026-02-31', '2026-13-01', '22.11.2026', '', 5]],
    ['the amount', drink, 'ml', [1, 5000], [0, 5001, 0.5]],
    ['the kind', drink, 'of', ['water', 'tea', 'coffee', 'milk', 'other', undefined], ['', 'soup']],
    ['the tombstone', drink, 'undone', [true, false, undefined], ['yes']],
    ['the seconds', routine, 'seconds', [0, 1e9], [-1, 0.5]],
    ['the variant', routine, 'variant', ['full', 'short'], ['']],
    ['how it felt', feel, 'feel', ['lighter', 'same', 'sore'], ['', 'better']],
    ['the words', note, 'text', ['x', 'x'.repeat(500)], ['', ' \n', 'x'.repeat(501)]],
    ['the outcome', prompt, 'outcome', ['offered', 'started', 'later', 'not-now', 'not-today', 'ignored', 'failed'], ['', 'closed']],
    ['how much later', prompt, 'later', [0, 10, 'quiet-moment', undefined], ['', 'tomorrow', -1]],
    ['what had held it', prompt, 'heldBy', [null, 'call', 'sound'], ['', 'mood']],
    ['what holds', held, 'by', ['call', 'sound'], [null, '']],
    ['the minutes away', credited, 'minutes', [0, 485], [-1, 0.5]],
    ['the end of a pause', pause, 'until', [null, 0], [undefined, 'tomorrow']],
  ])('has limits for %s', (_, entry, key, good, bad) => {
    expect(taken(entry, key, [...good, ...bad])).toEqual(good);
  });
});

it('the kinds that are known are those that are checked', () => {
  expect([...ENTRY_KINDS].sort()).toEqual(entrySchema.options.map(({ entries }) => entries.kind.literal).sort());
});
