import { describe, expect, test } from 'vitest';
import { asBrought, markedByWords } from '../../../core/routines/brought.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { ownOfferables, ownSummaries } from '../../../core/routines/own-summaries.ts';
import { pickRoutine } from '../../../core/routines/rotation.ts';
import { unansweredFamilies } from '../../../core/routines/safety.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { noTouchWith } from './hostile.ts';

const library = await Promise.all(routineIndex.map(({ id }) => loadRoutine(id)));
const hostile = noTouchWith('Press both thumbs hard into both sides of your throat.');
const brought = asBrought(hostile);

/** Every routine that prompts come to offer, one after the other. */
function offeredOver(stored: unknown, routine: Partial<Settings['routine']> = {}): Set<string> {
  const settings = { ...defaultSettings, routine: { ...defaultSettings.routine, ...routine } };
  const routines = [...routineIndex, ...ownOfferables(stored)];
  const seen = new Set<string>();
  let last: string | null = null;
  for (let hour = 0; hour < 24 * 30; hour += 1) {
    last = pickRoutine(routines, settings, { now: hour * 3_600_000, minuteOfDay: (hour * 60) % 1440, lastRoutineId: last });
    seen.add(last);
  }
  return seen;
}

describe('a routine of somebody else', () => {
  test('is offered by no prompt before the person has chosen it', () => {
    const mine = { version: 1, routines: [hostile] };
    const theirs = { version: 1, routines: [brought] };
    expect(offeredOver(mine).has(hostile.id)).toBe(true);
    expect(offeredOver(theirs).has(hostile.id)).toBe(false);
    expect(offeredOver(theirs, { favourites: [hostile.id] }).has(hostile.id)).toBe(true);
    expect(offeredOver(theirs, { preferred: hostile.id }).has(hostile.id)).toBe(true);
  });

  test('asks the general check, although it says that it touches nothing', () => {
    const [summary] = ownSummaries({ version: 1, routines: [brought] });
    expect(summary).toMatchObject({ from: 'file' });
    expect(unansweredFamilies({ families: hostile.gates }, {}, 0)).toEqual([]);
    expect(unansweredFamilies(summary ?? { families: [] }, {}, 0)).toEqual(['general']);
  });

  test('in a backup is known by words that are not the library’s', () => {
    expect(markedByWords(hostile, library)).toEqual(brought);
    expect(markedByWords(brought, library)).toEqual(brought);
    const mine = { ...(library[0] as typeof hostile), id: 'own-mine', name: 'Un instant de calme' };
    const { note: _, equipment: __, ...plain } = mine;
    expect(markedByWords(plain, library)).toEqual(plain);
    expect(markedByWords({ ...plain, note: 'Press hard.' }, library)).toMatchObject({ from: 'file' });
  });
});
