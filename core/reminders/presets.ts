import type { RoutineSummary } from '../routines/library.ts';
import type { ClockTime } from '../schedule/week.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const WORKDAYS = [1, 2, 3, 4, 5];

/** A reminder to begin from: a routine at a time of its own. */
export interface Preset {
  routineId: string;
  time: ClockTime;
  /** Daily routines have a name that says when; the others go by the routine's. */
  isDaily: boolean;
}

/** Routines that belong to a time of the day (health dossier 4.1): after waking, before a shower, in the afternoon. */
const DAILY = [
  { routineId: 'ice-rolling', time: { at: 7 * 60 + 30, weekdays: EVERY_DAY } },
  { routineId: 'dry-brushing', time: { at: 7 * 60, weekdays: EVERY_DAY } },
  { routineId: 'mini-trampoline', time: { at: 16 * 60, weekdays: WORKDAYS } },
] as const satisfies readonly Omit<Preset, 'isDaily'>[];

/** Spread over a day at a desk. */
const OTHER_TIMES = [10 * 60, 13 * 60, 16 * 60];

export type DailyRoutine = (typeof DAILY)[number]['routineId'];

/** What is offered when a reminder is added: the daily routines that ship with Rill, and others in place of those that do not. */
export function presetsFor(routines: readonly Pick<RoutineSummary, 'id' | 'category'>[]): Preset[] {
  const daily = DAILY.filter(({ routineId }) => routines.some(({ id }) => id === routineId));
  const others = routines.filter(({ id, category }) => category !== 'hydration' && !DAILY.some(({ routineId }) => routineId === id));
  return [
    ...daily.map((preset) => ({ ...preset, isDaily: true })),
    ...OTHER_TIMES.slice(0, DAILY.length - daily.length).flatMap((at, i) => {
      const routine = others[i];
      return routine ? [{ routineId: routine.id, time: { at, weekdays: WORKDAYS }, isDaily: false }] : [];
    }),
  ];
}
