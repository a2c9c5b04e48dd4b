import type { DayTotals } from '../../core/log/day-totals.ts';
import type { Instant } from '../../core/time.ts';
import { DrinkChips } from '../drinks/drink-chips.tsx';
import { OtherAmount } from '../drinks/other-amount.tsx';
import type { DrinkLog } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { useMessages } from '../ui/messages.tsx';
import { Vessel } from '../ui/vessel.tsx';
import { Stones } from './stones.tsx';
import styles from './today-card.module.css';

export interface TodayCardProps {
  /** Null when the log has never been read. */
  totals: DayTotals | null;
  goalMl: number;
  now: Instant;
  dayEnd: Instant;
  isPaused: boolean;
  /** Very much was drunk within the last hour. */
  isPlenty: boolean;
  drinks: DrinkLog;
}

/** The sums of the day, and the drinks that can be logged. */
export function TodayCard({ totals, goalMl, now, dayEnd, isPaused, isPlenty, drinks }: TodayCardProps) {
  const { t } = useMessages();
  const volumes = useVolumes();
  const drunk = totals?.drinkMl ?? 0;
  const done = totals?.routines ?? 0;
  return (
    <section className={`card ${styles.card}`}>
      <div className={styles.day}>
        <div className={isPaused ? styles.quiet : undefined}>
          <Vessel fraction={drunk / goalMl} />
        </div>
        <div>
          <p className={styles.amount}>
            <span className={`num ${styles.litres}`}>{totals ? volumes.drunk(drunk) : t('popup.amountUnknown')}</span>{' '}
            <span className="sm q2">{t('popup.ofGoal', { goal: volumes.dayVolume(goalMl) })}</span>
          </p>
          {isPlenty ? <p className={`xs ${styles.plenty}`}>{t('popup.plentyThisHour')}</p> : <p className="xs q3">{underAmount()}</p>}
          <p className={styles.breaks}>
            <Stones done={done} now={now} dayEnd={dayEnd} />
            <span className={`sm q2 ${styles.count}`}>{totals ? t('popup.breaks', { count: done }) : t('popup.amountUnknown')}</span>
          </p>
        </div>
      </div>
      <fieldset className={styles.chips}>
        <legend className="sr">
          {drinks.kind === 'water' ? t('popup.logDrink') : t('popup.logKind', { kind: t(`drinks.${drinks.kind}`) })}
        </legend>
        <DrinkChips drinks={drinks} place="popup" />
        <OtherAmount drinks={drinks} />
      </fieldset>
    </section>
  );

  function underAmount(): string {
    if (drunk >= goalMl) return t('popup.goalReached');
    return drinks.kind === 'water' ? t('popup.allDrinksCount') : t('popup.kindCounts', { kind: t(`drinks.${drinks.kind}`) });
  }
}
