import { useEffect, useRef, useState } from 'react';
import { ActButton } from './act-button.tsx';
import { Icon } from './icon.tsx';
import { useMessages } from './messages.tsx';
import styles from './undo-notice.module.css';
import type { TellFailure } from './use-action.ts';

interface UndoNoticeProps {
  text: string | null;
  /** As for `useAction`. */
  onUndo: () => Promise<unknown>;
  /** Where there is a place for failures already. */
  tell?: TellFailure | undefined;
  takesFocus?: boolean;
}

/** The last action, and the way back. The place is there always, so that the words are read out. */
export function UndoNotice({ text, onUndo, tell, takesFocus = false }: UndoNoticeProps) {
  const { t } = useMessages();
  const [hasFailed, tellHere] = useState(false);
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
          <ActButton ref={button} className="btn btn-soft btn-sm" act={onUndo} tell={tell ?? tellHere}>
            <Icon name="undo" size={18} />
            {t('options.undo')}
          </ActButton>
          {hasFailed && <span role="alert">{t('entry.notSaved')}</span>}
        </p>
      )}
    </div>
  );
}
