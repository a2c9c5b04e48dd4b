import { type Ref, useId } from 'react';
import { Complaint } from './complaint.tsx';
import styles from './field.module.css';
import { useDraft } from './use-draft.ts';

export interface TextFieldProps {
  label?: string;
  labelledBy?: string;
  value: string;
  /** Null for what cannot be taken. */
  read: (text: string) => string | null;
  onCommit: (value: string) => void;
  complaint: string;
  maxLength?: number;
  /** Addresses run from left to right in every language. */
  isAddress?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

const asIs = (text: string) => text;

/** A short text. */
export function TextField({ label, labelledBy, value, read, onCommit, complaint, maxLength, isAddress, inputRef }: TextFieldProps) {
  const { inputProps, isRefused } = useDraft({ value, format: asIs, read, onCommit });
  const id = useId();
  return (
    <div className={styles.field}>
      <div className={`${styles.box} ${styles.text}`}>
        <input
          type="text"
          autoComplete="off"
          spellCheck={isAddress ? false : undefined}
          dir={isAddress ? 'ltr' : 'auto'}
          maxLength={maxLength}
          ref={inputRef}
          aria-label={label}
          aria-labelledby={labelledBy}
          aria-describedby={`${id}-complaint`}
          {...inputProps}
        />
      </div>
      <Complaint id={`${id}-complaint`}>{isRefused && complaint}</Complaint>
    </div>
  );
}
