/**
 * Recounts what should happen from what has happened: the person, the machine, the settings, the log, and the decisions that were told. The
 * recount is written from `docs/reminders.md` and not from the scheduler, with numbers of its own, and it is not clever: for each reminder it
 * keeps the instant from which that counts, and for each thing that forbids a prompt, since when.
 *
 * Where the world leaves a doubt (a background that died in the middle, a clock that was set back) a time is a pair: the earliest and the
 * latest that it may be. Then the rules ask "must" of times that are sure, and "may" of times that are possible.
 */
import type { EntryDraft } from '../../core/log/entry.ts';
import type { ClockTime, WeekHours } from '../../core/schedule/week.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { Way } from '../../core/settings/ways.ts';
import type { Instant } from '../../core/time.ts';
import { type Between, either, exactly, latest, NEVER, plus } from './between.ts';
import type { FakeBrowser, Look, Speech } from './fake-browser.ts';
import { dayAt, instantOf, isNearChange, isWithin, localAt, nextDayAt, stretchEnd, stretchStart, weekdayOf } from './local-time.ts';
import { createLogRecount } from './recount-log.ts';
import { type Credit, createPresenceRecount } from './recount-presence.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const DAY = 86_400_000;

export type PromptDraft = Extract<EntryDraft, { kind: 'prompt' }>;

export interface Known {
  id: string;
  isDrink: boolean;
  /** The routine of the log that it counts from. */
  routine: string | null;
  every: number;
  times: readonly ClockTime[];
  /** null: always. */
  hours: WeekHours | null;
  way: Way;
}

/** The person said "later". */
interface Later {
  at: Between;
  until: Between;
  atLull: boolean;
}

interface Tally {
  counted: Between;
  later: Later | null;
  offUntil: Between;
  /** A clock time of this day was held while the person was there. */
  owed: { at: Instant; zone: string; surely: boolean } | null;
  /** When the reminder was seen to be off: at the earliest, and at the latest. */
  offSince: Between | null;
  /** News of the reminder since the last step of the clock: none, news that the step may have made, or news of its own. */
  news: 'none' | 'soft' | 'hard';
}

interface Span {
  since: Between;
  /** null: until resumed. */
  until: Between | null;
}

interface Pause {
  since: Between;
  until: Between;
}

/** Whether a reminder is due: no, perhaps, or surely. */
type Due = 'no' | 'perhaps' | 'surely';

/** The things that forbid a prompt. `surely` when there is no doubt. */
export type Forbidding = { by: string; surely: boolean };

interface DayCount {
  day: number;
  zone: string;
  count: number;
  surely: boolean;
  /** The break was had when the next day began: a later choice may leave that as it is. */
  wasHad?: boolean;
}

/** All values that a step of the clock moves. */
interface Clocks {
  tallies: Map<string, Tally>;
  pause: Span | null;
  quiet: Span | null;
  pauses: Pause[];
  promised: Later | null;
  lastOffer: Between | null;
  /** How many prompts have come by themselves on a day, and where that day was. */
  offersToday: DayCount;
  /** The offers of the last day before it that had any. */
  offersBefore: DayCount;
  presence: ReturnType<ReturnType<typeof createPresenceRecount>['keep']>;
}

interface Step {
  isBack: boolean;
  /** When somebody looked last before it, by the clock before it. */
  from: Instant;
  length: number;
  surely: boolean;
  armed: Instant | null;
  kept: Clocks;
}

/** Asked many times at each look; settings are never changed in place. */
const known = new WeakMap<Settings, Known[]>();

/** The reminders that are on, in their order. */
export function knownReminders(settings: Settings): Known[] {
  let list = known.get(settings);
  if (!list) {
    list = listReminders(settings);
    known.set(settings, list);
  }
  return list;
}

function listReminders({ reminders, ownReminders, hours }: Settings): Known[] {
  const working = hours.on ? hours.week : null;
  const { drainage, drink } = reminders;
  const of = (id: string, routine: string | null, from: typeof drainage, own: WeekHours | null): Known => ({
    id,
    isDrink: routine === null,
    routine,
    every: from.everyMin * MINUTE,
    times: from.times,
    hours: from.times.length > 0 ? null : (own ?? working),
    way: from.way,
  });
  return [
    ...(drainage.enabled ? [of('drainage', 'any', drainage, null)] : []),
    ...ownReminders.filter(({ enabled }) => enabled).map((own) => of(own.id, own.routineId, own, own.hours)),
    ...(drink.enabled ? [of('drink', null, drink, null)] : []),
  ];
}

/** A card that was asked for and put off, as if it were a reminder. */
export const PROMISE: Known = { id: 'promise', isDrink: false, routine: '', every: 0, times: [], hours: null, way: 'card' };

/** The verdict of the recount about one moment. */
export interface Verdict {
  reminders: readonly Known[];
  due: ReadonlyMap<string, Due>;
  forbidding: readonly Forbidding[];
}

export type Recount = ReturnType<typeof createRecount>;

export function createRecount(browser: FakeBrowser) {
  const log = createLogRecount(browser);
  const presence = createPresenceRecount(browser);
  let tallies = new Map<string, Tally>();
  let pause: Span | null = null;
  let quiet: Span | null = null;
  /** Pauses that are over: a count from before stood still in them. */
  let pauses: Pause[] = [];
  let isSpanNew = false;
  let isPromiseNew = false;
  let promised: Later | null = null;
  let lastLook: Instant = 0;
  let lastLookRan = 0;
  /** The instant to which the last look that was seen through set the alarm; null when there was none, or when it is in doubt. */
  let armed: Instant | null = null;
  let isArmedDoubtful = false;
  let armedBefore: Instant | null = null;
  let alarmsDeadUntil: Instant = 0;
  let lastOffer: Between | null = null;
  let offersToday: DayCount = { day: 0, zone: browser.zone(), count: 0, surely: true };
  let offersBefore: DayCount = offersToday;
  /** When the clock went past its alarm or back, in case it is taken back. */
  let step: Step | null = null;
  /** Whether this look has seen a step first. */
  let hasBegun = false;
  /** While no alarm tells of it, time that has passed and a step forward look the same. */
  let mayHaveStepped = false;
  let offersSinceStep = 0;
  /** The prompts that nobody has asked for. */
  const cameByItself = new Set<string>();
  /** Since when something is due and nothing but sound or full screen, or but the hands, is in the way. */
  let disturbed: Between | null = null;
  let lull: Between | null = null;
  /** Since which look nothing has been seen of what disturbed, and whether something that was due was surely held by it. */
  let calmSince: Instant | null = null;
  let isNoiseHeld: Due = 'no';
  /** By the clock that only runs on: when something was heard or seen last, whether or not anybody looked. */
  let lastNoiseRan = Number.NEGATIVE_INFINITY;
  let speech: (Speech & { since: number }) | null = null;
  /** The holds that may have held the break that is due now, and those that surely did. */
  let mayHaveHeld = new Set<string>();
  let surelyHeld = new Set<string>();
  /** The reminders that surely wait in the badge, and since when. */
  let waits = new Map<string, Instant>();
  /** Since when a routine is on the screen, unless it has ended. */
  let playing: { promptId: string; since: Instant; sinceRan: number } | null = null;
  /** Since when the recount can be sure that an alarm would have told: after a jump of the clock, sleep and the like it cannot. */
  let isBlind = false;
  let changedAt = 0;
  /** After the clock was set the same times come once more. */
  let hasRepeatedTimes = false;
  /** The clock was set in a way that allows for two readings of everything. */
  let isLost = false;

  // Facts

  /** Something in the world changes without an event. */
  function changed(blinding = false): void {
    noteNoise();
    changedAt = browser.ran();
    isBlind ||= blinding;
  }

  function noteNoise(): void {
    const { fullScreen, call, sound } = browser.presence();
    const ran = browser.ran();
    if (fullScreen || call || sound) lastNoiseRan = ran;
    else if (speech && browser.settings().presence.holdSound) {
      const into = (ran - speech.since) % (speech.sounds + speech.pauses);
      lastNoiseRan = Math.max(lastNoiseRan, ran - Math.max(0, into - speech.sounds));
    }
  }

  /** Takes in what a look has brought, up to what it offers. */
  function take(look: Look): Credit {
    const { at } = look;
    noteNoise();
    armedBefore = null;
    if (alarmsDeadUntil <= at && lastLook <= at) alarmsDeadUntil = 0;
    const isSetBack = lastLook > at;
    if (isSetBack) clockWasSetBack(at, look.ran);
    const isPast = armed !== null && at - Math.max(armed, lastLook) >= 90 * SECOND;
    if (step && isArmedDoubtful && at - lastLook >= 90 * SECOND) isLost = true;
    const isSetRight = isPast && clockWentForward(at);
    const isMissed = isPast && alarmsDeadUntil === 0;
    const state = browser.state();
    if (pause && isOver(pause, state.pause === null, at)) endPause(pause.until ?? exactly(at));
    if (quiet && isOver(quiet, state.quiet === null, at)) quiet = null;
    meetSwitches(at);
    const someone = reminders().some(({ isDrink, times }) => !isDrink && times.length === 0);
    // The alarm that a background meant to set when it died is not known.
    const mayBeMissed = isArmedDoubtful && at - lastLook >= 90 * SECOND;
    const missed = isMissed && !isSetRight ? armed : null;
    const credit = presence.take(look, { missed, mayBeMissed, before: armedBefore, isDoubtful: isArmedDoubtful }, pause !== null, someone);
    takeReturn(credit, at);
    takeRoutine(look);
    takeEvent(look);
    takeScreen(look);
    for (const entry of look.decided) takeDecision(entry, credit);
    return credit;
  }

  // Steps of the clock

  function clocks(): Clocks {
    return { tallies: new Map(tallies), pause, quiet, pauses, promised, lastOffer, offersToday, offersBefore, presence: presence.keep() };
  }

  function clockWasSetBack(at: Instant, ran: number): void {
    const moved = lastLook - at;
    const elapsed = ran - lastLookRan;
    const wasArmed = armed;
    hasRepeatedTimes = true;
    armed = null;
    if (moved < MINUTE) {
      shiftAll({ from: -moved - elapsed, to: 0 });
      log.setBack(at, { from: 0, to: moved + elapsed });
      return;
    }
    if (mayHaveStepped) isLost = true;
    alarmsDeadUntil = Math.max(alarmsDeadUntil, lastLook);
    const opposite = step && !step.isBack ? matches(step.length, moved) : 'no';
    if (opposite === 'perhaps' || (opposite === 'surely' && !step?.surely)) isLost = true;
    if (opposite === 'surely' && step) {
      armedBefore = step.armed;
      rightStep(step, { from: -moved - elapsed, to: -moved }, at);
      return;
    }
    const kept = clocks();
    const surely = !isArmedDoubtful;
    shiftAll({ from: -moved - elapsed, to: -moved });
    log.setBack(at, { from: moved, to: moved + elapsed });
    begin({ isBack: true, from: lastLook, length: moved, surely, armed: wasArmed, kept });
  }

  /** @returns whether that took back an earlier step: then nobody was away. */
  function clockWentForward(at: Instant): boolean {
    const length = at - lastLook;
    const opposite = step?.isBack ? matches(step.length, length) : 'no';
    if (opposite === 'perhaps' || (opposite === 'surely' && !step?.surely)) isLost = true;
    if (opposite === 'surely' && step) {
      armedBefore = step.armed;
      hasRepeatedTimes = true;
      rightStep(step, { from: 0, to: length }, at);
      return true;
    }
    if (alarmsDeadUntil > 0) {
      mayHaveStepped = true;
      // A dead alarm tells of nothing; but whether it hides the step before is open.
      step = step && { ...step, surely: false };
      return false;
    }
    begin({ isBack: false, from: lastLook, length, surely: !isArmedDoubtful, armed, kept: clocks() });
    return false;
  }

  function begin(next: Step): void {
    step = next;
    offersSinceStep = 0;
    isPromiseNew = false;
    isSpanNew = false;
    hasBegun = true;
    for (const [id, tally] of tallies) tallies.set(id, { ...tally, news: 'none' });
  }

  /** A decision of the look that first sees a step may be of the step's making: a card that seems to have been open for a month. */
  function softenNews(): void {
    if (hasBegun) for (const [id, tally] of tallies) tallies.set(id, { ...tally, news: tally.news === 'none' ? 'none' : 'soft' });
    hasBegun = false;
  }

  /** As long to a tenth, or to ten minutes. */
  function matches(one: number, other: number): 'no' | 'perhaps' | 'surely' {
    // So short, that almost any other step is as long to ten minutes.
    if (Math.min(one, other) < 20 * MINUTE) return Math.abs(one - other) >= 11 * MINUTE ? 'no' : 'perhaps';
    const apart = Math.abs(one - other);
    const allowed = Math.max(10 * MINUTE, Math.min(one, other) / 10);
    if (apart <= allowed - MINUTE) return 'surely';
    return apart >= Math.max(10 * MINUTE, Math.max(one, other) / 10) + MINUTE ? 'no' : 'perhaps';
  }

  function shiftAll(by: Between): void {
    tallies = new Map([...tallies].map(([id, tally]) => [id, shiftedTally(tally, by)]));
    pause = shiftedSpan(pause, by);
    quiet = shiftedSpan(quiet, by);
    pauses = pauses.map(({ since, until }) => ({ since: plus(since, by), until: plus(until, by) }));
    promised = shiftedLater(promised, by);
    lastOffer = lastOffer && plus(lastOffer, by);
    offersToday = { ...offersToday, surely: false, wasHad: true };
    offersBefore = { ...offersBefore, surely: false, wasHad: true };
    shiftRest(by);
    presence.setBack({ from: -by.to, to: -by.from });
  }

  /** The values that no step brings back. */
  function shiftRest(by: Between): void {
    disturbed = disturbed && { from: disturbed.from + by.from, to: disturbed.to + by.to };
    lull = lull && { from: lull.from + by.from, to: lull.to + by.to };
    calmSince = null;
    playing = null;
    waits = new Map();
  }

  /** Only as right as the second step was long: instants that lie ahead then move back by the rest. */
  function rightStep({ kept, from }: Step, by: Between, at: Instant): void {
    const rest = { from: at - from - HOUR, to: at - from };
    setRight(at < from ? shiftedClocks(kept, rest) : kept, by, at);
    if (at < from) log.setBack(at, { from: from - at, to: from - at + HOUR });
  }

  function shiftedClocks(kept: Clocks, by: Between): Clocks {
    return {
      ...kept,
      tallies: new Map([...kept.tallies].map(([id, tally]) => [id, shiftedTally(tally, by)])),
      pause: shiftedSpan(kept.pause, by),
      quiet: shiftedSpan(kept.quiet, by),
      pauses: kept.pauses.map(({ since, until }) => ({ since: plus(since, by), until: plus(until, by) })),
      promised: shiftedLater(kept.promised, by),
      lastOffer: kept.lastOffer && plus(kept.lastOffer, by),
    };
  }

  function setRight(kept: Clocks, by: Between, at: Instant): void {
    const isNewOffer = offersSinceStep > 0;
    const now = tallies;
    tallies = new Map();
    for (const [id, tally] of now) {
      const before = kept.tallies.get(id);
      const moved = shiftedTally(tally, by);
      if (!before || tally.news === 'hard') tallies.set(id, { ...moved, news: 'none' });
      else if (tally.news === 'none') tallies.set(id, { ...before, offSince: moved.offSince, news: 'none' });
      else tallies.set(id, { ...before, counted: either(before.counted, moved.counted), offSince: moved.offSince, news: 'none' });
    }
    pause = isSpanNew ? shiftedSpan(pause, by) : kept.pause;
    quiet = isSpanNew ? shiftedSpan(quiet, by) : kept.quiet;
    pauses = isSpanNew ? pauses.map(({ since, until }) => ({ since: plus(since, by), until: plus(until, by) })) : kept.pauses;
    // A card that has come since was the one that was promised.
    if (promised) promised = isPromiseNew ? shiftedLater(promised, by) : kept.promised;
    lastOffer = isNewOffer ? lastOffer && plus(lastOffer, by) : kept.lastOffer;
    const day = dayAt(at, browser.zone());
    const had = kept.offersToday.day === day ? kept.offersToday.count : 0;
    offersToday = isNewOffer ? { ...kept.offersToday, day, count: had + offersSinceStep, surely: false } : kept.offersToday;
    offersBefore = kept.offersBefore;
    shiftRest({ from: Math.min(by.from, 0), to: Math.max(by.to, 0) });
    surelyHeld = new Set();
    presence.setRight(kept.presence, by, at);
    log.setRight();
    step = null;
  }

  function shiftedTally(tally: Tally, by: Between): Tally {
    const { counted, later, offUntil, offSince, owed } = tally;
    const next = {
      counted: plus(counted, by),
      later: shiftedLater(later, by),
      // Moved with the clock, or still the start of the next day.
      offUntil: offUntil.to > 0 ? { from: offUntil.from + Math.min(by.from, 0), to: offUntil.to + Math.max(by.to, 0) } : offUntil,
      offSince: offSince && plus(offSince, by),
      owed: owed && { ...owed, at: owed.at + by.from, surely: false },
    };
    return { ...tally, ...next };
  }

  function shiftedLater(later: Later | null, by: Between): Later | null {
    return later && { ...later, at: plus(later.at, by), until: plus(later.until, by) };
  }

  function shiftedSpan(span: Span | null, by: Between): Span | null {
    return span && { since: plus(span.since, by), until: span.until && plus(span.until, by) };
  }

  // Reminders that are switched

  function meetSwitches(at: Instant): void {
    const list = reminders();
    for (const { id } of list) {
      const tally = tallies.get(id);
      if (!tally) tallies.set(id, newTally(at));
      else if (tally.offSince) switchOn(id, tally, tally.offSince, at);
    }
    for (const [id, tally] of tallies) {
      if (tally.offSince || list.some((reminder) => reminder.id === id)) continue;
      tallies.set(id, { ...tally, offSince: isArmedDoubtful ? { from: lastLook, to: at } : exactly(at), owed: null });
    }
    if (list.length === 0) promised = null;
  }

  function newTally(at: Instant): Tally {
    return { counted: exactly(at), later: null, offUntil: exactly(0), owed: null, offSince: null, news: 'hard' };
  }

  /** Off for ten minutes or more, it counts from this moment; off for less it goes on counting. */
  function switchOn(id: string, tally: Tally, { from, to }: Between, at: Instant): void {
    const fresh = isArmedDoubtful ? { from: lastLook, to: at } : exactly(at);
    if (at - to >= 10 * MINUTE && !isArmedDoubtful) tallies.set(id, { ...newTally(at), offUntil: { from: 0, to: tally.offUntil.to } });
    else if (at - from < 10 * MINUTE && isBuiltIn(id)) tallies.set(id, { ...tally, offSince: null });
    else
      tallies.set(id, {
        ...tally,
        counted: either(tally.counted, fresh),
        offUntil: { from: 0, to: tally.offUntil.to },
        later: tally.later && { ...tally.later, until: { from: tally.later.until.from, to: NEVER } },
        offSince: null,
        news: 'hard',
      });
  }

  /** All other reminders can be deleted, and are forgotten then. */
  function isBuiltIn(id: string): boolean {
    return id === 'drainage' || id === 'drink';
  }

  // Pauses

  /** Surely over; or it may be, and the badge says so. */
  function isOver({ until }: Span, isGone: boolean, at: Instant): boolean {
    return until !== null && (until.to <= at || (until.from <= at && isGone));
  }

  function endPause(until: Between): void {
    if (pause) pauses = [...pauses, { since: pause.since, until: latest(until, pause.since) }];
    pause = null;
  }

  /** A pause stops counting: the instant that is counted from moves by the length of the pause. */
  function standingStill(base: Between): Between {
    let [from, to] = [base.from, base.to];
    for (const { since, until } of pauses) {
      from += Math.max(0, until.from - Math.max(base.from, since.to));
      to += Math.max(0, until.to - Math.max(base.to, since.from));
    }
    return { from, to };
  }

  function chosenTime({ at, until }: Later): Between {
    const still = standingStill(at);
    return { from: until.from + still.from - at.from, to: until.to + still.to - at.to };
  }

  // Events that have happened

  function takeReturn(credit: Credit, at: Instant): void {
    const { returned, length, surely } = credit;
    if (!returned) return;
    const wasLong = presence.wasLong(credit);
    const isMeant = credit.credits !== 'must-not' || credit.lengthens !== 'must-not';
    const isBeyond = length.to >= DAY && pause === null;
    for (const reminder of reminders()) {
      const tally = tallies.get(reminder.id);
      if (!tally) continue;
      const owed = wasLong === 'surely' && surely ? null : tally.owed && { ...tally.owed, surely: tally.owed.surely && wasLong === 'no' };
      const counts = !reminder.isDrink && reminder.times.length === 0 && isBeyond;
      const counted = !counts
        ? tally.counted
        : length.from >= DAY && surely
          ? returned
          : either(tally.counted, latest(tally.counted, returned));
      const later = counts && tally.later ? { ...tally.later, until: { from: tally.later.until.from, to: NEVER } } : tally.later;
      tallies.set(reminder.id, { ...tally, owed, counted, later, news: counts && tally.news === 'none' ? 'soft' : tally.news });
      if (!reminder.isDrink && (isMeant || isBeyond)) waits.delete(reminder.id);
    }
    if (credit.lengthens !== 'must-not') takeLengthened(credit, at);
  }

  /** Told by the entry of before: a count from the first return continues from this one. */
  function takeLengthened(credit: Credit, at: Instant): void {
    const { returned } = credit;
    const told = presence.told();
    if (!told || !returned) return;
    const isSure = credit.lengthens === 'must';
    for (const { id, isDrink, times } of reminders()) if (!isDrink && times.length === 0) mayCountFrom([id], returned, !isSure, 'soft');
    if (isSure) presence.tell(told.id, credit);
    else if (at > 0) presence.tell(told.id, { ...credit, returned: either(told.until, returned) });
  }

  function takeEvent({ event, at, killed, before, decided }: Look): void {
    const state = browser.state();
    // Time away that was a break has met the card before anything was said to it.
    const isMet = decided.some(({ kind }) => kind === 'credited') && before.prompt?.reason !== 'asked';
    const card = before.prompt?.content.view === 'offer' && !isMet ? before.prompt : null;
    switch (event.type) {
      case 'paused': {
        if (killed && state.pause?.until !== event.until) return;
        if (before.pause !== null && before.pause.until === event.until && pause) return;
        isSpanNew = true;
        quiet = null;
        surelyHeld = new Set();
        pause = { since: pause?.since ?? exactly(at), until: event.until === null ? null : exactly(event.until) };
        // The offered reminders have been seen.
        if (card) countFrom(card.reminderIds, exactly(at));
        return;
      }
      case 'quieted': {
        if (killed && state.quiet?.until !== event.until) return;
        if (before.quiet !== null && before.quiet.until === event.until && quiet) return;
        isSpanNew = true;
        endPause(exactly(at));
        quiet = { since: quiet?.since ?? exactly(at), until: event.until === null ? null : exactly(event.until) };
        return;
      }
      case 'resumed': {
        if (killed && (state.pause || state.quiet)) return;
        isSpanNew = true;
        endPause(exactly(at));
        quiet = null;
        return;
      }
      case 'prompt-answered': {
        if (event.answer.type !== 'done' || card?.id !== event.promptId) return;
        if (killed && state.prompt?.id === card.id) return;
        countFrom(card.reminderIds, exactly(at));
        return;
      }
      case 'routine-asked':
      case 'folded-asked':
        if (state.prompt?.content.view === 'player')
          mayCountFrom(
            ['drainage', ...((isMet ? null : before.prompt)?.reminderIds ?? [])],
            exactly(at),
            killed || event.type === 'folded-asked' || before.prompt?.content.view === 'player',
          );
        return;
      case 'routine-ended':
      case 'routine-folded':
        if (before.prompt?.id === event.promptId && before.prompt.content.view === 'player')
          mayCountFrom(['drainage', ...before.prompt.reminderIds], exactly(at), true);
        return;
      default:
        return;
    }
  }

  /** Any routine meets the reminders for routines that are due, or wait. */
  function takeRoutine({ before, at, event }: Look): void {
    const isPlaying = (prompt: Look['before']['prompt']) => prompt?.content.view === 'player' && !prompt.content.ended;
    const { prompt } = browser.state();
    if (!isPlaying(prompt) || (isPlaying(before.prompt) && before.prompt?.id === prompt?.id)) return;
    for (const reminder of reminders()) {
      if (reminder.isDrink) continue;
      waits.delete(reminder.id);
      const due = before.waiting?.reminderIds.includes(reminder.id) ? 'surely' : isDue(reminder, at);
      if (due !== 'no') mayCountFrom([reminder.id], exactly(at), due === 'perhaps' || event.type === 'folded-asked');
    }
  }

  /** A routine that is no more on the screen was a break to its end; a card that left without a word may have been one. */
  function takeScreen({ before, at, decided }: Look): void {
    const { prompt } = before;
    if (!prompt || browser.state().prompt?.id === prompt.id) return;
    if (prompt.content.view === 'player') mayCountFrom(['drainage', ...prompt.reminderIds], exactly(at), true);
    else if (!decided.some((entry) => entry.kind === 'prompt' && entry.promptId === prompt.id)) {
      mayCountFrom(prompt.reminderIds, exactly(at), true, 'soft');
      giveBack(prompt, decided, at);
    }
  }

  /** Whether a card that left without a word was seen by anybody. Taken off since its person was away, a card that came by itself gives back its place in the day's number. */
  function giveBack({ id, openedAt }: NonNullable<Look['before']['prompt']>, decided: Look['decided'], at: Instant): void {
    if (!cameByItself.has(id)) return;
    const away = presence.away();
    const zone = browser.zone();
    const isCredited = decided.some(({ kind }) => kind === 'credited');
    const goneSince = presence.told()?.since ?? null;
    if (!away && !isCredited) {
      // Over a start of the browser it may come again, as the same prompt.
      offersToday = { ...offersToday, surely: false };
      return;
    }
    const isToday = offersToday.day === dayAt(openedAt, zone) && offersToday.day === dayAt(at, zone) && offersToday.zone === zone;
    // A person who was there when the card opened may have seen it.
    const gone = away?.since ?? goneSince;
    const surely = offersToday.surely && isToday && gone !== null && gone.to <= openedAt && (isCredited || away?.surely === true);
    offersToday = { ...offersToday, count: Math.max(0, offersToday.count - 1), surely };
  }

  function takeDecision(entry: EntryDraft, credit: Credit): void {
    if (entry.kind === 'credited') {
      presence.tell(entry.id, credit, entry.minutes);
      for (const id of entry.reminderIds) if (!isDrinkReminder(id)) waits.delete(id);
      for (const id of entry.reminderIds) countFromReturn(id, credit.returned ?? exactly(entry.at));
    }
    if (entry.kind !== 'prompt' || entry.outcome === 'offered') return;
    switch (entry.outcome) {
      case 'later':
        putOff(entry);
        break;
      case 'started':
        countFrom(['drainage', ...entry.reminderIds], exactly(entry.at));
        break;
      case 'not-today':
        countFrom(entry.reminderIds, exactly(entry.at));
        callOffToday(entry.reminderIds, entry.at);
        break;
      default:
        countFrom(entry.reminderIds, exactly(entry.at));
    }
    for (const id of entry.reminderIds) waits.delete(id);
    if (entry.outcome === 'ignored' || entry.outcome === 'failed') wait(entry.reminderIds);
  }

  /** A time that was chosen after the return stands. */
  function countFromReturn(id: string, returned: Between): void {
    const tally = tallies.get(id);
    if (!tally) return;
    const { later } = tally;
    const doubted = later && later.at.from < returned.to ? { ...later, until: { from: later.until.from, to: NEVER } } : later;
    countFrom([id], sinceReturn(tally.counted, returned), 'soft');
    const counted = tallies.get(id);
    if (counted && doubted && later && later.at.to >= returned.from) tallies.set(id, { ...counted, later: doubted });
  }

  /** A return is believed a while after it: news in between may count as well. */
  function sinceReturn(counted: Between | undefined, returned: Between): Between {
    const paused = standingStill(returned).from - returned.from;
    return { from: returned.from - paused, to: Math.max(returned.to, counted?.to ?? 0) };
  }

  function isDrinkReminder(id: string): boolean {
    return reminders().some((reminder) => reminder.id === id && reminder.isDrink);
  }

  /** Until the next day starts, or the night shift is over that is under way then. */
  function callOffToday(ids: readonly string[], at: Instant): void {
    const zone = browser.zone();
    const next = nextDayAt(at, zone);
    for (const { id, hours } of reminders()) {
      const tally = tallies.get(id);
      if (!tally || !ids.includes(id)) continue;
      const end = hours && isWithin(hours, next, zone) ? stretchEnd(hours, next, zone) : next;
      const isShift = hours !== null && end > next && end - stretchStart(hours, next, zone) < DAY;
      const now = hours && lateShiftEnd(hours, at, zone);
      const isDoubtful = hours !== null && isNearChange(next, zone);
      const offUntil = isDoubtful ? { from: 0, to: Math.max(next, end) + HOUR } : exactly(now ?? (isShift ? end : next));
      tallies.set(id, { ...tally, offUntil, later: null, owed: null, news: 'hard' });
    }
  }

  /** When the shift ends that goes on since before the day turned; null when none does. */
  function lateShiftEnd(hours: WeekHours, at: Instant, zone: string): Instant | null {
    if (!isWithin(hours, at, zone)) return null;
    const start = stretchStart(hours, at, zone);
    const end = stretchEnd(hours, at, zone);
    return dayAt(start, zone) < dayAt(at, zone) && end - start < DAY ? end : null;
  }

  function putOff({ at, later, reminderIds }: PromptDraft): void {
    const until = exactly(at + (later === 'quiet-moment' ? 2 * MINUTE : (later ?? 0) * MINUTE));
    const chosen: Later = { at: exactly(at), until, atLull: later === 'quiet-moment' };
    if (reminderIds.length === 0) promised = chosen;
    isPromiseNew ||= reminderIds.length === 0;
    for (const id of reminderIds) {
      const tally = tallies.get(id);
      if (tally) tallies.set(id, { ...tally, later: chosen, owed: null, news: 'hard' });
    }
  }

  function countFrom(ids: readonly string[], counted: Between, news: 'soft' | 'hard' = 'hard'): void {
    for (const id of ids) {
      const tally = tallies.get(id);
      if (tally) tallies.set(id, { ...tally, counted, later: null, owed: null, news: tally.news === 'hard' ? 'hard' : news });
    }
  }

  function mayCountFrom(ids: readonly string[], at: Between, isDoubtful: boolean, news: 'soft' | 'hard' = 'hard'): void {
    for (const id of ids) {
      const tally = tallies.get(id);
      if (!tally) continue;
      const counted = { from: isDoubtful ? Math.min(tally.counted.from, at.from) : at.from, to: Math.max(tally.counted.to, at.to) };
      // A chosen later time is gone with the break, after which it counts anew, or stands if there was none.
      const stands = isDoubtful && tally.later ? { ...tally.later, until: { from: at.from, to: NEVER } } : null;
      const owed = tally.owed && isDoubtful ? { ...tally.owed, surely: false } : null;
      tallies.set(id, { ...tally, counted, later: stands, owed, news: tally.news === 'hard' ? 'hard' : news });
      waits.delete(id);
    }
  }

  /** A background that dies before it has saved has only set its alarm. */
  function diedEarly(): void {
    isArmedDoubtful = true;
    // The background listened, and does so no more.
    if (isNoiseHeld === 'surely') isNoiseHeld = 'perhaps';
    changed();
  }

  // Breaks that wait

  function wait(ids: readonly string[]): void {
    const at = browser.now();
    for (const reminder of reminders()) if (ids.includes(reminder.id) && !leaves(reminder.id, at, at)) waits.set(reminder.id, at);
  }

  /** Why a reminder that has waited since a moment waits no longer; null when nothing speaks against it. @param surely without a doubt. */
  function leaves(id: string, since: Instant, at: Instant, surely = false): string | null {
    const reminder = reminders().find((one) => one.id === id);
    const zone = browser.zone();
    if (!reminder) return 'it is off';
    const tally = tallies.get(id);
    if (tally && (surely ? tally.offUntil.from : tally.offUntil.to) > at) return 'it was not for today';
    if (reminder.hours && !isWithin(reminder.hours, at, zone) && !isNearChange(at, zone)) return 'it is out of hours';
    if (!surely && reminder.hours && isNearChange(at, zone)) return 'the clocks change';
    const guard = log.drinkGuard(at);
    if (reminder.isDrink && (surely ? guard.from - 10 * MINUTE : guard.to) > at) return 'it was met by a drink';
    const last = reminder.isDrink ? null : log.lastFor(reminder, at);
    if (last && !surely && standingStill(last).to >= since) return 'it was met by a routine';
    if (!surely && reminder.isDrink && log.lastFor(reminder, at).to >= since) return 'it was met by a drink since';
    const { prompt } = browser.state();
    if (prompt?.content.view === 'offer' && prompt.reminderIds.includes(id)) return 'it is on the card';
    if (dayAt(since, zone) !== dayAt(at, zone) && !surely) return 'the day has turned';
    return null;
  }

  // Looks

  /** Takes in what has been offered, and how the look left the browser. */
  function close(look: Look, verdict: Verdict, offer: PromptDraft | null): void {
    noteHolds(look, verdict, offer);
    if (offer) noteOffer(offer, look);
    notePlaying(look);
    offersToday = noteHad(offersToday, look.at);
    offersBefore = noteHad(offersBefore, look.at);
    for (const [id, since] of waits) if (leaves(id, since, look.at)) waits.delete(id);
    // Any card that comes now is the promised one.
    if (offer || browser.state().prompt) promised = null;
    softenNews();
    log.looked();
    lastLook = look.at;
    lastLookRan = look.ran;
    changedAt = Math.max(changedAt, look.ran);
    isBlind = alarmsDeadUntil > 0 && browser.rules.alarmsDie;
    if (look.killed) {
      isArmedDoubtful = true;
      // Whether it had seen the step is open.
      step = step && { ...step, surely: false };
      waits = new Map();
      return;
    }
    isArmedDoubtful = false;
    armed = browser.alarm();
  }

  function noteHad(offers: DayCount, at: Instant): DayCount {
    const { perDay } = browser.settings();
    const isOver = dayAt(at, browser.zone()) > offers.day;
    const mayBeHad = perDay !== null && (offers.count >= perDay || !offers.surely);
    return !offers.wasHad && isOver && mayBeHad ? { ...offers, wasHad: true } : offers;
  }

  function notePlaying({ at, ran, before }: Look): void {
    const { prompt } = browser.state();
    const isPlaying = prompt?.content.view === 'player' && !prompt.content.ended;
    if (!isPlaying || !prompt) playing = null;
    // A page that opens late can be left only then.
    else if (playing?.promptId !== prompt.id || before.prompt?.phase === 'opening')
      playing = { promptId: prompt.id, since: at, sinceRan: ran };
  }

  function noteHolds({ at, before, killed }: Look, { due, forbidding, reminders: list }: Verdict, offer: PromptDraft | null): void {
    const { prompt } = browser.state();
    const surelyDue = [...due.values()].includes('surely');
    if ([...due.values()].every((one) => one === 'no') || offer) mayHaveHeld = new Set();
    if (!surelyDue || offer || prompt?.content.view === 'offer') surelyHeld = new Set();
    for (const { by } of forbidding) mayHaveHeld.add(by);
    // The holds stand in the order in which one hides the next.
    const [strongest] = forbidding;
    const isClear = surelyDue && before.prompt === null && prompt === null;
    // A return that is believed later began with the first movement: a break that fell due since then was not held by absence.
    const mayBeBack = strongest?.by === 'away' && presence.mayBeBack();
    if (!offer && strongest?.surely && strongest.by !== 'paused' && !mayBeBack && isClear) surelyHeld.add(strongest.by);
    if (!offer) noteOwed(list, due, forbidding, at);
    const isOver = offer !== null || prompt?.content.view === 'offer' || [...due.values()].every((one) => one === 'no');
    const isNoisy = forbidding.some(({ by }) => isNoise(by));
    const noise = isNoisy || forbidding.some(({ by }) => by === 'calm');
    const hands = forbidding.some(({ by }) => by === 'lull');
    const others = forbidding.filter(({ by }) => !isNoise(by) && by !== 'lull' && by !== 'calm');
    const isAlone = others.length === 0 && surelyDue && prompt === null;
    const isSecond = others.some(({ surely }) => surely);
    if (isOver) disturbed = null;
    else if (noise) disturbed = begun(disturbed, at, isAlone && isNoisy);
    // Between two looks at the noise there may be one at which a routine, or a prompt of a moment ago, is in the way first.
    else if (!hands) disturbed = others.length > 0 || prompt !== null ? disturbed && { ...disturbed, to: NEVER } : null;
    const isSurelyNoisy = forbidding.some(({ by, surely }) => surely && (isNoise(by) || by === 'calm'));
    lull = isOver || !hands || isSurelyNoisy || isSecond ? null : begun(lull, at, isAlone && !noise);
    // A pause, quiet and time away hide what went on meanwhile, and a background that has died does not hear.
    const isHidden = killed || others.some(({ by }) => by === 'paused' || by === 'quiet' || by === 'away');
    if (isNoiseHeld === 'surely' && isHidden) isNoiseHeld = 'perhaps';
    if (!surelyDue && isNoiseHeld === 'surely') isNoiseHeld = 'perhaps';
    if (isOver) isNoiseHeld = 'no';
    else if (isNoisy) isNoiseHeld = isAlone || isNoiseHeld === 'surely' ? 'surely' : 'perhaps';
    // A person who is away sees and hears nothing for a while.
    if (isNoiseHeld === 'surely' && others.some(({ by }) => by === 'away')) isNoiseHeld = 'perhaps';
    // Believed once, the calm is over with the next sound only if somebody hears that.
    if (calmSince !== null && at >= calmSince + MINUTE && isNoiseHeld === 'surely') isNoiseHeld = 'perhaps';
    const isHeard = !isOver && !isNoisy && others.length === 0 && prompt === null && isNoiseHeld !== 'no';
    calmSince = isHeard ? (calmSince ?? at) : null;
  }

  /** A clock time that something but absence and a pause holds is owed for its day. */
  function noteOwed(list: readonly Known[], due: Verdict['due'], forbidding: readonly Forbidding[], at: Instant): void {
    const zone = browser.zone();
    const { prompt } = browser.state();
    const holding = forbidding.filter(({ by }) => by !== 'away' && by !== 'waking' && by !== 'paused');
    const isAbsent = forbidding.some(({ by }) => by === 'away' || by === 'waking' || by === 'paused');
    for (const reminder of list) {
      const { id, times } = reminder;
      const tally = tallies.get(id);
      if (!tally || times.length === 0 || tally.later) continue;
      const isHeld = holding.length > 0 || prompt !== null;
      if (due.get(id) === 'no' || !isHeld) continue;
      const surely =
        due.get(id) === 'surely' && !isAbsent && holding.some((one) => one.surely) && holding.every(({ by }) => by !== 'limit');
      const time = dueAt(reminder, at).from;
      const isSame = tally.owed !== null && dayAt(tally.owed.at, zone) === dayAt(at, zone);
      tallies.set(id, { ...tally, owed: isSame && tally.owed?.surely ? tally.owed : { at: time, zone, surely } });
    }
  }

  /** Since when it has been so: at the earliest, and at the latest. In doubt whether something else is in the way, it may begin anew. */
  function begun(known: Between | null, at: Instant, isAlone: boolean): Between {
    return { from: known?.from ?? at, to: isAlone ? Math.min(known?.to ?? NEVER, at) : NEVER };
  }

  function noteOffer(offer: PromptDraft, look: Look): void {
    const { at } = look;
    cameByItself.add(offer.promptId);
    lastOffer = exactly(at);
    offersSinceStep += 1;
    const zone = browser.zone();
    const day = dayAt(at, zone);
    const isSameZone = zone === offersToday.zone;
    if (offersToday.day === day) offersToday = { day, zone, count: offersToday.count + 1, surely: offersToday.surely && isSameZone };
    else {
      offersBefore = offersToday;
      offersToday = { day, zone, count: 1, surely: isSameZone ? offersToday.surely : false };
    }
    if (arrivalOf(offer, look, browser) === 'window') return;
    countFrom(offer.reminderIds, exactly(at));
    wait(offer.reminderIds);
  }

  // Verdicts

  function reminders(): Known[] {
    return knownReminders(browser.settings());
  }

  /** @param ahead how long after now, in milliseconds; negative for before. Only good while nothing else changes. */
  function judge(ahead = 0): Verdict {
    const at = browser.now() + ahead;
    const list = promised ? [...reminders(), PROMISE] : reminders();
    const due = new Map(list.map((reminder) => [reminder.id, isDue(reminder, at)]));
    const anyDue = list.filter(({ id }) => due.get(id) !== 'no');
    return { reminders: list, due, forbidding: anyDue.length > 0 ? forbids(anyDue, due, at, ahead) : [] };
  }

  function isDue(reminder: Known, at: Instant): Due {
    const { from, to } = reminder === PROMISE ? (promised ? chosenTime(promised) : exactly(NEVER)) : dueAt(reminder, at);
    if (to <= at) return 'surely';
    return from <= at ? 'perhaps' : 'no';
  }

  /** When a reminder is due, seen from `at`; infinite when not before something else happens. */
  function dueAt(reminder: Known, at: Instant): Between {
    const tally = tallies.get(reminder.id);
    if (!tally || tally.offSince) return exactly(NEVER);
    const due = reminder.times.length > 0 ? dueByClock(reminder, tally, at) : dueByInterval(reminder, tally, at);
    return reminder.isDrink ? latest(due, log.drinkGuard(at)) : due;
  }

  /** The later time that was chosen, unless something has ended it since. */
  function chosenOf({ isDrink }: Known, { later }: Tally, at: Instant): { due: Between; surely: boolean } | null {
    if (!later) return null;
    const drunk = isDrink ? either3(log.hasDrunkSince(later.at.from, at), log.hasDrunkSince(later.at.to, at)) : 'no';
    if (drunk === 'surely') return null;
    return { due: chosenTime(later), surely: drunk === 'no' };
  }

  function dueByClock(reminder: Known, tally: Tally, at: Instant): Between {
    const byTimes = dueByTimes(reminder, tally, at);
    const chosen = chosenOf(reminder, tally, at);
    if (!chosen) return byTimes;
    return chosen.surely ? chosen.due : either(chosen.due, byTimes);
  }

  function dueByTimes(reminder: Known, { counted, offUntil, owed }: Tally, at: Instant): Between {
    const zone = browser.zone();
    const base = latest(latest(counted, offUntil), log.lastFor(reminder, at));
    const { date } = localAt(at, zone);
    const day = dayAt(at, zone);
    const passed = [date - 1, date]
      .flatMap((on) =>
        reminder.times.filter(({ weekdays }) => weekdays.includes(weekdayOf(on) + 1)).map((time) => instantOf(on, time.at, zone)),
      )
      .filter((instant) => instant <= at && at - instant < DAY);
    const limited = limitedUntil();
    const isSameZone = owed?.zone === zone;
    const isOwed = owed !== null && owed.at > base.from && owed.at >= limited.from && dayAt(owed.at, zone) === day;
    const isSurelyOwed = isOwed && owed.surely && isSameZone && owed.at > base.to && owed.at >= limited.to;
    let due: Between = isOwed ? { from: owed.at, to: isSurelyOwed ? owed.at : NEVER } : exactly(NEVER);
    for (const instant of passed) {
      if (instant <= base.from || instant < limited.from) continue;
      if (at - instant >= HOUR) continue;
      const doubt = instant <= base.to || instant < limited.to;
      const paused = pausedAt(instant);
      if (paused === 'surely') continue;
      due = soonest(due, doubt || paused === 'perhaps' ? { from: instant, to: NEVER } : exactly(instant));
    }
    return due;
  }

  /** Whether it fell into a pause. */
  function pausedAt(instant: Instant): Due {
    let most: Due = 'no';
    for (const { since, until } of [...pauses, ...(pause ? [{ since: pause.since, until: pause.until ?? exactly(NEVER) }] : [])]) {
      if (since.to <= instant && instant < until.from) return 'surely';
      if (since.from <= instant && instant <= until.to) most = 'perhaps';
    }
    return most;
  }

  function dueByInterval(reminder: Known, tally: Tally, at: Instant): Between {
    const { hours, every } = reminder;
    const { counted, offUntil } = tally;
    const zone = browser.zone();
    const doubt = hours !== null && isNearChange(at, zone);
    if (hours !== null && !doubt && !isWithin(hours, at, zone)) return exactly(NEVER);
    if (doubt) return { from: 0, to: NEVER };
    const opened = hours === null ? 0 : stretchStart(hours, at, zone);
    const base = latest(counted, latest(offUntil, log.lastFor(reminder, at)));
    const still = latest(standingStill(base), either(exactly(opened), standingStill(exactly(opened))));
    const counts = afterLimit(plus(still, every), opened, every);
    const chosen = chosenOf(reminder, tally, at);
    if (!chosen || !tally.later) return counts;
    // Chosen in a stretch that is over, it is passed over.
    if (tally.later.at.to < opened) return counts;
    return chosen.surely && tally.later.at.from >= opened ? chosen.due : either(chosen.due, counts);
  }

  /** A break that falls due on a day that has had its number of prompts counts from the start of the next day. */
  function afterLimit(due: Between, opened: Instant, every: number): Between {
    const next = (from: number) => Math.max(standingStill(exactly(Math.max(from, opened))).from + every, 0);
    let { from, to } = due;
    for (const limited of [limitedBy(offersBefore), limitedBy(offersToday)]) {
      // Whether what falls due soon after the day counts from its end as well is left open.
      if (from < limited.from) from = next(limited.from);
      if (limited.to > 0) to = Math.max(to, next(limited.to));
    }
    return { from, to };
  }

  /** Until when what falls due is not offered on this day; 0 when the day has prompts left. */
  function limitedUntil(): Between {
    return latest(limitedBy(offersToday), limitedBy(offersBefore));
  }

  function limitedBy({ day, count, surely, zone, wasHad }: DayCount): Between {
    const { perDay } = browser.settings();
    if (count === 0 && surely) return exactly(0);
    if (wasHad && (perDay === null || count < perDay)) return { from: 0, to: instantOf(day + 1, 4 * 60, browser.zone()) };
    const isSameZone = zone === browser.zone();
    if (perDay === null || (surely && isSameZone && count < perDay)) return exactly(0);
    const until = instantOf(day + 1, 4 * 60, browser.zone());
    // In another zone the prompts of that day may be those of another one.
    if (!isSameZone) return { from: 0, to: Math.max(until, nextDayAt(lastOffer?.to ?? 0, browser.zone())) };
    return { from: surely ? until : 0, to: until };
  }

  function forbids(anyDue: readonly Known[], due: ReadonlyMap<string, Due>, at: Instant, ahead: number): Forbidding[] {
    const found: Forbidding[] = [];
    const add = (by: string, surely: boolean) => found.push({ by, surely });
    if (pause) add('paused', pause.until === null || at < pause.until.from);
    if (quiet) add('quiet', quiet.until === null || at < quiet.until.from);
    const { input, fullScreen, call, sound, still } = browser.presence();
    const away = presence.away();
    const plays = fullScreen || call || sound;
    if (away) add('away', away.surely || (input !== 'active' && !plays));
    else if (input !== 'active' && !plays) add('away', ahead < 0 || input === 'locked');
    const waking = presence.waking(at);
    if (waking !== 'no') add('waking', waking === 'surely');
    const isExact = anyDue.every(({ id }) => due.get(id) === 'surely');
    const isChosen = anyDue.some(({ id }) => choiceOf(id));
    const isChosenSurely = anyDue.some(({ id }) => due.get(id) === 'surely' && choiceOf(id));
    if (!isChosenSurely) addSpacing(anyDue, due, !isChosen, at, add);
    if (anyDue.some(({ way }) => way !== 'badge')) {
      if (fullScreen) add('full-screen', true);
      if (call) add('call', true);
      if (sound) add('sound', true);
      if (!fullScreen && !call && !sound) addCalm(at, ahead, add);
      const wait = lullFor(anyDue, due);
      if (!still && (lull ? at - lull.to < wait.to : wait.to > 0))
        add('lull', isExact && (lull ? at - lull.from < wait.from : wait.from > 0));
    }
    return found;
  }

  /** The end of a disturbance that holds something is believed after a minute in which nothing was seen. */
  function addCalm(at: Instant, ahead: number, add: (by: string, surely: boolean) => void): void {
    if (isNoiseHeld === 'no') return;
    const heard = browser.now() - (browser.ran() - lastNoiseRan);
    if (at < heard + MINUTE) add('calm', isNoiseHeld === 'surely' && ahead === 0);
    else if (calmSince === null ? ahead === 0 || at < heard + 3 * MINUTE : at < calmSince + MINUTE) add('calm', false);
  }

  function choiceOf(id: string): Later | null {
    if (id === PROMISE.id) return promised;
    const reminder = reminders().find((one) => one.id === id);
    const tally = tallies.get(id);
    if (!reminder || !tally?.later) return null;
    const at = browser.now();
    const opened = reminder.hours === null ? 0 : stretchStart(reminder.hours, at, browser.zone());
    return tally.later.at.to < opened || !chosenOf(reminder, tally, at) ? null : tally.later;
  }

  function addSpacing(
    anyDue: readonly Known[],
    due: ReadonlyMap<string, Due>,
    surely: boolean,
    at: Instant,
    add: (by: string, surely: boolean) => void,
  ): void {
    if (!lastOffer) return;
    const intervals = (list: readonly Known[]) => list.filter(({ times }) => times.length === 0).map(({ every }) => every);
    const shortest = Math.min(20 * MINUTE, ...intervals(anyDue));
    const longest = Math.min(20 * MINUTE, ...intervals(anyDue.filter(({ id }) => due.get(id) === 'surely')));
    if (at < lastOffer.to + longest) add('gap', surely && at < lastOffer.from + shortest);
    const { perDay } = browser.settings();
    const isSameZone = offersToday.zone === browser.zone();
    if (perDay === null) return;
    if (dayAt(at, browser.zone()) !== offersToday.day && (isSameZone || at >= limitedUntil().to)) return;
    if (offersToday.count >= perDay) add('limit', surely && offersToday.surely && isSameZone);
    else if (!offersToday.surely || !isSameZone) add('limit', false);
  }

  /** How long typing may put a prompt off. */
  function lullFor(anyDue: readonly Known[], due: ReadonlyMap<string, Due>): Between {
    const { lullS } = browser.settings().presence;
    const usual = lullS === 'auto' ? (browser.rules.stealsFocus ? 60 * SECOND : 0) : (lullS ?? 0) * SECOND;
    const ofWay: Record<Way, number> = { card: usual, tab: usual, 'badge-then-card': 10 * MINUTE, badge: 0, notification: 0 };
    const waits = anyDue.map(({ way, id }) => (choiceOf(id)?.atLull ? HOUR : ofWay[way]));
    const isChosen = anyDue.some(({ id }) => due.get(id) === 'surely' && choiceOf(id)?.atLull);
    return { from: isChosen ? HOUR : ofWay[loudest(anyDue)], to: Math.max(...waits) };
  }

  /** Whether it may come along on the card of another, since it is due so soon. */
  function mayComeAlong(reminder: Known, at: Instant): boolean {
    const { id, times, every } = reminder;
    const tally = tallies.get(id);
    if (times.length > 0 || (tally && chosenOf(reminder, tally, at)?.surely)) return false;
    return dueAt(reminder, at).from - at <= Math.min(10 * MINUTE, every / 2);
  }

  return {
    changed,
    diedEarly,
    take,
    judge,
    close,
    mayComeAlong,
    leaves,
    /** Somebody begins to speak, or is silent from now on; the model tells only whether it sounds. */
    speaks(next: Speech | null) {
      noteNoise();
      speech = next && { ...next, since: browser.ran() };
    },
    isBlind: () => isBlind,
    isLost: () => isLost,
    changedAt: () => changedAt,
    paused: () => pause,
    quiet: () => quiet,
    away: () => presence.away(),
    /** Whether somebody idle who is not away is surely there. */
    isWatching: () => presence.isWatching(),
    lastLookRan: () => lastLookRan,
    disturbed: () => disturbed,
    mayHaveHeld: () => mayHaveHeld,
    surelyHeld: () => surelyHeld,
    waits: () => waits,
    playing: () => playing,
    told: () => presence.told(),
    /** Called off for the day, and not put off to a later time since. */
    isOff: (id: string, at: Instant) => (tallies.get(id)?.offUntil.from ?? 0) > at && !tallies.get(id)?.later,
    drinkGuard: (at: Instant) => log.drinkGuard(at),
    isAlarmDoubtful: () => isArmedDoubtful,
    hasRepeatedTimes: () => hasRepeatedTimes,
  };
}

const either3 = (a: Due, b: Due): Due => (a === b ? a : 'perhaps');
/** The sooner of two, whichever that is. */
const soonest = (a: Between, b: Between): Between => ({ from: Math.min(a.from, b.from), to: Math.min(a.to, b.to) });

export function isNoise(by: string): boolean {
  return by === 'sound' || by === 'full-screen' || by === 'call';
}

const LOUDNESS: Record<Way, number> = { badge: 0, notification: 1, 'badge-then-card': 2, card: 2, tab: 2 };

/** How reminders arrive together: so that each is noticed as it asks for. */
export function loudest(list: readonly Known[]): Way {
  const most = Math.max(...list.map(({ way }) => LOUDNESS[way]));
  return list.find(({ way }) => LOUDNESS[way] === most)?.way ?? 'card';
}

/** How an offer arrived, by what can be seen of it. */
export function arrivalOf({ promptId }: PromptDraft, { notified }: Look, browser: FakeBrowser): 'window' | 'notification' | 'badge' {
  if (browser.state().prompt?.id === promptId) return 'window';
  return notified > 0 ? 'notification' : 'badge';
}
