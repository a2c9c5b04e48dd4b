/**
 * What should happen, recounted from what has happened: the person, the machine, the settings, and the decisions that were told. It is
 * written from the rules and not from the scheduler, and it is not clever: it keeps, for each reminder, from when it counts, and
 * for each thing that forbids a prompt, since when.
 *
 * Where the world leaves a doubt (a background that died in the middle, a clock that was set back) a time is a pair: the earliest and
 * the latest that it may be. Then the rules ask "must" of what is sure, and "may" of what is possible.
 */
import type { EntryDraft } from '../../core/log/entry.ts';
import type { ClockTime, WeekHours } from '../../core/schedule/week.ts';
import type { Settings, Way } from '../../core/settings/schema.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../../core/time.ts';
import type { FakeBrowser, Look } from './fake-browser.ts';
import { dayAt, instantOf, isNearChange, isWithin, localAt, nextDayAt, stretchStart } from './local-time.ts';

export type PromptDraft = Extract<EntryDraft, { kind: 'prompt' }>;

/** A time that is known, or known to lie between two. */
interface Between {
  from: Instant;
  to: Instant;
}

const NEVER = Number.POSITIVE_INFINITY;
const exactly = (at: Instant): Between => ({ from: at, to: at });

export interface Known {
  id: string;
  isDrink: boolean;
  every: number;
  times: readonly ClockTime[];
  /** null: always. */
  hours: WeekHours | null;
  way: Way;
}

/** The person said "later". */
interface Later {
  at: Instant;
  until: Between;
  atLull: boolean;
}

interface Tally {
  counted: Between;
  later: Later | null;
  offUntil: Instant;
}

interface Span {
  since: Instant;
  /** null: until resumed. */
  until: Between | null;
}

interface Drink {
  id: string;
  at: Instant;
  ml: number;
}

/** Whether a reminder is due: no, perhaps, or surely. */
type Due = 'no' | 'perhaps' | 'surely';

/** What forbids a prompt. `surely` when there is no doubt. */
export type Forbidding = { by: string; surely: boolean };

const RECENT_DRINK = 45 * MINUTE;
const PLENTY = { ml: 750, within: HOUR, rest: 90 * MINUTE };
const WAKING = 2 * MINUTE;
const GAP = 20 * MINUTE;
const MISSED = HOUR;
/** An alarm that is later than this was missed because nothing could run. */
const SLEPT = 90 * SECOND;
/** Less is a correction by a time server. */
const SET_BACK = MINUTE;
const TOGETHER = 10 * MINUTE;

/** The reminders that are on, in their order. */
export function knownReminders({ reminders, ownReminders, hours }: Settings): Known[] {
  const working = hours.on ? hours.week : null;
  const { drainage, drink } = reminders;
  const of = (id: string, isDrink: boolean, from: typeof drainage, own: WeekHours | null): Known => ({
    id,
    isDrink,
    every: from.everyMin * MINUTE,
    times: from.times,
    hours: from.times.length > 0 ? null : (own ?? working),
    way: from.way,
  });
  return [
    ...(drainage.enabled ? [of('drainage', false, drainage, null)] : []),
    ...ownReminders.filter(({ enabled }) => enabled).map((own) => of(own.id, own.routineId === null, own, own.hours)),
    ...(drink.enabled ? [of('drink', true, drink, null)] : []),
  ];
}

/** A card that was asked for and put off, as if it were a reminder. */
export const PROMISE: Known = { id: 'promise', isDrink: false, every: 0, times: [], hours: null, way: 'card' };

/** What the recount says about one moment. */
export interface Verdict {
  reminders: readonly Known[];
  due: ReadonlyMap<string, Due>;
  forbidding: readonly Forbidding[];
}

export type Recount = ReturnType<typeof createRecount>;

export function createRecount(browser: FakeBrowser) {
  const tallies = new Map<string, Tally>();
  let pause: Span | null = null;
  let quiet: Span | null = null;
  let promised: Later | null = null;
  let drinks: Drink[] = [];
  let away: { since: Instant; surely: boolean } | null = null;
  let returned: { at: Instant; surely: boolean } | null = null;
  let lastLook: Instant = 0;
  let lastLookRan = 0;
  /** What the alarm was set to by the last look that was seen through; null when there was none, or when it is in doubt. */
  let armed: Instant | null = null;
  let isArmedDoubtful = false;
  let alarmsDeadUntil: Instant = 0;
  let lastOffer: Between | null = null;
  let offersToday: { day: number; count: number; surely: boolean } = { day: 0, count: 0, surely: true };
  /** Since when something is due and nothing but sound or full screen, or but the hands, is in the way. */
  let disturbed: Between | null = null;
  let lull: Between | null = null;
  /** What may have held what is due now, and what surely did. */
  let mayHaveHeld = new Set<string>();
  let surelyHeld = new Set<string>();
  /** Since when the recount can be sure that an alarm would have told: after a jump of the clock, sleep and the like it cannot. */
  let isBlind = false;
  let changedAt = 0;
  /** After the clock was set back the same times come once more. */
  let hasRepeatedTimes = false;

  // Facts

  /** Something in the world has changed without an event. */
  function changed(blinding = false): void {
    changedAt = browser.ran();
    isBlind ||= blinding;
  }

  /** Takes in what a look has brought, up to what it offers. */
  function take(look: Look): { credits: 'must' | 'may' | 'must-not'; awayMs: number } {
    const { at } = look;
    if (lastLook > at) clockWasSetBack(at, look.ran);
    else if (alarmsDeadUntil <= at) alarmsDeadUntil = 0;
    meetNewReminders(at);
    const state = browser.state();
    if (pause && isOver(pause, state.pause === null, at)) endPause(pause.until ?? exactly(at));
    if (quiet && isOver(quiet, state.quiet === null, at)) quiet = null;
    const credit = takePresence(look);
    drinks = browser.logged().drinks.map((drink) => ({ ...drink, at: Math.min(drink.at, at) }));
    takeRoutine(look);
    takeEvent(look);
    takeScreen(look);
    for (const entry of look.decided) takeDecision(entry);
    return credit;
  }

  function clockWasSetBack(at: Instant, ran: number): void {
    const moved = lastLook - at;
    const elapsed = ran - lastLookRan;
    hasRepeatedTimes = true;
    const back = (time: Instant) => Math.min(time, at);
    /** No longer than was chosen, and no shorter than what is left of it. */
    const shifted = ({ from, to }: Between): Between => ({ from: from - moved - elapsed, to: to - moved });
    const shiftedSpan = (span: Span | null) => span && { since: span.since - moved, until: span.until && shifted(span.until) };
    const sooner = (later: Later | null) => later && { ...later, at: later.at - moved, until: shifted(later.until) };
    promised = sooner(promised);
    for (const tally of tallies.values()) {
      tally.counted = { from: back(tally.counted.from), to: back(tally.counted.to) };
      tally.later = sooner(tally.later);
      tally.offUntil = Math.min(tally.offUntil, nextDayAt(at, browser.zone()));
    }
    pause = shiftedSpan(pause);
    quiet = shiftedSpan(quiet);
    drinks = drinks.map((drink) => ({ ...drink, at: back(drink.at) })).sort((a, b) => a.at - b.at);
    away = away && { ...away, since: back(away.since) };
    returned = returned && { at: back(returned.at), surely: false };
    lastOffer = lastOffer && { from: back(lastOffer.from), to: back(lastOffer.to) };
    offersToday = { ...offersToday, surely: false };
    disturbed = disturbed && { from: back(disturbed.from), to: back(disturbed.to) };
    lull = lull && { from: back(lull.from), to: back(lull.to) };
    armed = null;
    if (moved >= SET_BACK) alarmsDeadUntil = Math.max(alarmsDeadUntil, lastLook);
  }

  function meetNewReminders(at: Instant): void {
    for (const { id } of reminders()) {
      if (!tallies.has(id)) tallies.set(id, { counted: exactly(at), later: null, offUntil: 0 });
    }
  }

  /** Surely over; or it may be, and the badge says so. */
  function isOver({ until }: Span, isGone: boolean, at: Instant): boolean {
    return until !== null && (until.to <= at || (until.from <= at && isGone));
  }

  /** A pause stops counting: what was counted from moves by the time it lasted. */
  function endPause(until: Between): void {
    if (!pause) return;
    const { since } = pause;
    const lasted = (from: Instant): Between => ({
      from: Math.max(0, until.from - Math.max(from, since)),
      to: Math.max(0, until.to - Math.max(from, since)),
    });
    const putOff = (later: Later | null) => {
      if (!later) return null;
      const { from, to } = lasted(later.at);
      return { ...later, at: later.at + from, until: { from: later.until.from + from, to: later.until.to + to } };
    };
    for (const tally of tallies.values()) {
      const { counted } = tally;
      tally.counted = { from: counted.from + lasted(counted.from).from, to: counted.to + lasted(counted.to).to };
      tally.later = putOff(tally.later);
    }
    promised = putOff(promised);
    pause = null;
  }

  function takePresence({ at }: Look): { credits: 'must' | 'may' | 'must-not'; awayMs: number } {
    const { awayMin } = browser.settings().presence;
    const { input } = browser.presence();
    const isMissed = armed !== null && alarmsDeadUntil === 0 && at - armed >= SLEPT;
    // What a background that died had meant to set the alarm to is not known.
    const mayBeMissed = isArmedDoubtful && at - lastLook >= SLEPT;
    const missed = isMissed && armed !== null ? armed : NEVER;
    const idle = input === 'active' ? NEVER : input === 'idle' ? at - awayMin * MINUTE : at;
    if (!away && Math.min(missed, idle) < NEVER) {
      const since = Math.min(missed, idle);
      const isDoubtful = returned !== null && !returned.surely && returned.at > since;
      const surely = !isDoubtful && !mayBeMissed && !(isMissed && isArmedDoubtful);
      away = { since: returned?.surely ? Math.max(since, returned.at) : since, surely };
    }
    if (!away && mayBeMissed) returned = { at, surely: false };
    if (!away || input !== 'active') return { credits: isArmedDoubtful ? 'may' : 'must-not', awayMs: 0 };
    const { since, surely } = away;
    away = null;
    returned = { at, surely };
    const isBreak = at - since >= awayMin * MINUTE && pause === null;
    const someone = reminders().some(({ isDrink, times }) => !isDrink && times.length === 0);
    return { credits: isBreak && someone ? (surely ? 'must' : 'may') : 'must-not', awayMs: at - since };
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
        quiet = null;
        surelyHeld = new Set();
        pause = { since: pause?.since ?? at, until: event.until === null ? null : exactly(event.until) };
        // What was offered has been seen.
        if (card) countFrom(card.reminderIds, exactly(at));
        return;
      }
      case 'quieted': {
        if (killed && state.quiet?.until !== event.until) return;
        if (before.quiet !== null && before.quiet.until === event.until && quiet) return;
        endPause(exactly(at));
        quiet = { since: quiet?.since ?? at, until: event.until === null ? null : exactly(event.until) };
        return;
      }
      case 'resumed': {
        if (killed && (state.pause || state.quiet)) return;
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
        if (state.prompt?.content.view === 'player')
          mayCountFrom(['drainage', ...((isMet ? null : before.prompt)?.reminderIds ?? [])], at, killed);
        return;
      case 'routine-ended':
        if (before.prompt?.id === event.promptId && before.prompt.content.view === 'player')
          mayCountFrom(['drainage', ...before.prompt.reminderIds], at, true);
        return;
      default:
        return;
    }
  }

  /** Any routine meets the reminders for routines that are due, or wait. */
  function takeRoutine({ before, at }: Look): void {
    const isPlaying = (prompt: Look['before']['prompt']) => prompt?.content.view === 'player' && !prompt.content.ended;
    if (!isPlaying(browser.state().prompt) || isPlaying(before.prompt)) return;
    for (const reminder of reminders()) {
      if (reminder.isDrink) continue;
      const due = before.waiting?.reminderIds.includes(reminder.id) ? 'surely' : isDue(reminder, at);
      if (due !== 'no') mayCountFrom([reminder.id], at, due === 'perhaps');
    }
  }

  /** A routine that is no more on the screen was a break to its end. */
  function takeScreen({ before, at }: Look): void {
    const { prompt } = before;
    if (prompt?.content.view !== 'player' || browser.state().prompt?.id === prompt.id) return;
    mayCountFrom(['drainage', ...prompt.reminderIds], at, true);
  }

  function takeDecision(entry: EntryDraft): void {
    if (entry.kind === 'credited') countFrom(entry.reminderIds, exactly(entry.at));
    // The day's prompts have been had.
    if (entry.kind === 'held' && entry.by === 'limit') callOffToday(entry.reminderIds, entry.at);
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
  }

  function callOffToday(ids: readonly string[], at: Instant): void {
    for (const id of ids) {
      const tally = tallies.get(id);
      if (tally) Object.assign(tally, { offUntil: nextDayAt(at, browser.zone()), later: null });
    }
  }

  function putOff({ at, later, reminderIds }: PromptDraft): void {
    const until = exactly(at + (later === 'quiet-moment' ? WAKING : (later ?? 0) * MINUTE));
    const chosen: Later = { at, until, atLull: later === 'quiet-moment' };
    if (reminderIds.length === 0) promised = chosen;
    for (const id of reminderIds) {
      const tally = tallies.get(id);
      if (tally) tally.later = chosen;
    }
  }

  function countFrom(ids: readonly string[], counted: Between): void {
    for (const id of ids) {
      const tally = tallies.get(id);
      if (tally) Object.assign(tally, { counted, later: null });
    }
  }

  function mayCountFrom(ids: readonly string[], at: Instant, isDoubtful: boolean): void {
    for (const id of ids) {
      const tally = tallies.get(id);
      if (!tally) continue;
      tally.counted = { from: isDoubtful ? Math.min(tally.counted.from, at) : at, to: Math.max(tally.counted.to, at) };
      // A chosen later time is gone with the break, or stands if there was none.
      if (tally.later && !isDoubtful) tally.later = null;
      else if (tally.later) tally.later = { ...tally.later, until: { from: tally.later.until.from, to: NEVER } };
    }
  }

  /** A background that dies before it has saved has only set its alarm. */
  function diedEarly(): void {
    isArmedDoubtful = true;
    changed();
  }

  /** Takes in what has been offered, and how the look left the browser. */
  function close(look: Look, verdict: Verdict, offer: PromptDraft | null): void {
    noteHolds(look, verdict, offer);
    if (offer) noteOffer(offer, look);
    // Whatever card comes is the one that was promised.
    if (offer || browser.state().prompt) promised = null;
    lastLook = look.at;
    lastLookRan = look.ran;
    changedAt = Math.max(changedAt, look.ran);
    isBlind = alarmsDeadUntil > 0 && browser.rules.alarmsDie;
    if (look.killed) {
      isArmedDoubtful = true;
      return;
    }
    isArmedDoubtful = false;
    armed = browser.alarm();
  }

  function noteHolds({ at, before }: Look, { due, forbidding }: Verdict, offer: PromptDraft | null): void {
    const surelyDue = [...due.values()].includes('surely');
    if ([...due.values()].every((one) => one === 'no') || offer) mayHaveHeld = new Set();
    if (!surelyDue || offer || browser.state().prompt?.content.view === 'offer') surelyHeld = new Set();
    for (const { by } of forbidding) mayHaveHeld.add(by);
    // They stand in the order in which one hides the next.
    const [strongest] = forbidding;
    const isClear = surelyDue && before.prompt === null && browser.state().prompt === null;
    if (!offer && strongest?.surely && strongest.by !== 'paused' && isClear) surelyHeld.add(strongest.by);
    const isOver = offer !== null || browser.state().prompt?.content.view === 'offer' || [...due.values()].every((one) => one === 'no');
    const noise = forbidding.some(({ by }) => isNoise(by));
    const hands = forbidding.some(({ by }) => by === 'lull');
    const others = forbidding.filter(({ by }) => !isNoise(by) && by !== 'lull');
    const isAlone = others.length === 0 && surelyDue && browser.state().prompt === null;
    const isSecond = others.some(({ surely }) => surely);
    disturbed = isOver || !(noise || hands) ? null : noise ? begun(disturbed, at, isAlone) : disturbed;
    lull = isOver || !hands || noise || isSecond ? null : begun(lull, at, isAlone);
  }

  /** Since when it has been so: at the earliest, and at the latest. In doubt whether something else is in the way, it may begin anew. */
  function begun(known: Between | null, at: Instant, isAlone: boolean): Between {
    return { from: known?.from ?? at, to: isAlone ? Math.min(known?.to ?? NEVER, at) : NEVER };
  }

  function noteOffer(offer: PromptDraft, look: Look): void {
    const { at } = look;
    lastOffer = exactly(at);
    const day = dayAt(at, browser.zone());
    offersToday =
      offersToday.day === day ? { ...offersToday, count: offersToday.count + 1 } : { day, count: 1, surely: offersToday.surely };
    if (arrivalOf(offer, look, browser) !== 'window') countFrom(offer.reminderIds, exactly(at));
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
    return { reminders: list, due, forbidding: anyDue.length > 0 ? forbids(anyDue, due, at) : [] };
  }

  function isDue(reminder: Known, at: Instant): Due {
    const { from, to } = reminder === PROMISE ? (promised?.until ?? exactly(NEVER)) : dueAt(reminder, at);
    if (to <= at) return 'surely';
    return from <= at ? 'perhaps' : 'no';
  }

  /** When a reminder is due, seen from `at`; infinite when not before something else happens. */
  function dueAt(reminder: Known, at: Instant): Between {
    const tally = tallies.get(reminder.id);
    if (!tally) return exactly(NEVER);
    const due = reminder.times.length > 0 ? dueByClock(reminder, tally, at) : dueByInterval(reminder, tally, at);
    const guard = reminder.isDrink ? drinkGuard(at) : 0;
    return { from: Math.max(due.from, guard), to: Math.max(due.to, guard) };
  }

  function dueByClock({ times, isDrink }: Known, { counted, later, offUntil }: Tally, at: Instant): Between {
    if (later) return later.until;
    const zone = browser.zone();
    const base = Math.max(offUntil, isDrink ? (drinks.at(-1)?.at ?? 0) : 0);
    const { date } = localAt(at, zone);
    const passed = [date - 1, date]
      .flatMap((day) =>
        times.filter(({ weekdays }) => weekdays.includes(((((day + 3) % 7) + 7) % 7) + 1)).map((time) => instantOf(day, time.at, zone)),
      )
      .filter((instant) => instant <= at && at - instant < MISSED && instant > base);
    const after = (from: Instant) => Math.min(...passed.filter((instant) => instant > from), NEVER);
    return { from: after(counted.from), to: after(counted.to) };
  }

  function dueByInterval({ hours, every, isDrink }: Known, { counted, later, offUntil }: Tally, at: Instant): Between {
    const zone = browser.zone();
    const isOpen = hours === null || isWithin(hours, at, zone);
    const doubt = hours !== null && isNearChange(at, zone);
    if (!isOpen && !doubt) return exactly(NEVER);
    const opened = hours === null ? 0 : stretchStart(hours, at, zone);
    const drunk = isDrink ? (drinks.at(-1)?.at ?? 0) : 0;
    const base = Math.max(opened, drunk, offUntil);
    const counts = { from: Math.max(counted.from, base) + every, to: Math.max(counted.to, base) + every };
    const chosen = later && later.until.to >= opened ? later.until : null;
    const due = chosen
      ? later && later.until.from < opened
        ? { from: Math.min(chosen.from, counts.from), to: Math.max(chosen.to, counts.to) }
        : chosen
      : counts;
    return doubt ? { from: 0, to: NEVER } : due;
  }

  /** Until when no drink is offered. */
  function drinkGuard(at: Instant): Instant {
    const { goalMl } = browser.settings().drinks;
    const zone = browser.zone();
    const recent = (drinks.at(-1)?.at ?? Number.NEGATIVE_INFINITY) + RECENT_DRINK;
    const today = dayAt(at, zone);
    const drunk = drinks.filter((drink) => dayAt(drink.at, zone) === today).reduce((sum, { ml }) => sum + ml, 0);
    const goal = drunk >= goalMl ? nextDayAt(at, zone) : 0;
    let plenty = 0;
    for (const drink of drinks) {
      const hour = drinks
        .filter((other) => other.at <= drink.at && other.at > drink.at - PLENTY.within)
        .reduce((sum, { ml }) => sum + ml, 0);
      if (hour >= PLENTY.ml) plenty = Math.max(plenty, drink.at + PLENTY.rest);
    }
    return Math.max(recent, goal, plenty);
  }

  function forbids(anyDue: readonly Known[], due: ReadonlyMap<string, Due>, at: Instant): Forbidding[] {
    const found: Forbidding[] = [];
    const add = (by: string, surely: boolean) => found.push({ by, surely });
    if (pause) add('paused', pause.until === null || at < pause.until.from);
    if (quiet) add('quiet', quiet.until === null || at < quiet.until.from);
    const { input, fullScreen, call, sound, still } = browser.presence();
    if (input !== 'active') add('away', true);
    if (returned && at < returned.at + WAKING) add('waking', returned.surely);
    const isExact = anyDue.every(({ id }) => due.get(id) === 'surely');
    const isChosen = anyDue.some(({ id }) => choiceOf(id));
    const isChosenSurely = anyDue.some(({ id }) => due.get(id) === 'surely' && choiceOf(id));
    if (!isChosenSurely) addSpacing(anyDue, due, !isChosen, at, add);
    if (anyDue.some(({ way }) => way !== 'badge')) {
      if (fullScreen) add('full-screen', true);
      if (call) add('call', true);
      if (sound) add('sound', true);
      const wait = lullFor(anyDue, due);
      if (!still && (lull ? at - lull.to < wait.to : wait.to > 0))
        add('lull', isExact && (lull ? at - lull.from < wait.from : wait.from > 0));
    }
    return found;
  }

  function choiceOf(id: string): Later | null {
    return id === PROMISE.id ? promised : (tallies.get(id)?.later ?? null);
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
    const shortest = Math.min(GAP, ...intervals(anyDue));
    const longest = Math.min(GAP, ...intervals(anyDue.filter(({ id }) => due.get(id) === 'surely')));
    if (at < lastOffer.to + longest) add('gap', surely && at < lastOffer.from + shortest);
    const { perDay } = browser.settings();
    if (perDay === null || dayAt(at, browser.zone()) !== offersToday.day) return;
    if (offersToday.count >= perDay) add('limit', surely && offersToday.surely);
    else if (!offersToday.surely) add('limit', false);
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
    if (times.length > 0 || tallies.get(id)?.later) return false;
    return dueAt(reminder, at).from - at <= Math.min(TOGETHER, every / 2);
  }

  return {
    changed,
    diedEarly,
    take,
    judge,
    close,
    mayComeAlong,
    isBlind: () => isBlind,
    changedAt: () => changedAt,
    paused: () => pause,
    quiet: () => quiet,
    lastLookRan: () => lastLookRan,
    disturbed: () => disturbed,
    mayHaveHeld: () => mayHaveHeld,
    surelyHeld: () => surelyHeld,
    /** Called off for the day, and not put off to a later time since. */
    isOff: (id: string, at: Instant) => (tallies.get(id)?.offUntil ?? 0) > at && !tallies.get(id)?.later,
    drinkGuard,
    isAlarmDoubtful: () => isArmedDoubtful,
    hasRepeatedTimes: () => hasRepeatedTimes,
  };
}

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
