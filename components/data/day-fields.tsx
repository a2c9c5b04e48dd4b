import { useId } from 'react';
import type { DayRange } from '../../core/log/history.ts';
import { Complaint } from '../ui/complaint.tsx';
import fieldStyles from '../ui/field.module.css';
import { useMessages } from '../ui/messages.tsx';
import styles from './erase-part.module.css';

interface DayFieldsProps {
  range: DayRange;
  /** The stretch in which both days lie. */
  within: DayRange;
  onChange: (range: DayRange) => void;
}

/** The first and the last day of a stretch. */
export function DayFields({ range, within, onChange }: DayFieldsProps) {
  const { t } = useMessages();
  const id = useId();
  const fault = rangeFault(range, within);
  const field = (end: keyof DayRange) => (
    <label>
      {t(`data.erase.${end}`)}
      <span className={`${fieldStyles.box} ${fieldStyles.time}`}>
        <input
          type="date"
          value={range[end]}
          min={within.from}
          max={within.to}
          aria-invalid={fault !== null}
          aria-describedby={id}
          onChange={({ target }) => onChange({ ...range, [end]: target.value })}
        />
      </span>
    </label>
  );
  return (
    <fieldset className={styles.days}>
      <legend className="sr">{t('data.erase.range')}</legend>
      {field('from')}
      {field('to')}
      <Complaint id={id}>{fault !== null && t(`data.erase.fault.${fault}`)}</Complaint>
    </fieldset>
  );
}

/**
 * The reason why the two dates are no stretch of days within another; null when they are one. Before the first day there are no entries, so
 * the stretch may begin there.
 */
export function rangeFault({ from, to }: DayRange, within: DayRange): 'missing' | 'order' | 'future' | null {
  if (!from || !to) return 'missing';
  if (from > to) return 'order';
  return to > within.to ? 'future' : null;
}
