import styles from './switch.module.css';

export interface SwitchProps {
  /** The id of the element that names it, or a name. */
  labelledBy?: string;
  label?: string;
  describedBy?: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

/** Something that is on or off, at once. */
export function Switch({ label, labelledBy, describedBy, isOn, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      className={`switch ${styles.switch}`}
      aria-checked={isOn}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      onClick={() => onChange(!isOn)}
    />
  );
}
