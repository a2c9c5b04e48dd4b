import { reachesOver } from '../../core/schedule/overlaps.ts';
import type { Range } from '../../core/schedule/week.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { timeOfDay } from '../words/time-of-day.ts';
import styles from './week-editor.module.css';

export interface RangeFieldProps {
  range: Range;
  /** Whether the range lies over another one. */
  isCrossing: boolean;
  onChange: (range: Range) => void;
  onRemove: () => void;
}

/** From a clock time until another, which may be on the next day. */
export function RangeField({ range, isCrossing, onChange, onRemove }: RangeFieldProps) {
  const { t, locale } = useMessages();
  const clock = (minutes: number) => timeOfDay(minutes, locale);
  const name = t('options.hours.range', { from: clock(range.from), to: clock(range.to) });
  const complaint = (isWhole: boolean) => t(isWhole ? 'options.hours.empty' : 'options.timeRefused', { kept: name });
  return (
    // biome-ignore lint/a11y/useSemanticElements: two times that belong together, not a form
    <div className={styles.range} role="group" aria-label={name}>
      <TimeField
        label={t('options.hours.from')}
        value={range.from}
        onCommit={(from) => onChange({ ...range, from })}
        isAllowed={(from) => isRange({ ...range, from })}
        complaint={complaint}
      />
      <span aria-hidden="true">{t('options.hours.to')}</span>
      <TimeField
        label={t('options.hours.until')}
        value={range.to}
        onCommit={(to) => onChange({ ...range, to })}
        isAllowed={(to) => isRange({ ...range, to })}
        complaint={complaint}
      />
      <Tooltip text={t('options.hours.remove', { range: name })}>
        <button type="button" className="icb" aria-label={t('options.hours.remove', { range: name })} onClick={onRemove}>
          <Icon name="close" size={18} />
        </button>
      </Tooltip>
      <p className={styles.remark} role="status">
        {remark()}
      </p>
    </div>
  );

  function remark() {
    const end = endWords();
    if (!isCrossing) return end;
    return (
      <>
        {end}
        <span className="note note-clay">
          <Icon name="care" size={18} />
          {t('options.hours.crossing')}
        </span>
      </>
    );
  }

  function endWords() {
    if (range.from === 0 && range.to === 0) return <span>{t('options.hours.wholeDay')}</span>;
    if (range.to === 0) return <span>{t('options.hours.untilMidnight')}</span>;
    return reachesOver(range) && <span>{t('options.hours.nextDay', { to: clock(range.to) })}</span>;
  }
}

/** A range that ends as it begins is empty, but from midnight to midnight it is a whole day. */
function isRange({ from, to }: Range): boolean {
  return from !== to || from === 0;
}
