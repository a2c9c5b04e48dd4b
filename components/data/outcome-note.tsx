import { useEffect, useRef } from 'react';
import { Icon } from '../ui/icon.tsx';
import styles from './outcome-note.module.css';

/** The outcome of an action: `good` news, or a failure. */
export interface Told {
  isGood: boolean;
  words: string;
}

/**
 * Shows the outcome beside its place. The places for good news and for failures are there always, so that the words are read out. Where
 * what was pressed has gone, the focus goes to the title of the part: to these words it would say them twice.
 */
export function OutcomeNote({ told }: { told: Told | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (told && document.activeElement === document.body)
      place.current?.closest('section')?.querySelector('h2')?.focus({ preventScroll: true });
  }, [told]);
  return (
    <>
      <div ref={place} role="status" className={styles.outcome}>
        {told?.isGood && (
          <p className="note">
            <Icon name="check" size={18} />
            {told.words}
          </p>
        )}
      </div>
      <div role="alert" className={styles.outcome}>
        {told && !told.isGood && (
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {told.words}
          </p>
        )}
      </div>
    </>
  );
}
