import type { ClockTime, WeekHours } from '../schedule/week.ts';
import type { ReminderSettings, Settings, Way } from '../settings/schema.ts';
import { type Instant, MINUTE } from '../time.ts';

export type ReminderId = string;

/** A reminder as the scheduler sees it. */
export interface Reminder {
  id: ReminderId;
  /** A drink obeys the fluid guards; a routine is credited by a natural break. */
  kind: 'routine' | 'drink';
  /** The routine it always offers; null offers one in rotation. */
  routineId: string | null;
  every: number;
  /** Fixed clock times in place of the interval, when there are any. */
  times: readonly ClockTime[];
  /** null: always. A clock time that a person chose holds whatever the hours are. */
  hours: WeekHours | null;
  way: Way;
}

/** The reminders that are switched on, in the order in which they lead a card. */
export function activeReminders({ reminders, ownReminders, hours }: Settings): Reminder[] {
  const working = hours.on ? hours.week : null;
  const { drainage, drink } = reminders;
  const all: (Reminder & { enabled: boolean })[] = [
    { ...common(drainage), id: 'drainage', kind: 'routine', routineId: null, hours: drainage.times.length > 0 ? null : working },
    ...ownReminders.map((own) => ({
      ...common(own),
      id: own.id,
      kind: own.routineId === null ? ('drink' as const) : ('routine' as const),
      routineId: own.routineId,
      hours: own.times.length > 0 ? null : (own.hours ?? working),
    })),
    { ...common(drink), id: 'drink', kind: 'drink', routineId: null, hours: drink.times.length > 0 ? null : working },
  ];
  return all.filter(({ enabled }) => enabled);
}

/** The ids of the reminders of a kind that are switched on. */
export function idsOfKind(settings: Settings, kind: Reminder['kind']): Set<ReminderId> {
  return new Set(activeReminders(settings).flatMap((reminder) => (reminder.kind === kind ? [reminder.id] : [])));
}

function common({ enabled, everyMin, times, way }: ReminderSettings) {
  return { enabled, every: everyMin * MINUTE, times, way };
}

/** How much each way to arrive takes of a person's attention. */
const NOTICED: Record<Way, number> = { badge: 0, notification: 1, 'badge-then-card': 2, card: 2, tab: 2 };

/** What falls due together arrives in the most noticed way that one of them asks for; the first of several alike. */
export function wayOf(due: readonly Reminder[]): Way {
  return due.reduce<Way>((way, reminder) => (NOTICED[reminder.way] > NOTICED[way] ? reminder.way : way), due[0]?.way ?? 'card');
}

/** Whether a reminder would be noticed no less than it asks for if it came in that way. */
export function isServedBy(way: Way, reminder: Reminder): boolean {
  return NOTICED[reminder.way] <= NOTICED[way];
}

/** The same due time always has the same id, so that it can be handled once. */
export function dueId(id: ReminderId, at: Instant): string {
  return `${id}:${at}`;
}
