import { describe, expect, test } from 'vitest';
import { routineIndex, routineSummary } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { secondsOf, stepsOf } from '../../../core/routines/variant.ts';

describe('the library', () => {
  test('begins with the routine for new people', () => {
    expect(routineIndex[0]).toMatchObject({ id: 'breathe-and-open', seconds: 45, shortSeconds: 29, families: ['general', 'collarbone'] });
  });

  test.each(routineIndex.map((summary) => [summary.id, summary] as const))('reads %s as its summary says', async (id, summary) => {
    const routine = await loadRoutine(id);
    expect(routine.id).toBe(id);
    expect(secondsOf(stepsOf(routine, 'full'))).toBe(summary.seconds);
    expect(secondsOf(stepsOf(routine, 'short'))).toBe(summary.shortSeconds);
    expect(summary.shortSeconds).toBeLessThanOrEqual(30);
  });

  test('refuses an id that it does not have', async () => {
    expect(routineSummary('toString')).toBeUndefined();
    await expect(loadRoutine('toString')).rejects.toThrow('there is no routine "toString"');
  });
});
