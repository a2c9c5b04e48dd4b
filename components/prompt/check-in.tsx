import { useEffect, useId, useRef, useState } from 'react';
import { canBeFewer, intervalsOf, withFewer } from '../../core/reminders/check-in.ts';
import type { Lead } from '../../core/reminders/lead.ts';
import { openOptionsAt } from '../../platform/page/options-page.ts';
import { useNow } from '../../stores/now.ts';
import { pauseReminders, tomorrowStart } from '../../stores/reminders.ts';
import { saveSettings, useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { useAction } from '../ui/use-action.ts';
import { noteDone, wasDone } from './card-memory.ts';
import styles from './check-in.module.css';
import { type OfferPrompt, TITLE_ID } from './offer-prompt.ts';

const MINUTES_AN_HOUR = 60;

/** The question whether something else would be better, after several cards were left unanswered. The question comes once. */
export interface CheckInControl {
  /** `lost`: the answer did not get through, and the question still stands. */
  status: 'asking' | 'not-saved' | 'lost' | 'fewer' | 'over';
  canBeFewer: boolean;
  fewer: () => void;
  different: () => void;
  pause: () => void;
  keep: () => void;
}

/** @param lead says where in the options something different is to be found. */
export function useCheckIn({ id, reminderIds, content }: OfferPrompt, lead: Lead): CheckInControl {
  const [status, setStatus] = useState<CheckInControl['status']>(content.checkIn && !wasDone('check-in', id) ? 'asking' : 'over');
  const isFewerPossible = useSettings((view) => canBeFewer(view.settings, reminderIds));
  const now = useNow();

  const end = (how: 'fewer' | 'over') => {
    noteDone('check-in', id);
    setStatus(how);
    // The button that had the focus goes.
    if (how === 'over') document.getElementById(TITLE_ID)?.focus();
  };
  const answer = useAction(async (act: () => Promise<void>) => {
    setStatus('asking');
    await act().catch(() => setStatus('lost'));
    return true;
  });
  const endAfter = (act: () => Promise<void>) => answer.run(() => act().then(() => end('over')));
  const saveFewer = async () => {
    await saveSettings((settings) => withFewer(settings, reminderIds));
    if (useSettings.getState().failed) setStatus('not-saved');
    else end('fewer');
  };
  return {
    status,
    canBeFewer: isFewerPossible,
    fewer: () => answer.run(saveFewer),
    different: () => endAfter(() => openOptionsAt(lead.kind === 'drink' ? 'reminders' : 'routines')),
    pause: () => endAfter(() => pauseReminders(tomorrowStart(now))),
    keep: () => end('over'),
  };
}

/** The question with its answers. The offer above it stands all the while. */
export function CheckIn({ control }: { control: CheckInControl }) {
  const { t } = useMessages();
  const id = useId();
  const { status, fewer, different, pause, keep } = control;
  const choice = `chip ${styles.choice}`;
  return (
    <fieldset className={styles.checkIn} aria-labelledby={id}>
      <p id={id} className={styles.ask}>
        <Icon name="leaf" size={18} />
        {t('prompt.checkIn.ask')}
      </p>
      <div className={styles.choices}>
        {control.canBeFewer && (
          <button type="button" className={choice} onClick={fewer}>
            {t('prompt.checkIn.fewer')}
          </button>
        )}
        <button type="button" className={choice} onClick={different}>
          {t('prompt.checkIn.different')}
        </button>
        <button type="button" className={choice} onClick={pause}>
          {t('prompt.checkIn.pause')}
        </button>
        <button type="button" className={choice} onClick={keep}>
          {t('prompt.checkIn.keep')}
        </button>
      </div>
      {(status === 'not-saved' || status === 'lost') && (
        <p className="note note-clay" role="alert">
          <Icon name="care" size={18} />
          {t(status === 'lost' ? 'prompt.answerLost' : 'prompt.checkIn.notSaved')}
        </p>
      )}
    </fieldset>
  );
}

/** What "fewer" has come to. It takes the focus that was on the button. */
export function CheckInResult({ reminderIds }: Pick<OfferPrompt, 'reminderIds'>) {
  const { t } = useMessages();
  const settings = useSettings((view) => view.settings);
  const ref = useRef<HTMLParagraphElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  const [minutes = 0, ...others] = intervalsOf(settings, reminderIds);
  return (
    <p className={styles.result} ref={ref} tabIndex={-1}>
      <Icon name="check" size={18} />
      {others.length > 0 ? t('prompt.checkIn.lessOften') : everyText(minutes, t)}
    </p>
  );
}

function everyText(minutes: number, t: ReturnType<typeof useMessages>['t']): string {
  const hours = minutes / MINUTES_AN_HOUR;
  return Number.isInteger(hours) ? t('prompt.checkIn.everyHours', { count: hours }) : t('prompt.checkIn.everyMinutes', { count: minutes });
}
