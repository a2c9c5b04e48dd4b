import { describe, expect, test } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { pickRoutine } from '../../../core/routines/rotation.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const SORE = 'classic-face-drainage';
/** The routine without touch. */
const GENTLE = 'no-touch-flow';
const THREE_DAYS = 259_200_000;

function offered(routine: Partial<Settings['routine']>, lastRoutineId: string | null, at = NOW): string {
  const settings = { ...defaultSettings, routine: { ...defaultSettings.routine, ...routine } };
  return pickRoutine(routineIndex, settings, { now: at, minuteOfDay: 10 * 60, lastRoutineId });
}

describe('after a routine that left somebody sore', () => {
  const sore = { routineId: SORE, at: NOW - 3_600_000 };

  test('the next one is without touch, whatever is preferred', () => {
    expect(offered({ sore }, SORE)).toBe(GENTLE);
    expect(offered({ sore, rotate: false, preferred: SORE }, SORE)).toBe(GENTLE);
    expect(offered({ sore, favourites: ['breathe-and-open'] }, SORE)).toBe(GENTLE);
  });

  test('others come again after that one, but not the same for three days', () => {
    const favourites = [SORE];
    expect(offered({ favourites }, GENTLE)).toBe(SORE);
    expect([SORE, GENTLE]).not.toContain(offered({ sore, favourites }, GENTLE));
    expect(offered({ sore, favourites }, GENTLE, sore.at + THREE_DAYS - 1)).not.toBe(SORE);
    expect(offered({ sore, favourites }, GENTLE, sore.at + THREE_DAYS)).toBe(SORE);
  });

  test('it makes way for the gentle one where it is preferred and nothing rotates', () => {
    expect(offered({ sore, rotate: false, preferred: SORE }, 'breathe-and-open')).toBe(GENTLE);
  });
});
