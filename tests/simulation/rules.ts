/**
 * The rules that hold in every history. Every rule is checked after every event, against the recount's verdict about the world; no rule
 * asks the scheduler what it meant to do.
 */
import type { EntryDraft } from '../../core/log/entry.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import type { FakeBrowser, Look, Speech } from './fake-browser.ts';
import { isWithin, longestStretch } from './local-time.ts';
import {
  arrivalOf,
  createRecount,
  isNoise,
  type Known,
  knownReminders,
  loudest,
  PROMISE,
  type PromptDraft,
  type Recount,
  type Verdict,
} from './recount.ts';
import type { Credit } from './recount-presence.ts';
import { tellLook } from './tell.ts';

const SECOND = 1_000;
const MINUTE = 60_000;
const HOUR = 3_600_000;

export const RULES = {
  onePrompt: 'never two prompts open',
  away: 'never a prompt while away, or at the moment of return',
  noise: 'never a prompt over sound, a call or full screen',
  paused: 'never a prompt while paused',
  quiet: 'never a prompt while quiet',
  hours: 'never a prompt out of hours, or on a day that was called off',
  gap: 'never two prompts within the gap',
  limit: 'never more prompts in a day than chosen',
  lull: 'never in the middle of typing, where a prompt takes the keyboard',
  drinks: 'never a drink soon after a drink, over the goal, or after plenty',
  early: 'never before something is due',
  once: 'each due time is handled once',
  together: 'what is due comes in one prompt',
  silence: 'what is due comes, when nothing forbids it',
  late: 'what is due comes in time, without an event from outside',
  armed: 'an alarm is armed while something is due later',
  spin: 'alarms do not answer themselves',
  heldLong: 'after an hour of sound or full screen it says so once, and quietly',
  credit: 'time away is credited when it was a break, and only then',
  reason: 'every decision has a reason, and it is true',
  screen: 'the screen shows what is offered, and nothing else',
  card: 'the card on the screen stands for reminders that are on',
  met: 'nobody is said to have ignored a card whose drink was had',
  waits: 'what waits in the badge waits for as long as its reasons last, and no longer',
  folded: 'a routine that was left folds away within an hour or so',
  watching: 'somebody who sits still before something that plays is looked at every five minutes',
  heartbeat: 'while somebody is there no more than twenty minutes pass without a look',
  badge: 'the badge tells of a pause and of quiet',
  replay: 'an event that is told again changes nothing',
  saving: 'saving settings delays nothing',
  burst: 'after any gap comes at most one prompt',
  log: 'nothing that was decided is lost',
  alive: 'with nothing in the way a prompt comes within an interval',
} as const;

export type Rule = keyof typeof RULES;

export class BrokenRule extends Error {
  rule: Rule;

  constructor(rule: Rule, detail: string) {
    super(detail ? `${RULES[rule]}: ${detail}` : RULES[rule]);
    this.rule = rule;
  }
}

export function must(holds: boolean, rule: Rule, detail: string | (() => string) = ''): void {
  if (!holds) throw new BrokenRule(rule, typeof detail === 'string' ? detail : detail());
}

/** A due break may come late by so much: holds are looked at every two minutes, and a killed background looks again after half a minute. */
const PROMPTLY = 3 * MINUTE;
const REASONS: readonly string[] = ['due', 'owed', 'held-long', 'asked', 'again'];

export interface Watch {
  recount: Recount;
  /** To be called when time has passed without an event. @param looks that something has made the background look every minute. */
  timeHasPassed(looks?: boolean): void;
  /** Somebody speaks in a tab from now on, or nobody any more. */
  speaks(speech: Speech | null): void;
  /** The last change has told nobody of itself. */
  toldNobody(): void;
  /** Until the gap ends, at most one prompt may come: over a sleep, a restart, a jump of the clock. */
  gapBegins(): void;
  gapEnds(): void;
}

/**
 * Watches a model from now on.
 * @param echo tells every event twice.
 * @param chronicle is told what happened at each look, in words.
 */
export function watch(browser: FakeBrowser, echo: boolean, chronicle?: (line: string) => void): Watch {
  const recount = createRecount(browser);
  const home = browser.zone();
  let hasTravelled = false;
  let hadLimit = false;
  const endings = new Set<string>();
  const handled = new Set<string>();
  /** How many prompts have come by themselves since a gap began; null outside of one. */
  let inGap: number | null = null;
  /** The last credit before a look. */
  let credited: { id: string | undefined; minutes: number } = { id: undefined, minutes: 0 };

  browser.watch({
    changed: recount.changed,
    before() {
      checkLate();
      credited = { id: recount.told()?.id, minutes: creditedMinutes(recount.told()?.id) };
    },
    async after(look) {
      chronicle?.(tellLook(look, browser));
      const isSaved = browser.state() !== look.before;
      if (look.killed && !isSaved) {
        recount.diedEarly();
        return;
      }
      const credit = recount.take(look);
      if (recount.isLost()) return;
      const verdict = recount.judge();
      isOtherDay();
      const offered = look.decided.filter(isOfferByItself);
      const [offer = null] = offered;
      if (inGap !== null) {
        inGap += offered.length;
        must(inGap <= 1, 'burst', () => `${inGap} prompts`);
      }
      must(offered.length <= 1, 'onePrompt', 'two at once');
      checkCredit(look, credit);
      checkEndings(look);
      checkMet(look);
      if (offer) checkOffer(offer, look, verdict);
      else checkSilence(look, verdict);
      checkPromise(look, verdict);
      checkShownAgain(look);
      recount.close(look, verdict, offer);
      if (look.killed) return;
      checkScreen();
      checkAsked(look);
      checkCard();
      checkWaits(look);
      checkAlarm(look);
      if (echo) await checkReplay(look);
    },
  });

  function checkOffer(offer: PromptDraft, look: Look, verdict: Verdict): void {
    const { at, before } = look;
    const { reminders, due } = verdict;
    const mine = reminders.filter(({ id }) => offer.reminderIds.includes(id));
    const arrival = arrivalOf(offer, look, browser);
    const inBadge = arrival !== 'window';
    const isBadgeOnly = arrival === 'badge' && offer.reason !== 'held-long';
    // First, since such a prompt breaks the gap as well.
    if (!inBadge) must(before.prompt === null || hasEnded(before.prompt, look), 'onePrompt', 'over one that was open');
    checkForbidden(offer, verdict, isBadgeOnly);
    for (const { hours, id } of mine) {
      if (hours && !isWithin(hours, at, browser.zone())) must(isNearClockChange(look), 'hours', () => `${id} at ${clock(at)}`);
      must(!recount.isOff(id, at), 'hours', () => `${id} was not for today`);
    }
    // A reminder that comes along may be a little before its time.
    if (mine.some(({ isDrink }) => isDrink)) must(recount.drinkGuard(at).from <= at + 10 * MINUTE, 'drinks', () => `along at ${clock(at)}`);
    if (mine.every(({ isDrink }) => isDrink)) must(recount.drinkGuard(at).from <= at, 'drinks', () => clock(at));
    must(mine.length === offer.reminderIds.length && mine.length > 0, 'early', 'for a reminder that is off');
    must(
      mine.some(({ id }) => due.get(id) !== 'no'),
      'early',
      () => `${offer.reminderIds.join('+')} at ${clock(at)}`,
    );
    for (const reminder of mine) {
      must(due.get(reminder.id) !== 'no' || recount.mayComeAlong(reminder, at), 'early', () => `${reminder.id} came along at ${clock(at)}`);
    }
    for (const reminder of reminders) {
      const isMissing = due.get(reminder.id) === 'surely' && reminder !== PROMISE && !offer.reminderIds.includes(reminder.id);
      must(!isMissing || isOtherDay(), 'together', reminder.id);
    }
    checkReason(offer);
    must(
      inBadge ? look.opened.length === 0 : look.killed || look.opened.length === 1 || look.windowsBefore > 0,
      'screen',
      'an offer opens one window',
    );
    if (!look.killed) checkArrival(offer, arrival, mine, due);
    if (inBadge) noteHandled(offer);
  }

  /** The prompt arrives in the way that the due reminders ask for, and a sign within a hold takes no keyboard. */
  function checkArrival({ reason }: PromptDraft, arrival: ReturnType<typeof arrivalOf>, mine: readonly Known[], due: Verdict['due']): void {
    if ([...due.values()].includes('perhaps')) return;
    const way = loudest([...mine, PROMISE].filter(({ id }) => due.get(id) === 'surely'));
    const isQuietSign = reason === 'held-long' && browser.rules.stealsFocus;
    const expected = isQuietSign || way === 'badge' ? 'badge' : way === 'notification' ? way : 'window';
    must(arrival === expected, 'screen', () => `arrives as ${arrival}, not as ${expected}`);
  }

  function checkForbidden({ reason }: PromptDraft, { forbidding }: Verdict, isBadgeOnly: boolean): void {
    for (const { by, surely } of forbidding) {
      if (!surely) continue;
      must(by !== 'paused', 'paused');
      must(by !== 'quiet', 'quiet');
      must(by !== 'away' && by !== 'waking', 'away', by);
      must(by !== 'gap', 'gap');
      must(by !== 'limit', 'limit');
      if (reason === 'held-long') continue;
      must(!isNoise(by) || isBadgeOnly, 'noise', by);
      must(by !== 'calm' || isBadgeOnly || isOtherDay(), 'noise', by);
      must(by !== 'lull' || isOtherDay(), 'lull');
    }
    // A card over noise is wrong whatever the reminder that fell due wanted.
    const { fullScreen, call, sound } = browser.presence();
    if (reason !== 'held-long' && !isBadgeOnly) must(!fullScreen && !call && !sound, 'noise', 'a card');
  }

  function isNearClockChange({ at }: Look): boolean {
    const zone = browser.zone();
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hoursInDay !== 24;
  }

  function checkReason({ reason, heldBy, at }: PromptDraft): void {
    must(REASONS.includes(reason), 'reason', 'none');
    if (reason === 'due') {
      const held = [...recount.surelyHeld()].filter((by) => isNoise(by) || by === 'quiet' || by === 'away');
      must(heldBy === null && held.length === 0, 'reason', () => `due, though held by ${held.join(', ')} before`);
    }
    if (reason === 'owed') must(heldBy !== null && recount.mayHaveHeld().has(heldBy), 'reason', `owed after ${heldBy}, which held nothing`);
    if (reason !== 'held-long') return;
    const limit = browser.settings().presence.holdLimitMin;
    const since = recount.disturbed();
    must(limit !== null && since !== null && at - since.from >= limit * MINUTE, 'heldLong', 'too early');
    must(heldBy !== null && isNoise(heldBy), 'reason', 'held long by nothing');
  }

  /** A card that was asked for comes at once, or when it was put off to. */
  function checkPromise({ event, decided }: Look, { due, forbidding }: Verdict): void {
    const isAsked = decided.some((entry) => isOffer(entry) && entry.reason === 'asked');
    if (!isAsked || event.type === 'prompt-asked') return;
    must((due.get(PROMISE.id) ?? 'no') !== 'no', 'early', 'a card that nobody has asked for');
    for (const { by, surely } of forbidding)
      must(!surely || by === 'gap' || by === 'limit', 'early', () => `a promised card, held by ${by}`);
  }

  /** The text leaves open on which day prompts of before count for the limit, once the person is in another zone. */
  function isOtherDay(): boolean {
    hadLimit ||= browser.settings().perDay !== null;
    hasTravelled ||= browser.zone() !== home;
    return hadLimit && hasTravelled;
  }

  /** Nothing is due that could be offered, and is not. */
  function checkSilence(look: Look, { due, forbidding }: Verdict): void {
    const { prompt } = browser.state();
    if (prompt || recount.isAlarmDoubtful()) return;
    const surely = [...due].filter(([, one]) => one === 'surely').map(([id]) => id);
    if (surely.length === 0) return;
    const others = forbidding.filter(({ by }) => !isNoise(by) && by !== 'calm');
    const limit = browser.settings().presence.holdLimitMin;
    const since = recount.disturbed();
    const isHeldLong = surely.some((id) => id !== PROMISE.id) && limit !== null && since !== null && look.at - since.to >= limit * MINUTE;
    if (isHeldLong && forbidding.some(({ by }) => isNoise(by)) && others.every(({ by }) => by === 'lull'))
      must(false, 'heldLong', 'no word of it');
    must(forbidding.length > 0 || isOtherDay(), 'silence', () => `${surely.join('+')} at ${clock(look.at)}`);
  }

  /** Before an event: nothing has been due for long that no alarm has come for. */
  function checkLate(looks = false): void {
    // A change of the zone is noticed by the next look, and a break that is due by the new zone only then.
    if (recount.isLost() || recount.isAlarmDoubtful() || !browser.isZoneSeen()) return;
    if (recount.isBlind() && !looks) return;
    const ran = browser.ran();
    checkFolded();
    const quietSince = Math.max(recount.lastLookRan(), recount.changedAt());
    if (ran - quietSince <= PROMPTLY) return;
    checkAt(-PROMPTLY);
    // A stretch of working hours may have begun and ended without an alarm.
    for (let back = 2 * PROMPTLY; ran - back > quietSince && back < 6 * 60 * MINUTE; back += 30 * MINUTE) checkAt(-back);
  }

  function checkAt(ahead: number): void {
    if (browser.state().prompt) return;
    const { due, forbidding } = recount.judge(ahead);
    if (![...due.values()].includes('surely')) return;
    must(forbidding.length > 0 || isOtherDay(), 'late', () => `something was due at ${clock(browser.now() + ahead)}, and no alarm came`);
  }

  function checkCredit({ decided, at }: Look, { credits, lengthens, minutes }: Credit): void {
    const credit = decided.find((entry) => entry.kind === 'credited');
    const now = creditedMinutes(credited.id);
    const lengthened = now !== credited.minutes && !credit;
    const about = () => `${minutes.from.toFixed(1)} to ${minutes.to.toFixed(1)} minutes away`;
    if (credits === 'must') must(credit !== undefined, 'credit', () => `${about()} are not credited at ${clock(at)}`);
    if (credits === 'must-not') must(credit === undefined, 'credit', () => `credited at ${clock(at)} without being away`);
    if (lengthens === 'must') must(lengthened, 'credit', () => `${about()} in one are not told as one at ${clock(at)}`);
    if (lengthens === 'must-not') must(!lengthened, 'credit', () => `lengthened at ${clock(at)} without being away`);
    if (credit?.kind === 'credited') must(credit.minutes <= 24 * 60, 'credit', 'a break of a day');
    const told = credit?.kind === 'credited' && credits === 'must' ? credit.minutes : lengthens === 'must' ? now : null;
    if (told !== null) must(told >= minutes.from - 1 && told <= minutes.to + 1, 'credit', () => `${told} minutes, not ${about()}`);
  }

  /** The minutes of the last credit that was told. */
  function creditedMinutes(id: string | undefined): number {
    const entry = id === undefined ? undefined : browser.decided().findLast((one) => one.id === id);
    return entry?.kind === 'credited' ? entry.minutes : 0;
  }

  /** A person who has had the drink that a card asks for has not ignored the card. */
  function checkMet({ decided, at }: Look): void {
    for (const entry of decided) {
      if (entry.kind !== 'prompt' || entry.outcome !== 'ignored' || entry.reminderIds.length === 0) continue;
      const mine = knownReminders(browser.settings()).filter(({ id }) => entry.reminderIds.includes(id));
      const isDrink = mine.length > 0 && mine.every((reminder) => reminder.isDrink);
      must(!isDrink || recount.drinkGuard(at).from <= at || recount.drinkGuard(entry.at).from <= entry.at, 'met', entry.promptId);
    }
  }

  /** A person who asks for a routine or a card gets one. */
  function checkAsked({ event, before }: Look): void {
    // A window that never comes is given up in the same look.
    if (before.prompt?.phase === 'opening') return;
    const isAsked = event.type === 'routine-asked' || event.type === 'prompt-asked';
    must(!isAsked || browser.state().prompt !== null, 'screen', () => `${event.type}, and nothing is shown`);
  }

  function checkCard(): void {
    const { prompt } = browser.state();
    if (prompt?.content.view !== 'offer') return;
    const known = new Set(knownReminders(browser.settings()).map(({ id }) => id));
    for (const id of prompt.reminderIds) must(known.has(id), 'card', id);
  }

  function checkWaits({ at }: Look): void {
    const waiting = browser.state().waiting?.reminderIds ?? [];
    for (const id of waiting)
      must(recount.leaves(id, at, at, true) === null, 'waits', () => `${id} though ${recount.leaves(id, at, at, true)}`);
    for (const id of recount.waits().keys()) must(waiting.includes(id), 'waits', () => `${id} is forgotten`);
    must(browser.badge() !== 'waiting' || waiting.length > 0, 'badge', 'nothing waits');
  }

  function checkFolded(): void {
    const playing = recount.playing();
    const left = playing && Math.min(browser.ran() - playing.sinceRan, browser.now() - playing.since);
    must(left === null || recount.isBlind() || left <= HOUR + 15 * MINUTE, 'folded', () => `left for ${(left ?? 0) / MINUTE} minutes`);
  }

  function checkEndings({ decided }: Look): void {
    for (const entry of decided) {
      if (entry.kind !== 'prompt' || entry.outcome === 'offered') continue;
      must(!endings.has(entry.promptId), 'once', `${entry.promptId} ends twice`);
      endings.add(entry.promptId);
      if (entry.outcome !== 'later') noteHandled(entry);
    }
  }

  /** The ids of due times follow from reminder and time. Put off, a due time may come again; a clock that was set back repeats its times. */
  function noteHandled({ promptId, reminderIds }: PromptDraft): void {
    const slash = promptId.indexOf('/');
    if (slash < 0) return;
    for (const id of promptId.slice(slash + 1).split('+')) {
      // A reminder that was switched off on the card has not been answered.
      if (!reminderIds.some((one) => id.startsWith(one))) continue;
      must(!handled.has(id) || recount.hasRepeatedTimes(), 'once', `${id} is handled twice`);
      handled.add(id);
    }
  }

  /** A card that is opened again, over a restart or because its window never came, is a prompt like another. */
  function checkShownAgain({ opened, before, first }: Look): void {
    const { prompt } = browser.state();
    const again = opened.some(({ promptId }) => promptId === before.prompt?.id && promptId === prompt?.id);
    if (!again || prompt?.content.view !== 'offer' || prompt.reason === 'held-long') return;
    const { fullScreen, call, sound, input } = browser.presence();
    must(input === 'active', 'away', 'shown again');
    // The events that a first look is told in the same breath may have asked for the prompt.
    must((!fullScreen && !call && !sound) || (first && prompt.reason !== 'again'), 'noise', 'shown again');
  }

  function checkScreen(): void {
    const { prompt, pause, quiet } = browser.state();
    const windows = browser.openWindows();
    // A page that is still on its way says so when it comes, and only one page stays.
    must(windows <= 1 || browser.isWindowComing(), 'onePrompt', `${windows} windows`);
    if (!prompt) must(windows === 0 || browser.isWindowComing(), 'screen', 'a window without a prompt');
    else if (prompt.phase === 'shown') must(windows === 1, 'screen', 'a prompt without a window');
    const isPaused = recount.paused() !== null;
    const isQuiet = recount.quiet() !== null;
    must(!isPaused || isInDoubt(recount.paused()) || browser.badge() === 'paused', 'badge', 'paused');
    must(isPaused || pause === null, 'badge', 'a pause that nobody chose');
    must(!isQuiet || isPaused || isInDoubt(recount.quiet()) || browser.badge() === 'quiet', 'badge', 'quiet');
    must(isQuiet || quiet === null, 'badge', 'quiet that nobody chose');
    const badge = browser.badge();
    must((badge === 'paused') === (pause !== null), 'badge', badge);
    must((badge === 'quiet') === (quiet !== null && pause === null), 'badge', badge);
  }

  function isInDoubt(span: ReturnType<Recount['paused']>): boolean {
    return span?.until != null && span.until.from <= browser.now();
  }

  function checkAlarm({ at }: Look): void {
    const isStopped = recount.paused()?.until === null || recount.quiet()?.until === null;
    // An interval that fits into no stretch of the hours is never over in any.
    const later = knownReminders(browser.settings()).some(({ times, hours, every }) =>
      times.length > 0 ? times.some(({ weekdays }) => weekdays.length > 0) : hours === null || every < longestStretch(hours),
    );
    const alarm = browser.alarm();
    must(isStopped || !later || alarm !== null, 'armed');
    const { input, fullScreen, call, sound } = browser.presence();
    if (isStopped || !later || recount.paused() || recount.away()) return;
    const ahead = (alarm ?? 0) - at;
    if (input === 'active') must(ahead <= 20 * MINUTE + SECOND, 'heartbeat', () => `${ahead / MINUTE} minutes`);
    if (recount.isWatching() && (fullScreen || call || sound))
      must(ahead <= 5 * MINUTE + SECOND, 'watching', () => `${ahead / MINUTE} minutes`);
  }

  async function checkReplay({ event, before }: Look): Promise<void> {
    // The first click does not mean a break that came to wait in this very look, or over an open card; a second click does.
    if (event.type === 'waiting-opened' && (!before.waiting || before.prompt) && browser.state().waiting) return;
    const once = picture(browser);
    await browser.tellAgain(event);
    const twice = picture(browser);
    must(isAlike(once, twice), 'replay', () => `${event.type}: ${differences(once, twice).join('; ')}`);
  }

  return {
    recount,
    timeHasPassed: checkLate,
    speaks: recount.speaks,
    toldNobody: () => recount.changed(true),
    gapBegins() {
      inGap = 0;
    },
    gapEnds() {
      inGap = null;
    },
  };
}

/** Whether two values hold the same, whatever the order of their keys. */
function isAlike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => isAlike(one[key], other[key]));
}

/** Where two values differ, in words. */
function differences(a: unknown, b: unknown, path = ''): string[] {
  if (isAlike(a, b)) return [];
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return [`${path} ${JSON.stringify(a)} -> ${JSON.stringify(b)}`];
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((key) => differences(one[key], other[key], `${path}/${key}`));
}

/** Nothing in it is ever changed in place. */
function picture(browser: FakeBrowser): readonly unknown[] {
  const { shown } = browser;
  return [
    // Entries for the log may be written a look later.
    { ...browser.state(), outbox: [] },
    browser.alarm(),
    browser.badge(),
    shown.length,
    browser.openWindows(),
    browser.notified(),
    browser.decided().length,
  ];
}

export function isOffer(entry: EntryDraft): entry is PromptDraft {
  return entry.kind === 'prompt' && entry.outcome === 'offered';
}

function isOfferByItself(entry: EntryDraft): entry is PromptDraft {
  return isOffer(entry) && entry.reason !== 'asked';
}

/** Whether a prompt that was on the screen is over, so that another may take its place. */
function hasEnded(prompt: NonNullable<ReminderState['prompt']>, { decided, event }: Look): boolean {
  if (prompt.content.view === 'player') return true;
  if (event.type === 'prompt-answered' || event.type === 'quieted' || event.type === 'paused') return true;
  return decided.some((entry) => entry.kind === 'prompt' && entry.outcome !== 'offered' && entry.promptId === prompt.id);
}

const clock = (at: number) => new Date(at).toISOString().slice(0, 19);
