import type { RoutineSummary } from '../routines/library.ts';
import type { ClockTime } from '../schedule/week.ts';

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** A reminder to begin from: a routine at a time of its own. */
export interface Preset {
  routineId: string;
  time: ClockTime;
  /** Daily routines have a name that says when; other presets have the name of their routine. */
  isDaily: boolean;
}

/** Routines that belong to a time of the day (health dossier 4.1): after waking, before a shower, in the afternoon. */
const DAILY = [
  { routineId: 'ice-rolling', at: 7 * 60 + 30, isForWork: false },
  { routineId: 'dry-brushing', at: 7 * 60, isForWork: false },
  { routineId: 'mini-trampoline', at: 16 * 60, isForWork: true },
] as const;

/** Spread over a day at a desk. */
const OTHER_TIMES = [10 * 60, 13 * 60, 16 * 60];

export type DailyRoutine = (typeof DAILY)[number]['routineId'];

/**
 * The presets that are offered when a reminder is added: the daily routines that ship with Rill, and other routines in place of those that
 * do not.
 * @param workdays those of the person's region, 1 for Monday to 7 for Sunday.
 */
export function presetsFor(routines: readonly Pick<RoutineSummary, 'id' | 'category'>[], workdays: readonly number[]): Preset[] {
  const daily = DAILY.filter(({ routineId }) => routines.some(({ id }) => id === routineId));
  const others = routines.filter(({ id, category }) => category !== 'hydration' && !DAILY.some(({ routineId }) => routineId === id));
  return [
    ...daily.map(({ routineId, at, isForWork }) => ({
      routineId,
      time: { at, weekdays: isForWork ? workdays : EVERY_DAY },
      isDaily: true,
    })),
    ...OTHER_TIMES.slice(0, DAILY.length - daily.length).flatMap((at, i) => {
      const routine = others[i];
      return routine ? [{ routineId: routine.id, time: { at, weekdays: workdays }, isDaily: false }] : [];
    }),
  ];
}
