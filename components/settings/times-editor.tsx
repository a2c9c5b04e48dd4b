import { useRef, useState } from 'react';
import { TIMES_MOST } from '../../core/settings/limits.ts';
import type { ReminderSettings } from '../../core/settings/schema.ts';
import { WeekdayPicker } from '../choices/weekday-picker.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { TimeField } from '../ui/time-field.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { timeOfDay } from '../words/time-of-day.ts';
import styles from './times-editor.module.css';

type Times = ReminderSettings['times'];

const DAY = 24 * 60;

/** Clock times, each with its days of the week. At least one stays. */
export function TimesEditor({ times, onChange }: { times: Times; onChange: (times: Times) => void }) {
  const { t, locale } = useMessages();
  const addButton = useRef<HTMLButtonElement>(null);
  const replace = (index: number, change: Partial<Times[number]>) =>
    onChange(times.map((time, i) => (i === index ? { ...time, ...change } : time)));
  const [isRefused, setRefused] = useState(false);
  const isFull = times.length >= TIMES_MOST;
  const add = () => {
    setRefused(isFull);
    if (isFull) return;
    const last = times.at(-1);
    onChange([...times, { at: ((last?.at ?? 0) + 120) % DAY, weekdays: last?.weekdays ?? [] }]);
  };
  const remove = (index: number) => {
    onChange(times.toSpliced(index, 1));
    // Not on the button that removes the next one: a second press would.
    addButton.current?.focus();
  };
  return (
    <div className={styles.times}>
      <ul>
        {times.map(({ at, weekdays }, index) => {
          const time = timeOfDay(at, locale);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a time has no other identity, and it must not lose the focus while it changes
            <li key={index} className={styles.time}>
              <TimeField
                label={t('options.times.time', { number: index + 1 })}
                value={at}
                onCommit={(next) => replace(index, { at: next })}
                complaint={() => t('options.timeRefused', { kept: time })}
              />
              <WeekdayPicker
                label={t('options.times.days', { time })}
                value={weekdays}
                onChange={(next) => replace(index, { weekdays: next })}
              />
              {times.length > 1 && (
                <Tooltip text={t('options.times.remove', { time })}>
                  <button
                    type="button"
                    className="icb"
                    aria-label={t('options.times.remove', { time })}
                    onClick={onFirstClick(() => remove(index))}
                  >
                    <Icon name="close" size={18} />
                  </button>
                </Tooltip>
              )}
              <p className={`note ${styles.remark}`} role="status">
                {remark(index)}
              </p>
            </li>
          );
        })}
      </ul>
      <button ref={addButton} type="button" className="btn btn-quiet btn-sm" onClick={add}>
        <Icon name="plus" size={18} />
        {t('options.times.add')}
      </button>
      <p className={`note ${styles.remark}`} role="status">
        {isRefused && isFull && t('options.times.full', { max: TIMES_MOST })}
      </p>
    </div>
  );

  function remark(index: number): string | false {
    const time = times[index];
    if (!time) return false;
    if (time.weekdays.length === 0) return t('options.times.noDay');
    const isTwice = times
      .slice(0, index)
      .some((other) => other.at === time.at && other.weekdays.some((day) => time.weekdays.includes(day)));
    return isTwice && t('options.times.twice');
  }
}
