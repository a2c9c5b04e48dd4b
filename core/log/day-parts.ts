import type { Hold } from '../reminders/reasons.ts';
import type { DayTotals } from './day-totals.ts';
import type { DrinkKind, Feel, PromptEntry } from './entry.ts';

/** The finer sums of one day or of many, each under its own name. A sum of zero is left out. */
export interface Parts {
  /** Millilitres by kind of drink. */
  ml: Partial<Record<DrinkKind, number>>;
  /** Millilitres by the hour on the wall, 0 to 23. */
  mlByHour: number[];
  /** By routine: how often, and seconds in all. */
  routines: Map<string, { times: number; seconds: number }>;
  /** Seconds of routines by the hour in which they began. */
  secondsByHour: number[];
  /** How faces felt after routines, in all and by routine. */
  feel: Record<Feel, number>;
  feelByRoutine: Map<string, Record<Feel, number>>;
  prompts: Partial<Record<PromptEntry['outcome'], number>>;
  /** How often breaks were held, by reason and by hour. */
  held: Map<Hold, number[]>;
}

/** Adds up the parts of any number of days; a year of them is a few thousand additions. */
export function readParts(days: Iterable<Pick<DayTotals, 'parts'>>): Parts {
  const parts: Parts = {
    ml: {},
    mlByHour: hours(),
    routines: new Map(),
    secondsByHour: hours(),
    feel: noFeel(),
    feelByRoutine: new Map(),
    prompts: {},
    held: new Map(),
  };
  for (const day of days) for (const [name, sum] of Object.entries(day.parts)) readPart(parts, name, sum);
  return parts;
}

function readPart(parts: Parts, name: string, sum: number): void {
  const [sort, ...rest] = name.split('/');
  const key = rest.join('/');
  switch (sort) {
    case 'ml':
      parts.ml[key as DrinkKind] = (parts.ml[key as DrinkKind] ?? 0) + sum;
      break;
    case 'ml-at':
      addAt(parts.mlByHour, Number(key), sum);
      break;
    case 'times':
      ofKey(parts.routines, key, () => ({ times: 0, seconds: 0 })).times += sum;
      break;
    case 'seconds':
      ofKey(parts.routines, key, () => ({ times: 0, seconds: 0 })).seconds += sum;
      break;
    case 'seconds-at':
      addAt(parts.secondsByHour, Number(key), sum);
      break;
    case 'feel':
      readFeel(parts, rest[0] as Feel, rest.slice(1).join('/'), sum);
      break;
    case 'prompt':
      parts.prompts[key as PromptEntry['outcome']] = (parts.prompts[key as PromptEntry['outcome']] ?? 0) + sum;
      break;
    case 'held':
      addAt(ofKey(parts.held, rest[0] as Hold, hours), Number(rest[1]), sum);
      break;
  }
}

function readFeel(parts: Parts, feel: Feel, routineId: string, sum: number): void {
  parts.feel[feel] += sum;
  ofKey(parts.feelByRoutine, routineId, noFeel)[feel] += sum;
}

const hours = (): number[] => Array.from({ length: 24 }, () => 0);
const noFeel = (): Record<Feel, number> => ({ lighter: 0, same: 0, sore: 0 });

function addAt(byHour: number[], hour: number, sum: number): void {
  byHour[hour] = (byHour[hour] ?? 0) + sum;
}

function ofKey<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const fresh = create();
  map.set(key, fresh);
  return fresh;
}
