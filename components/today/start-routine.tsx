import { Suspense } from 'react';
import { routineSummary } from '../../core/routines/library.ts';
import { fittingRoutine } from '../../core/routines/safety.ts';
import { startedRoutine } from '../../core/routines/sore.ts';
import type { Instant } from '../../core/time.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { startRoutine, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.ts';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { TellFailure } from '../ui/use-action.ts';
import { useMenu } from '../ui/use-menu.ts';
import { lengthText } from '../words/length-text.ts';
import { closeAfter } from './close-after.ts';
import { GoOn } from './go-on.tsx';
import styles from './start-routine.module.css';

/** Most popups are opened without choosing. */
const RoutinePicker = later(async () => (await import('./routine-picker.tsx')).RoutinePicker);

/** Starts the chosen routine at any time; the end of the button chooses another one. */
export function StartRoutine({ now, tell }: { now: Instant; tell: TellFailure }) {
  const messages = useMessages();
  const { t } = messages;
  const settings = useSettings((view) => view.settings);
  const { routine, checks } = settings;
  const library = useLibrary();
  const menu = useMenu();
  const chosen = fittingRoutine(routine.preferred, checks, now, library);
  const offered = startedRoutine(chosen, settings, now);
  const summary = routineSummary(offered, library);
  const start = (routineId: string) => closeAfter(startRoutine(routineId));
  const label = t('popup.chooseRoutine');
  const folded = useReminders((view) => view.state.folded);
  return (
    <div className={styles.start}>
      {folded && <GoOn folded={folded} now={now} tell={tell} />}
      <ActButton className={`btn btn-primary ${styles.go}`} act={() => start(offered)} tell={tell}>
        <Icon name="play" />
        <span>
          {t('popup.startDrainage')}{' '}
          {summary && (
            <span className={styles.which}>
              {t('popup.routineAndLength', { name: summary.name, length: lengthText(summary.seconds, messages) })}
            </span>
          )}
        </span>
      </ActButton>
      <Tooltip text={label} isOff={menu.isOpen}>
        <button type="button" className={`btn btn-primary ${styles.more}`} aria-label={label} {...menu.triggerProps}>
          <Icon name="down" />
        </button>
      </Tooltip>
      {offered !== chosen && (
        <p className={styles.sore}>
          {t('popup.soreName', { name: routineSummary(chosen, library)?.name ?? '' })}{' '}
          <ActButton act={() => start(chosen)} tell={tell}>
            {t('popup.soreStart')}
          </ActButton>
        </p>
      )}
      <Suspense>{menu.isOpen && <RoutinePicker menu={menu} label={label} chosen={chosen} now={now} />}</Suspense>
    </div>
  );
}
