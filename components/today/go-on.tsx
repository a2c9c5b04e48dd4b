import { goOnWithFolded } from '../../stores/reminders.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { closeAfter } from './close-after.ts';
import styles from './start-routine.module.css';
import type { Command } from './use-command.ts';

/** To go on with the routine that was left in its middle. */
export function GoOn({ name, run }: { name: string; run: Command['run'] }) {
  const { t } = useMessages();
  return (
    <button type="button" className={`btn btn-primary ${styles.goOn}`} onClick={() => run(() => closeAfter(goOnWithFolded()))}>
      <Icon name="play" />
      <span dir="auto">{t('popup.goOn', { name })}</span>
    </button>
  );
}
