import type { ReminderState } from '../../core/reminders/state.ts';
import { routineSummary } from '../../core/routines/library.ts';
import type { Instant } from '../../core/time.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { goOnWithFolded } from '../../stores/prompt-events.ts';
import { nextLogDay } from '../../stores/reminders.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { closeAfter } from './close-after.ts';
import styles from './start-routine.module.css';
import type { Command } from './use-command.ts';

interface GoOnProps {
  folded: NonNullable<ReminderState['folded']>;
  now: Instant;
  run: Command['run'];
}

/** To go on with the routine that was left in its middle today. */
export function GoOn({ folded, now, run }: GoOnProps) {
  const { t } = useMessages();
  const routine = routineSummary(folded.routineId, useLibrary());
  if (!routine || now >= nextLogDay(folded.at)) return null;
  return (
    <button type="button" className={`btn btn-primary ${styles.goOn}`} onClick={() => run(() => closeAfter(goOnWithFolded()))}>
      <Icon name="play" />
      <span dir="auto">{t('popup.goOn', { name: routine.name })}</span>
    </button>
  );
}
