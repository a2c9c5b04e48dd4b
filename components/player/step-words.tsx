import { memo, useRef } from 'react';
import type { Step } from '../../core/routines/schema.ts';
import { Icon } from '../ui/more-icon.tsx';
import { useScrollStop } from '../ui/use-scroll-stop.ts';
import styles from './player.module.css';

/** A step in words, with its caution and what is told with it. */
export const StepWords = memo(function StepWords({ step, note }: { step: Step; note: string | null }) {
  const words = useRef<HTMLDivElement>(null);
  useScrollStop(words);
  return (
    <div className={styles.say} ref={words}>
      <h1 className={`display ${styles.title}`} dir="auto">
        {step.title}
      </h1>
      <p className={styles.text} dir="auto">
        {step.text}
      </p>
      {step.caution && (
        <p className="note note-clay">
          <Icon name="care" size={18} />
          <span dir="auto">{step.caution}</span>
        </p>
      )}
      {note && <p className={styles.note}>{note}</p>}
    </div>
  );
});
