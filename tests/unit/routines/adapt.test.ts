import { describe, expect, test } from 'vitest';
import { changedBy, routineIn } from '../../../core/routines/adapt.ts';
import { checkRoutine } from '../../../core/routines/check.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import type { Routine } from '../../../core/routines/schema.ts';
import { secondsOf, stepsOf } from '../../../core/routines/variant.ts';
import { SITUATIONS, type Situation } from '../../../core/settings/situations.ts';

const all = await Promise.all(routineIndex.map(({ id }) => loadRoutine(id)));

async function steps(id: string, ...situations: Situation[]): Promise<string[] | undefined> {
  return routineIn(situations, await loadRoutine(id))?.steps.map((step) => step.id);
}

describe('with one hand', () => {
  test('both sides come one after the other, with half the repetitions each', async () => {
    const routine = routineIn(['oneHand'], await loadRoutine('under-eye-ease')) as Routine;
    expect(routine.steps.slice(0, 4).map(({ id, side, hand, reps }) => [id, side, hand, reps])).toEqual([
      ['hollows-left', 'left', 'either', 2],
      ['hollows-right', 'right', 'either', 2],
      ['ears-left', 'left', 'either', 3],
      ['ears-right', 'right', 'either', 3],
    ]);
    expect(routine.short.slice(0, 2)).toEqual([
      { step: 'hollows-left', reps: 1 },
      { step: 'hollows-right', reps: 1 },
    ]);
  });

  test('what one hand does anyway, and what no hand does, stays', async () => {
    expect(await steps('neck-release', 'oneHand')).toEqual([
      'shoulder-rolls',
      'hollows-left',
      'hollows-right',
      'neck-left',
      'neck-right',
      'hollows-close-left',
      'hollows-close-right',
    ]);
    expect(routineIn(['oneHand'], await loadRoutine('no-touch-flow'))).toEqual(await loadRoutine('no-touch-flow'));
  });
});

test('with one hand no text speaks of two sides at once', async () => {
  for (const routine of all) {
    const before = new Set(routine.steps.map(({ id }) => id));
    const split = routineIn(['oneHand'], routine)?.steps.filter(({ id }) => !before.has(id)) ?? [];
    for (const { title, text, where, side } of split) {
      expect(`${title} ${text} ${where}`).not.toMatch(/\b(both|each|ears|temples|cheeks|collarbones|eyebrows|nostrils|hands)\b/i);
      expect(`${title} ${text}`).toMatch(new RegExp(`\\b${side}\\b`));
    }
  }
});

test('told is only what changes something', async () => {
  const face = await loadRoutine('morning-face');
  expect(changedBy(['glasses', 'onCall'], face)).toEqual(['glasses', 'onCall']);
  expect(changedBy(['oneHand', 'glasses', 'makeUp'], await loadRoutine('seated-ankle-pumps'))).toEqual([]);
});

test('glasses stay on, and whatever meets them is left out', async () => {
  expect(await steps('morning-face', 'glasses')).toEqual([
    'belly-breath',
    'hollows',
    'neck-left',
    'neck-right',
    'jaw',
    'neck-left-2',
    'neck-right-2',
    'hollows-close',
  ]);
});

test('make-up stays where it is: nothing touches the face', async () => {
  expect(await steps('morning-face', 'makeUp')).toEqual([
    'belly-breath',
    'hollows',
    'neck-left',
    'neck-right',
    'neck-left-2',
    'neck-right-2',
    'hollows-close',
  ]);
});

test('on a call nothing is touched, nobody stands up, and the mouth stays closed', async () => {
  expect(await steps('desk-reset', 'onCall')).toEqual(['sip', 'far', 'shoulder-rolls', 'arrive']);
  expect(await steps('seated-ankle-pumps', 'onCall')).toEqual(['feet-flat', 'ankle-pumps', 'left-circles', 'right-circles', 'arrive']);
  expect(await steps('jaw-and-temples', 'onCall')).toBeUndefined();
});

test.each(SITUATIONS)('%s: what is left of every routine is sound, and as long as its steps', (situation) => {
  const left = all.flatMap((routine) => routineIn([situation], routine) ?? []);
  expect(left.length).toBeGreaterThan(3);
  for (const routine of left) {
    expect(routine.seconds).toBe(secondsOf(routine.steps));
    expect(stepsOf(routine, 'short').length).toBeGreaterThan(0);
    expect(checkRoutine(routine), routine.id).toMatchObject({ ok: true });
  }
});

test('without a situation every routine is what it is', () => {
  for (const routine of all) expect(routineIn([], routine)).toEqual(routine);
});
