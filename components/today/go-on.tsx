import type { ReminderState } from '../../core/reminders/state.ts';
import { routineSummary } from '../../core/routines/library.ts';
import type { Instant } from '../../core/time.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { goOnWithFolded } from '../../stores/prompt-events.ts';
import { nextLogDay } from '../../stores/reminders.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import type { TellFailure } from '../ui/use-action.ts';
import { closeAfter } from './close-after.ts';
import styles from './start-routine.module.css';

interface GoOnProps {
  folded: NonNullable<ReminderState['folded']>;
  now: Instant;
  tell: TellFailure;
}

/** To go on with the routine that was left in its middle today. */
export function GoOn({ folded, now, tell }: GoOnProps) {
  const { t } = useMessages();
  const routine = routineSummary(folded.routineId, useLibrary());
  if (!routine || now >= nextLogDay(folded.at)) return null;
  return (
    <ActButton className={`btn btn-primary ${styles.goOn}`} act={() => closeAfter(goOnWithFolded())} tell={tell}>
      <Icon name="play" />
      <span dir="auto">{t('popup.goOn', { name: routine.name })}</span>
    </ActButton>
  );
}
