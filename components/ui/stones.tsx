import { RadioGroup, type RadioGroupProps } from './radio-group.tsx';
import styles from './stones.module.css';

export interface StonesProps<V extends string | number> extends Omit<RadioGroupProps<V>, 'options' | 'className'> {
  options: readonly { value: V; text: string; label?: string }[];
}

/** A choice as stones in a row. Put the unit on the last one only, and the whole name in `label`. */
export function Stones<V extends string | number>({ options, ...group }: StonesProps<V>) {
  return (
    <RadioGroup
      {...group}
      className={`stones ${styles.stones}`}
      options={options.map(({ text, ...option }) => ({ ...option, content: text }))}
    />
  );
}
