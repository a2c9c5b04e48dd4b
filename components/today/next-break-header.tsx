import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import { openOptions } from '../../platform/page/options-page.ts';
import { useSettings } from '../../stores/settings.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { TellFailure } from '../ui/use-action.ts';
import { closeAfter } from './close-after.ts';
import { isDrinkAlone } from './drink-alone.ts';
import { type Headline, headline } from './headline.ts';
import styles from './next-break-header.module.css';
import { PauseControl } from './pause-control.tsx';

/** The next break, or why there is none; the pause and the settings at the end. */
export function NextBreakHeader({ next, now, tell }: { next: NextBreak; now: Instant; tell: TellFailure }) {
  const messages = useMessages();
  const { t } = messages;
  const isDrink = useSettings((view) => next.kind === 'waiting' && isDrinkAlone(next.reminderIds, view.settings));
  return (
    <header className={styles.header}>
      <h1 className={styles.words}>
        <Words line={headline(next, now, isDrink, messages)} />
      </h1>
      <PauseControl next={next} now={now} tell={tell} />
      <Tooltip text={t('popup.settings')}>
        <ActButton className="icb" aria-label={t('popup.settings')} act={() => closeAfter(openOptions())} tell={tell}>
          <Icon name="settings" />
        </ActButton>
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
