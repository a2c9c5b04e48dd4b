import { useState } from 'react';
import { askForPrompt } from '../../stores/reminders.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';

/** Opens the card as it would come, to see it once. */
export function TryPromptRow() {
  const { t } = useMessages();
  const [hasFailed, setFailed] = useState(false);
  const ask = () => {
    setFailed(false);
    askForPrompt().catch(() => setFailed(true));
  };
  return (
    <>
      <Row
        id="try"
        label={t('options.try')}
        help={t('options.try.help')}
        control={
          <button type="button" className="btn btn-soft" onClick={ask}>
            {t('options.try.show')}
          </button>
        }
      />
      <div role="alert">{hasFailed && <p className="note note-clay">{t('options.try.failed')}</p>}</div>
    </>
  );
}
