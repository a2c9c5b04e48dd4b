import type { NextBreak } from '../../core/reminders/next-break.ts';
import { HOUR, type Instant, MINUTE } from '../../core/time.ts';
import { tomorrowStart } from '../../stores/reminders.ts';
import type { IconName } from '../ui/icon.tsx';
import type { Messages } from '../ui/messages.tsx';

/** What stands at the top of the popup: a clock time, or a few words where there is none. */
export interface Headline {
  kicker: string;
  icon?: IconName;
  /** Set large as numerals, with the hint beside it. */
  time?: { at: Instant; hint: string };
  title?: string;
}

export function headline(next: NextBreak, now: Instant, messages: Messages): Headline {
  const { t, time } = messages;
  switch (next.kind) {
    case 'due':
      return { kicker: t('popup.nextBreak'), time: { at: next.at, hint: untilText(next.at, now, messages) } };
    case 'offered':
      return { kicker: t('popup.onScreen'), icon: 'bell', title: t('popup.offered') };
    case 'playing':
      return { kicker: t('popup.onScreen'), icon: 'pebbles', title: t('popup.playing') };
    case 'waiting':
      return {
        kicker: next.nextAt === null ? t('popup.noNextBreak') : t('popup.nextAt', { time: time(next.nextAt) }),
        icon: 'clock',
        title: t(isDrinkAlone(next.reminderIds) ? 'popup.drinkWaiting' : 'popup.waiting'),
      };
    case 'paused':
      return { kicker: t('popup.paused'), icon: 'pause', title: backText(next.until, now, messages) };
    case 'off':
      return { kicker: t('popup.noNextBreak'), icon: 'moon', title: t('popup.off') };
  }
}

export function isDrinkAlone(reminderIds: readonly string[]): boolean {
  return reminderIds.length > 0 && reminderIds.every((id) => id === 'drink');
}

/** Rounded, so that a whole hour that began a moment ago is an hour; never "in 0 min". */
function untilText(at: Instant, now: Instant, { t, number }: Messages): string {
  if (at <= now) return t('popup.now');
  const minutes = Math.max(1, Math.round((at - now) / MINUTE));
  if (minutes < (2 * HOUR) / MINUTE) return t('popup.inMinutes', { count: minutes });
  return t('popup.inHours', { hours: number(Math.floor(minutes / 60)), minutes: minutes % 60 });
}

function backText(until: Instant | null, now: Instant, { t, time }: Messages): string {
  if (until === null) return t('popup.backWhenResumed');
  return until === tomorrowStart(now) ? t('popup.backTomorrow') : t('popup.backAt', { time: time(until) });
}
