import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkRoutine } from '../../../core/routines/check.ts';
import { shippedProblems } from '../../../core/routines/check-shipped.ts';
import type { Routine, Step } from '../../../core/routines/schema.ts';

const folder = new URL('../../../content/routines/', import.meta.url);
const files = readdirSync(folder);

function shipped(id: string): Routine {
  return JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));
}

function withStep(id: string, stepId: string, change: Partial<Step>): Routine {
  const routine = shipped(id);
  return { ...routine, steps: routine.steps.map((step) => (step.id === stepId ? { ...step, ...change } : step)) };
}

/** The complaints about the planted mistake alone; every such mistake passes the checks that a person's own routines pass. */
function sentencesOf(routine: Routine): string[] {
  const checked = checkRoutine(routine);
  if (!checked.ok) throw new Error(checked.problems.map(({ sentence }) => sentence).join(' '));
  return shippedProblems(checked.routine).map(({ step, sentence }) => (step ? `${step}: ${sentence}` : sentence));
}

test('there are seventeen at least, with a hundred and six steps', () => {
  expect(files.length).toBeGreaterThanOrEqual(17);
  expect(files.flatMap((name) => shipped(name.replace('.json', '')).steps).length).toBeGreaterThanOrEqual(106);
});

test('the routine that the documentation leads through passes every check', () => {
  const text = readFileSync(new URL('../../../docs/routines.md', import.meta.url), 'utf8');
  expect(sentencesOf(JSON.parse(/```json\n(.*?)```/s.exec(text)?.[1] ?? ''))).toEqual([]);
});

test.each(files)('%s says what is true of its steps, in the words of all', (name) => {
  expect(sentencesOf(shipped(name.replace('.json', '')))).toEqual([]);
});

describe('a routine that ships is refused', () => {
  test('with a safety check that no step calls for', () => {
    const routine = shipped('breathe-and-open');
    expect(sentencesOf({ ...routine, gates: [...routine.gates, 'neck'] })).toEqual([
      '"gates" says "general", "collarbone", "neck", but the steps need "general", "collarbone".',
    ]);
  });

  test.each([
    'toxins',
    'detoxify',
    'Flush',
    'cleansing',
    'purification',
    'cured',
    'healing',
    'slimming',
    'fat',
    'boosts',
    'miraculous',
    'guaranteed',
    'instantly',
    'immunity',
    'waste',
  ])('with the word "%s"', (word) => {
    expect(sentencesOf(withStep('classic-face-drainage', 'swallow', { text: `A move that is ${word}.` }))).toEqual([
      `swallow: "text" uses the word "${word}", which promises too much.`,
    ]);
  });

  test('but not words that only look like those', () => {
    const text = 'Health, father, secure, instance, waist, accuracy and a manicure.';
    expect(sentencesOf(withStep('classic-face-drainage', 'swallow', { text }))).toEqual([]);
  });

  test('without the tools that its steps use, or with others', () => {
    const routine = shipped('ice-rolling');
    expect(sentencesOf({ ...routine, tools: [], equipment: undefined })).toEqual(['"tools" says none, but the steps need "roller".']);
    expect(sentencesOf({ ...routine, tools: ['brush'] })).toEqual(['"tools" says "brush", but the steps need "roller".']);
    expect(sentencesOf({ ...routine, equipment: undefined })).toEqual(['"equipment" is missing; it says in words what has to be at hand.']);
    expect(sentencesOf({ ...shipped('look-far'), equipment: 'a window' })).toEqual(['"equipment" names something, but "tools" is empty.']);
  });

  test('with an odd number of strokes from side to side', () => {
    const routine = shipped('ice-rolling');
    const steps = routine.steps.map((step) => (step.id === 'ice-jaw' ? { ...step, reps: 5, sec: 21 } : step));
    expect(sentencesOf({ ...routine, steps, seconds: routine.seconds - 3 })).toEqual([
      'The step "ice-jaw" goes from side to side 5 ×, which has to be an even number (full version).',
    ]);
    const short = [
      { step: 'test-cold', reps: 1 },
      { step: 'ice-cheek', reps: 1 },
    ];
    expect(sentencesOf({ ...routine, short })).toEqual([
      'The step "ice-cheek" goes from side to side 1 ×, which has to be an even number (short version).',
    ]);
  });

  test('with a version of which nothing may be left', () => {
    expect(sentencesOf({ ...shipped('ice-rolling'), short: [{ step: 'ice-neck', reps: 2 }] })).toEqual([
      'The short version needs a step that is not optional.',
    ]);
  });

  test('that is called seated, but is done standing', () => {
    expect(sentencesOf({ ...shipped('desk-bounce'), posture: 'seated' })).toEqual([
      '"posture" is seated, but the step "heel-raises" is done standing.',
    ]);
  });

  test('with light strokes, and nothing that says how light', () => {
    expect(sentencesOf(withStep('breathe-and-open', 'hollows', { text: 'Stretch the skin gently in and down.' }))).toEqual([
      'One of the light strokes has to say "about the weight of a coin".',
    ]);
  });

  test('with shouting, or with the word that means something else', () => {
    expect(sentencesOf({ ...shipped('look-far'), best: 'now!' })).toEqual(['"best" has an exclamation mark.']);
    expect(sentencesOf(withStep('look-far', 'far', { text: 'Pause and look far.' }))).toEqual([
      'far: "text" says "pause", which stops the reminders; say rest, wait or break.',
    ]);
  });

  test('with half sentences, and with titles that are whole ones', () => {
    expect(sentencesOf(withStep('look-far', 'far', { text: 'look far' }))).toEqual([
      'far: "text" has to be whole sentences: a capital letter first, a full stop last.',
    ]);
    expect(sentencesOf(withStep('look-far', 'far', { title: 'Look far.' }))).toEqual(['far: "title" is a heading, without a full stop.']);
    expect(sentencesOf({ ...shipped('look-far'), summary: 'Distance' })).toEqual([
      '"summary" has to be whole sentences: a capital letter first, a full stop last.',
    ]);
  });

  test('with a step on one side that speaks of the other', () => {
    expect(sentencesOf(withStep('neck-release', 'neck-left', { text: 'Glide down the right side of your neck.' }))).toEqual([
      'neck-left: "side" is left, but "text" speaks of the right.',
    ]);
    expect(sentencesOf(withStep('neck-release', 'neck-right', { title: 'Neck glide, left side' }))).toEqual([
      'neck-right: "side" is right, but "title" speaks of the left.',
    ]);
  });
});
