import type { NextBreak } from '../../core/reminders/next-break.ts';
import { fittingRoutine } from '../../core/routines/safety.ts';
import type { Instant } from '../../core/time.ts';
import { askForPrompt, resumeReminders, tomorrowStart, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { Banner } from '../ui/banner.tsx';
import { type Messages, useMessages } from '../ui/messages.tsx';
import { isDrinkAlone } from './headline.ts';
import { startAndClose } from './start-and-close.ts';
import type { Command } from './use-command.ts';

/** What can be done about the next break where it is not simply due. */
export function NextBreakNotice({ next, now, run }: { next: NextBreak; now: Instant; run: Command['run'] }) {
  const messages = useMessages();
  const { t } = messages;
  switch (next.kind) {
    case 'paused':
      return (
        <Banner tone="sand" icon="pause" action={{ label: t('popup.resume'), onClick: () => run(resumeReminders) }}>
          {quietText(next.until, now, messages)}
        </Banner>
      );
    case 'offered':
    case 'playing':
      return (
        <Banner tone="water" icon="bell" action={{ label: t('popup.show'), onClick: () => run(askForPrompt) }}>
          {t('popup.perhapsBehind')}
        </Banner>
      );
    case 'waiting':
      return <WaitingNotice reminderIds={next.reminderIds} now={now} run={run} />;
    default:
      return null;
  }
}

function WaitingNotice({ reminderIds, now, run }: { reminderIds: readonly string[]; now: Instant; run: Command['run'] }) {
  const { t, time } = useMessages();
  const since = useReminders((view) => view.state.waiting?.since ?? now);
  const { routine, checks } = useSettings((view) => view.settings);
  if (isDrinkAlone(reminderIds)) {
    return (
      <Banner tone="water" icon="glass">
        {t('popup.drinkWaitingSince', { time: time(since) })}
      </Banner>
    );
  }
  const start = () => run(() => startAndClose(fittingRoutine(routine.preferred, checks, now)));
  return (
    <Banner tone="water" icon="pebbles" action={{ label: t('popup.start'), onClick: start }}>
      {t('popup.waitingSince', { time: time(since) })}
    </Banner>
  );
}

function quietText(until: Instant | null, now: Instant, { t, time }: Messages): string {
  if (until === null) return t('popup.quietUntilResumed');
  return until === tomorrowStart(now) ? t('popup.quietUntilTomorrow') : t('popup.quietUntil', { time: time(until) });
}
