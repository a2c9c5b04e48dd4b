import { weekdaysOf } from '../../locales/week.ts';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { weekdayName } from '../words/weekdays.ts';
import styles from './weekday-picker.module.css';

export interface WeekdayPickerProps {
  label: string;
  /** 1 is Monday, 7 is Sunday. */
  value: readonly number[];
  onChange: (weekdays: number[]) => void;
}

/** Any of the seven days, each by itself. */
export function WeekdayPicker({ label, value, onChange }: WeekdayPickerProps) {
  const { locale } = useMessages();
  const all = weekdaysOf(locale);
  return (
    // biome-ignore lint/a11y/useSemanticElements: seven switches with one name, not a form
    <div className={styles.days} role="group" aria-label={label}>
      {all.map((day) => {
        const isIn = value.includes(day);
        const name = weekdayName(day, locale);
        return (
          <Tooltip key={day} text={name}>
            <button
              type="button"
              aria-pressed={isIn}
              aria-description={name}
              onClick={() => onChange(all.filter((other) => (other === day ? !isIn : value.includes(other))).sort())}
            >
              {weekdayName(day, locale, 'short')}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}
