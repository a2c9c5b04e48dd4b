import { useState } from 'react';
import type { MessageKey } from '../../locales/translate.ts';
import { tryNotification } from '../../stores/notification.ts';
import { askForPrompt } from '../../stores/reminders.ts';
import { ActButton } from '../ui/act-button.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './try-prompt.module.css';

/** Opens the card, or sends a notification, as it would come, to see it once. */
export function TryPrompt() {
  const { t } = useMessages();
  const [told, setTold] = useState<TryFault | null>(null);
  const ask = () => {
    setTold(null);
    return askForPrompt().catch(() => setTold('options.try.failed'));
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
      <ActButton className="btn btn-soft" act={ask}>
        {t('options.try.show')}
      </ActButton>
      <ActButton className="btn btn-soft" act={notify}>
        {t('options.try.notify')}
      </ActButton>
      <div role="alert">{told && <p className="note note-clay">{t(told)}</p>}</div>
    </div>
  );
}

type TryFault = Extract<MessageKey, 'options.try.failed' | 'options.try.note.refused' | 'options.try.note.failed'>;
