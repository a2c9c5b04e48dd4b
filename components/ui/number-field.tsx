import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from './icon.tsx';
import styles from './number-field.module.css';

/** So long after the last key a number counts as typed: long enough not to save the 1 of 120. */
const SETTLE_MS = 1_200;

export interface NumberFieldProps {
  label: string;
  /** Shown after the number; part of the label for those who hear it. */
  unit: string;
  /** The value in force. */
  value: number;
  format: (value: number) => string;
  /** Null for what cannot be taken. */
  read: (text: string) => number | null;
  onCommit: (value: number) => void;
  /** Beside the field while what stands in it cannot be taken; it should say what is in force instead. */
  complaint: string;
  decimals?: boolean;
  disabled?: boolean;
}

/**
 * A number typed freely. What cannot be taken stays in the field beside its complaint, while the last good value stays in force.
 * A good one is committed on Enter, on leaving the field, and after a moment without typing. Escape brings back the value in force.
 */
export function NumberField(props: NumberFieldProps) {
  const { label, unit, value, format, read, onCommit, complaint, decimals = false, disabled = false } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const id = useId();

  useEffect(() => () => clearTimeout(timer.current), []);
  // What was typed gives way to its plain form once it is in force.
  useEffect(() => {
    if (!isEditing && draft !== null && read(draft) === value) setDraft(null);
  }, [isEditing, draft, read, value]);

  const settle = (text: string | null) => {
    clearTimeout(timer.current);
    if (text === null) return;
    const typed = read(text);
    setRefused(typed === null);
    if (typed !== null && typed !== value) onCommit(typed);
  };
  const type = (text: string) => {
    setDraft(text);
    if (read(text) !== null) setRefused(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => settle(text), SETTLE_MS);
  };
  const restore = () => {
    clearTimeout(timer.current);
    setDraft(null);
    setRefused(false);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') settle(draft);
    if (key === 'Escape') restore();
  };

  return (
    <div className={styles.field}>
      <label className={styles.box}>
        <span className="sr">{label}</span>
        <input
          type="text"
          inputMode={decimals ? 'decimal' : 'numeric'}
          autoComplete="off"
          size={4}
          value={draft ?? format(value)}
          disabled={disabled}
          aria-invalid={isRefused}
          aria-describedby={`${id}-complaint`}
          onChange={(event) => type(event.target.value)}
          onFocus={() => setEditing(true)}
          onBlur={() => {
            setEditing(false);
            settle(draft);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.unit}>{unit}</span>
      </label>
      <div id={`${id}-complaint`} className={styles.complaint} aria-live="polite">
        {isRefused && (
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {complaint}
          </p>
        )}
      </div>
    </div>
  );
}
