import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Checked, checkRoutine, readRoutine } from '../../../core/routines/check.ts';
import type { Routine, Step } from '../../../core/routines/schema.ts';
import { strokeBook } from '../../../core/routines/strokes.ts';

/** The largest file of a routine: 256 kB. */
const MAX_BYTES = 262_144;

const folder = new URL('../../../content/routines/', import.meta.url);
const shipped = readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

function sound(id: string): Routine {
  return JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
}

/** The classic with one step changed. */
function classicWith(step: string, change: Partial<Record<keyof Step, unknown>>): unknown {
  const routine = sound('classic-face-drainage');
  return { ...routine, steps: routine.steps.map((one) => (one.id === step ? { ...one, ...change } : one)) };
}

function problemsOf(checked: Checked) {
  return checked.ok ? [] : checked.problems;
}

function sentencesOf(raw: unknown): string[] {
  return problemsOf(checkRoutine(raw)).map(({ step, sentence }) => (step ? `${step}: ${sentence}` : sentence));
}

describe('the routines that ship', () => {
  test.each(shipped)('%s passes every check', (_, text) => {
    expect(problemsOf(readRoutine(text))).toEqual([]);
  });

  test('the short classic has its three moves, alike on both sides', () => {
    expect(sound('classic-face-drainage').short.map(({ step }) => step)).toEqual([
      'below-ear-left',
      'below-ear-right',
      'neck-left',
      'neck-right',
      'collarbone-pump',
    ]);
  });
});

describe('a broken routine is refused with routine, step and reason', () => {
  test('an unknown stroke', () => {
    expect(problemsOf(checkRoutine(classicWith('neck-left', { stroke: 'squeeze' })))).toEqual([
      {
        routine: 'classic-face-drainage',
        step: 'neck-left',
        sentence: expect.stringMatching(/^"stroke" has to be .*"glide".*, but is "squeeze"\.$/),
      },
    ]);
  });

  test('an unknown path', () => {
    expect(sentencesOf(classicWith('arrive', { path: 'breath_square' }))).toEqual(['arrive: There is no stroke path "breath_square".']);
    expect(sentencesOf(classicWith('arrive', { path: '__proto__' }))).toEqual(['arrive: There is no stroke path "__proto__".']);
  });

  test('a stroke that its path is not made for', () => {
    expect(sentencesOf(classicWith('arrive', { stroke: 'gaze' }))).toEqual([
      'arrive: A gaze cannot be drawn along "breath_ring", which is a breath.',
    ]);
  });

  test('a paired path without its side, and a middle one with a side', () => {
    expect(sentencesOf(classicWith('collarbone-pump', { side: undefined }))).toEqual([
      'collarbone-pump: "classic_pump" has two sides; "side" has to say which.',
    ]);
    expect(sentencesOf(classicWith('arrive', { side: 'left' }))).toContain(
      'arrive: "breath_ring" is on the middle line; it has no "side".',
    );
  });

  test('a step whose seconds are not lead and beats', () => {
    expect(sentencesOf(classicWith('neck-left', { sec: 16 }))).toEqual([
      '"seconds" is 120, but the steps add up to 121 s.',
      'neck-left: "sec" is 16, but 3 s to place the hands and 4 × 3 s make 15 s.',
    ]);
  });

  test('steps that do not add up', () => {
    expect(sentencesOf({ ...sound('breathe-and-open'), seconds: 60 })).toEqual(['"seconds" is 60, but the steps add up to 45 s.']);
  });

  test('texts that are too long', () => {
    expect(sentencesOf(classicWith('swallow', { text: 'a'.repeat(161) }))).toEqual([
      'swallow: "text" has 161 characters; at most 160 are allowed.',
    ]);
    expect(sentencesOf(classicWith('swallow', { caution: 'a'.repeat(111) }))).toEqual([
      'swallow: "caution" has 111 characters; at most 110 are allowed.',
    ]);
  });

  test('markup in a text', () => {
    const complaint = 'swallow: "text" holds markup; texts are plain.';
    expect(sentencesOf(classicWith('swallow', { text: 'Rest <b>now</b>.' }))).toEqual([complaint]);
    expect(sentencesOf(classicWith('swallow', { text: 'Rest&nbsp;now.' }))).toEqual([complaint]);
    expect(sentencesOf({ ...sound('no-touch-flow'), name: '<img src=x>' })).toEqual(['"name" holds markup; texts are plain.']);
    expect(sentencesOf(classicWith('swallow', { text: 'Rest & breathe; 3 is fine.' }))).toEqual([]);
  });

  test('a neck step without a caution', () => {
    expect(sentencesOf(classicWith('neck-right', { caution: undefined }))).toEqual(['neck-right: A step on the neck needs a caution.']);
  });

  test('both sides of the neck at once', () => {
    expect(sentencesOf(classicWith('below-ear-left', { side: 'both' }))).toContain(
      'below-ear-left: The neck is touched on one side at a time.',
    );
  });

  test('one side more often than the other', () => {
    const routine = sound('classic-face-drainage');
    expect(sentencesOf({ ...routine, short: [{ step: 'neck-left', reps: 2 }, ...routine.short.slice(3)] })).toEqual([
      '"neck_side_glide" is done 2 × on the left and 1 × on the right (short version).',
    ]);
  });

  test.each([
    ['classic-face-drainage', 'general', 'below-ear-left'],
    ['classic-face-drainage', 'neck', 'below-ear-left'],
    ['classic-face-drainage', 'collarbone', 'collarbone-pump'],
    ['breathe-and-open', 'collarbone', 'hollows'],
    ['hydration-sip', 'fluid', 'sip'],
    ['morning-face', 'face', 'ears'],
    ['ice-rolling', 'cold', 'test-cold'],
    ['ice-rolling', 'neck', 'ice-neck'],
    ['dry-brushing', 'brush', 'prepare'],
    ['mini-trampoline', 'bounce', 'soft-bounce'],
    ['desk-bounce', 'bounce_light', 'heel-raises'],
    ['desk-reset', 'bounce_light', 'heel-raises'],
  ])('%s without the check "%s"', (id, family, step) => {
    const routine = sound(id);
    expect(sentencesOf({ ...routine, gates: routine.gates.filter((gate) => gate !== family) })).toEqual([
      `"gates" lacks "${family}", which the step "${step}" needs.`,
    ]);
  });

  test('face strokes without the face check, rollers without the cold one', () => {
    const change = { path: 'cheek_glide', stroke: 'glide', contact: 'roller', hand: 'both', side: 'both' };
    expect(sentencesOf(classicWith('swallow', { ...change, path: 'ice_cheek', stroke: 'roll' }))).toEqual([
      '"gates" lacks "face", which the step "swallow" needs.',
      '"gates" lacks "cold", which the step "swallow" needs.',
    ]);
    expect(sentencesOf(classicWith('swallow', { ...change, contact: 'flat_fingers' }))).toEqual([
      '"gates" lacks "face", which the step "swallow" needs.',
    ]);
  });

  test('a stroke that says it touches nothing, to get round the checks', () => {
    expect(sentencesOf(classicWith('neck-left', { contact: 'none' }))).toContain(
      'neck-left: A glide touches the skin; "contact" has to say with what.',
    );
  });

  test('a touch without a hand', () => {
    expect(sentencesOf(classicWith('neck-left', { hand: 'none' }))).toEqual([
      'neck-left: A step that touches the skin has to say with which hand.',
    ]);
  });

  test('a touch in a no-touch zone', () => {
    const swallow = { contact: 'flat_fingers', hand: 'either' };
    expect(sentencesOf(classicWith('swallow', swallow))).toEqual([
      'swallow: The stroke "swallow_cue" passes through a no-touch zone (windpipe, voice box and thyroid).',
    ]);
  });

  test('a stroke whose points are clear, but whose curve is not', () => {
    const strokes = structuredClone(strokeBook);
    const glide = strokes.face.strokes.neck_side_glide;
    if (glide?.kind !== 'glide') throw new Error('expected a glide');
    // Every point lies beside the carotid zone; the swing of the curve between them does not.
    glide.points = [
      [118, 217],
      [157, 270],
      [157, 346],
      [118, 400],
    ];
    expect(problemsOf(checkRoutine(sound('classic-face-drainage'), strokes)).map(({ step, sentence }) => [step, sentence])).toEqual(
      ['neck-left', 'neck-right', 'neck-left-2', 'neck-right-2'].map((step) => [
        step,
        'The stroke "neck_side_glide" passes through a no-touch zone (carotid pulse).',
      ]),
    );
  });

  test('a stroke that is clear itself, but whose hand is not', () => {
    const strokes = structuredClone(strokeBook);
    const hand = strokes.face.strokes.neck_side_glide?.hand;
    if (!hand) throw new Error('expected a hand');
    hand.shift = [24, 0];
    expect(problemsOf(checkRoutine(sound('classic-face-drainage'), strokes))[0]).toEqual({
      routine: 'classic-face-drainage',
      step: 'neck-left',
      sentence: 'The stroke "neck_side_glide" passes through a no-touch zone (carotid pulse).',
    });
  });

  test('a short version that is too long, out of order, or names a step that is not there', () => {
    const routine = sound('breathe-and-open');
    expect(sentencesOf({ ...routine, short: [{ step: 'belly-breath', reps: 4 }] })).toEqual([
      'The short version lasts 40 s; at most 30 s are allowed.',
    ]);
    expect(sentencesOf({ ...routine, short: [...routine.short].reverse() })).toEqual([
      'The short version has to keep the order of the steps.',
    ]);
    expect(sentencesOf({ ...routine, short: [{ step: 'wave', reps: 1 }] })).toEqual([
      'The short version names a step "wave" that is not there.',
    ]);
  });

  test('two steps of one id', () => {
    const routine = sound('breathe-and-open');
    const [first, ...rest] = routine.steps as [Step, ...Step[]];
    expect(sentencesOf({ ...routine, steps: [{ ...first, id: 'hollows' }, ...rest], short: [{ step: 'belly-breath', reps: 1 }] })).toEqual([
      'Two steps have the id "hollows".',
    ]);
  });

  test('another version, a missing field, a field too many, a wrong type', () => {
    const routine = sound('hydration-sip');
    expect(sentencesOf({ ...routine, version: 2 })).toEqual(['"version" has to be 1, but is 2.']);
    expect(sentencesOf({ ...routine, summary: undefined })).toEqual(['"summary" is missing.']);
    expect(sentencesOf({ ...routine, script: 'x' })).toEqual(['"script" is not a known field.']);
    expect(sentencesOf({ ...routine, steps: [7] })).toEqual(['number 1: It has to hold the fields of one, but is not an object.']);
    expect(sentencesOf({ ...routine, steps: [] })[0]).toMatch(/^"steps" has to be >=1/);
    expect(sentencesOf(null)).toEqual(['The routine has to hold the fields of one, but is not an object.']);
  });
});

describe('reading a file', () => {
  test('refuses what is too large before reading it', () => {
    const text = JSON.stringify({ ...sound('hydration-sip'), best: 'é'.repeat(MAX_BYTES / 2) });
    expect(problemsOf(readRoutine(text))).toEqual([{ routine: '(unread)', step: null, sentence: 'The file is larger than 256 kB.' }]);
  });

  test('refuses what is not JSON', () => {
    expect(problemsOf(readRoutine('{"version": 1,'))).toEqual([
      { routine: '(unread)', step: null, sentence: 'The file is not valid JSON.' },
    ]);
  });

  test('answers any value with a routine or with at least one sentence, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const checked = checkRoutine(value);
        expect(checked.ok ? [] : checked.problems.filter(({ sentence }) => sentence.endsWith('.'))).not.toEqual([]);
      }),
    );
  });

  test('survives a sound routine with one value replaced by anything', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.jsonValue(), (stepSeed, fieldSeed, value) => {
        const routine = sound('classic-face-drainage');
        const step = routine.steps[stepSeed % routine.steps.length] as unknown as Record<string, unknown>;
        const fields = Object.keys(step);
        step[fields[fieldSeed % fields.length] as string] = value;
        const checked = checkRoutine(routine);
        if (checked.ok) expect(checked.routine).toEqual(routine);
        else expect(checked.problems.every((problem) => problem.routine === 'classic-face-drainage')).toBe(true);
      }),
    );
  });
});
