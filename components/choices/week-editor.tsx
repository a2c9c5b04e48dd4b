import { useState } from 'react';
import { overlaps } from '../../core/schedule/overlaps.ts';
import type { WeekHours } from '../../core/schedule/week.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { weekdaysOf } from '../../locales/week.ts';
import { asWeek } from '../../stores/change-settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import { weekdayName } from '../words/weekdays.ts';
import { DayHours } from './day-hours.tsx';
import styles from './week-editor.module.css';
import { frameOf, HourMarks } from './week-stream.tsx';

type Week = Settings['hours']['week'];

export interface WeekEditorProps {
  label: string;
  week: WeekHours;
  onChange: (week: Week) => void;
}

/** Any number of ranges for each weekday, with a stream for each as their picture. */
export function WeekEditor({ label, week, onChange }: WeekEditorProps) {
  const { t, locale } = useMessages();
  const [copied, setCopied] = useState<{ text: string; before: Week } | null>(null);
  const crossing = overlaps(week);
  const frame = frameOf(week);

  const change = (day: number, ranges: Week[number]) => {
    setCopied(null);
    onChange(asWeek(week).with(day, ranges));
  };
  const copy = (from: number, to: readonly number[], text: string) => {
    const before = asWeek(week);
    const ranges = before[from] ?? [];
    setCopied({ text, before });
    onChange(before.map((old, day) => (to.includes(day + 1) ? ranges.map((range) => ({ ...range })) : old)));
  };
  const undo = async () => {
    if (copied) onChange(copied.before);
    setCopied(null);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a list of days under a heading of its own, not a form
    <div className={styles.week} role="group" aria-label={label}>
      {weekdaysOf(locale).map((weekday) => (
        <DayHours
          key={weekday}
          weekday={weekday}
          week={week}
          frame={frame}
          crossing={crossing[weekday - 1] ?? []}
          onChange={(ranges) => change(weekday - 1, ranges)}
          onCopy={(to, target) => copy(weekday - 1, to, t('options.hours.copied', { day: weekdayName(weekday, locale), target }))}
        />
      ))}
      <HourMarks frame={frame} />
      <UndoNotice text={copied?.text ?? null} onUndo={undo} />
    </div>
  );
}
