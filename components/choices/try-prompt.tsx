import { useState } from 'react';
import type { MessageKey } from '../../locales/translate.ts';
import { tryNotification } from '../../stores/notification.ts';
import { askForPrompt } from '../../stores/reminders.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './try-prompt.module.css';

/** Opens the card, or sends a notification, as it would come, to see it once. */
export function TryPrompt() {
  const { t } = useMessages();
  const [told, setTold] = useState<TryFault | null>(null);
  const ask = () => {
    setTold(null);
    askForPrompt().catch(() => setTold('options.try.failed'));
  };
  const notify = async () => {
    setTold(null);
    const outcome = await tryNotification({ title: t('options.try.note.title'), message: t('options.try.note.text') });
    if (outcome !== 'sent') setTold(`options.try.note.${outcome}`);
  };
  return (
    <div className={styles.try} data-place="try">
      <b>{t('options.try')}</b>
      <p>{t('options.try.help')}</p>
      <button type="button" className="btn btn-soft" onClick={ask}>
        {t('options.try.show')}
      </button>
      <button type="button" className="btn btn-soft" onClick={() => void notify()}>
        {t('options.try.notify')}
      </button>
      <div role="alert">{told && <p className="note note-clay">{t(told)}</p>}</div>
    </div>
  );
}

type TryFault = Extract<MessageKey, 'options.try.failed' | 'options.try.note.refused' | 'options.try.note.failed'>;
