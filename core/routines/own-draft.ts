import { asBrought } from './brought.ts';
import { shortOf } from './own-short.ts';
import { traitsOf } from './own-traits.ts';
import type { Routine, Step } from './schema.ts';
import { findStroke } from './strokes.ts';
import { isHandsOn, secondsOf } from './variant.ts';

/** An own routine while it is being made: the parts that the person decides. All others follow from the steps. */
export interface Draft {
  id: string;
  name: string;
  /** The routine in a sentence; where this is empty, the sentence is made from the steps. */
  summary: string;
  best: string;
  steps: readonly Step[];
  /** Some words of the routine came as a file. */
  from?: Routine['from'];
}

/** Seconds for one repetition that can be chosen; the library stays within. */
export const BEAT_S = { min: 1, max: 30 } as const;
export const REPS = { min: 1, max: 60 } as const;
/** As many as a routine may have. */
export const MAX_STEPS = 40;

export function draftOf({ id, name, summary, best, steps, from }: Routine): Draft {
  return { id, name, summary: summary === told(steps) ? '' : summary, best, steps, ...(from && { from }) };
}

/**
 * The routine that a draft stands for, with everything that follows from its steps. The routine may break rules; the problems are told
 * elsewhere.
 */
export function routineOf({ id, name, summary, best, steps, from }: Draft): Routine {
  const routine: Routine = {
    version: 1,
    id,
    name: name.trim(),
    summary: summary.trim() || told(steps),
    ...traitsOf(steps),
    best,
    seconds: rounded(secondsOf(steps)),
    steps: [...steps],
    short: shortOf(steps),
  };
  return from ? asBrought(routine) : routine;
}

/** Adds a step of some routine at the end, under an id of its own. @param from the mark of that routine, since its words come along. */
export function withStep(draft: Draft, step: Step, from?: Routine['from']): Draft {
  return { ...draft, steps: [...draft.steps, { ...step, id: freeId(step.id, draft.steps) }], ...(from && { from }) };
}

export function withoutStep(draft: Draft, index: number): Draft {
  return { ...draft, steps: draft.steps.toSpliced(index, 1) };
}

/** @param by -1 is a place up, 1 a place down; beyond the ends it stays where it is. */
export function withMovedStep(draft: Draft, index: number, by: -1 | 1): Draft {
  const step = draft.steps[index];
  const to = index + by;
  if (!step || to < 0 || to >= draft.steps.length) return draft;
  return { ...draft, steps: draft.steps.toSpliced(index, 1).toSpliced(to, 0, step) };
}

export function withChangedStep(draft: Draft, index: number, change: Partial<Pick<Step, 'reps' | 'beatS' | 'side'>>): Draft {
  const step = draft.steps[index];
  if (!step) return draft;
  const changed = { ...step, ...change };
  const sec = rounded(changed.leadS + changed.reps * changed.beatS);
  return { ...draft, steps: draft.steps.with(index, { ...changed, hand: handOf(changed), sec }) };
}

/**
 * The sides that a touch can be done on; there is none to choose where nothing is touched. A step whose words name a side stays with that
 * side; the neck is never touched on both at once.
 * @param origin the step of the library from which this step was made, as far as it is known.
 */
export function sidesFor(step: Step, origin: Step | undefined): NonNullable<Step['side']>[] {
  const given = (origin ?? step).side;
  const stroke = findStroke(step.path)?.stroke;
  if (!given || !stroke?.paired || !isHandsOn(step)) return [];
  if (given === 'left' || given === 'right') return [given];
  return stroke.family === 'neck' ? ['alternate', 'left', 'right'] : ['both', 'alternate', 'left', 'right'];
}

/** Whether the pace may be changed: the words of a breath count its seconds. */
export function hasFreePace({ stroke }: Step): boolean {
  return stroke !== 'breathe';
}

/** The step of some routines that this one was made from. */
export function originOf(step: Step, routines: readonly Routine[]): Step | undefined {
  return routines
    .flatMap(({ steps }) => steps)
    .find(
      ({ path, stroke, contact, text }) => path === step.path && stroke === step.stroke && contact === step.contact && text === step.text,
    );
}

/** One hand for one side; a step that was done with both hands is done with both again. */
function handOf({ hand, side }: Step): Step['hand'] {
  if (hand !== 'both' && hand !== 'left' && hand !== 'right') return hand;
  return side === 'left' || side === 'right' ? side : 'both';
}

function freeId(id: string, steps: readonly Step[]): string {
  const base = id.replace(/-\d+$/, '').slice(0, 56);
  const taken = new Set(steps.map((step) => step.id));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(free)) return free;
  }
}

const TOLD_LENGTH = 140;

/** The titles of its steps, as many as there is room for. */
function told(steps: readonly Step[]): string {
  const titles = [...new Set(steps.map(({ title }) => title))];
  let text = '';
  for (const title of titles) {
    const longer = text === '' ? title : `${text} · ${title}`;
    if (longer.length > TOLD_LENGTH - 2) return `${text} …`;
    text = longer;
  }
  return text;
}

/** Beats may be fractions, whose sums carry dust. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
