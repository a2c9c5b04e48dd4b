import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import { openOptions } from '../../platform/page/options-page.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { closeAfter } from './close-after.ts';
import { isDrinkAlone } from './drink-alone.ts';
import { type Headline, headline } from './headline.ts';
import styles from './next-break-header.module.css';
import { PauseControl } from './pause-control.tsx';
import type { Command } from './use-command.ts';

/** What comes next, or why nothing does; the pause and the settings at the end. */
export function NextBreakHeader({ next, now, run }: { next: NextBreak; now: Instant; run: Command['run'] }) {
  const messages = useMessages();
  const { t } = messages;
  const isDrink = useSettings((view) => next.kind === 'waiting' && isDrinkAlone(next.reminderIds, view.settings));
  return (
    <header className={styles.header}>
      <h1 className={styles.words}>
        <Words line={headline(next, now, isDrink, messages)} />
      </h1>
      <PauseControl next={next} now={now} run={run} />
      <Tooltip text={t('popup.settings')} align="end">
        <button type="button" className="icb" aria-label={t('popup.settings')} onClick={() => run(() => closeAfter(openOptions()))}>
          <Icon name="settings" />
        </button>
      </Tooltip>
    </header>
  );
}

function Words({ line: { kicker, icon, time: when, title } }: { line: Headline }) {
  const { time } = useMessages();
  return (
    <>
      <span className={`sm q3 ${styles.kicker}`}>
        {icon && <Icon name={icon} size={16} />}
        {kicker}
      </span>{' '}
      {when && (
        <span className={styles.when}>
          <time className={`num ${styles.time}`} dateTime={new Date(when.at).toISOString()}>
            {time(when.at)}
          </time>{' '}
          <span className="sm q2">{when.hint}</span>
        </span>
      )}
      {title && <span className={`display ${styles.title}`}>{title}</span>}
    </>
  );
}
