/**
 * The reminders as one list: the two that Rill has, and those of a person. Only here is said what each kind of them asks for, what meets it and
 * what speaks against it; the scheduler goes by the properties of the records. Here too the form in which settings store them is read.
 */
import type { WeekHours } from '../schedule/week.ts';
import { type OwnOffer, ownOffer } from '../settings/own-offer.ts';
import type { OwnReminder, ReminderSettings, Settings } from '../settings/schema.ts';
import { MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import { lastDrinkAt, noDrinkUntil } from './drinks.ts';
import type { Had, Kind, Reminder, ReminderId } from './reminder.ts';

/** In the order in which they lead a card. */
export interface ReminderList {
  all: readonly Reminder[];
  /** The reminders that are switched on. */
  on: readonly Reminder[];
}

type BuiltInId = keyof Settings['reminders'];
/** The settings that say which reminders there are. */
export type StoredReminders = Pick<Settings, 'reminders' | 'ownReminders' | 'hours'>;

/** The properties that all reminders of a kind share. */
type OfKind = Pick<Reminder, 'kind' | 'routineId' | 'lastHad' | 'endsChoiceWhenHad' | 'isMetByTimeAway' | 'isMetByRoutine' | 'guard'>;

const DRINK: OfKind = {
  kind: 'drink',
  routineId: null,
  lastHad: ({ drinks }) => lastDrinkAt(drinks),
  endsChoiceWhenHad: true,
  isMetByTimeAway: false,
  isMetByRoutine: 'never',
  guard: { name: 'drink', until: ({ drinks }, rules, now) => noDrinkUntil(drinks, rules, now) },
};

const ANY_ROUTINE: OfKind = {
  kind: 'routine',
  routineId: null,
  lastHad: ({ routines }) => lastOf(routines),
  endsChoiceWhenHad: false,
  isMetByTimeAway: true,
  isMetByRoutine: 'always',
  guard: null,
};

function ofKind(offer: OwnOffer): OfKind {
  return offer.kind === 'drink' ? DRINK : oneRoutine(offer.routineId);
}

function oneRoutine(id: string): OfKind {
  const lastHad = ({ routines }: Had) => lastOf(routines.filter(({ routineId }) => routineId === id));
  return { ...ANY_ROUTINE, routineId: id, lastHad, isMetByRoutine: 'when-due' };
}

function lastOf(entries: Had['routines']): number {
  return Math.max(...entries.map(({ at }) => at));
}

/** A single look asks for the list many times, and settings never change in place. */
const lists = new WeakMap<StoredReminders, ReminderList>();

/** The reminders of a context: the list that the context brings, else the list of its settings. */
export function remindersOf({ settings, reminders }: { settings: StoredReminders } & Pick<Context, 'reminders'>): ReminderList {
  if (reminders) return reminders;
  const known = lists.get(settings);
  if (known) return known;
  const made = listOf(settings);
  lists.set(settings, made);
  return made;
}

function listOf({ reminders, ownReminders, hours }: StoredReminders): ReminderList {
  const working = hours.on ? hours.week : null;
  const all = [
    { ...common(reminders.drainage, working), ...ANY_ROUTINE, id: 'drainage' },
    ...ownReminders.map((own) => ({
      ...common(own, own.hours ?? working),
      ...ofKind(ownOffer(own)),
      id: own.id,
    })),
    { ...common(reminders.drink, working), ...DRINK, id: 'drink' },
  ];
  return { all, on: all.filter(({ isOn }) => isOn) };
}

function common({ enabled, everyMin, times, way }: ReminderSettings, hours: WeekHours | null) {
  return { isOn: enabled, every: everyMin * MINUTE, times, way, hours: times.length > 0 ? null : hours };
}

/** Whether it is one of the two that Rill has, whose words are Rill's. */
export function isBuiltIn(id: ReminderId): id is BuiltInId {
  return id === 'drainage' || id === 'drink';
}

/** The ids of the reminders of a kind that are switched on. */
export function idsOfKind(context: Parameters<typeof remindersOf>[0], kind: Kind): Set<ReminderId> {
  return new Set(remindersOf(context).on.flatMap((reminder) => (reminder.kind === kind ? [reminder.id] : [])));
}

/** The settings with the named reminders changed. */
export function withChanged(
  settings: Settings,
  ids: readonly ReminderId[],
  change: <R extends ReminderSettings>(reminder: R) => R,
): Settings {
  const changed = <R extends ReminderSettings>(id: ReminderId, reminder: R) => (ids.includes(id) ? change(reminder) : reminder);
  const { drainage, drink } = settings.reminders;
  return {
    ...settings,
    reminders: { drainage: changed('drainage', drainage), drink: changed('drink', drink) },
    ownReminders: settings.ownReminders.map((own: OwnReminder) => changed(own.id, own)),
  };
}
