import { useState } from 'react';
import { askForPrompt } from '../../stores/reminders.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './try-prompt.module.css';

/** Opens the card as it would come, to see it once. */
export function TryPrompt() {
  const { t } = useMessages();
  const [hasFailed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    askForPrompt().catch(() => setFailed(true));
  };
  return (
    <div className={styles.try} data-place="try">
      <b>{t('options.try')}</b>
      <p>{t('options.try.help')}</p>
      <button type="button" className="btn btn-soft" onClick={ask}>
        {t('options.try.show')}
      </button>
      <div role="alert">{hasFailed && <p className="note note-clay">{t('options.try.failed')}</p>}</div>
    </div>
  );
}
