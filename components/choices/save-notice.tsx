import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './save-notice.module.css';

const SHOWN_MS = 2_000;

/** "Saved" for two seconds after each change, beside the title. */
export function SavedNotice() {
  return <SavedWords isShown={useSaved(SHOWN_MS)} />;
}

/** Says it once for each change. */
export function SavedWords({ isShown }: { isShown: boolean }) {
  const { t } = useMessages();
  const saves = useSettings((view) => view.saves);
  const isUndo = useSettings((view) => view.last?.isUndo ?? false);
  return (
    <p className={`sm ${styles.saved}`} role="status">
      {isShown && (
        // A new element for each change, so that each is announced.
        <span key={saves}>
          <Icon name="check" size={18} />
          {t(isUndo ? 'options.undone' : 'options.saved')}
        </span>
      )}
    </p>
  );
}

/** Whether something has been saved in the last so many milliseconds; this does not end while the notice is held. */
export function useSaved(ms: number, isHeld = false): boolean {
  const saves = useSettings((view) => view.saves);
  const before = useRef(saves);
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    if (before.current === saves) return;
    before.current = saves;
    setShown(true);
  }, [saves]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew for each save
  useEffect(() => {
    if (!isShown || isHeld) return;
    const timer = setTimeout(() => setShown(false), ms);
    return () => clearTimeout(timer);
  }, [isShown, isHeld, saves, ms]);
  return isShown;
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
