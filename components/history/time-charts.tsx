import { useMemo, useState } from 'react';
import { FEELS } from '../../core/log/entry.ts';
import { type Period, type PeriodUnit, periods, unitsFor } from '../../core/log/periods.ts';
import { firstWeekdayOf } from '../../locales/week.ts';
import { useHistory } from '../../stores/history.ts';
import { useSettings } from '../../stores/settings.ts';
import { Stones } from '../ui/stones.tsx';
import { type BarGroup, Bars } from './bars.tsx';
import { ChartCard } from './chart-card.tsx';
import { periodText } from './day-words.ts';
import styles from './time-charts.module.css';
import { type HistoryWords, useWords } from './use-words.ts';

interface ChartProps {
  bars: readonly Period[];
  unit: PeriodUnit;
}

/** Drinks, routines and how they felt, a bar for each day, week or month. */
export function TimeCharts() {
  const { t, locale } = useWords();
  const days = useHistory((view) => view.days);
  const [chosen, setChosen] = useState<PeriodUnit | null>(null);
  const units = unitsFor(days.length);
  const unit = chosen && units.includes(chosen) ? chosen : usualUnit(days.length, units);
  const bars = useMemo(() => periods(days, unit, firstWeekdayOf(locale)), [days, unit, locale]);
  return (
    <>
      {units.length > 1 && (
        <div className={styles.units}>
          <span id="history-unit" className="sm">
            {t('history.unit')}
          </span>
          <Stones
            labelledBy="history-unit"
            value={unit}
            onChoose={setChosen}
            options={units.map((value) => ({ value, text: t(`history.unit.${value}`) }))}
          />
        </div>
      )}
      <DrinksChart bars={bars} unit={unit} />
      <RoutinesChart bars={bars} unit={unit} />
      <FeelChart bars={bars} unit={unit} />
    </>
  );
}

const DAYS_AT_A_GLANCE = 31;

function usualUnit(days: number, units: readonly PeriodUnit[]): PeriodUnit {
  const usual = days <= DAYS_AT_A_GLANCE ? 'day' : 'week';
  return units.includes(usual) ? usual : (units[0] ?? 'month');
}

function DrinksChart({ bars, unit }: ChartProps) {
  const words = useWords();
  const { t, number, volume, volumeValue, volumeTick } = words;
  const goalMl = useSettings((view) => view.settings.drinks.goalMl);
  const drinks = sum(bars, (bar) => bar.drinks);
  // A day's bar stops at the goal, as the vessel does: more is not better.
  const isDaily = unit === 'day';
  const isBeyond = isDaily && bars.some(({ drinkMl }) => drinkMl > goalMl);
  const title = t('history.drinks');
  const text = t('history.drinks.text', { count: drinks, amount: volume(sum(bars, (bar) => bar.drinkMl)) });
  const stops = isBeyond ? ` ${t('history.drinks.goal', { goal: volume(goalMl) })}` : '';
  const groups = bars.map((bar) => ({
    ...periodText(bar, unit, words.locale),
    values: [volumeValue(isDaily ? Math.min(bar.drinkMl, goalMl) : bar.drinkMl)],
    told: [volume(bar.drinkMl)],
  }));
  if (drinks === 0) return <Nothing title={title} />;
  return (
    <ChartCard
      title={title}
      text={text + stops}
      table={() => ({
        columns: [t('history.column.time'), t('history.column.drinks'), t('history.column.amount')],
        rows: rowsOf(bars, groups, (bar) => [number(bar.drinks), volume(bar.drinkMl)]),
      })}
    >
      <Bars
        label={title}
        groups={groups}
        series={[{ name: title, tone: 'water' }]}
        format={volumeTick}
        mark={isDaily ? { value: volumeValue(goalMl), label: t('history.goal') } : undefined}
      />
    </ChartCard>
  );
}

function RoutinesChart({ bars, unit }: ChartProps) {
  const words = useWords();
  const { t, number, length, minutes, minuteTick } = words;
  const routines = sum(bars, (bar) => bar.routines);
  const title = t('history.minutes');
  const groups = bars.map((bar) => ({
    ...periodText(bar, unit, words.locale),
    values: [bar.routineSeconds / 60],
    told: [t('history.minutes.text', { count: bar.routines, length: length(bar.routineSeconds) })],
  }));
  if (routines === 0) return <Nothing title={title} />;
  return (
    <ChartCard
      title={title}
      text={t('history.minutes.text', { count: routines, length: length(sum(bars, (bar) => bar.routineSeconds)) })}
      table={() => ({
        columns: [t('history.column.time'), t('history.column.breaks'), t('history.column.minutes')],
        rows: rowsOf(bars, groups, (bar) => [number(bar.routines), minutes(bar.routineSeconds)]),
      })}
    >
      <Bars label={title} groups={groups} series={[{ name: title, tone: 'reed' }]} format={minuteTick} />
    </ChartCard>
  );
}

function FeelChart({ bars, unit }: ChartProps) {
  const words = useWords();
  const { t, number } = words;
  const answers = sum(bars, ({ feel }) => feel.lighter + feel.same + feel.sore);
  const title = t('history.feel');
  const groups = bars.map((bar) => ({
    ...periodText(bar, unit, words.locale),
    values: FEELS.map((feel) => bar.feel[feel]),
    told: FEELS.map((feel) => number(bar.feel[feel])),
  }));
  if (answers === 0) return <Nothing title={title} text={t('history.feel.none')} />;
  return (
    <ChartCard
      title={title}
      text={t('history.feel.text', { count: answers })}
      controls={<FeelKey words={words} />}
      table={() => ({
        columns: [t('history.column.time'), ...FEELS.map((feel) => t(`finish.feel.${feel}`))],
        rows: rowsOf(bars, groups, (bar) => FEELS.map((feel) => number(bar.feel[feel]))),
      })}
    >
      <Bars
        label={title}
        groups={groups}
        series={FEELS.map((feel) => ({ name: t(`finish.feel.${feel}`), tone: feel }))}
        format={(value) => number(value)}
        isCount
      />
    </ChartCard>
  );
}

function FeelKey({ words: { t } }: { words: HistoryWords }) {
  return (
    <ul className={`xs ${styles.key}`}>
      {FEELS.map((feel) => (
        <li key={feel}>
          <i className={styles[feel]} />
          {t(`finish.feel.${feel}`)}
        </li>
      ))}
    </ul>
  );
}

function Nothing({ title, text }: { title: string; text?: string }) {
  const { t } = useWords();
  return (
    <ChartCard title={title}>
      <p className="sm q2">{text ?? t('history.nothing')}</p>
    </ChartCard>
  );
}

function rowsOf(bars: readonly Period[], groups: readonly BarGroup[], cells: (bar: Period) => string[]) {
  return bars.map((bar, i) => ({ key: bar.from, head: groups[i]?.name ?? '', cells: cells(bar) }));
}

function sum(bars: readonly Period[], of: (bar: Period) => number): number {
  return bars.reduce((all, bar) => all + of(bar), 0);
}
