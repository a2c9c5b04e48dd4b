import { Icon } from './icon.tsx';
import styles from './select.module.css';

export interface SelectProps<V extends string> {
  /** A name, or else the id of the element that names the list. */
  label?: string;
  labelledBy?: string;
  describedBy?: string;
  value: V;
  onChoose: (value: V) => void;
  options: readonly { value: V; text: string }[];
}

/** A choice of one among several, where there is no room for stones: the browser's own list. */
export function Select<V extends string>({ label, labelledBy, describedBy, value, onChoose, options }: SelectProps<V>) {
  return (
    <span className={styles.select}>
      <select
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={value}
        onChange={(event) => onChoose(event.target.value as V)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="down" size={18} />
    </span>
  );
}
