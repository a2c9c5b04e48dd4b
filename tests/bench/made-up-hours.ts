import { MINUTE, SECOND } from '../../core/time.ts';

/** Two hours of work at a browser, made up, and how often what happens in them would start a background that listens to it. */

/** When what happens, in milliseconds from the beginning of the hour. */
interface Hour {
  tab: number[];
  open: number[];
  close: number[];
  load: number[];
  focus: number[];
  rest60: number[];
  rest15: number[];
}

/** A background without anything to do ends after this long. */
const LIFE = 30 * SECOND;

/** Every so many minutes, beginning with one. */
const every = (minutes: number, first: number) =>
  Array.from({ length: Math.floor((60 - first) / minutes) + 1 }, (_, i) => (first + i * minutes) * MINUTE);
/** A person who goes or rests is told of at both ends. */
const bothEnds = (starts: readonly number[], length: number) => starts.flatMap((at) => [at, at + length]);

/** A tab opened and one closed every six minutes, a page loaded every two, a minute and a half in another program and a rest of 80 s every ten. */
const COMMON = {
  open: every(6, 2),
  close: every(6, 5.1),
  load: every(2, 0.4),
  focus: bothEnds(every(10, 4), 90 * SECOND),
  rest60: bothEnds(every(10, 7), 80 * SECOND),
  rest15: bothEnds(every(2, 1.3), 25 * SECOND),
};
const ROW = Array.from({ length: 12 }, (_, i) => i * 5 * SECOND);
const HOURS: Record<string, Hour> = {
  'a tab a minute': { ...COMMON, tab: every(1, 0.5) },
  'twelve tabs in a row every four minutes': { ...COMMON, tab: every(4, 1).flatMap((at) => ROW.map((after) => at + after)) },
};

const SIGNS: Record<string, (hour: Hour) => number[]> = {
  'tabs.onActivated': ({ tab, open, close }) => [...tab, ...open, ...close],
  'tabs.onUpdated': ({ open, load }) => [...open, ...load],
  'tabs.onCreated and onRemoved': ({ open, close }) => [...open, ...close],
  'tabs.onCreated': ({ open }) => open,
  'windows.onFocusChanged': ({ focus }) => focus,
  'idle after 15 s': ({ rest15 }) => rest15,
  'idle after 60 s': ({ rest60 }) => rest60,
};

/** Starts of the background in each hour, by what it listens to. */
export function startsBySign(): { sign: string; starts: Record<string, number> }[] {
  return Object.entries(SIGNS).map(([sign, when]) => ({
    sign,
    starts: Object.fromEntries(Object.entries(HOURS).map(([name, hour]) => [name, startsIn(when(hour))])),
  }));
}

function startsIn(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - (sorted[i - 1] as number) > LIFE).length;
}
