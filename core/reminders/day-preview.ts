import type { Settings } from '../settings/schema.ts';
import { HOUR, type Instant } from '../time.ts';
import { type Context, nextLook, reconcile } from './reconcile.ts';
import type { ReminderId } from './reminder.ts';
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
 * The breaks to come if each is taken, without lasting any time, as soon as it is offered. The state machine itself is run ahead,
 * so the picture follows the rule whatever the rule becomes.
 * @param length how far to look ahead, in milliseconds.
 */
export function dayPreview(state: ReminderState, settings: Settings, now: Instant, length: number = 8 * HOUR): DayPreview {
  const to = now + length;
  // As a card, so that the prompt says what it stands for.
  const context: Context = { settings: { ...settings, arrival: 'card' }, promptOnScreen: true, routineId: '' };
  const breaks: PreviewBreak[] = [];
  let world: ReminderState = { ...state, prompt: null, waiting: null };
  for (let at: Instant | null = now; at !== null && at <= to; at = nextLook(world, settings, at)) {
    world = reconcile({ ...world, outbox: [] }, context, { type: 'look' }, at).state;
    if (!world.prompt) continue;
    breaks.push({ at, reminderIds: world.prompt.reminderIds as ReminderId[] });
    world = reconcile(world, context, { type: 'prompt-answered', promptId: world.prompt.id, answer: { type: 'done' } }, at).state;
  }
  return { from: now, to, breaks };
}

/** The full hours of the clock on the wall from `from` to `to`. */
export function fullHours({ from, to }: Pick<DayPreview, 'from' | 'to'>, timeZone: string): Instant[] {
  const first = Temporal.Instant.fromEpochMilliseconds(from)
    .toZonedDateTimeISO(timeZone)
    .round({ smallestUnit: 'hour', roundingMode: 'ceil' }).epochMilliseconds;
  const count = Math.max(0, Math.floor((to - first) / HOUR) + 1);
  return Array.from({ length: count }, (_, i) => first + i * HOUR);
}
