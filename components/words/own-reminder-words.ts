import type { ClockTime } from '../../core/schedule/week.ts';
import { ownOffer } from '../../core/settings/own-offer.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import type { Messages } from '../ui/messages.tsx';
import { timeOfDay } from './time-of-day.ts';
import { weekdaysText } from './weekdays.ts';

/** Clock times with their days, such as "10:00, 16:00 Mon to Fri". */
export function timesText(times: readonly ClockTime[], messages: Messages): string {
  const { t, locale } = messages;
  const list = (words: string[]) => new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(words);
  const byDays = Map.groupBy(
    times.filter(({ weekdays }) => weekdays.length > 0).sort((a, b) => a.at - b.at),
    ({ weekdays }) => weekdaysText(weekdays, messages),
  );
  if (byDays.size === 0) return t('options.times.none');
  return list(
    [...byDays].map(([days, sharing]) => t('options.times.onDays', { times: list(sharing.map(({ at }) => timeOfDay(at, locale))), days })),
  );
}

/** The offer of an own reminder, and its times. */
export function ownWords(own: OwnReminder, messages: Messages): string {
  const { t, number } = messages;
  const offer = ownOffer(own);
  const what = offer.kind === 'drink' ? t('options.own.aDrink') : routineName(offer.routineId, messages);
  if (own.times.length > 0) return t('options.own.summary', { what, when: timesText(own.times, messages) });
  const length = number(own.everyMin, { style: 'unit', unit: 'minute' });
  return t('options.own.summary', { what, when: t(own.hours ? 'options.own.everyInOwnHours' : 'options.own.every', { length }) });
}

export function routineName(routineId: string, { t }: Pick<Messages, 't'>): string {
  return findRoutine(routineId)?.name ?? t('options.own.goneRoutine');
}
