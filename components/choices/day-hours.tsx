import { useRef, useState } from 'react';
import { getsLunchGap, withOneMore } from '../../core/schedule/overlaps.ts';
import type { Range, WeekHours } from '../../core/schedule/week.ts';
import { RANGES_MOST } from '../../core/settings/limits.ts';
import { weekdaysOf, workdaysOf } from '../../locales/week.ts';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { weekdayName, weekdaysText } from '../words/weekdays.ts';
import { RangeField } from './range-field.tsx';
import styles from './week-editor.module.css';
import { WeekStream } from './week-stream.tsx';

export interface DayHoursProps {
  /** 1 is Monday. */
  weekday: number;
  week: WeekHours;
  /** The part of the clock that its stream shows. */
  frame: Range;
  /** For each of its ranges, whether it lies over another. */
  crossing: readonly boolean[];
  onChange: (ranges: Range[]) => void;
  /** @param target how the days are called together. */
  onCopy: (weekdays: readonly number[], target: string) => void;
}

/** The hours of a weekday. */
export function DayHours({ weekday, week, frame, crossing, onChange, onCopy }: DayHoursProps) {
  const messages = useMessages();
  const { t, locale } = messages;
  const all = weekdaysOf(locale);
  const workdays = workdaysOf(locale);
  const addButton = useRef<HTMLButtonElement>(null);
  const ranges = week[weekday - 1] ?? [];
  const name = weekdayName(weekday, locale);
  const addLabel = t(getsLunchGap(ranges) ? 'options.hours.addGap' : 'options.hours.add', { day: name });
  const [isRefused, setRefused] = useState(false);
  const isFull = ranges.length >= RANGES_MOST;
  const add = () => {
    setRefused(isFull);
    if (!isFull) onChange(withOneMore(ranges));
  };
  const remove = (index: number) => {
    onChange(ranges.toSpliced(index, 1));
    // Not on the button that removes the next one: a second press would.
    addButton.current?.focus();
  };
  const targets = [
    { id: 'all', to: all, text: t('options.hours.allDays') },
    { id: 'work', to: workdays, text: weekdaysText(workdays, messages, 'long') },
    ...all.filter((day) => day !== weekday).map((day) => ({ id: String(day), to: [day], text: weekdayName(day, locale) })),
  ];
  return (
    // biome-ignore lint/a11y/useSemanticElements: one day of a list of them, not a form
    <div className={styles.day} role="group" aria-label={name}>
      <b className={styles.name}>{name}</b>
      <WeekStream week={week} day={weekday - 1} frame={frame} />
      <div className={styles.ranges}>
        {ranges.length === 0 && <p className={styles.free}>{t('options.hours.free')}</p>}
        {ranges.map((range, index) => (
          <RangeField
            // biome-ignore lint/suspicious/noArrayIndexKey: a range has no other identity, and it must not lose the focus while it changes
            key={index}
            range={range}
            isCrossing={crossing[index] ?? false}
            onChange={(changed) => onChange(ranges.with(index, changed))}
            onRemove={() => remove(index)}
          />
        ))}
        <p className={styles.remark} role="status">
          {isRefused && isFull && t('options.hours.full', { day: name, max: RANGES_MOST })}
        </p>
      </div>
      <div className={styles.tools}>
        <Tooltip text={addLabel}>
          <button ref={addButton} type="button" className="icb" aria-label={addLabel} onClick={add}>
            <Icon name="plus" size={20} />
          </button>
        </Tooltip>
        <Menu
          label={t('options.hours.copy', { day: name })}
          isIcon
          className="icb"
          side={all.indexOf(weekday) > 3 ? 'above' : 'below'}
          items={targets.map(({ id, to, text }) => ({ id, label: text, onChoose: () => onCopy(to, text) }))}
        >
          <Icon name="copy" size={20} />
        </Menu>
      </div>
    </div>
  );
}
