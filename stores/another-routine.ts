import type { RoutineSummary } from '../core/routines/library.ts';
import { pickRoutine } from '../core/routines/rotation.ts';
import type { Settings } from '../core/settings/schema.ts';
import { minuteOfDay, now } from '../platform/clock.ts';

/** The routine that would be offered after this one if prompts took turns; null when there is no other. */
export function anotherRoutine(routines: readonly RoutineSummary[], settings: Settings, after: string): RoutineSummary | null {
  const takingTurns = { ...settings, routine: { ...settings.routine, rotate: true } };
  const id = pickRoutine(routines, takingTurns, { now: now(), minuteOfDay: minuteOfDay(), lastRoutineId: after });
  return routines.find((routine) => routine.id === id && id !== after) ?? null;
}
