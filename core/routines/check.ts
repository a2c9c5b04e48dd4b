import * as v from 'valibot';
import type { Family } from './families.ts';
import { familiesOfStep } from './needed-families.ts';
import { zoneEntered } from './no-touch.ts';
import { type Routine, routineSchema, SHORT_MAX_S, type Step } from './schema.ts';
import type { StrokeBook, StrokeKind } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';
import { isHandsOn, secondsOf, stepsOf } from './variant.ts';
import { hasMarkup } from './wording.ts';

/**
 * The checks that every routine passes before anybody follows it: in the build for the ones that ship, on import for a person's own. Every
 * problem names the routine, the step where there is one, and says in one sentence what is wrong and what would be right.
 */
export interface Problem {
  routine: string;
  step: string | null;
  sentence: string;
}

export type Checked = { ok: true; routine: Routine } | { ok: false; problems: Problem[] };

/** No routine comes near this; a larger file is no routine. */
export const MAX_BYTES = 256 * 1024;

/** The kinds of path along which each stroke may be drawn. */
const DRAWN_ALONG: Record<Step['stroke'], readonly StrokeKind[]> = {
  breathe: ['breath'],
  rest: ['rest', 'cue', 'hold', 'move', 'raise'],
  hold: ['hold'],
  pump: ['pump'],
  glide: ['glide'],
  circle: ['circle'],
  roll: ['roll'],
  brush: ['brush'],
  bounce: ['bounce'],
  raise: ['raise'],
  march: ['move'],
  move: ['move', 'circle', 'rest'],
  sip: ['rest', 'raise'],
  gaze: ['rest'],
};

const TOUCHING: ReadonlySet<Step['stroke']> = new Set(['hold', 'pump', 'glide', 'circle', 'roll', 'brush']);

/** Reads and checks the text of a routine file. Never throws. */
export function readRoutine(text: string, strokes: StrokeBook = strokeBook): Checked {
  const refused = (sentence: string): Checked => ({ ok: false, problems: [{ routine: '(unread)', step: null, sentence }] });
  if (new TextEncoder().encode(text).length > MAX_BYTES) return refused('The file is larger than 256 kB.');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return refused('The file is not valid JSON.');
  }
  return checkRoutine(raw, strokes);
}

/** Checks a routine that may be anything at all. Never throws. */
export function checkRoutine(raw: unknown, strokes: StrokeBook = strokeBook): Checked {
  const parsed = v.safeParse(routineSchema, raw);
  if (!parsed.success) return { ok: false, problems: parsed.issues.map((issue) => schemaProblem(raw, issue)) };
  const routine = parsed.output;
  const problems = [...wholeProblems(routine, strokes), ...routine.steps.flatMap((step) => stepProblems(routine, step, strokes))];
  return problems.length === 0 ? { ok: true, routine } : { ok: false, problems };
}

function wholeProblems(routine: Routine, strokes: StrokeBook): Problem[] {
  const sentences = [
    ...textSentences({
      name: routine.name,
      summary: routine.summary,
      note: routine.note,
      best: routine.best,
      equipment: routine.equipment,
    }),
    ...sumSentences(routine),
    ...twinSentences(routine),
    ...shortSentences(routine),
    ...sidesAlike(routine),
    ...gateSentences(routine, strokes),
  ];
  return sentences.map((sentence) => ({ routine: routine.id, step: null, sentence }));
}

function stepProblems(routine: Routine, step: Step, strokes: StrokeBook): Problem[] {
  const sentences = [
    ...textSentences({ title: step.title, text: step.text, caution: step.caution, where: step.where }),
    ...timeSentences(step),
    ...pathSentences(step, strokes),
    ...careSentences(step, strokes),
  ];
  return sentences.map((sentence) => ({ routine: routine.id, step: step.id, sentence }));
}

function textSentences(texts: Record<string, string | undefined>): string[] {
  return Object.entries(texts)
    .filter(([, text = '']) => hasMarkup(text))
    .map(([field]) => `"${field}" holds markup; texts are plain.`);
}

function timeSentences(step: Step): string[] {
  const right = step.leadS + step.reps * step.beatS;
  if (isSame(step.sec, right)) return [];
  return [`"sec" is ${step.sec}, but ${step.leadS} s to place the hands and ${step.reps} × ${step.beatS} s make ${right} s.`];
}

function sumSentences(routine: Routine): string[] {
  const sum = secondsOf(routine.steps);
  return isSame(sum, routine.seconds) ? [] : [`"seconds" is ${routine.seconds}, but the steps add up to ${sum} s.`];
}

/** Beats may be fractions, which do not add up exactly. */
function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

function twinSentences(routine: Routine): string[] {
  const ids = routine.steps.map((step) => step.id);
  const twins = new Set(ids.filter((id, i) => ids.indexOf(id) !== i));
  return [...twins].map((id) => `Two steps have the id "${id}".`);
}

function shortSentences(routine: Routine): string[] {
  const places = routine.short.map(({ step: id }) => routine.steps.findIndex((step) => step.id === id));
  const unknown = routine.short
    .filter((_, i) => places[i] === -1)
    .map(({ step }) => `The short version names a step "${step}" that is not there.`);
  if (unknown.length > 0) return unknown;
  const sum = secondsOf(stepsOf(routine, 'short'));
  return [
    ...(places.some((place, i) => i > 0 && place <= (places[i - 1] as number))
      ? ['The short version has to keep the order of the steps.']
      : []),
    ...(sum > SHORT_MAX_S ? [`The short version lasts ${sum} s; at most ${SHORT_MAX_S} s are allowed.`] : []),
  ];
}

/** A stroke on the left is done on the right too, as often. */
function sidesAlike(routine: Routine): string[] {
  return (['full', 'short'] as const).flatMap((variant) => {
    const steps = stepsOf(routine, variant);
    const reps = (path: string, side: Step['side']) =>
      steps.filter((step) => step.path === path && step.side === side).reduce((sum, step) => sum + step.reps, 0);
    return [...new Set(steps.map((step) => step.path))]
      .filter((path) => reps(path, 'left') !== reps(path, 'right'))
      .map(
        (path) => `"${path}" is done ${reps(path, 'left')} × on the left and ${reps(path, 'right')} × on the right (${variant} version).`,
      );
  });
}

function gateSentences(routine: Routine, strokes: StrokeBook): string[] {
  const needed = new Map<Family, string>();
  for (const step of routine.steps) {
    for (const family of familiesOfStep(step, strokes)) if (!needed.has(family)) needed.set(family, step.id);
  }
  // The full bounce check holds everything that the light one asks.
  const has = (family: Family) => routine.gates.includes(family) || (family === 'bounce_light' && routine.gates.includes('bounce'));
  return [...needed]
    .filter(([family]) => !has(family))
    .map(([family, step]) => `"gates" lacks "${family}", which the step "${step}" needs.`);
}

function pathSentences(step: Step, strokes: StrokeBook): string[] {
  const path = findStroke(step.path, strokes)?.stroke;
  if (!path) return [`There is no stroke path "${step.path}".`];
  const zone = zoneEntered(step, strokes);
  return [
    ...(DRAWN_ALONG[step.stroke].includes(path.kind)
      ? []
      : [`A ${step.stroke} cannot be drawn along "${step.path}", which is a ${path.kind}.`]),
    ...(path.paired && !step.side ? [`"${step.path}" has two sides; "side" has to say which.`] : []),
    ...(!path.paired && step.side ? [`"${step.path}" is on the middle line; it has no "side".`] : []),
    ...(zone ? [`The stroke "${step.path}" passes through a no-touch zone (${zone.label}).`] : []),
  ];
}

function careSentences(step: Step, strokes: StrokeBook): string[] {
  const path = findStroke(step.path, strokes)?.stroke;
  const isNeck = path?.family === 'neck' && isHandsOn(step);
  return [
    ...(isNeck && !step.caution ? ['A step on the neck needs a caution.'] : []),
    ...(isNeck && step.side === 'both' ? ['The neck is touched on one side at a time.'] : []),
    ...(path?.family && TOUCHING.has(step.stroke) && !isHandsOn(step)
      ? [`A ${step.stroke} touches the skin; "contact" has to say with what.`]
      : []),
    ...(isHandsOn(step) && step.hand === 'none' ? ['A step that touches the skin has to say with which hand.'] : []),
  ];
}

type SchemaIssue = v.InferIssue<typeof routineSchema>;

function schemaProblem(raw: unknown, issue: SchemaIssue): Problem {
  const keys = (issue.path ?? []).map((item) => String(item.key));
  const inStep = keys[0] === 'steps' && keys.length > 1;
  const field = (inStep ? keys.slice(2) : keys).join('.');
  return {
    routine: stringAt(raw, ['id']) ?? '(no id)',
    step: inStep ? (stringAt(raw, ['steps', keys[1] as string, 'id']) ?? `number ${Number(keys[1]) + 1}`) : null,
    sentence: field ? `"${field}" ${complaint(issue)}` : inStep ? `It ${complaint(issue)}` : `The routine ${complaint(issue)}`,
  };
}

function complaint(issue: SchemaIssue): string {
  if (issue.expected === 'never') return 'is not a known field.';
  if (issue.received === 'undefined') return 'is missing.';
  if (issue.type === 'max_length' && typeof issue.input === 'string') {
    return `has ${issue.input.length} characters; at most ${issue.requirement} are allowed.`;
  }
  if (issue.expected === 'Object') return 'has to hold the fields of one, but is not an object.';
  return `has to be ${issue.expected ?? 'something else'}, but is ${issue.received}.`;
}

function stringAt(raw: unknown, keys: readonly string[]): string | undefined {
  let value = raw;
  for (const key of keys) value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value.slice(0, 60) : undefined;
}
