import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOwn, problemsInMaking, soundOwn } from '../../../core/routines/own-check.ts';
import {
  type Draft,
  draftOf,
  originOf,
  routineOf,
  sidesFor,
  withChangedStep,
  withMovedStep,
  withoutStep,
  withStep,
} from '../../../core/routines/own-draft.ts';
import { ownSummaries } from '../../../core/routines/own-summaries.ts';
import type { Routine, Step } from '../../../core/routines/schema.ts';
import { secondsOf, stepsOf } from '../../../core/routines/variant.ts';

const folder = new URL('../../../content/routines/', import.meta.url);
const shipped: Routine[] = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
const allSteps = shipped.flatMap(({ steps }) => steps);

function stepOf(routine: string, id: string): Step {
  return shipped.find((one) => one.id === routine)?.steps.find((step) => step.id === id) as Step;
}

const breath = stepOf('breathe-and-open', 'belly-breath');
const hollows = stepOf('neck-release', 'hollows');
const neckLeft = stepOf('neck-release', 'neck-left');
const neckRight = stepOf('neck-release', 'neck-right');
const empty: Draft = { id: 'own-1', name: 'Mine', summary: '', best: 'whenever it suits you', steps: [] };

function made(...steps: Step[]): Draft {
  return steps.reduce((draft, step) => withStep(draft, step), empty);
}

const codes = (draft: Draft) => problemsInMaking(routineOf(draft)).map(({ code, step }) => (step === null ? code : `${step}: ${code}`));

describe('a routine that is being made', () => {
  test('needs a step, and says no more than that while it has none', () => {
    expect(codes(empty)).toEqual(['no-steps']);
  });

  test('says all else by its steps', () => {
    const routine = routineOf(made(breath, hollows, neckLeft, neckRight));
    expect(routine).toMatchObject({
      category: 'drainage',
      places: ['desk', 'home'],
      areas: ['breath', 'neck'],
      posture: 'any',
      tools: [],
      discreet: 'medium',
      gates: ['general', 'collarbone', 'neck'],
      summary: 'Belly breaths · Open the collarbone hollows · Neck glide, left side · Neck glide, right side',
      seconds: breath.sec + hollows.sec + neckLeft.sec + neckRight.sec,
    });
    expect(checkOwn(routine)).toEqual({ ok: true, routine });
  });

  test.each([
    [
      'mini-trampoline',
      'soft-bounce',
      { tools: ['trampoline'], places: ['home'], discreet: 'home', gates: ['bounce'], category: 'bounce' },
    ],
    ['ice-rolling', 'ice-forehead', { tools: ['roller'], places: ['home'], areas: ['forehead'], category: 'cold' }],
    ['hydration-sip', 'sip', { tools: ['drink'], places: ['desk', 'home'], discreet: 'high', gates: ['fluid'] }],
    ['desk-bounce', 'heel-bounce', { posture: 'standing', discreet: 'low', gates: ['bounce_light'] }],
    ['look-far', 'far', { areas: ['eyes'], gates: [], category: 'eyes' }],
  ])('knows what %s: %s needs', (routine, step, traits) => {
    expect(routineOf(made(stepOf(routine, step)))).toMatchObject(traits);
  });

  test('gives each step an id of its own', () => {
    expect(made(breath, breath, breath).steps.map(({ id }) => id)).toEqual(['belly-breath', 'belly-breath-2', 'belly-breath-3']);
  });

  test('moves steps, but not beyond the ends', () => {
    const draft = made(breath, hollows, neckLeft);
    const order = ({ steps }: Draft) => steps.map(({ id }) => id);
    expect(order(withMovedStep(draft, 0, 1))).toEqual(['hollows', 'belly-breath', 'neck-left']);
    expect(order(withMovedStep(draft, 2, -1))).toEqual(['belly-breath', 'neck-left', 'hollows']);
    expect(withMovedStep(draft, 0, -1)).toBe(draft);
    expect(withMovedStep(draft, 2, 1)).toBe(draft);
    expect(order(withoutStep(draft, 1))).toEqual(['belly-breath', 'neck-left']);
  });

  test('counts the seconds anew with repetitions and pace', () => {
    const [step] = withChangedStep(made(hollows), 0, { reps: 7, beatS: 2.35 }).steps;
    expect(step).toMatchObject({ reps: 7, beatS: 2.35, sec: 20.45 });
    expect(codes(withChangedStep(made(hollows), 0, { reps: 7, beatS: 2.35 }))).toEqual([]);
  });

  test('says at the step what is done on one side only', () => {
    expect(problemsInMaking(routineOf(made(breath, neckLeft)))).toEqual([{ code: 'sides', left: 3, right: 0, step: 1 }]);
    expect(problemsInMaking(routineOf(withChangedStep(made(neckLeft, neckRight), 0, { reps: 4 })))).toEqual([
      { code: 'sides', left: 4, right: 3, step: 1 },
    ]);
  });

  test('says when it gets too long, and when its name is missing', () => {
    const long = withChangedStep(made(hollows, breath), 0, { reps: 60, beatS: 30 });
    expect(codes(long)).toContain('length');
    expect(codes({ ...made(breath), name: '  ' })).toEqual(['missing']);
    expect(codes({ ...made(breath), name: 'A <b>name</b>' })).toEqual(['markup']);
  });

  test('opens again as it was kept', () => {
    const draft = { ...made(breath, hollows), summary: 'In my words.' };
    expect(draftOf(routineOf(draft))).toEqual(draft);
    expect(draftOf(routineOf({ ...draft, summary: '' })).summary).toBe('');
  });
});

describe('sides', () => {
  test('are free where the words name none', () => {
    expect(sidesFor(hollows, hollows)).toEqual(['both', 'alternate', 'left', 'right']);
    const [left] = withChangedStep(made(hollows), 0, { side: 'left' }).steps as [Step];
    expect(left.hand).toBe('left');
    expect(sidesFor(left, originOf(left, shipped))).toEqual(['both', 'alternate', 'left', 'right']);
    expect(withChangedStep({ ...empty, steps: [left] }, 0, { side: 'both' }).steps[0]?.hand).toBe('both');
  });

  test('stay where the words name one', () => {
    expect(sidesFor(neckLeft, neckLeft)).toEqual(['left']);
    expect(sidesFor(breath, breath)).toEqual([]);
  });

  test('are never both at once on the neck', () => {
    const iceNeck = stepOf('ice-rolling', 'ice-neck');
    expect(sidesFor(iceNeck, iceNeck)).not.toContain('both');
  });
});

describe('the short version', () => {
  test('is all of a routine that is short', () => {
    const routine = routineOf(made(breath));
    expect(stepsOf(routine, 'short')).toEqual(routine.steps);
  });

  test('brings both sides or none, alike', () => {
    const short = routineOf(made(breath, breath, neckLeft, hollows, neckRight)).short;
    const reps = (step: string) => short.find((one) => one.step === step)?.reps;
    expect(reps('neck-left')).toBe(reps('neck-right'));
  });

  test('of any known steps in any number is sound, or the routine says what is wrong', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ step: fc.constantFrom(...allSteps), reps: fc.integer({ min: 1, max: 20 }), beatS: fc.constantFrom(1, 2.5, 4, 12) }),
          {
            minLength: 1,
            maxLength: 14,
          },
        ),
        (choices) => {
          const draft = choices.reduce(
            (now, { step, reps, beatS }) => withChangedStep(withStep(now, step), now.steps.length, { reps, beatS }),
            empty,
          );
          const routine = routineOf(draft);
          const problems = problemsInMaking(routine);
          expect(problems.map(({ code }) => code)).not.toContain('rules');
          expect(problems.length === 0).toBe(checkOwn(routine).ok);
          expect(secondsOf(stepsOf(routine, 'short'))).toBeLessThanOrEqual(30);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});

describe('what lies in storage', () => {
  const mine = routineOf(made(breath, hollows));

  test('is listed as far as it can be', () => {
    const stored = {
      version: 1,
      routines: [mine, { ...mine, id: 'breathe-and-open' }, { id: 'own-2' }, null, 'x', { ...mine, gates: 'none' }],
    };
    expect(ownSummaries(stored)).toEqual([
      expect.objectContaining({ id: 'own-1', name: 'Mine', seconds: 34, families: ['general', 'collarbone'] }),
    ]);
    for (const nothing of [undefined, null, 7, 'x', [], {}, { routines: 3 }]) expect(ownSummaries(nothing)).toEqual([]);
  });

  test('is sound or damaged, one by one', () => {
    const damaged = [{ ...mine, id: 'own-2', seconds: 1 }, { ...mine, id: 'shipped' }, null, mine];
    expect(soundOwn({ version: 1, routines: [mine, ...damaged] })).toEqual({ routines: [mine], damaged });
    expect(soundOwn(undefined)).toEqual({ routines: [], damaged: [] });
  });

  test('of a step of somebody else’s routine is somebody else’s, whatever is done to it after', () => {
    const draft = withStep(withStep(empty, breath), { ...breath, text: 'Press hard.' }, 'file');
    const routine = routineOf(withoutStep(draft, 1));
    expect(routine).toMatchObject({ from: 'file', gates: ['general'] });
    expect(routineOf(draftOf(routine))).toEqual(routine);
    expect(routineOf(withStep(empty, breath))).not.toHaveProperty('from');
  });

  test('kept before its texts had to be plain stays, as it is seen', () => {
    const mine = routineOf(made(breath));
    const stored = { ...mine, name: 'Mittags\u00adpause', steps: mine.steps.map((step) => ({ ...step, title: `${step.title}\u200f` })) };
    expect(soundOwn({ version: 1, routines: [stored] })).toEqual({ routines: [{ ...mine, name: 'Mittagspause' }], damaged: [] });
  });
});
