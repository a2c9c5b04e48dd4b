import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import { useSettings } from '../../stores/settings.ts';
import { refreshToday, useToday } from '../../stores/today.ts';
import { Banner } from '../ui/banner.tsx';
import { useMessages } from '../ui/messages.tsx';
import { NextBreakNotice } from './next-break-notice.tsx';
import styles from './notices.module.css';
import type { Command } from './use-command.ts';

/** What to know before anything else: what is wrong, and what the next break needs from the person. */
export function Notices({ next, now, command: { run, hasFailed } }: { next: NextBreak; now: Instant; command: Command }) {
  const { t } = useMessages();
  const isLogClosed = useToday((view) => view.status === 'unavailable');
  const isSettingLost = useSettings((view) => view.failed);
  return (
    <div className={styles.notices}>
      {isLogClosed && (
        <Banner tone="clay" icon="care" action={{ label: t('popup.retry'), onClick: () => run(refreshToday) }}>
          {t('popup.logUnavailable')}
        </Banner>
      )}
      {isSettingLost && (
        <Banner tone="clay" icon="care">
          {t('popup.settingNotSaved')}
        </Banner>
      )}
      {hasFailed && (
        <Banner tone="clay" icon="care">
          {t('popup.notReached')}
        </Banner>
      )}
      <NextBreakNotice next={next} now={now} run={run} />
    </div>
  );
}
