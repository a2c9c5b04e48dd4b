import { useHistory } from '../../stores/history.ts';
import { Bars } from './bars.tsx';
import { ChartCard } from './chart-card.tsx';
import { hourText, hourTick } from './day-words.ts';
import styles from './hours-card.module.css';
import { useWords } from './use-words.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** When in the day drinks and routines happen, by the clock on the wall where they did. */
export function HoursCard() {
  const { t, locale, volume, volumeValue, volumeTick, length, minutes, minuteTick } = useWords();
  const { mlByHour, secondsByHour } = useHistory((view) => view.parts);
  const ml = (hour: number) => mlByHour[hour] ?? 0;
  const seconds = (hour: number) => secondsByHour[hour] ?? 0;
  const title = t('history.hours');
  const used = HOURS.filter((hour) => ml(hour) > 0 || seconds(hour) > 0);
  const [first] = used;
  const last = used.at(-1);
  if (first === undefined || last === undefined) {
    return (
      <ChartCard title={title}>
        <p className="sm q2">{t('history.nothing')}</p>
      </ChartCard>
    );
  }
  // The night is left out unless something happened in it.
  const shown = HOURS.slice(Math.min(first, MORNING), Math.max(last, EVENING) + 1);
  const place = (hour: number) => ({ name: hourText(hour, locale), tick: hourTick(hour, locale) });
  return (
    <ChartCard
      title={title}
      table={() => ({
        columns: [t('history.column.hour'), t('history.column.amount'), t('history.column.minutes')],
        rows: shown.map((hour) => ({ key: String(hour), head: hourText(hour, locale), cells: [volume(ml(hour)), minutes(seconds(hour))] })),
      })}
    >
      <h3 className={styles.title}>{t('history.hours.drinks')}</h3>
      <Bars
        label={t('history.hours.drinks')}
        groups={shown.map((hour) => ({ ...place(hour), values: [volumeValue(ml(hour))], told: [volume(ml(hour))] }))}
        series={[{ name: t('history.drinks'), tone: 'water' }]}
        format={volumeTick}
        height={130}
      />
      <h3 className={styles.title}>{t('history.hours.minutes')}</h3>
      <Bars
        label={t('history.hours.minutes')}
        groups={shown.map((hour) => ({ ...place(hour), values: [seconds(hour) / 60], told: [length(seconds(hour))] }))}
        series={[{ name: t('history.minutes'), tone: 'reed' }]}
        format={minuteTick}
        height={130}
      />
    </ChartCard>
  );
}

const MORNING = 7;
const EVENING = 20;
