import * as v from 'valibot';
import { DAY_TIMES } from './day-times.ts';
import { FAMILIES } from './families.ts';

/** A short version fits into half a minute, whatever the routine. */
export const SHORT_MAX_S = 30;

const STROKES = [
  'breathe',
  'rest',
  'hold',
  'pump',
  'glide',
  'circle',
  'roll',
  'brush',
  'bounce',
  'raise',
  'march',
  'move',
  'sip',
  'gaze',
] as const;

/** The parts of the body that a routine is good to, for people who look for a routine: its main parts, not everything that it grazes. */
export const AREAS = ['breath', 'face', 'eyes', 'jaw', 'forehead', 'neck', 'shoulders', 'hands', 'legs', 'body'] as const;

/** The things that have to be at hand. */
export const TOOLS = ['drink', 'roller', 'brush', 'trampoline'] as const;

const SIDES = ['left', 'right', 'both', 'alternate'] as const;

const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), v.maxLength(60));
const text = (max: number) => v.pipe(v.string(), v.nonEmpty(), v.maxLength(max));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60));
const seconds = (min: number, max: number) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

/** Some of these values, each at most once. */
const some = <const T extends readonly string[]>(all: T) =>
  v.pipe(
    v.array(v.picklist(all)),
    v.maxLength(all.length),
    v.check((list) => new Set(list).size === list.length),
  );

const PLACES = ['desk', 'home'] as const;
const STEPS_MOST = 40;

const step = v.strictObject({
  id,
  title: text(60),
  text: text(160),
  caution: v.optional(text(110)),
  /** Where on the body, in words: the text alternative of the picture. */
  where: v.optional(text(160)),
  hand: v.picklist(['none', 'both', 'left', 'right', 'either', 'alternate']),
  /** The thing that touches the skin; `none` is a step without touch. */
  contact: v.picklist(['none', 'flat_fingers', 'finger_pads', 'ring_finger_pads', 'whole_hand_flat', 'thumb_and_index', 'roller', 'brush']),
  pressure: v.optional(v.picklist(['feather', 'light'])),
  stroke: v.picklist(STROKES),
  /** A stroke of `content/strokes.json`. */
  path: v.pipe(v.string(), v.maxLength(60)),
  /** Of a paired path; `alternate` begins on the left. */
  side: v.optional(v.picklist(SIDES)),
  reps: count,
  /** The step is left out, and the rest of the routine done all the same, when its safety check has been refused. */
  optional: v.optional(v.literal(true)),
  /** Seconds for one repetition. */
  beatS: seconds(1, 60),
  /** Seconds to place the hands before the first repetition. */
  leadS: seconds(0, 30),
  /** `leadS + reps × beatS`, written out so that a slip shows. */
  sec: seconds(1, 600),
});

export const routineSchema = v.strictObject({
  version: v.literal(1),
  id,
  name: text(60),
  summary: text(140),
  /** Why it goes the way it goes, for who wants to know. */
  note: v.optional(text(160)),
  category: v.picklist(['drainage', 'movement', 'cold', 'brush', 'bounce', 'hydration', 'eyes', 'combo']),
  places: v.pipe(some(PLACES), v.minLength(1)),
  areas: v.pipe(some(AREAS), v.minLength(1)),
  posture: v.picklist(['seated', 'standing', 'seated_then_standing', 'any']),
  tools: some(TOOLS),
  /** The tools in words, where there are any. */
  equipment: v.optional(text(80)),
  /** How little of it others notice; `home` is for nobody else's eyes. */
  discreet: v.picklist(['high', 'medium', 'low', 'home']),
  /** The routine came as a file, so nobody has checked its words (`brought.ts`). Never set in a routine that ships. */
  from: v.optional(v.literal('file')),
  /** The safety checks to read before it. */
  gates: some(FAMILIES),
  best: text(110),
  /** When of itself Rill offers it first. */
  times: v.optional(some(DAY_TIMES)),
  seconds: seconds(5, 900),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(STEPS_MOST)),
  /** The short version: some of the steps, in order, with their own repetitions. */
  short: v.pipe(v.array(v.strictObject({ step: id, reps: count })), v.minLength(1), v.maxLength(STEPS_MOST)),
});

export type Routine = v.InferOutput<typeof routineSchema>;
export type Step = Routine['steps'][number];
export type Variant = 'full' | 'short';
