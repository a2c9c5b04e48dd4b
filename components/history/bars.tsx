import { useRef } from 'react';
import { Bar, BarChart, CartesianGrid, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { useMessages } from '../ui/messages.tsx';
import styles from './bars.module.css';
import { useNear } from './use-near.ts';

/** A place along the axis. */
export interface BarGroup {
  /** In full, and unlike all others. */
  name: string;
  /** As short as fits under it. */
  tick: string;
  /** A number for each series. */
  values: readonly number[];
  /** The numbers in words; these words may say more than the bars can show. */
  told: readonly string[];
}

export interface BarsProps {
  label: string;
  groups: readonly BarGroup[];
  /** The parts that are stacked in each bar, from the axis on. */
  series: readonly { name: string; tone: 'water' | 'reed' | 'lighter' | 'same' | 'sore' }[];
  /** A number at the axis. */
  format: (value: number) => string;
  /** A line across, and what it is called. */
  mark?: { value: number; label: string } | undefined;
  height?: number;
  /** Numbers on the axis are whole. */
  isCount?: boolean;
}

const MANY = 60;
const TICKS_MOST = 10;

/** Bars along time; drawn only near the window, since drawing one takes as long as reading a year. */
export function Bars({ height = 170, ...bars }: BarsProps) {
  const box = useRef<HTMLDivElement>(null);
  const isNear = useNear(box);
  return (
    <div ref={box} className={styles.chart} style={{ minHeight: height }} dir="ltr">
      {isNear && <Drawn height={height} {...bars} />}
    </div>
  );
}

/** Arrow keys go from bar to bar, and what each one says is read out. Nothing moves by itself. */
function Drawn({ label, groups, series, format, mark, height, isCount = false }: BarsProps & { height: number }) {
  const { dir } = useMessages();
  const ticks = new Map(groups.map(({ name, tick }) => [name, tick]));
  const isRtl = dir === 'rtl';
  const round = groups.length > MANY ? 2 : 7;
  // Only these are measured, and fewer are written where they do not fit.
  const step = Math.ceil(groups.length / TICKS_MOST);
  const shown = groups.flatMap(({ name }, i) => (i % step === 0 ? [name] : []));
  return (
    <BarChart
      responsive
      style={{ width: '100%', height }}
      data={groups as BarGroup[]}
      aria-label={label}
      margin={{ top: 14, right: 4, bottom: 0, left: 4 }}
      barCategoryGap={groups.length > MANY ? '12%' : '26%'}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        dataKey="name"
        ticks={shown}
        tickFormatter={(name: string) => ticks.get(name) ?? ''}
        interval="equidistantPreserveStart"
        minTickGap={12}
        tickLine={false}
        axisLine={false}
        reversed={isRtl}
        height={24}
      />
      <YAxis
        orientation={isRtl ? 'right' : 'left'}
        tickFormatter={format}
        tickCount={4}
        allowDecimals={!isCount}
        domain={[0, 'auto']}
        tickLine={false}
        axisLine={false}
        width="auto"
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ className: styles.cursor ?? '' }}
        content={({ active, payload }) => {
          const group = active ? (payload[0]?.payload as BarGroup | undefined) : undefined;
          return <Told group={group} series={series} />;
        }}
      />
      {mark && (
        <ReferenceLine
          y={mark.value}
          className={styles.mark ?? ''}
          ifOverflow="extendDomain"
          label={{ value: mark.label, position: 'insideBottomRight' }}
        />
      )}
      {series.map(({ name, tone }, i) => (
        <Bar
          key={tone}
          name={name}
          dataKey={(group: BarGroup) => group.values[i]}
          stackId="all"
          maxBarSize={28}
          radius={i === series.length - 1 ? [round, round, 0, 0] : 0}
          isAnimationActive={false}
          className={styles[tone] ?? ''}
        />
      ))}
    </BarChart>
  );
}

function Told({ group, series }: { group: BarGroup | undefined; series: BarsProps['series'] }) {
  const { dir } = useMessages();
  return (
    <div className={styles.told} role="status" dir={dir} hidden={!group}>
      {group && (
        <>
          <b>{group.name}</b>
          {series.map(({ name, tone }, i) => (
            <span key={tone}>
              {series.length > 1 && `${name}: `}
              {group.told[i]}
            </span>
          ))}
        </>
      )}
    </div>
  );
}
