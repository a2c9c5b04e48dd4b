import { useEffect, useState } from 'react';
import { dismissBackupReminder, readBackupDue } from '../../stores/backup-reminder.ts';
import { useSettings } from '../../stores/settings.ts';
import { ActButton } from '../ui/act-button.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './backup-reminder.module.css';

/** A quiet line when there has been no backup for long; put away by a click. */
export function BackupReminder() {
  const { t } = useMessages();
  const savedAt = useSettings((view) => view.settings.backup.savedAt);
  const dismissedAt = useSettings((view) => view.settings.backup.dismissedAt);
  const [hasFailed, tell] = useState(false);
  const [due, setDue] = useState<Awaited<ReturnType<typeof readBackupDue>>>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored is what it depends on
  useEffect(() => {
    let isCurrent = true;
    void readBackupDue().then((read) => isCurrent && setDue(read));
    return () => {
      isCurrent = false;
    };
  }, [savedAt, dismissedAt]);
  if (!due) return null;
  return (
    <aside className={styles.reminder}>
      <p>{due.isFirst ? t('data.reminder.never') : t('data.reminder', { days: due.days })}</p>
      <a className="btn btn-soft btn-sm" href="#data">
        {t('data.reminder.save')}
      </a>
      <ActButton className="btn btn-quiet btn-sm" act={dismissBackupReminder} tell={tell}>
        {t('data.reminder.dismiss')}
      </ActButton>
      <span role="alert">{hasFailed && t('entry.notSaved')}</span>
    </aside>
  );
}
