import { type CSSProperties, useId, useMemo, useRef } from 'react';
import { formatMl } from '../../core/drinks/volume.ts';
import type { DrinkEntry, Entry } from '../../core/log/entry.ts';
import { type DayLine, groupHeld } from '../../core/log/group-held.ts';
import { timeline, undoableDrink } from '../../core/log/timeline.ts';
import type { Hold } from '../../core/reminders/reasons.ts';
import type { OwnReminder } from '../../core/settings/schema.ts';
import type { Instant } from '../../core/time.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-log.module.css';
import { EmptyDay } from './empty-day.tsx';
import { type LineContext, lineWords } from './line-words.ts';

export interface DayLogProps {
  entries: readonly Entry[];
  now: Instant;
  /** The log cannot be read: that nothing is shown does not mean that nothing happened. */
  isUnavailable: boolean;
  /** A routine is on the screen right now. */
  isPlaying: boolean;
  /** What holds a break right now, and until when at most. */
  hold: { by: Hold; end: Instant | null } | null;
  ownReminders: readonly OwnReminder[];
  undo: (drink: DrinkEntry) => Promise<boolean>;
}

/** Today as a stream with stones in it, newest first. */
export function DayLog({ entries, now, isUnavailable, isPlaying, hold, ownReminders, undo }: DayLogProps) {
  const { t, time } = useMessages();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => groupHeld(timeline(entries)), [entries]);
  const undoable = undoableDrink(entries, now);
  const underWay = isPlaying ? lines.find((line) => line.kind === 'routine' && !line.routine.finished)?.id : undefined;
  const stillHeld = hold
    ? lines.find((line) => line.kind === 'held' && line.held.by === hold.by && line.offeredAt === null)?.id
    : undefined;
  const undoAndStay = async (drink: DrinkEntry) => {
    // The button goes away with its line; the focus stays in the list.
    if (await undo(drink)) scroller.current?.focus();
  };
  return (
    <section className={styles.log} aria-labelledby={id}>
      <h2 className={styles.title} id={id}>
        {t('timeline.title')}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard */}
      <div className={styles.scroller} ref={scroller} tabIndex={0}>
        {lines.length > 0 && (
          <ol className={styles.stream} style={{ '--time-width': `${longest(lines.map((line) => time(line.at)))}ch` } as CSSProperties}>
            {lines.map((line) => (
              <Line
                key={line.id}
                line={line}
                context={{ isUnderWay: line.id === underWay || line.id === stillHeld, holdEnd: hold?.end ?? null, ownReminders }}
                {...(line.kind === 'drink' && line.id === undoable?.id ? { onUndo: () => void undoAndStay(line.drink) } : {})}
              />
            ))}
          </ol>
        )}
        {lines.length === 0 && (isUnavailable ? <p className={styles.unread}>{t('timeline.unavailable')}</p> : <EmptyDay />)}
      </div>
    </section>
  );
}

function Line({ line, context, onUndo }: { line: DayLine; context: LineContext; onUndo?: () => void }) {
  const messages = useMessages();
  const { t, time, locale } = messages;
  const { title, note, icon, node } = lineWords(line, context, messages);
  return (
    <li className={styles.line}>
      <time className={styles.time} dateTime={new Date(line.at).toISOString()}>
        {time(line.at)}
      </time>
      <span className={`${styles.node} ${styles[node]}`}>
        <Icon name={icon} size={16} />
      </span>
      <span>
        <span className={node === 'hollow' ? styles.putOff : styles.done}>{title}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {onUndo && line.kind === 'drink' && (
        <button
          type="button"
          className={styles.undo}
          aria-label={t('timeline.undoDrink', { amount: formatMl(line.drink.ml, locale) })}
          onClick={onUndo}
        >
          <Icon name="undo" size={16} />
          {t('timeline.undo')}
        </button>
      )}
    </li>
  );
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
