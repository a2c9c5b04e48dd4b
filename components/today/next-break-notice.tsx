import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Hold } from '../../core/reminders/reasons.ts';
import type { Instant } from '../../core/time.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { askForPrompt, openWaiting, planContext, resumeReminders, startRoutine, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { Banner } from '../ui/banner.tsx';
import { useMessages } from '../ui/messages.tsx';
import type { TellFailure } from '../ui/use-action.ts';
import { whenText } from '../words/when-text.ts';
import { closeAfter } from './close-after.ts';
import { isDrinkAlone } from './drink-alone.ts';
import { dueRoutine } from './due-routine.ts';
import { holdIcons } from './hold-icons.ts';
import { PAUSE_ID } from './pause-control.tsx';

interface Notice {
  now: Instant;
  tell: TellFailure;
}

/** The actions for a next break that is not simply due. */
export function NextBreakNotice({ next, now, tell }: Notice & { next: NextBreak }) {
  const { t } = useMessages();
  const resume = {
    label: t('popup.resume'),
    act: async () => {
      await resumeReminders();
      // The notice goes; the button that does the same, and then the opposite, stays.
      document.getElementById(PAUSE_ID)?.focus();
    },
    tell,
  };
  switch (next.kind) {
    case 'paused':
      return (
        <Banner tone="sand" icon="pause" action={resume}>
          {t('popup.pausedNote')}
        </Banner>
      );
    case 'quiet':
      return (
        <Banner tone="sand" icon="mute" action={resume}>
          {t('popup.quietNote')}
        </Banner>
      );
    case 'offered':
    case 'playing':
      return (
        <Banner tone="water" icon="bell" action={{ label: t('popup.show'), act: askForPrompt, tell }}>
          {t('popup.perhapsBehind')}
        </Banner>
      );
    case 'waiting':
      return <WaitingNotice reminderIds={next.reminderIds} now={now} tell={tell} />;
    case 'held':
      return <HeldNotice by={next.by} now={now} tell={tell} />;
    case 'limited':
      return <HeldNotice by="limit" now={now} tell={tell} />;
    default:
      return null;
  }
}

function WaitingNotice({ reminderIds, now, tell }: Notice & { reminderIds: readonly string[] }) {
  const messages = useMessages();
  const { t } = messages;
  const since = useReminders((view) => view.state.waiting?.since ?? now);
  const isDrink = useSettings((view) => isDrinkAlone(reminderIds, view.settings));
  const open = { label: t('popup.open'), act: () => closeAfter(openWaiting()), tell };
  return (
    <Banner tone="water" icon={isDrink ? 'glass' : 'pebbles'} action={open}>
      {t(isDrink ? 'popup.drinkWaitingSince' : 'popup.waitingSince', { time: whenText(since, now, messages) })}
    </Banner>
  );
}

/** A person who does not want to wait for the break starts it. */
function HeldNotice({ by, now, tell }: Notice & { by: Hold }) {
  const { t } = useMessages();
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const routineId = dueRoutine(state, planContext(settings), now, useLibrary());
  const start = routineId !== null && { label: t('popup.startNow'), act: () => closeAfter(startRoutine(routineId)), tell };
  return (
    <Banner tone="water" icon={holdIcons[by]} {...(start ? { action: start } : {})}>
      {t(`popup.heldNote.${by}`)}
    </Banner>
  );
}
