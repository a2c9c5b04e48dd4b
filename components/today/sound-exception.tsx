import { useState } from 'react';
import { askPermission } from '../../stores/permissions.ts';
import { type Excepted, exceptPlaying, takeExceptionBack } from '../../stores/sound-exceptions.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import styles from './sound-exception.module.css';
import type { Command } from './use-command.ts';

/** For music that plays all day: what sounds now is excepted, what was done is said, and can be taken back. */
export function SoundException({ isHeld, run }: { isHeld: boolean; run: Command['run'] }) {
  const messages = useMessages();
  const { t } = messages;
  const [done, setDone] = useState<Excepted | null>(null);
  const except = () => {
    // Straight from the click, or Firefox refuses to ask.
    const asked = askPermission('tabs');
    run(async () => setDone(await exceptPlaying(asked)));
  };
  const takeBack = (excepted: Excepted) =>
    run(async () => {
      await takeExceptionBack(excepted);
      setDone(null);
    });
  const isFound = done !== null && done.sites.length + done.tabs.length > 0;
  return (
    <>
      {isHeld && !isFound && (
        <p className={styles.offer}>
          <button type="button" onClick={except}>
            {t('popup.sound.except')}
          </button>{' '}
          {t(done ? 'popup.sound.none' : 'popup.sound.meaning')}
        </p>
      )}
      <UndoNotice text={isFound ? words(done, messages) : null} onUndo={() => isFound && takeBack(done)} takesFocus />
    </>
  );
}

function words({ sites, tabs }: Excepted, { t, locale }: Messages): string {
  if (sites.length === 0) return t('popup.sound.tabs', { count: tabs.length });
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(sites);
  return t('popup.sound.sites', { sites: names });
}
