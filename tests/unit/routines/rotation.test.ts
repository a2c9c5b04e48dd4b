import { describe, expect, test } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { pickRoutine } from '../../../core/routines/rotation.ts';
import { GENTLE_ROUTINE } from '../../../core/routines/safety.ts';
import { SORE_REST_MS } from '../../../core/routines/sore.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';

const NOW = Date.UTC(2026, 10, 22, 9);
const SORE = 'classic-face-drainage';

function offered(routine: Partial<Settings['routine']>, lastRoutineId: string | null, at = NOW): string {
  const settings = { ...defaultSettings, routine: { ...defaultSettings.routine, ...routine } };
  return pickRoutine(routineIndex, settings, { now: at, minuteOfDay: 10 * 60, lastRoutineId });
}

describe('after a routine that left somebody sore', () => {
  const sore = { routineId: SORE, at: NOW - 3_600_000 };

  test('the next one is without touch, whatever is preferred', () => {
    expect(offered({ sore }, SORE)).toBe(GENTLE_ROUTINE);
    expect(offered({ sore, rotate: false, preferred: SORE }, SORE)).toBe(GENTLE_ROUTINE);
    expect(offered({ sore, favourites: ['breathe-and-open'] }, SORE)).toBe(GENTLE_ROUTINE);
  });

  test('others come again after that one, but not the same for three days', () => {
    const favourites = [SORE];
    expect(offered({ favourites }, GENTLE_ROUTINE)).toBe(SORE);
    expect([SORE, GENTLE_ROUTINE]).not.toContain(offered({ sore, favourites }, GENTLE_ROUTINE));
    expect(offered({ sore, favourites }, GENTLE_ROUTINE, sore.at + SORE_REST_MS - 1)).not.toBe(SORE);
    expect(offered({ sore, favourites }, GENTLE_ROUTINE, sore.at + SORE_REST_MS)).toBe(SORE);
  });

  test('it makes way for the gentle one where it is preferred and nothing rotates', () => {
    expect(offered({ sore, rotate: false, preferred: SORE }, 'breathe-and-open')).toBe(GENTLE_ROUTINE);
  });
});
