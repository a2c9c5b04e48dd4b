import { type RefObject, useState } from 'react';
import { undoLast, useUndo } from '../../stores/undo.ts';
import { SavedWords, useSaved } from '../choices/save-notice.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './change-notice.module.css';

/** Long enough to read it and to reach the button; the keys take a change back at any time. */
const SHOWN_MS = 8_000;

/**
 * "Saved" after each change, with the way back. The notice stays while somebody is at it. @param next takes the focus when the button goes.
 */
export function ChangeNotice({ next }: { next: RefObject<HTMLElement | null> }) {
  const { t } = useMessages();
  const canUndo = useUndo((view) => view.changes.length > 0);
  const [isHeld, setHeld] = useState(false);
  const isShown = useSaved(SHOWN_MS, isHeld);
  const undo = async () => {
    await undoLast();
    if (useUndo.getState().changes.length > 0) return;
    setHeld(false);
    next.current?.focus({ preventScroll: true });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the notice while somebody is at it
    <div
      className={styles.place}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div className={styles.notice} data-shown={isShown || undefined}>
        <SavedWords isShown={isShown} />
        {isShown && canUndo && (
          <button type="button" className="btn btn-quiet btn-sm" aria-label={t('options.undo.last')} onClick={() => void undo()}>
            <Icon name="undo" size={18} />
            {t('options.undo')}
          </button>
        )}
      </div>
    </div>
  );
}
