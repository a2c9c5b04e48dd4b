import { useEffect, useRef, useState } from 'react';
import { isVeryPlenty } from '../../core/reminders/drinks.ts';
import { nextBreak } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import { useNow } from '../../stores/now.ts';
import { nextLogDay, planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { refreshToday, useToday } from '../../stores/today.ts';
import { type DrinkNews, useDrinkLog } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { useMessages } from '../ui/messages.tsx';
import { DayLog } from './day-log.tsx';
import { NextBreakHeader } from './next-break-header.tsx';
import { Notices } from './notices.tsx';
import styles from './popup.module.css';
import { StartRoutine } from './start-routine.tsx';
import { TodayCard } from './today-card.tsx';
import { useScreenRoom } from './use-screen-room.ts';

/** The toolbar popup: the next break, the day so far, and the two actions: start a routine, log a drink. */
export function Popup() {
  const now = useNow();
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const { status, entries, totals } = useToday();
  const [isLost, tellLost] = useState(false);
  const drinks = useDrinkLog();
  const isPlenty = usePlenty(now);
  const next = nextBreak(state, planContext(settings), now);
  const dayEnd = nextLogDay(now);
  const room = useScreenRoom<HTMLElement>();

  const shownUntil = useRef(dayEnd);
  // A popup left open over the end of the day.
  useEffect(() => {
    if (shownUntil.current === dayEnd) return;
    shownUntil.current = dayEnd;
    void refreshToday();
  }, [dayEnd]);

  return (
    <main ref={room} className={styles.popup}>
      <NextBreakHeader next={next} now={now} tell={tellLost} />
      <Notices next={next} now={now} isLost={isLost} tell={tellLost} />
      <TodayCard
        totals={totals.day === '' ? null : totals}
        goalMl={settings.drinks.goalMl}
        now={now}
        dayEnd={dayEnd}
        isPaused={next.kind === 'paused'}
        isPlenty={isPlenty}
        drinks={drinks}
      />
      <div className={styles.lower}>
        <StartRoutine now={now} tell={tellLost} />
        <DayLog
          entries={entries}
          now={now}
          isUnavailable={status === 'unavailable'}
          isPlaying={next.kind === 'playing'}
          undo={drinks.undo}
          tell={tellLost}
        />
      </div>
      <Said news={drinks.news} isPlenty={isPlenty} />
    </main>
  );
}

/** Tells the last action to those who do not see it happen. */
function Said({ news, isPlenty }: { news: DrinkNews | null; isPlenty: boolean }) {
  const { t } = useMessages();
  const { volume } = useVolumes();
  return <output className="sr">{news && said(news)}</output>;

  function said({ kind, ml }: DrinkNews): string {
    if (kind === 'not-saved') return t('popup.notSaved');
    const loggedKey = isPlenty ? 'popup.drinkLoggedPlenty' : 'popup.drinkLogged';
    return t(kind === 'logged' ? loggedKey : 'popup.drinkUndone', { amount: volume(ml) });
  }
}

/** So much was drunk within an hour that the body has enough to do with it. */
function usePlenty(now: Instant): boolean {
  return isVeryPlenty(
    useReminders((view) => view.state.drinks),
    now,
  );
}
