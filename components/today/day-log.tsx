import { type CSSProperties, useId, useMemo, useRef } from 'react';
import type { DrinkEntry, Entry } from '../../core/log/entry.ts';
import { type DayLine, groupHeld } from '../../core/log/group-held.ts';
import { timeline, undoableDrink } from '../../core/log/timeline.ts';
import type { Hold } from '../../core/reminders/reasons.ts';
import type { Instant } from '../../core/time.ts';
import { useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-log.module.css';
import { DayLogLine } from './day-log-line.tsx';
import { EmptyDay } from './empty-day.tsx';
import { holdEnd } from './hold-end.ts';
import { useWhy } from './use-why.ts';
import { WhyNot } from './why-not.tsx';

export interface DayLogProps {
  entries: readonly Entry[];
  now: Instant;
  /** The log cannot be read: that nothing is shown does not mean that nothing happened. */
  isUnavailable: boolean;
  /** A routine is on the screen right now. */
  isPlaying: boolean;
  undo: (drink: DrinkEntry) => Promise<boolean>;
}

/** Today as a stream with stones in it, newest first; before it, for who asks, why no prompt comes. */
export function DayLog({ entries, now, isUnavailable, isPlaying, undo }: DayLogProps) {
  const { t } = useMessages();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const why = useWhy(scroller);
  const lines = useMemo(() => groupHeld(timeline(entries)), [entries]);
  const undoAndStay = async (drink: DrinkEntry) => {
    // The button goes away with its line; the focus stays in the list.
    if (await undo(drink)) scroller.current?.focus();
  };
  return (
    <section className={styles.log} aria-labelledby={id}>
      <div className={styles.top}>
        <h2 className={styles.title} id={id}>
          {t('timeline.title')}
        </h2>
        <button type="button" className={styles.why} aria-controls={`${id}-why`} {...why.buttonProps}>
          {t('popup.why')}
          <Icon name="down" size={16} />
        </button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable with the keyboard */}
      <div className={styles.scroller} ref={scroller} tabIndex={0}>
        <div id={`${id}-why`}>{why.isOpen && <WhyNot entries={entries} now={now} />}</div>
        {lines.length > 0 && <Stream lines={lines} undoable={undoableDrink(entries, now)} isPlaying={isPlaying} undo={undoAndStay} />}
        {lines.length === 0 && (isUnavailable ? <p className={styles.unread}>{t('timeline.unavailable')}</p> : <EmptyDay />)}
      </div>
    </section>
  );
}

interface StreamProps {
  lines: readonly DayLine[];
  undoable: DrinkEntry | undefined;
  isPlaying: boolean;
  undo: (drink: DrinkEntry) => Promise<void>;
}

function Stream({ lines, undoable, isPlaying, undo }: StreamProps) {
  const { time } = useMessages();
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const underWay = new Set([isPlaying ? openRoutine(lines) : undefined, openHold(lines, state.held?.by ?? null)]);
  const about = { holdEnd: holdEnd(state, settings), ownReminders: settings.ownReminders };
  return (
    <ol className={styles.stream} style={{ '--time-width': `${longest(lines.map((line) => time(line.at)))}ch` } as CSSProperties}>
      {lines.map((line) => (
        <DayLogLine
          key={line.id}
          line={line}
          context={{ ...about, isUnderWay: underWay.has(line.id) }}
          {...(undoable && line.id === undoable.id ? { onUndo: () => void undo(undoable) } : {})}
        />
      ))}
    </ol>
  );
}

function openRoutine(lines: readonly DayLine[]): string | undefined {
  return lines.find((line) => line.kind === 'routine' && !line.routine.finished)?.id;
}

function openHold(lines: readonly DayLine[], by: Hold | null): string | undefined {
  return lines.find((line) => line.kind === 'held' && line.held.by === by && line.offeredAt === null)?.id;
}

function longest(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length));
}
