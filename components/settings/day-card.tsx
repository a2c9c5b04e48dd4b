import { useMemo } from 'react';
import { type DayPreview, dayPreview } from '../../core/reminders/day-preview.ts';
import { nextBreak } from '../../core/reminders/next-break.ts';
import { idsOfKind, isBuiltIn, remindersOf } from '../../core/reminders/reminder-list.ts';
import { type TypicalDay, typicalDay } from '../../core/reminders/typical-day.ts';
import { type Instant, MINUTE } from '../../core/time.ts';
import { useNow } from '../../stores/now.ts';
import { planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-card.module.css';
import { DayStream } from './day-stream.tsx';

/**
 * A day of work as a stream; the next eight hours, where there are no working hours. Drawn anew with each change of the settings.
 */
export function DayCard() {
  const messages = useMessages();
  const { t, time } = messages;
  const settings = useSettings((view) => view.settings);
  const state = useReminders((view) => view.state);
  const now = useNow();
  const minute = Math.floor(now / MINUTE);
  // Drawn anew each minute, not with each tick of the clock.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `minute` stands for `now`
  const { day, ahead } = useMemo(() => {
    const plan = planContext(settings);
    const typical = typicalDay(plan, now);
    return { day: typical, ahead: typical ?? dayPreview(state, plan, now) };
  }, [state, settings, minute]);
  const next = nextBreak(state, planContext(settings), now);
  const { on } = remindersOf({ settings });
  const ownRoutines = on.filter(({ id, kind }) => kind === 'routine' && !isBuiltIn(id));

  return (
    <section className={`card ${styles.day}`} aria-labelledby="day-title">
      <div className={styles.head}>
        <h2 id="day-title" className="display">
          {title(day)}
        </h2>
        <span className="sm q2">{summary(ahead)}</span>
      </div>
      <DayStream {...ahead} stretches={day?.stretches ?? null} now={now} reminders={on} />
      <div className={`xs ${styles.legend}`} aria-hidden="true">
        <span>
          <i className="pebble" />
          {t('options.day.routine')}
        </span>
        {ownRoutines.length > 0 && (
          <span>
            <i className={`pebble ${styles.own}`} />
            {t('options.day.own')}
          </span>
        )}
        <span>
          <Icon name="drop" size={16} />
          {t('options.day.sip')}
        </span>
      </div>
    </section>
  );

  function title(typical: TypicalDay | null): string {
    if (!typical) return t('options.day');
    return dateOf(typical.from) === dateOf(now) || typical.from <= now
      ? t('options.day.like')
      : t('options.day.likeOn', { day: weekday(typical.from) });
  }

  function weekday(at: Instant): string {
    return new Intl.DateTimeFormat(messages.locale, { weekday: 'long' }).format(at);
  }

  function summary({ breaks }: DayPreview): string {
    if (next.kind === 'off' && breaks.length === 0) return t('options.day.off');
    if (next.kind === 'paused' && !day) return t('options.day.paused');
    const drinks = idsOfKind({ settings }, 'drink');
    const sips = breaks.filter(({ reminderIds }) => reminderIds.some((id) => drinks.has(id))).length;
    const words = t('options.day.summary', { breaks: breaks.length, sips });
    const [gap, another] = gapsOf(day);
    const withGap = gap && !another ? t('options.day.gap', { summary: words, from: time(gap.start), to: time(gap.end) }) : words;
    return next.kind === 'paused' ? t('options.day.pausedNow', { summary: withGap }) : withGap;
  }
}

/** Between the hours: a lunch break, say. */
function gapsOf(day: TypicalDay | null) {
  return day ? day.stretches.slice(1).map(({ start }, i) => ({ start: day.stretches[i]?.end ?? start, end: start })) : [];
}

function dateOf(at: Instant): string {
  return new Date(at).toDateString();
}
