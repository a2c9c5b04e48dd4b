import { useId } from 'react';
import { clockValue, readClock } from '../../core/settings/typed-values.ts';
import { Complaint } from './complaint.tsx';
import styles from './field.module.css';
import { useDraft } from './use-draft.ts';

export interface TimeFieldProps {
  label: string;
  /** Minutes after midnight, 0 to 1439. */
  value: number;
  onCommit: (value: number) => void;
  /** Whether a whole time can be taken too; every one can unless told. */
  isAllowed?: (value: number) => boolean;
  /** @param isWhole a time was typed, and it is not allowed; false: the time is incomplete. */
  complaint: (isWhole: boolean) => string;
}

/** A clock time, in the browser's own field for one. */
export function TimeField({ label, value, onCommit, isAllowed = () => true, complaint }: TimeFieldProps) {
  const read = (text: string) => {
    const minutes = readClock(text);
    return minutes !== null && isAllowed(minutes) ? minutes : null;
  };
  const { inputProps, isRefused, text } = useDraft({ value, format: clockValue, read, onCommit });
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={`${styles.box} ${styles.time}`}>
        <input type="time" aria-label={label} aria-describedby={`${id}-complaint`} {...inputProps} />
      </div>
      <Complaint id={`${id}-complaint`}>{isRefused && complaint(readClock(text) !== null)}</Complaint>
    </div>
  );
}
