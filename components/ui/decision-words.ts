import type { Decision, Outlook } from '../../core/reminders/decisions.ts';
import type { WaitsFor } from '../../core/reminders/next-break.ts';
import type { Hold } from '../../core/reminders/reasons.ts';
import type { ReminderId } from '../../core/reminders/reminder.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { HOUR, type Instant } from '../../core/time.ts';
import type { Messages } from './messages.tsx';

type Words = Pick<Messages, 't' | 'number' | 'time' | 'locale'>;

/** What holds a break back, such as "sound in a tab"; it reads well after "Held: ". */
export function holdWords(by: Hold, { t }: Pick<Messages, 't'>): string {
  return t(`why.hold.${by}`);
}

/** A decision of the past, such as "Held: sound in a tab"; its clock time stands beside it. */
export function decisionWords(decision: Decision, words: Words): string {
  const { t, number } = words;
  switch (decision.kind) {
    case 'offered':
      return offeredWords(decision, words);
    case 'later':
      return typeof decision.later === 'number' ? t('why.later', { count: decision.later }) : t('why.laterQuiet');
    case 'held':
      return t('why.held', { hold: holdWords(decision.by, words) });
    case 'credited':
      return t('why.credited', { length: number(decision.minutes, { style: 'unit', unit: 'minute' }) });
    case 'paused':
    case 'quieted':
      return untilWords(decision, words);
    case 'started':
    case 'not-now':
    case 'not-today':
    case 'ignored':
    case 'failed':
    case 'resumed':
      return t(`why.${decision.kind}`);
  }
}

function offeredWords({ reason, heldBy }: Extract<Decision, { kind: 'offered' }>, words: Words): string {
  if ((reason === 'owed' || reason === 'held-long') && heldBy) return words.t(`why.offered.${reason}`, { hold: holdWords(heldBy, words) });
  return words.t(reason === 'asked' || reason === 'again' ? `why.offered.${reason}` : 'why.offered');
}

function untilWords({ kind, at, until }: Extract<Decision, { until: Instant | null }>, words: Words): string {
  return until === null ? words.t(`why.${kind}`) : words.t(`why.${kind}Until`, { time: whenText(until, at, words) });
}

/** What is to come of a reminder, as a short sentence without a full stop. */
export function outlookWords(outlook: Outlook, now: Instant, words: Words): string {
  const { t } = words;
  const when = (at: Instant) => whenText(at, now, words);
  switch (outlook.kind) {
    case 'off':
    case 'never':
    case 'on-screen':
      return t(`why.next.${outlook.kind}`);
    case 'paused':
      return outlook.until === null ? t('why.paused') : t('why.pausedUntil', { time: when(outlook.until) });
    case 'waiting':
      return t('why.next.waiting', { time: when(outlook.since) });
    case 'held':
      return t('why.next.held', { time: when(outlook.since), hold: holdWords(outlook.by, words) });
    case 'after-quiet':
      return outlook.until === null
        ? t('why.next.afterQuiet', { time: when(outlook.at) })
        : t('why.next.afterQuietUntil', { time: when(outlook.at), until: when(outlook.until) });
    case 'due':
      if (outlook.at <= now) return t('why.next.now');
      return t(dueKeys[outlook.waitsFor ?? 'nothing'], { time: when(outlook.at) });
  }
}

const dueKeys = {
  nothing: 'why.next.due',
  snoozed: 'why.next.snoozed',
  'not-today': 'why.next.notToday',
  hours: 'why.next.hours',
  drink: 'why.next.drink',
} as const satisfies Record<NonNullable<WaitsFor> | 'nothing', string>;

/** What a reminder is called: a person's own word for their own. */
export function reminderName(id: ReminderId, ownReminders: readonly OwnReminder[], { t }: Pick<Messages, 't'>): string {
  if (id === 'drainage' || id === 'drink') return t(`options.${id}.name`);
  return ownReminders.find((own) => own.id === id)?.name ?? t('why.deletedReminder');
}

const NEARBY = 6 * 24 * HOUR;

/** A clock time as seen from `now`: 14:40 on the same day, with its weekday within a week, else with its date. */
export function whenText(at: Instant, now: Instant, { time, locale }: Pick<Messages, 'time' | 'locale'>): string {
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time(at);
  const day = Math.abs(at - now) < NEARBY ? ({ weekday: 'short' } as const) : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, { ...day, hour: 'numeric', minute: '2-digit' }).format(at);
}
