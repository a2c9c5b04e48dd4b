import { FEELS, type Feel } from '../../core/log/entry.ts';
import { weekdayOf } from '../../core/log/local-day.ts';
import { RHYTHM_DAYS } from '../../core/log/rhythm.ts';
import { useHistory } from '../../stores/history.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { saveSettings, useSettings } from '../../stores/settings.ts';
import { useToday } from '../../stores/today.ts';
import { Icon, type IconName } from '../ui/more-icon.tsx';
import { weekdayName } from '../words/weekdays.ts';
import styles from './summary-cards.module.css';
import { useWords } from './use-words.ts';

/** The sums of the stretch of days at a glance. */
export function SummaryCards() {
  return (
    <div className={styles.cards}>
      <RhythmCard />
      <MostOften />
      <Felt />
    </div>
  );
}

/** Days with a break out of seven; all other days are small dots, so that none of them looks missed. */
function RhythmCard() {
  const { t, number, locale } = useWords();
  const isShown = useSettings((view) => view.settings.rhythm.shown);
  const rhythm = useToday((view) => view.rhythm);
  const show = (shown: boolean) => void saveSettings((settings) => ({ ...settings, rhythm: { shown } }));
  if (!isShown) {
    return (
      <button type="button" className={`btn btn-quiet btn-sm ${styles.show}`} onClick={() => show(true)}>
        {t('history.rhythm.show')}
      </button>
    );
  }
  return (
    <section className={`card ${styles.card}`} aria-labelledby="history-rhythm">
      <div className={styles.head}>
        <h2 id="history-rhythm">{t('history.rhythm')}</h2>
        <button type="button" className={styles.hide} aria-describedby="history-rhythm" onClick={() => show(false)}>
          {t('history.rhythm.hide')}
        </button>
      </div>
      {rhythm === null && <p className={styles.calm}>{t('history.rhythm.quiet')}</p>}
      {rhythm && (
        <>
          <p>
            <span className={`num ${styles.figure}`}>{number(rhythm.active)}</span> {t('history.rhythm.of', { days: number(RHYTHM_DAYS) })}
          </p>
          <ol className={styles.week} aria-hidden="true">
            {rhythm.days.map(({ day, was }) => (
              <li key={day}>
                <span className={was === 'active' ? 'pebble' : styles.dot} />
                {weekdayName(weekdayOf(day), locale, 'short')}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function MostOften() {
  const { t, length } = useWords();
  const parts = useHistory((view) => view.parts);
  const [top] = [...parts.routines].sort(([, a], [, b]) => b.times - a.times || b.seconds - a.seconds);
  return (
    <section className={`card ${styles.card}`} aria-labelledby="history-most">
      <h2 id="history-most">{t('history.mostOften')}</h2>
      {!top && <p className={styles.calm}>{t('history.nothing')}</p>}
      {top && (
        <>
          <p className={`display ${styles.name}`}>{findRoutine(top[0])?.name ?? t('timeline.routineUnknown')}</p>
          <p className={styles.calm}>{t('history.mostOften.times', { count: top[1].times, length: length(top[1].seconds) })}</p>
        </>
      )}
    </section>
  );
}

const icons: Readonly<Record<Feel, IconName>> = { lighter: 'feather', same: 'same', sore: 'sore' };

function Felt() {
  const { t, number } = useWords();
  const feel = useHistory((view) => view.parts.feel);
  return (
    <section className={`card ${styles.card}`} aria-labelledby="history-felt">
      <h2 id="history-felt">{t('history.felt')}</h2>
      <dl className={styles.feels}>
        {FEELS.map((name) => (
          <div key={name}>
            <dt>
              <Icon name={icons[name]} size={16} />
              {t(`finish.feel.${name}`)}
            </dt>
            <dd className="tnum">{number(feel[name])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
