import { useState } from 'react';
import type { DayRange, RangeName } from '../../core/log/history.ts';
import { showRange, useHistory } from '../../stores/history.ts';
import { useMessages } from '../ui/messages.tsx';
import { Stones } from '../ui/stones.tsx';
import { rangeText } from './day-words.ts';
import { OwnRange } from './own-range.tsx';
import styles from './range-picker.module.css';

const CHOICES = ['7-days', '30-days', 'year', 'all', 'own'] as const satisfies readonly (RangeName | 'own')[];
type Choice = (typeof CHOICES)[number];

/** The only choice of days, for everything on the page, and the way to a report about them. */
export function RangePicker({ onReport }: { onReport: (range: DayRange) => void }) {
  const { t, locale } = useMessages();
  const { range, days, wanted } = useHistory();
  const [isOwn, setOwn] = useState(typeof wanted !== 'string');
  const choose = (choice: Choice) => {
    setOwn(choice === 'own');
    if (choice !== 'own') void showRange(choice);
  };
  return (
    <div className={styles.picker} data-place="range">
      <div className={styles.choices}>
        <Stones
          label={t('history.range')}
          value={isOwn ? 'own' : (CHOICES.find((name) => name === wanted) ?? null)}
          onChoose={choose}
          options={CHOICES.map((value) => ({ value, text: t(`history.range.${value}`), label: t(`history.range.${value}.long`) }))}
        />
        <button type="button" className="btn btn-soft btn-sm" onClick={() => onReport(range)}>
          {t('report.open')}
        </button>
      </div>
      {isOwn && <OwnRange />}
      <p className={`sm ${styles.told}`} aria-live="polite">
        {t('history.range.days', { range: rangeText(range, locale), count: days.length })}
      </p>
    </div>
  );
}
