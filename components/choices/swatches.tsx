import { RadioGroup } from '../ui/radio-group.tsx';
import styles from './swatches.module.css';

export interface SwatchesProps<V extends string> {
  labelledBy: string;
  value: V;
  onChoose: (value: V) => void;
  /** `look` are the attributes by which `design/figure.css` knows the colour. */
  options: readonly { value: V; label: string; look: { 'data-skin': V } | { 'data-hair-tone': V } }[];
}

/** Colours of the figure to choose from, as pebbles. */
export function Swatches<V extends string>({ options, ...group }: SwatchesProps<V>) {
  return (
    <RadioGroup
      {...group}
      className={styles.swatches}
      options={options.map(({ value, label, look }) => ({
        value,
        label,
        className: styles.swatch,
        content: <span className={`fig ${styles.colour}`} {...look} />,
      }))}
    />
  );
}
