import type { NextBreak } from '../../core/reminders/next-break.ts';
import { HOUR, type Instant, MINUTE } from '../../core/time.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Messages } from '../ui/messages.tsx';
import { whenText } from '../words/when-text.ts';
import { dayAndTime, endText, isSameDay } from './day-text.ts';
import { holdIcons } from './hold-icons.ts';

/** The headline of the popup: a clock time, or a few words where there is none. */
export interface Headline {
  kicker: string;
  icon?: IconName;
  /** Set large as numerals, with the hint beside it. */
  time?: { at: Instant; hint: string };
  title?: string;
}

/** @param isDrink what waits is no more than a drink. */
export function headline(next: NextBreak, now: Instant, isDrink: boolean, messages: Messages): Headline {
  const { t } = messages;
  switch (next.kind) {
    case 'due':
      return { kicker: t('popup.nextBreak'), ...comingAt(next.at, now, messages) };
    case 'outside-hours':
      return { kicker: t('popup.outsideHours'), icon: 'moon', ...comingAt(next.at, now, messages) };
    case 'limited':
      return { kicker: t('popup.nextBreak'), icon: holdIcons.limit, ...comingAt(next.at, now, messages) };
    case 'offered':
      return { kicker: t('popup.onScreen'), icon: 'bell', title: t('popup.offered') };
    case 'playing':
      return { kicker: t('popup.onScreen'), icon: 'pebbles', title: t('popup.playing') };
    case 'waiting':
      return {
        kicker: next.nextAt === null ? t('popup.noNextBreak') : t('popup.nextAt', { time: whenText(next.nextAt, now, messages) }),
        icon: 'clock',
        title: t(isDrink ? 'popup.drinkWaiting' : 'popup.waiting'),
      };
    case 'held':
      return {
        kicker: t('popup.heldSince', { time: whenText(next.since, now, messages) }),
        icon: holdIcons[next.by],
        title: t(`popup.held.${next.by}`),
      };
    case 'quiet':
      return { kicker: t('popup.quiet'), icon: 'mute', title: endText(next.until, now, 'until', messages) };
    case 'paused':
      return { kicker: t('popup.paused'), icon: 'pause', title: endText(next.until, now, 'back', messages) };
    case 'off':
      return { kicker: t('popup.noNextBreak'), icon: 'moon', title: t('popup.off') };
  }
}

/** Just after midnight is soon in the evening, and no other day. */
const SOON = 3 * HOUR;

/** A clock time and how long until then; on another day, the day in words. */
function comingAt(at: Instant, now: Instant, messages: Messages): Pick<Headline, 'time' | 'title'> {
  if (at - now >= SOON && !isSameDay(at, now)) return { title: dayAndTime(at, now, messages) };
  return { time: { at, hint: untilText(at, now, messages) } };
}

/** Rounded, so that a whole hour that began a moment ago is an hour; never "in 0 min". */
function untilText(at: Instant, now: Instant, { t, number }: Messages): string {
  if (at <= now) return t('popup.now');
  const minutes = Math.max(1, Math.round((at - now) / MINUTE));
  if (minutes < (2 * HOUR) / MINUTE) return t('popup.inMinutes', { count: minutes });
  return t('popup.inHours', { hours: number(Math.floor(minutes / 60)), minutes: minutes % 60 });
}
