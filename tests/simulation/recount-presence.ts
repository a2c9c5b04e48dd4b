/** Whether somebody is there, recounted: absences that begin with what was seen last, and returns that have to be confirmed. */
import { type Between, either, exactly, latest, NEVER, plus } from './between.ts';
import type { FakeBrowser, Look } from './fake-browser.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

interface Absence {
  since: Between;
  /** Whether somebody was surely away at all. */
  surely: boolean;
  /** Told by a late alarm, which a step of the clock makes late as well. */
  byAlarm: boolean;
  locked: boolean;
  /** The first movement of a return that is not believed yet. */
  moved: Between | null;
  /** A look at which the browser said active, though nobody had moved a hand just then: this may have been the return. */
  mayHaveMoved: number | null;
}

interface Return {
  at: Between;
  surely: boolean;
}

/** The last credit that was told. */
interface Told {
  id: string;
  since: Between;
  until: Between;
}

/** The verdict of a look about time away. */
export interface Credit {
  credits: 'must' | 'may' | 'must-not';
  /** The entry of the last credit is lengthened. */
  lengthens: 'must' | 'may' | 'must-not';
  minutes: Between;
  /** When somebody came back, at a look that believes it; and for how long they were away, in milliseconds. */
  returned: Between | null;
  length: Between;
  surely: boolean;
}

export interface Alarm {
  /** The alarm that was set and did not ring in time; null when nothing tells of that. */
  missed: number | null;
  mayBeMissed: boolean;
  /** The alarm that was set before a step of the clock that has been taken back now. */
  before: number | null;
  isDoubtful: boolean;
}

const NOTHING: Credit = {
  credits: 'must-not',
  lengthens: 'must-not',
  minutes: exactly(0),
  returned: null,
  length: exactly(0),
  surely: true,
};

export function createPresenceRecount(browser: FakeBrowser) {
  let away: Absence | null = null;
  let returned: Return | null = null;
  /** The last look at which something played: surely before somebody idle, or perhaps. */
  let played: Between = exactly(0);
  let told: Told | null = null;
  /** The browser started, or Rill was installed or updated. */
  let started: Between | null = null;
  /** Rill has just been installed, or what was on the screen before is there again, for whoever has started the browser. */
  let isShownAgain = false;

  function take(look: Look, alarm: Alarm, isPaused: boolean, someone: boolean): Credit {
    const { at } = look;
    const { input, still, fullScreen, call, sound } = browser.presence();
    const plays = fullScreen || call || sound;
    const { awayMin } = browser.settings().presence;
    if (look.first) isShownAgain = browser.state().prompt !== null || look.before.lookedAt === 0;
    if (look.first) started = started && at - started.to < MINUTE ? { from: started.from, to: at } : exactly(at);
    const isAbsent = input === 'locked' || (input === 'idle' && !plays);
    const isNew = away === null;
    if (!away && (isAbsent || alarm.missed !== null)) away = begin(at, input, isAbsent, alarm, awayMin);
    else if (!away && alarm.mayBeMissed) {
      returned = { at: exactly(at), surely: false };
      away = { since: { from: at - DAY, to: at }, surely: false, byAlarm: true, locked: false, moved: null, mayHaveMoved: null };
    }
    if (!away && alarm.before !== null && at - alarm.before >= 90 * SECOND)
      away = {
        since: { from: alarm.before, to: at },
        surely: false,
        byAlarm: true,
        locked: false,
        moved: null,
        mayHaveMoved: input === 'active' ? at : null,
      };
    if (plays && input !== 'locked') played = { from: input === 'idle' ? at : played.from, to: at };
    if (!away) return alarm.isDoubtful ? { ...NOTHING, credits: 'may', lengthens: 'may' } : NOTHING;
    if (input === 'locked') {
      away = { ...away, locked: true, moved: null, mayHaveMoved: null };
      return NOTHING;
    }
    if (input === 'idle') {
      // The person before something that began to play while nobody was there may be anybody.
      away = { ...away, locked: false, moved: null, mayHaveMoved: null, surely: away.surely && !plays };
      return alarm.isDoubtful ? { ...NOTHING, credits: 'may', lengthens: 'may' } : NOTHING;
    }
    if (away.locked) return believe(exactly(at), isPaused, someone, alarm.isDoubtful);
    // No second movement for the time that counts as a break: the first was nobody's.
    const isStale = (time: number) => at - time >= awayMin * MINUTE;
    if (away.moved && isStale(away.moved.to)) away = { ...away, moved: null, mayHaveMoved: null };
    else if (away.moved && isStale(away.moved.from)) away = { ...away, moved: { from: away.moved.from, to: at } };
    // At a late alarm the first movement is that look, unless the browser says idle; else nobody moves who has been still for 15 seconds.
    const isMovement = !still || alarm.missed !== null;
    const mayHaveMoved = away.mayHaveMoved ?? (isMovement ? null : at);
    if (!away.moved && !isMovement) {
      away = { ...away, mayHaveMoved };
      return NOTHING;
    }
    const first = away.moved ?? exactly(at);
    // A machine that slept again in between may have begun a new absence.
    const moved = alarm.missed !== null && !isNew ? either(first, exactly(at)) : first;
    away = { ...away, moved, mayHaveMoved };
    if (still) return NOTHING;
    const back = { from: Math.min(moved.from, mayHaveMoved ?? NEVER), to: moved.to };
    if (at - moved.to >= 20 * SECOND) return believe(back, isPaused, someone, alarm.isDoubtful);
    if (at - back.from < 20 * SECOND) return NOTHING;
    const asBefore: Absence = { ...away, surely: false };
    const credit = believe(back, isPaused, someone, true);
    if (!look.decided.some(({ kind }) => kind === 'credited')) away = asBefore;
    return credit;
  }

  function begin(at: number, input: string, isAbsent: boolean, alarm: Alarm, awayMin: number): Absence {
    const seen = input === 'locked' ? at : at - awayMin * MINUTE;
    const missed = alarm.missed ?? NEVER;
    let since = exactly(Math.min(isAbsent ? seen : NEVER, missed));
    if (input !== 'locked') since = latest(since, played);
    if (returned?.surely) since = latest(since, returned.at);
    // Somebody has started the browser, unless it did so by itself.
    if (started && started.to > since.to) since = { from: since.from, to: Math.min(started.to, at) };
    const mayBeBefore = alarm.before !== null && at - alarm.before >= 90 * SECOND;
    if (mayBeBefore) since = either(since, exactly(alarm.before ?? at));
    const isDoubtful = mayBeBefore || (returned !== null && !returned.surely && returned.at.to > since.from);
    const surely = !isDoubtful && !alarm.mayBeMissed && !(alarm.missed !== null && alarm.isDoubtful);
    return {
      since,
      surely,
      byAlarm: alarm.missed !== null && !(isAbsent && seen <= missed),
      locked: input === 'locked',
      moved: null,
      mayHaveMoved: null,
    };
  }

  function believe(moved: Between, isPaused: boolean, someone: boolean, isDoubtful: boolean): Credit {
    const { since, surely: wasAway } = away as Absence;
    const surely = wasAway && !isDoubtful;
    away = null;
    returned = { at: moved, surely };
    const awayMs = browser.settings().presence.awayMin * MINUTE;
    const length: Between = { from: Math.max(0, moved.from - since.to), to: Math.max(0, moved.to - since.from) };
    const minutes = { from: length.from / MINUTE, to: length.to / MINUTE };
    const base = { minutes, returned: moved, length, surely };
    if (isPaused || !someone) return { ...NOTHING, ...base };
    const isBreak = length.from >= awayMs && length.to < DAY;
    const mayBeBreak = !wasAway || (length.to >= awayMs && length.from < DAY);
    const follows = told ? followsTold(since, awayMs) : 'no';
    if (follows === 'no' || !told) {
      const credits = isBreak && surely ? 'must' : mayBeBreak ? 'may' : 'must-not';
      return { ...NOTHING, ...base, credits };
    }
    const whole = { from: (moved.from - told.since.to) / MINUTE, to: (moved.to - told.since.from) / MINUTE };
    const fits = whole.to < DAY / MINUTE;
    if (follows === 'surely' && isBreak && surely && fits && isOnItsWay(told.id))
      return { ...NOTHING, ...base, lengthens: 'must', minutes: whole };
    return { ...NOTHING, ...base, credits: mayBeBreak ? 'may' : 'must-not', lengthens: 'may', minutes: either(minutes, whole) };
  }

  function followsTold(since: Between, awayMs: number): 'no' | 'perhaps' | 'surely' {
    if (!told) return 'no';
    if (since.from - told.until.to > awayMs) return 'no';
    return since.to - told.until.from <= awayMs && since.from >= told.until.to ? 'surely' : 'perhaps';
  }

  /** Whether it has not been handed to the log yet. */
  function isOnItsWay(id: string): boolean {
    return browser.state().outbox.some((entry) => entry.id === id) && !browser.log().some((entry) => entry.id === id);
  }

  return {
    take,
    /** A credit was told for what `take` said, or the last one was lengthened. */
    tell(id: string, { returned: until, length, surely }: Credit, minutes: number | null = null) {
      if (!until) return;
      const lasted = minutes === null || surely ? length : { from: (minutes - 1) * MINUTE, to: (minutes + 1) * MINUTE };
      const since = told?.id === id ? told.since : { from: until.from - lasted.to, to: until.to - lasted.from };
      told = { id, since, until };
    },
    told: () => told,
    away: () => away,
    returned: () => returned,
    /** Something has moved, and may turn out to be a return. */
    mayBeBack: () => away !== null && (away.moved !== null || away.mayHaveMoved !== null),
    /** Whether the first minutes after a return or a start are not over. */
    waking(at: number): 'no' | 'perhaps' | 'surely' {
      const wait = 2 * MINUTE;
      const back = returned && at < returned.at.to + wait ? (returned.surely && at < returned.at.from + wait ? 'surely' : 'perhaps') : 'no';
      const start = started && at < started.to + wait ? (at < started.from + wait && !isShownAgain ? 'surely' : 'perhaps') : 'no';
      if (back === 'surely' || start === 'surely') return 'surely';
      return back === 'perhaps' || start === 'perhaps' ? 'perhaps' : 'no';
    },
    /** Whether somebody who sits still watches: idle, and not away. */
    isWatching: () => away === null && returned?.surely !== false && browser.presence().input === 'idle',
    keep: () => ({ away, returned, started }),
    setBack(by: Between) {
      const back = (time: Between): Between => ({ from: time.from - by.to, to: time.to - by.from });
      away = away && {
        ...away,
        since: back(away.since),
        moved: away.moved && back(away.moved),
        mayHaveMoved: away.mayHaveMoved && away.mayHaveMoved - by.to,
      };
      returned = returned && { ...returned, at: back(returned.at) };
      started = started && back(started);
      played = back(played);
      told = told && { ...told, since: either(told.since, back(told.since)), until: either(told.until, back(told.until)) };
    },
    /** The clock shows again what it would have shown without its step. */
    setRight(kept: { away: Absence | null; returned: Return | null; started: Between | null }, by: Between, at: number) {
      const right = (time: Between): Between => plus(time, by);
      // A person who has come back between the two steps is back.
      const isBack = away === null && kept.away !== null;
      // Nobody has moved since: a person who was away before the step forward still is.
      const isFromStep = away === null || (away.byAlarm && (away.moved !== null || away.mayHaveMoved !== null));
      const isDoubtful = away !== null || isBack;
      away = isBack
        ? null
        : isFromStep
          ? kept.away && { ...kept.away, moved: null, mayHaveMoved: kept.away.moved?.from ?? kept.away.mayHaveMoved }
          : away && {
              ...away,
              since: either(right(away.since), kept.away?.since ?? right(away.since)),
              moved: null,
              mayHaveMoved: away.mayHaveMoved === null ? null : away.mayHaveMoved + by.from,
            };
      if (returned !== kept.returned)
        returned = returned && { at: either(right(returned.at), kept.returned?.at ?? right(returned.at)), surely: false };
      // Since when somebody is away who was so before the clock was right, is open.
      if (isDoubtful) {
        away = away && { ...away, surely: false, since: { from: away.since.from, to: at } };
        returned = { at: { from: returned?.at.from ?? at, to: at }, surely: false };
      }
      if (started) started = either(started, either(right(started), kept.started ?? right(started)));
      played = either(played, right(played));
      told = told && { ...told, since: either(told.since, right(told.since)), until: either(told.until, right(told.until)) };
    },
    wasLong: (credit: Credit): 'no' | 'perhaps' | 'surely' =>
      credit.length.from > HOUR ? 'surely' : credit.length.to > HOUR ? 'perhaps' : 'no',
  };
}
