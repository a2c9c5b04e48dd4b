import { useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import styles from './undo-notice.module.css';

/** What was just done, and the way back. The place is there always, so that the words are read out. */
export function UndoNotice({ text, onUndo, takesFocus = false }: { text: string | null; onUndo: () => void; takesFocus?: boolean }) {
  const { t } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  // Where the pressed button has gone with what it belonged to.
  useEffect(() => {
    if (text !== null && takesFocus) button.current?.focus();
  }, [text, takesFocus]);
  return (
    <div role="status" className={styles.place}>
      {text !== null && (
        <p className={styles.notice}>
          <span>{text}</span>
          <button ref={button} type="button" className="btn btn-soft btn-sm" onClick={onUndo}>
            <Icon name="undo" size={18} />
            {t('options.undo')}
          </button>
        </p>
      )}
    </div>
  );
}
