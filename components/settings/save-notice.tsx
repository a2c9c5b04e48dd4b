import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './save-notice.module.css';

const SHOWN_MS = 2_000;

/** "Saved" for two seconds after each change, beside the title. */
export function SavedNotice() {
  const { t } = useMessages();
  const saves = useSettings((view) => view.saves);
  const before = useRef(saves);
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    if (before.current === saves) return;
    before.current = saves;
    setShown(true);
    const timer = setTimeout(() => setShown(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [saves]);

  return (
    <p className={`sm ${styles.saved}`} role="status">
      {isShown && (
        // A new element for each change, so that each is announced.
        <span key={saves}>
          <Icon name="check" size={18} />
          {t('options.saved')}
        </span>
      )}
    </p>
  );
}

/** Says plainly that a change was not kept; gone with the next one that is. */
export function SaveFailed() {
  const { t } = useMessages();
  const failed = useSettings((view) => view.failed);
  return (
    <div role="alert">
      {failed && (
        <p className={`note note-clay ${styles.failed}`}>
          <Icon name="care" size={20} />
          {t('options.saveFailed')}
        </p>
      )}
    </div>
  );
}
