import type { CSSProperties } from 'react';
import { type DayPreview, fullHours, type PreviewBreak } from '../../core/reminders/day-preview.ts';
import type { ReminderId } from '../../core/reminders/reminder.ts';
import type { Instant } from '../../core/time.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-stream.module.css';

/** In the units of the picture, which is 92 of them high: pixels, until somebody enlarges the text. */
const MIDDLE = 46;
const SWELL = 6.5;
const SWELLS = 4.3;
const DROP_ABOVE = 26;
/** Breaks nearer to each other than this share of the picture are drawn as one. */
const CLOSEST = 1 / 60;

/** Pebbles where routines fall and drops where sips do, along a stream from now on. */
export function DayStream({ from, to, breaks }: DayPreview) {
  const { t, locale, time } = useMessages();
  const share = (at: Instant) => (at - from) / (to - from);
  const pebbles = drawn(breaks, 'drainage', share);
  const drops = drawn(breaks, 'drink', share);
  const density = Math.max(pebbles.length, drops.length);
  const hours = fullHours({ from, to }, Temporal.Now.timeZoneId());
  const times = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(breaks.map(({ at }) => time(at)));

  return (
    <div
      className={styles.stream}
      role="img"
      aria-label={breaks.length > 0 && breaks.length <= 24 ? t('options.day.times', { times }) : t('options.day.picture')}
      data-density={density > 36 ? 'high' : density > 18 ? 'some' : 'low'}
    >
      <svg className={styles.water} viewBox="0 0 1000 92" preserveAspectRatio="none" aria-hidden="true">
        <path d={streamPath} vectorEffect="non-scaling-stroke" />
      </svg>
      {pebbles.map((x) => (
        <i key={x} className={`pebble ${styles.pebble}`} style={placed(x, heightAt(x))} />
      ))}
      {drops.map((x) => (
        <svg key={x} className={styles.drop} style={placed(x, heightAt(x) - DROP_ABOVE)} viewBox="-5 -7.500 10 14" aria-hidden="true">
          <path d="M0-7C2.800-3.600 4.600-1.200 4.600 1.500A4.600 4.600 0 0 1-4.600 1.500C-4.600-1.200-2.800-3.600 0-7Z" />
        </svg>
      ))}
      <span className={styles.now}>{t('options.day.now')}</span>
      {hours.map((at) => (
        <span key={at} className={`tnum ${styles.hour}`} style={{ insetInlineStart: `${share(at) * 100}%` }}>
          {hourOf(at, locale)}
        </span>
      ))}
    </div>
  );
}

/** Where the breaks of a reminder are drawn, as shares of the width. */
function drawn(breaks: readonly PreviewBreak[], id: ReminderId, share: (at: Instant) => number): number[] {
  const places: number[] = [];
  for (const { at, reminderIds } of breaks) {
    if (!reminderIds.includes(id)) continue;
    const last = places.at(-1);
    if (last === undefined || share(at) - last >= CLOSEST) places.push(share(at));
  }
  return places;
}

function placed(x: number, top: number): CSSProperties {
  return { insetInlineStart: `${x * 100}%`, insetBlockStart: `${top / 16}rem` };
}

function heightAt(x: number): number {
  return MIDDLE + SWELL * Math.sin(x * SWELLS * 2 * Math.PI);
}

const streamPath = Array.from({ length: 201 }, (_, i) => `${i === 0 ? 'M' : 'L'}${i * 5} ${heightAt(i / 200).toFixed(2)}`).join('');

/** `9` or `9 PM`: the hour without the words that some languages put beside it. */
function hourOf(at: Instant, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).formatToParts(at);
  return parts
    .filter(({ type }) => type === 'hour' || type === 'dayPeriod')
    .map(({ value }) => value)
    .join(' ');
}
