import { useId, useState } from 'react';
import type { DayRange } from '../../core/log/history.ts';
import type { Day } from '../../core/log/local-day.ts';
import { showRange, today, useHistory } from '../../stores/history.ts';
import { Complaint } from '../ui/complaint.tsx';
import fieldStyles from '../ui/field.module.css';
import { useMessages } from '../ui/messages.tsx';
import { dayText } from './day-words.ts';
import styles from './own-range.module.css';

type Fault = 'missing' | 'order' | 'future' | 'early';

/** Days of one's own choice: shown as soon as both are there and fit; complained about once the fields are left. */
export function OwnRange() {
  const { t, locale } = useMessages();
  const { range, first } = useHistory();
  const last = today();
  const begin = first ?? last;
  // biome-ignore lint/complexity/useMathMinMax: days are texts
  const [draft, setDraft] = useState<DayRange>({ from: range.from < begin ? begin : range.from, to: range.to });
  const [isLeft, setLeft] = useState(false);
  const id = useId();
  const fault = faultOf(draft, begin, last);
  const change = (part: Partial<DayRange>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    setLeft(false);
    if (!faultOf(next, begin, last)) void showRange(next);
  };
  const isWrong = isLeft && fault !== null;
  const field = (end: keyof DayRange) => (
    <label className={styles.end}>
      {t(`history.range.${end}`)}
      <span className={`${fieldStyles.box} ${fieldStyles.time}`}>
        <input
          type="date"
          value={draft[end]}
          min={begin}
          max={last}
          aria-invalid={isWrong}
          aria-describedby={`${id}-complaint`}
          onChange={({ target }) => change({ [end]: target.value })}
        />
      </span>
    </label>
  );
  return (
    <fieldset className={styles.own} onBlur={() => setLeft(true)}>
      <legend className="sr">{t('history.range.own.long')}</legend>
      {field('from')}
      {field('to')}
      <Complaint id={`${id}-complaint`}>
        {isWrong && (fault === 'early' ? t('history.range.early', { date: dayText(begin, locale) }) : t(`history.range.${fault}`))}
      </Complaint>
    </fieldset>
  );
}

function faultOf({ from, to }: DayRange, first: Day, last: Day): Fault | null {
  if (!from || !to) return 'missing';
  if (from > last || to > last) return 'future';
  if (from > to) return 'order';
  return from < first ? 'early' : null;
}
