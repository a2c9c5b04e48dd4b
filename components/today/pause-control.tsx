import type { NextBreak } from '../../core/reminders/next-break.ts';
import { HOUR, type Instant, MINUTE } from '../../core/time.ts';
import { pauseReminders, resumeReminders, tomorrowStart } from '../../stores/reminders.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { Command } from './use-command.ts';

const SHORT_MIN = 30;
const LONG_H = 1;

/** Pauses the reminders for a while, or resumes them. There is nothing to pause when they are off. */
export function PauseControl({ next, now, run }: { next: NextBreak; now: Instant; run: Command['run'] }) {
  const { t, time } = useMessages();
  if (next.kind === 'off') return null;
  if (next.kind === 'paused') {
    return (
      <Tooltip text={t('popup.resumeReminders')} align="end">
        <button type="button" className="icb" aria-label={t('popup.resumeReminders')} onClick={() => run(resumeReminders)}>
          <Icon name="play" />
        </button>
      </Tooltip>
    );
  }
  const pause = (id: string, label: string, until: Instant) => ({
    id,
    label,
    detail: time(until),
    onChoose: () => run(() => pauseReminders(until)),
  });
  const items = [
    pause('short', t('popup.pauseMinutes', { count: SHORT_MIN }), now + SHORT_MIN * MINUTE),
    pause('long', t('popup.pauseHours', { count: LONG_H }), now + LONG_H * HOUR),
    pause('tomorrow', t('popup.pauseUntilTomorrow'), tomorrowStart(now)),
  ];
  return (
    <Menu label={t('popup.pauseReminders')} items={items} className="icb" isIcon align="end">
      <Icon name="pause" />
    </Menu>
  );
}
