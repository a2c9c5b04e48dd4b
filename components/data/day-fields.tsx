import { useId } from 'react';
import type { DayRange } from '../../core/log/history.ts';
import { Complaint } from '../ui/complaint.tsx';
import fieldStyles from '../ui/field.module.css';
import { useMessages } from '../ui/messages.tsx';
import styles from './erase-part.module.css';

/** The first and the last day of a stretch. */
export function DayFields({ range, onChange }: { range: DayRange; onChange: (range: DayRange) => void }) {
  const { t } = useMessages();
  const id = useId();
  const fault = rangeFault(range);
  const field = (end: keyof DayRange) => (
    <label>
      {t(`data.erase.${end}`)}
      <span className={`${fieldStyles.box} ${fieldStyles.time}`}>
        <input
          type="date"
          value={range[end]}
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

/** What keeps it from being a stretch of days; null when nothing does. */
export function rangeFault({ from, to }: DayRange): 'missing' | 'order' | null {
  if (!from || !to) return 'missing';
  return from > to ? 'order' : null;
}
