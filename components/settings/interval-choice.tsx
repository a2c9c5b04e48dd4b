import { useState } from 'react';
import { EVERY_MIN } from '../../core/settings/limits.ts';
import { useMessages } from '../ui/messages.tsx';
import { Stones } from '../ui/stones.tsx';
import { LengthField } from './length-field.tsx';

export interface IntervalChoiceProps {
  /** Names the stones, and the field. */
  label: string;
  fieldLabel: string;
  presets: readonly number[];
  /** In minutes. */
  value: number;
  onChange: (minutes: number) => void;
  disabled?: boolean;
}

/** The choice of an interval: one of a few lengths, or any other. */
export function IntervalChoice({ label, fieldLabel, presets, value, onChange, disabled = false }: IntervalChoiceProps) {
  const { number } = useMessages();
  const [choices, setChoices] = useState(0);
  const choose = (minutes: number) => {
    // A fresh field: the typed text gives way to the choice.
    setChoices(choices + 1);
    if (minutes !== value) onChange(minutes);
  };
  return (
    <>
      <Stones
        label={label}
        value={value}
        onChoose={choose}
        disabled={disabled}
        options={presets.map((minutes, i) => ({
          value: minutes,
          text: i === presets.length - 1 ? number(minutes, { style: 'unit', unit: 'minute' }) : number(minutes),
          label: number(minutes, { style: 'unit', unit: 'minute', unitDisplay: 'long' }),
        }))}
      />
      <LengthField key={choices} label={fieldLabel} value={value} range={EVERY_MIN} onCommit={onChange} disabled={disabled} />
    </>
  );
}
