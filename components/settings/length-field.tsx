import { readWhole } from '../../core/settings/typed-values.ts';
import { useMessages } from '../ui/messages.tsx';
import { NumberField } from '../ui/number-field.tsx';
import { unitName } from '../words/unit-name.ts';

export interface LengthFieldProps {
  label: string;
  unit?: 'minute' | 'second';
  value: number;
  range: { min: number; max: number };
  onCommit: (value: number) => void;
  disabled?: boolean;
  /** Buttons that change it by so much. */
  stepBy?: number;
}

/** A length of time, in whole minutes unless told. */
export function LengthField({ label, unit = 'minute', value, range, onCommit, disabled = false, stepBy }: LengthFieldProps) {
  const { t, locale, number } = useMessages();
  const kept = number(value, { style: 'unit', unit });
  const steps =
    stepBy === undefined
      ? undefined
      : { ...range, by: stepBy, less: t('options.less', { name: label }), more: t('options.more', { name: label }) };
  return (
    <NumberField
      label={label}
      unit={unitName(value, unit, locale)}
      value={value}
      format={number}
      read={(text) => readWhole(text, range)}
      onCommit={onCommit}
      complaint={t('options.minutesRefused', { min: number(range.min), max: number(range.max), kept })}
      disabled={disabled}
      {...(steps && { steps })}
    />
  );
}
