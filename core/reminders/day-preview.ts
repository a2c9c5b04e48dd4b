import { WAY_ASKED_FOR } from '../settings/ways.ts';
import { HOUR, type Instant } from '../time.ts';
import { type Context, NOTHING_AROUND, type PlanContext } from './context.ts';
import { nextLook } from './next-look.ts';
import { reconcile } from './reconcile.ts';
import type { Reminder, ReminderId } from './reminder.ts';
import { remindersOf } from './reminder-list.ts';
import type { ReminderState } from './state.ts';

export interface PreviewBreak {
  at: Instant;
  reminderIds: ReminderId[];
}

export interface DayPreview {
  from: Instant;
  to: Instant;
  breaks: PreviewBreak[];
}

/**
 * The breaks to come if nothing holds them and each is taken, without lasting any time, as soon as it is offered. The state machine
 * itself is run ahead, so the picture follows the rule whatever the rule becomes.
 * @param length how far to look ahead, in milliseconds.
 */
export function dayPreview(state: ReminderState, plan: PlanContext, now: Instant, length: number = 8 * HOUR): DayPreview {
  const to = now + length;
  const context = calmContext(plan);
  const breaks: PreviewBreak[] = [];
  let world: ReminderState = { ...state, prompt: null, quiet: null, away: null, returnedAt: null, armedFor: null };
  for (let at: Instant | null = now; at !== null && at <= to; at = nextLook(world, context, at)) {
    world = reconcile(world, context, { type: 'look' }, at).state;
    if (!world.prompt) continue;
    breaks.push({ at, reminderIds: world.prompt.reminderIds });
    world = reconcile(world, context, { type: 'prompt-answered', promptId: world.prompt.id, answer: { type: 'done' } }, at).state;
  }
  return { from: now, to, breaks };
}

/** Nothing in the way, and every way a card, so that each prompt says what it stands for. */
function calmContext(plan: PlanContext): Context {
  const asCards = (reminders: readonly Reminder[]) => reminders.map((reminder) => ({ ...reminder, way: WAY_ASKED_FOR }));
  const { all, on } = remindersOf(plan);
  return {
    settings: plan.settings,
    reminders: { all: asCards(all), on: asCards(on) },
    day: plan.day,
    presence: { input: 'active', still: true },
    surroundings: () => NOTHING_AROUND,
    logged: null,
    promptOnScreen: true,
    stealsFocus: false,
    pickRoutine: () => 'any',
  };
}

/** The full hours of the clock on the wall from `from` to `to`. */
export function fullHours({ from, to }: Pick<DayPreview, 'from' | 'to'>, timeZone: string): Instant[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' }).epochMilliseconds;
  const count = Math.floor((to - first) / HOUR) + 1;
  return Array.from({ length: count }, (_, i) => first + i * HOUR);
}
