import type { CSSProperties } from 'react';
import { type DayPreview, fullHours, type PreviewBreak } from '../../core/reminders/day-preview.ts';
import type { Reminder } from '../../core/reminders/reminder.ts';
import { isBuiltIn } from '../../core/reminders/reminder-list.ts';
import type { Span } from '../../core/schedule/week.ts';
import type { Instant } from '../../core/time.ts';
import { timeZone } from '../../stores/now.ts';
import { useMessages } from '../ui/messages.tsx';
import { hourText } from '../words/time-of-day.ts';
import styles from './day-stream.module.css';

/** In the units of the picture, which is 92 of them high: pixels, until somebody enlarges the text. */
const MIDDLE = 46;
const SWELL = 6.5;
const SWELLS = 4.3;
const DROP_ABOVE = 26;
/** Breaks nearer to each other than this share of the picture are drawn as one. */
const CLOSEST = 1 / 60;
/** More hours than this, and only every other one is named. */
const NAMED_HOURS = 13;

export interface DayStreamProps extends DayPreview {
  /** The hours; between them the stream is a thread of dots. Null: the stream flows all the time. */
  stretches: readonly Span[] | null;
  now: Instant;
  reminders: readonly Reminder[];
}

/** Pebbles where routines fall and drops where sips do, along a stream. */
export function DayStream({ from, to, breaks, stretches, now, reminders }: DayStreamProps) {
  const { t, locale, time } = useMessages();
  const share = (at: Instant) => (at - from) / (to - from);
  const places = (isMeant: (reminder: Reminder) => boolean) => drawn(breaks, reminders.filter(isMeant), share);
  const pebbles = places(({ id, kind }) => kind === 'routine' && isBuiltIn(id));
  const own = places(({ id, kind }) => kind === 'routine' && !isBuiltIn(id));
  const drops = places(({ kind }) => kind === 'drink');
  const density = Math.max(pebbles.length, own.length, drops.length);
  const times = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(breaks.map(({ at }) => time(at)));
  const flowing = (stretches ?? [{ start: from, end: to }]).map(({ start, end }) => ({ from: share(start), to: share(end) }));

  return (
    <div
      className={styles.stream}
      role="img"
      aria-label={breaks.length > 0 && breaks.length <= 24 ? t('options.day.times', { times }) : t('options.day.picture')}
      data-density={density > 36 ? 'high' : density > 18 ? 'some' : 'low'}
    >
      <svg className={styles.water} viewBox="0 0 1000 92" preserveAspectRatio="none" aria-hidden="true">
        {between(flowing).map((gap) => (
          <path key={gap.from} className={styles.gap} d={pathOf(gap)} vectorEffect="non-scaling-stroke" />
        ))}
        {flowing.map((part) => (
          <path key={part.from} d={pathOf(part)} vectorEffect="non-scaling-stroke" />
        ))}
      </svg>
      {pebbles.map((x) => (
        <i key={x} className={`pebble ${styles.pebble}`} style={placed(x, heightAt(x))} />
      ))}
      {own.map((x) => (
        <i key={x} className={`pebble ${styles.pebble} ${styles.own}`} style={placed(x, heightAt(x))} />
      ))}
      {drops.map((x) => (
        <svg key={x} className={styles.drop} style={placed(x, heightAt(x) - DROP_ABOVE)} viewBox="-5 -7.500 10 14" aria-hidden="true">
          <path d="M0-7C2.800-3.600 4.600-1.200 4.600 1.500A4.600 4.600 0 0 1-4.600 1.500C-4.600-1.200-2.800-3.600 0-7Z" />
        </svg>
      ))}
      {now >= from && now <= to && (
        <span className={styles.now} style={{ insetInlineStart: `${share(now) * 100}%` }}>
          {t('options.day.now')}
        </span>
      )}
      {namedHours({ from, to }).map((at) => (
        <span key={at} className={`tnum ${styles.hour}`} style={{ insetInlineStart: `${share(at) * 100}%` }}>
          {hourText(at, locale)}
        </span>
      ))}
    </div>
  );
}

function namedHours(day: Pick<DayPreview, 'from' | 'to'>): Instant[] {
  const hours = fullHours(day, timeZone());
  return hours.length > NAMED_HOURS ? hours.filter((_, i) => i % 2 === 0) : hours;
}

/** Where the breaks of some reminders are drawn, as shares of the width. */
function drawn(breaks: readonly PreviewBreak[], reminders: readonly Reminder[], share: (at: Instant) => number): number[] {
  const places: number[] = [];
  for (const { at, reminderIds } of breaks) {
    if (!reminders.some(({ id }) => reminderIds.includes(id))) continue;
    const last = places.at(-1);
    if (last === undefined || share(at) - last >= CLOSEST) places.push(share(at));
  }
  return places;
}

/** A part of the width, in shares of it. */
interface Part {
  from: number;
  to: number;
}

/** The rest of the width beside these parts, which are in order. */
function between(parts: readonly Part[]): Part[] {
  const edges = [0, ...parts.flatMap(({ from, to }) => [from, to]), 1];
  const gaps = Array.from({ length: edges.length / 2 }, (_, i) => ({ from: edges[2 * i] ?? 0, to: edges[2 * i + 1] ?? 1 }));
  return gaps.filter(({ from, to }) => to - from > 0.001);
}

function placed(x: number, top: number): CSSProperties {
  return { insetInlineStart: `${x * 100}%`, insetBlockStart: `${top / 16}rem` };
}

function heightAt(x: number): number {
  return MIDDLE + SWELL * Math.sin(x * SWELLS * 2 * Math.PI);
}

function pathOf({ from, to }: Part): string {
  const steps = Math.max(2, Math.ceil((to - from) * 200));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / steps;
    return `${i === 0 ? 'M' : 'L'}${(x * 1000).toFixed(1)} ${heightAt(x).toFixed(2)}`;
  }).join('');
}
