import { Suspense, useState } from 'react';
import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import { useSettings } from '../../stores/settings.ts';
import { refreshToday, useToday } from '../../stores/today.ts';
import { useFinalTrouble } from '../drinks/final-trouble.ts';
import { Banner } from '../ui/banner.tsx';
import { later } from '../ui/later.ts';
import { useMessages } from '../ui/messages.tsx';
import { Unsaved } from '../ui/unsaved.tsx';
import type { TellFailure } from '../ui/use-action.ts';
import { NextBreakNotice } from './next-break-notice.tsx';
import styles from './notices.module.css';

/** Few breaks are held by a sound. */
const SoundException = later(async () => (await import('./sound-exception.tsx')).SoundException);

interface NoticesProps {
  next: NextBreak;
  now: Instant;
  /** The last press did not get through. */
  isLost: boolean;
  tell: TellFailure;
}

/** The notices that come before anything else: troubles, and actions that the next break needs from the person. */
export function Notices({ next, now, isLost, tell }: NoticesProps) {
  const { t } = useMessages();
  const isLogClosed = useToday((view) => view.status === 'unavailable');
  const final = useFinalTrouble();
  const isHeldBySound = next.kind === 'held' && next.by === 'sound';
  // A sentence about an excepted sound is still to be read, and the exception to be taken back, when the sound holds nothing any more.
  const [wasHeldBySound, setHeldBySound] = useState(isHeldBySound);
  if (isHeldBySound && !wasHeldBySound) setHeldBySound(true);
  const isSettingLost = useSettings((view) => view.failed);
  return (
    <div className={styles.notices}>
      <Unsaved />
      {isLogClosed && (
        <Banner tone="clay" icon="care" action={final ? undefined : { label: t('popup.retry'), act: refreshToday, tell }}>
          {t(final ?? 'popup.logUnavailable')}
        </Banner>
      )}
      {isSettingLost && (
        <Banner tone="clay" icon="care">
          {t('popup.settingNotSaved')}
        </Banner>
      )}
      {isLost && (
        <Banner tone="clay" icon="care">
          {t('popup.notReached')}
        </Banner>
      )}
      <NextBreakNotice next={next} now={now} tell={tell} />
      <Suspense>{wasHeldBySound && <SoundException isHeld={isHeldBySound} tell={tell} />}</Suspense>
    </div>
  );
}
