import { useMemo } from 'react';
import { type DayPreview, dayPreview } from '../../core/reminders/day-preview.ts';
import { nextBreak } from '../../core/reminders/next-break.ts';
import { MINUTE } from '../../core/time.ts';
import { useNow } from '../../stores/now.ts';
import { planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './day-card.module.css';
import { DayStream } from './day-stream.tsx';

/** The hours to come as a stream, drawn anew with each change of the settings. */
export function DayCard() {
  const { t } = useMessages();
  const settings = useSettings((view) => view.settings);
  const state = useReminders((view) => view.state);
  const now = useNow();
  const minute = Math.floor(now / MINUTE);
  // Drawn anew each minute, not with each tick of the clock.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `minute` stands for `now`
  const preview = useMemo(() => dayPreview(state, planContext(settings), now), [state, settings, minute]);
  const next = nextBreak(state, planContext(settings), now);
  const isStill = preview.breaks.length === 0 && (next.kind === 'paused' || next.kind === 'off');

  return (
    <section className={`card ${styles.day}`} aria-labelledby="day-title">
      <div className={styles.head}>
        <h2 id="day-title" className="display">
          {t('options.day')}
        </h2>
        <span className="sm q2">{isStill ? t(`options.day.${next.kind}`) : summary(preview)}</span>
      </div>
      <DayStream {...preview} />
      <div className={`xs ${styles.legend}`} aria-hidden="true">
        <span>
          <i className="pebble" />
          {t('options.day.routine')}
        </span>
        <span>
          <Icon name="drop" size={16} />
          {t('options.day.sip')}
        </span>
      </div>
    </section>
  );

  function summary({ breaks }: DayPreview): string {
    return t('options.day.summary', {
      breaks: breaks.length,
      sips: breaks.filter(({ reminderIds }) => reminderIds.includes('drink')).length,
    });
  }
}
