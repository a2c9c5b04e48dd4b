import * as v from 'valibot';
import { hasHidden, withoutHidden } from '../plain-text.ts';
import { isNode, isTree } from '../same.ts';
import { checkRoutine } from './check.ts';
import { familiesOfStep } from './needed-families.ts';
import { isOwnId, OWN_PREFIX, storedList } from './own-summaries.ts';
import { type Routine, routineSchema, type Step } from './schema.ts';
import { findStroke } from './strokes.ts';
import { isHandsOn } from './variant.ts';
import { hasMarkup } from './wording.ts';

/**
 * # The checks of a person's own routines
 *
 * Own routines hold to every rule of the shipped routines: nothing is kept, listed or played that `check.ts` refuses. The code here also
 * tells *which* rule is broken, in a form that can be put into words for a person, in any language, beside the place of the fault. A rule
 * that has no words of its own here still holds: it ends up under `rules`.
 *
 *   anything ─▶ readable keys ─▶ version ─▶ schema ─▶ texts, steps, sides, checks ─▶ check.ts ─▶ a routine
 *
 * Later checks may rely on earlier ones, so the first problem is the one to tell. Nothing here throws, whatever it is given.
 */

/** Something wrong with an own routine. `step` is the place of the step in the routine, from 0; null is the routine as a whole. */
export type OwnProblem = { step: number | null } & (
  | { code: 'not-a-routine' | 'no-steps' | 'many-steps' | 'short-version' | 'time' | 'neck-sides' | 'checks' | 'rules' }
  | { code: 'version'; version: string }
  | { code: 'missing' | 'unknown' | 'too-long' | 'wrong' | 'markup' | 'hidden'; field: string }
  | { code: 'stroke'; name: string }
  | { code: 'length'; seconds: number }
  | { code: 'sides'; left: number; right: number }
);

export type OwnChecked = { ok: true; routine: Routine } | { ok: false; problem: OwnProblem };

/** No routine is nested deeper: routine, steps, step, field. */
const MAX_DEPTH = 4;
/** Names that mean something to every object, and nothing in a file. */
const FOREIGN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
/** How much is repeated of a name that nobody has chosen with care. */
const QUOTED = 30;
/** Holds anything at all against the rules. The id may be any text; it is made the id of an own routine. */
export function checkOwn(raw: unknown): OwnChecked {
  const refused = (problem: OwnProblem): OwnChecked => ({ ok: false, problem });
  if (!isTree(raw)) return refused({ code: 'not-a-routine', step: null });
  const foreign = foreignKey(raw, MAX_DEPTH);
  if (foreign !== null) return refused({ code: 'unknown', field: foreign.slice(0, QUOTED), step: null });
  if (!('version' in raw) || !('steps' in raw)) return refused({ code: 'not-a-routine', step: null });
  if (raw.version !== 1) return refused({ code: 'version', version: String(raw.version).slice(0, QUOTED), step: null });
  // Only the first fault is told; a file may have tens of thousands.
  const parsed = v.safeParse(routineSchema, { ...raw, id: ownIdOf(raw.id) }, { abortEarly: true });
  if (!parsed.success) return refused(schemaProblem(parsed.issues[0]));
  const [problem] = problemsOf(parsed.output);
  return problem ? refused(problem) : { ok: true, routine: parsed.output };
}

/** The stored routines, each held against the rules. Of two with the same id the second one counts as damaged. */
export function soundOwn(stored: unknown): { routines: Routine[]; damaged: unknown[] } {
  const routines: Routine[] = [];
  const damaged: unknown[] = [];
  for (const raw of storedList(stored)) {
    const checked = isNode(raw) && typeof raw.id === 'string' && isOwnId(raw.id) ? checkOwn(plainly(raw)) : null;
    if (checked?.ok && !routines.some(({ id }) => id === checked.routine.id)) routines.push(checked.routine);
    else damaged.push(raw);
  }
  return { routines, damaged };
}

/** A routine that was kept before texts had to be plain stays, with its texts as they are seen. */
function plainly(tree: Record<string, unknown>): Record<string, unknown> {
  const plain = (value: unknown) => (typeof value === 'string' ? withoutHidden(value) : value);
  const { steps, ...rest } = tree;
  const texts = (part: object) => Object.fromEntries(Object.entries(part).map(([key, value]) => [key, plain(value)]));
  return 'steps' in tree
    ? { ...texts(rest), steps: Array.isArray(steps) ? steps.map((step) => (isNode(step) ? texts(step) : step)) : steps }
    : tree;
}

/** All problems of a routine of the right shape, in the order of its places. */
export function problemsOf(routine: Routine): OwnProblem[] {
  const named = namedProblems(routine);
  if (named.length > 0) return named;
  const checked = checkRoutine(routine);
  if (checked.ok) return [];
  return checked.problems.map(({ step }) => ({ code: 'rules', step: placeOf(routine, step) }));
}

/** All problems of a routine while it is being made; problems that only follow from others are left out. */
export function problemsInMaking(routine: Routine): OwnProblem[] {
  const parsed = v.safeParse(routineSchema, routine);
  if (parsed.success) return problemsOf(routine);
  const problems = parsed.issues.map(schemaProblem);
  const isEmpty = problems.some(({ code }) => code === 'no-steps');
  // The routine's length, its short version and its traits follow from the steps.
  const own = isEmpty
    ? problems.filter((problem) => problem.code === 'no-steps' || ('field' in problem && problem.field === 'name'))
    : problems;
  return [...own, ...namedProblems(routine)];
}

function namedProblems(routine: Routine): OwnProblem[] {
  return [
    ...textProblems({ name: routine.name, summary: routine.summary, note: routine.note, best: routine.best, equipment: routine.equipment }),
    ...routine.steps.flatMap(stepProblems),
    ...sideProblems(routine.steps),
    ...checkProblems(routine),
  ];
}

/** The id of an own routine, made of whatever stands in a file; a file of a shipped routine becomes an own copy of it. */
function ownIdOf(id: unknown): unknown {
  if (typeof id !== 'string' || isOwnId(id)) return id;
  return `${OWN_PREFIX}${id}`.slice(0, 60);
}

function textProblems(texts: Record<string, string | undefined>, step: number | null = null): OwnProblem[] {
  return Object.entries(texts).flatMap(([field, text = '']): OwnProblem[] => {
    if (hasMarkup(text) || /\p{Cc}/u.test(text)) return [{ code: 'markup', field, step }];
    return hasHidden(text) ? [{ code: 'hidden', field, step }] : [];
  });
}

function stepProblems(step: Step, index: number): OwnProblem[] {
  const stroke = findStroke(step.path)?.stroke;
  const isNeck = stroke?.family === 'neck' && isHandsOn(step);
  const isTimeRight = Math.abs(step.leadS + step.reps * step.beatS - step.sec) < 1e-6;
  return [
    ...textProblems({ title: step.title, text: step.text, caution: step.caution, where: step.where }, index),
    ...(stroke ? [] : [{ code: 'stroke', name: step.path.slice(0, QUOTED), step: index } as const]),
    ...(isTimeRight ? [] : [{ code: 'time', step: index } as const]),
    ...(isNeck && step.side === 'both' ? [{ code: 'neck-sides', step: index } as const] : []),
  ];
}

/**
 * A stroke on the left is done on the right too, as often; the problem is told at the last step of that stroke, where it can be put right.
 */
function sideProblems(steps: readonly Step[]): OwnProblem[] {
  return [...Map.groupBy(steps, ({ path }) => path).values()].flatMap((alike): OwnProblem[] => {
    const count = (side: Step['side']) => alike.filter((step) => step.side === side).reduce((sum, { reps }) => sum + reps, 0);
    const [left, right] = [count('left'), count('right')];
    return left === right ? [] : [{ code: 'sides', left, right, step: steps.indexOf(alike.at(-1) as Step) }];
  });
}

function checkProblems({ gates, steps }: Routine): OwnProblem[] {
  const lacking = steps.findIndex((step) => familiesOfStep(step).some((family) => !gates.includes(family) && !isCovered(family, gates)));
  return lacking === -1 ? [] : [{ code: 'checks', step: lacking }];
}

/** The full bounce check holds everything that the light one asks. */
function isCovered(family: Routine['gates'][number], gates: Routine['gates']): boolean {
  return family === 'bounce_light' && gates.includes('bounce');
}

function schemaProblem(issue: v.InferIssue<typeof routineSchema>): OwnProblem {
  const keys = (issue.path ?? []).map(({ key }) => String(key));
  const isInStep = keys[0] === 'steps' && keys.length > 1;
  const step = isInStep ? Number(keys[1]) : null;
  const field = (keys.at(-1) ?? '').slice(0, QUOTED);
  if (keys.join() === 'steps' && issue.type === 'min_length') return { code: 'no-steps', step: null };
  if (keys.join() === 'steps' && issue.type === 'max_length') return { code: 'many-steps', step: null };
  if (keys.join() === 'seconds' && typeof issue.input === 'number') return { code: 'length', seconds: issue.input, step: null };
  if (keys.join() === 'short' && issue.type === 'min_length') return { code: 'short-version', step: null };
  if (issue.expected === 'never') return { code: 'unknown', field, step };
  if (issue.received === 'undefined') return { code: 'missing', field, step };
  if (issue.type === 'non_empty') return { code: 'missing', field, step };
  if (issue.type === 'max_length') return { code: 'too-long', field, step };
  return { code: 'wrong', field, step };
}

function placeOf({ steps }: Routine, id: string | null): number | null {
  const place = steps.findIndex((step) => step.id === id);
  return place === -1 ? null : place;
}

/** The first key that would mean something else than it says, or that lies too deep; null when there is none. */
function foreignKey(tree: Record<string, unknown>, depth: number): string | null {
  for (const [key, value] of Object.entries(tree)) {
    if (FOREIGN_KEYS.has(key)) return key;
    if (!isNode(value)) continue;
    const below = depth === 1 ? key : foreignKey(value, depth - 1);
    if (below !== null) return below;
  }
  return null;
}
