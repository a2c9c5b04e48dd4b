import type { Decision, Outlook } from '../../core/reminders/decisions.ts';
import type { WaitsFor } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import type { Messages } from '../ui/messages.tsx';
import { holdWords } from './reminder-words.ts';
import { whenText } from './when-text.ts';

type Words = Pick<Messages, 't' | 'number' | 'time' | 'locale'>;

/** A decision of the past, such as "Held: sound in a tab"; the clock time stands beside these words. */
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

/** The outlook of a reminder, as a short sentence without a full stop. */
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
  limit: 'why.next.limit',
  hours: 'why.next.hours',
  drink: 'why.next.drink',
} as const satisfies Record<NonNullable<WaitsFor> | 'nothing', string>;
