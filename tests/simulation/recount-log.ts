/** Recounts what counts from the log: drinks and routines as they stand there, and until when no drink is asked for. */
import { type Between, either, exactly, latest, NEVER } from './between.ts';
import type { FakeBrowser } from './fake-browser.ts';
import { dayAt, nextDayAt } from './local-time.ts';
import type { Known } from './recount.ts';

const MINUTE = 60_000;
const HOUR = 3_600_000;

const NONE = exactly(0);

export interface LogRecount {
  /** The last drink, or the last routine that a reminder counts from; 0 when there is none. */
  lastFor(reminder: Known, at: number): Between;
  /** Whether a drink has been had after a moment: surely, perhaps, or not. */
  hasDrunkSince(moment: number, at: number): 'no' | 'perhaps' | 'surely';
  /** Until when no drink is offered. */
  drinkGuard(at: number): Between;
  setBack(at: number, by: Between): void;
  /** Somebody has looked, and knows what there is. */
  looked(): void;
  setRight(): void;
}

export function createLogRecount(browser: FakeBrowser): LogRecount {
  /** Entries that lay ahead when the clock was set back, and by how much they have moved with it. */
  const shifts = new Map<string, Between>();
  let seen = new Set<string>();

  function timeOf({ id, at }: { id: string; at: number }, now: number): Between {
    const by = shifts.get(id);
    if (by) return { from: Math.min(at - by.to, now), to: at <= now ? at : Math.min(at - by.from, now) };
    // Ahead without a step that was seen: nobody can say what it was.
    return at <= now ? exactly(at) : { from: 0, to: now };
  }

  function lastOf(list: readonly { id: string; at: number }[], now: number): Between {
    let last = NONE;
    for (const entry of list) last = latest(last, timeOf(entry, now));
    return last;
  }

  function drinkGuard(at: number): Between {
    const { drinks } = browser.logged();
    if (drinks.length === 0) return NONE;
    const zone = browser.zone();
    const { goalMl } = browser.settings().drinks;
    const timed = drinks.map((drink) => ({ at: timeOf(drink, at), ml: drink.ml }));
    const today = dayAt(at, zone);
    let [surely, perhaps] = [0, 0];
    for (const { at: time, ml } of timed) {
      const first = dayAt(time.from, zone) === today;
      const last = dayAt(time.to, zone) === today;
      if (first && last) surely += ml;
      if (first || last || time.from === 0) perhaps += ml;
    }
    const goal = { from: surely >= goalMl ? nextDayAt(at, zone) : 0, to: perhaps >= goalMl ? nextDayAt(at, zone) : 0 };
    const recent = latest(NONE, lastOf(drinks, at));
    const soon = { from: recent.from + 45 * MINUTE, to: recent.to + 45 * MINUTE };
    const early = plenty(timed.map((drink) => ({ at: drink.at.from, ml: drink.ml })));
    const late = plenty(timed.map((drink) => ({ at: drink.at.to, ml: drink.ml })));
    return latest(latest(soon, goal), either(exactly(early), exactly(late)));
  }

  return {
    lastFor({ isDrink, routine }, at) {
      const { drinks, routines } = browser.logged();
      if (isDrink) return lastOf(drinks, at);
      return lastOf(routine === 'any' ? routines : routines.filter(({ routineId }) => routineId === routine), at);
    },
    hasDrunkSince(moment, at) {
      const last = lastOf(browser.logged().drinks, at);
      if (last.from > moment) return 'surely';
      return last.to > moment ? 'perhaps' : 'no';
    },
    drinkGuard,
    setBack(at, by) {
      const { drinks, routines } = browser.logged();
      for (const entry of [...drinks, ...routines]) {
        const known = shifts.get(entry.id);
        if (known) shifts.set(entry.id, { from: known.from, to: known.to + by.to });
        // An entry that nobody had seen before the step may be as far ahead as it says.
        else if (entry.at > at) shifts.set(entry.id, seen.has(entry.id) ? by : { from: 0, to: by.to });
      }
    },
    looked() {
      const { drinks, routines } = browser.logged();
      seen = new Set([...drinks, ...routines].map(({ id }) => id));
    },
    setRight() {
      shifts.clear();
    },
  };
}

/** Ninety minutes after 750 ml within an hour. */
function plenty(drinks: readonly { at: number; ml: number }[]): number {
  let until = 0;
  for (const { at } of drinks) {
    const inHour = drinks.reduce((sum, other) => (other.at <= at && other.at > at - HOUR ? sum + other.ml : sum), 0);
    if (inHour >= 750) until = Math.max(until, at + 90 * MINUTE);
  }
  return Math.min(until, NEVER);
}
