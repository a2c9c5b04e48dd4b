import { useId } from 'react';
import { Complaint } from './complaint.tsx';
import styles from './field.module.css';
import { Icon } from './more-icon.tsx';
import { useDraft } from './use-draft.ts';

export interface NumberFieldProps {
  label: string;
  /** Shown after the number; part of the label for those who hear it. */
  unit?: string;
  /** The value in force. */
  value: number;
  format: (value: number) => string;
  /** Null for what cannot be taken. */
  read: (text: string) => number | null;
  onCommit: (value: number) => void;
  /** Beside the field while what stands in it cannot be taken; the complaint should say which value is in force instead. */
  complaint: string;
  decimals?: boolean;
  disabled?: boolean;
  /** Buttons for a little less and a little more. */
  steps?: { min: number; max: number; by: number; less: string; more: string };
}

/** A number typed freely, or stepped with two buttons. */
export function NumberField({ label, unit, value, format, read, onCommit, complaint, decimals, disabled, steps }: NumberFieldProps) {
  const { inputProps, isRefused, restore } = useDraft({ value, format, read, onCommit });
  const id = useId();
  const stepTo = (next: number) => {
    restore();
    if (next !== value) onCommit(next);
  };
  return (
    <div className={styles.field}>
      <div className={`${styles.box} ${steps ? styles.stepper : ''}`}>
        {steps && (
          <StepButton icon="minus" label={steps.less} disabled={disabled} onPress={() => stepTo(Math.max(steps.min, value - steps.by))} />
        )}
        <label className={styles.typed}>
          <span className="sr">{label}</span>
          <input
            type="text"
            inputMode={decimals ? 'decimal' : 'numeric'}
            autoComplete="off"
            size={4}
            disabled={disabled}
            aria-describedby={`${id}-complaint`}
            {...inputProps}
          />
          {unit && <span className={styles.unit}>{unit}</span>}
        </label>
        {steps && (
          <StepButton icon="plus" label={steps.more} disabled={disabled} onPress={() => stepTo(Math.min(steps.max, value + steps.by))} />
        )}
      </div>
      <Complaint id={`${id}-complaint`}>{isRefused && complaint}</Complaint>
    </div>
  );
}

interface StepButtonProps {
  icon: 'minus' | 'plus';
  label: string;
  disabled: boolean | undefined;
  onPress: () => void;
}

/** The button stays pressable at the end of the range, so that the focus is not lost there. */
function StepButton({ icon, label, disabled, onPress }: StepButtonProps) {
  return (
    <button type="button" className={`icb ${styles.step}`} aria-label={label} disabled={disabled} onClick={onPress}>
      <Icon name={icon} size={20} />
    </button>
  );
}
