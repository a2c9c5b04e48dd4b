import { stretchesOf } from '../../core/schedule/overlaps.ts';
import type { Range, WeekHours } from '../../core/schedule/week.ts';
import { MINUTE } from '../../core/time.ts';
import { useMessages } from '../ui/messages.tsx';
import { hourText } from '../words/time-of-day.ts';
import styles from './week-stream.module.css';

const HOUR = 60;
const DAY = 24 * HOUR;
const MIDDLE = 12;
const SWELL = 3.4;
const SWELLS = 2.5;
/** The hours that an empty week shows. */
const USUAL = { from: 8 * HOUR, to: 18 * HOUR };
const MARKS = 4;

/** The part of the clock that the streams of a week show: all their hours, with an hour around them. */
export function frameOf(week: WeekHours): Range {
  const stretches = week.flatMap((_, day) => stretchesOf(week, day));
  if (stretches.length === 0) return USUAL;
  const first = Math.min(...stretches.map(({ from }) => from)) - HOUR / 2;
  const last = Math.max(...stretches.map(({ to }) => to)) + HOUR / 2;
  return { from: Math.max(0, Math.floor(first / HOUR) * HOUR), to: Math.min(DAY, Math.ceil(last / HOUR) * HOUR) };
}

export interface WeekStreamProps {
  week: WeekHours;
  /** 0 is Monday. */
  day: number;
  frame: Range;
}

/** The hours of a weekday as a stream: water where there are hours, dots in the gaps between them. */
export function WeekStream({ week, day, frame }: WeekStreamProps) {
  const stretches = stretchesOf(week, day);
  const gaps = stretches.slice(1).map(({ from }, i) => ({ from: Math.max(...stretches.slice(0, i + 1).map(({ to }) => to)), to: from }));
  return (
    <svg className={styles.stream} viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      {beds(stretches, frame).map((bed) => (
        <path key={bed.from} className={styles.bed} d={pathOf(bed, frame)} vectorEffect="non-scaling-stroke" />
      ))}
      {gaps
        .filter(({ from, to }) => from < to)
        .map((gap) => (
          <path key={gap.from} className={styles.gap} d={pathOf(gap, frame)} vectorEffect="non-scaling-stroke" />
        ))}
      {stretches.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two of them may be the same
        <path key={i} className={styles.water} d={pathOf(part, frame)} vectorEffect="non-scaling-stroke" />
      ))}
    </svg>
  );
}

/** Where the day is dry: before the first stretch and after the last. */
function beds(stretches: readonly Range[], frame: Range): Range[] {
  const [first] = stretches;
  if (!first) return [frame];
  const end = Math.max(...stretches.map(({ to }) => to));
  return [
    { from: frame.from, to: first.from },
    { from: end, to: frame.to },
  ].filter(({ from, to }) => from < to);
}

/** A few hours of the clock under the streams. */
export function HourMarks({ frame }: { frame: Range }) {
  const { locale } = useMessages();
  const step = Math.ceil((frame.to - frame.from) / HOUR / MARKS) * HOUR;
  const marks = Array.from({ length: MARKS + 1 }, (_, i) => frame.from + i * step).filter((at) => at <= frame.to);
  return (
    <div className={styles.marks} aria-hidden="true">
      {marks.map((at) => (
        <span key={at} style={{ insetInlineStart: `${((at - frame.from) / (frame.to - frame.from)) * 100}%` }}>
          {hourText(at * MINUTE, locale, 'UTC')}
        </span>
      ))}
    </div>
  );
}

/** A part of the one wave that runs through the day. */
function pathOf(part: Range, frame: Range): string {
  const length = frame.to - frame.from;
  const steps = Math.max(2, Math.ceil((part.to - part.from) / 15));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = (part.from + ((part.to - part.from) * i) / steps - frame.from) / length;
    const y = MIDDLE + SWELL * Math.sin(share * SWELLS * 2 * Math.PI);
    return `${i === 0 ? 'M' : 'L'}${(share * 1000).toFixed(1)} ${y.toFixed(2)}`;
  }).join('');
}
