import type { Answer, ReminderEvent } from './event.ts';

type Test = (value: unknown) => boolean;
/** The fields of an event or answer of each kind, besides its kind. */
type Shapes<Kind extends string> = Record<Kind, Record<string, Test>>;

/** Ids are made of a few others; the ids of Rill stay far below this length. */
const LONGEST_ID = 1_000;
/** The last instant that a calendar knows: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LAST_INSTANT = 8.64e15;
const DAY_MIN = 24 * 60;

const isId: Test = (value) => typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
const isUntil: Test = (value) => value === null || isWithin(value, LAST_INSTANT);
const isWait: Test = (value) => value === 'quiet-moment' || (Number.isInteger(value) && isWithin(value, DAY_MIN));
const isVariant: Test = (value) => value === 'full' || value === 'short';
const isAnswer: Test = (value) => fits(ANSWERS, value);

const ANSWERS: Shapes<Answer['type']> = {
  start: { variant: isVariant, routineId: isId },
  later: { minutes: isWait },
  'not-now': {},
  'not-today': {},
  done: {},
};

/** The events that a page may tell of: a page cannot know that the browser has started. */
const EVENTS: Shapes<Exclude<ReminderEvent['type'], 'started'>> = {
  look: {},
  'log-opened': {},
  'prompt-shown': { promptId: isId },
  'prompt-answered': { promptId: isId, answer: isAnswer },
  'prompt-asked': {},
  'waiting-opened': {},
  'routine-asked': { routineId: isId },
  'folded-asked': {},
  'routine-ended': { promptId: isId },
  'routine-folded': { promptId: isId },
  'log-changed': {},
  paused: { until: isUntil },
  quieted: { until: isUntil },
  resumed: {},
};

/** Whether this is an event as a page tells it. The parts of an event are stored, so nothing else is let in. */
export const isEvent = (value: unknown): value is ReminderEvent => fits(EVENTS, value);

function fits(shapes: Shapes<string>, value: unknown): boolean {
  const { type, ...rest } = Object(value);
  const shape = typeof type === 'string' && Object.hasOwn(shapes, type) && shapes[type];
  if (!shape || Object.keys(rest).some((key) => !Object.hasOwn(shape, key))) return false;
  return Object.entries(shape).every(([key, test]) => test(rest[key]));
}

function isWithin(value: unknown, most: number): boolean {
  return typeof value === 'number' && value > 0 && value <= most;
}
