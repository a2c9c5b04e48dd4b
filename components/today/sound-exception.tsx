import { useState } from 'react';
import { askPermission } from '../../stores/permissions.ts';
import { type Excepted, exceptPlaying, takeExceptionBack } from '../../stores/sound-exceptions.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import { type TellFailure, useAction } from '../ui/use-action.ts';
import styles from './sound-exception.module.css';

/** For music that plays all day: the tab or site that sounds now is excepted, this is said, and can be taken back. */
export function SoundException({ isHeld, tell }: { isHeld: boolean; tell: TellFailure }) {
  const messages = useMessages();
  const { t } = messages;
  const [done, setDone] = useState<Excepted | null>(null);
  // Straight from the click, or Firefox refuses to ask.
  const except = useAction(async () => setDone(await exceptPlaying(askPermission('tabs'))), { tell });
  const takeBack = async (excepted: Excepted) => {
    await takeExceptionBack(excepted);
    setDone(null);
  };
  const isFound = done !== null && done.sites.length + done.tabs.length > 0;
  return (
    <>
      {isHeld && !isFound && (
        <p className={styles.offer}>
          <button type="button" onClick={except.run}>
            {t('popup.sound.except')}
          </button>{' '}
          {t(done ? 'popup.sound.none' : 'popup.sound.meaning')}
        </p>
      )}
      <UndoNotice
        text={isFound ? words(done, messages) : null}
        onUndo={async () => isFound && (await takeBack(done))}
        tell={tell}
        takesFocus
      />
    </>
  );
}

function words({ sites, tabs }: Excepted, { t, locale }: Messages): string {
  if (sites.length === 0) return t('popup.sound.tabs', { count: tabs.length });
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(sites);
  return t('popup.sound.sites', { sites: names });
}
