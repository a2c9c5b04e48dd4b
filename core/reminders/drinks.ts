import { type DayRule, dayStart, nextDayStart } from '../log/local-day.ts';
import { HOUR, type Instant, MINUTE } from '../time.ts';
import type { Context } from './context.ts';
import type { ReminderState } from './state.ts';

type Drinks = ReminderState['drinks'];

/** No drink prompt this soon after a drink (health dossier 3.4, after trials of reminders that skip recent drinkers). */
const RECENT = 45 * MINUTE;
/** After so many millilitres within an hour drink prompts rest; below what healthy kidneys clear (dossier 3.2). */
const PLENTY_ML = 750;
const REST_AFTER_PLENTY = 90 * MINUTE;
/** After so many millilitres within an hour the popup says that it is plenty. */
const VERY_PLENTY_ML = 1000;
export function lastDrinkAt(drinks: Drinks): Instant {
  return drinks.at(-1)?.at ?? Number.NEGATIVE_INFINITY;
}

/** The amount drunk in the hour before `now`, in millilitres. */
function lastHourMl(drinks: Drinks, now: Instant): number {
  return sum(drinks.filter(({ at }) => at > now - HOUR && at <= now));
}

/** So much within an hour that the body has enough to do with it. A drink of this very moment may be newer than the `now` of a page. */
export function isVeryPlenty(drinks: Drinks, now: Instant): boolean {
  return lastHourMl(drinks, Math.max(now, lastDrinkAt(drinks))) >= VERY_PLENTY_ML;
}

/**
 * Until when no drink is offered, since there was a drink lately, the goal is reached, or there was plenty. An instant in the past when a
 * drink may be offered.
 */
export function noDrinkUntil(drinks: Drinks, { settings, day }: Pick<Context, 'settings' | 'day'>, now: Instant): Instant {
  const recent = lastDrinkAt(drinks) + RECENT;
  return Math.max(recent, goalReachedUntil(drinks, settings.drinks.goalMl, day, now), plentyUntil(drinks));
}

function goalReachedUntil(drinks: Drinks, goalMl: number, day: DayRule, now: Instant): Instant {
  if (sum(drinks) < goalMl) return Number.NEGATIVE_INFINITY;
  const { start, end } = dayAround(now, day);
  return sum(drinks.filter(({ at }) => at >= start)) >= goalMl ? end : Number.NEGATIVE_INFINITY;
}

/** The day that was worked out last by a rule: a single look asks for the same day many times, and calendars are slow. */
const lastDays = new WeakMap<DayRule, { start: Instant; end: Instant }>();

function dayAround(now: Instant, rule: DayRule): { start: Instant; end: Instant } {
  const known = lastDays.get(rule);
  if (known && known.start <= now && now < known.end) return known;
  const found = { start: dayStart(now, rule), end: nextDayStart(now, rule) };
  lastDays.set(rule, found);
  return found;
}

function plentyUntil(drinks: Drinks): Instant {
  const reached = drinks.filter((drink) => lastHourMl(drinks, drink.at) >= PLENTY_ML);
  return lastDrinkAt(reached) + REST_AFTER_PLENTY;
}

function sum(drinks: Drinks): number {
  return drinks.reduce((total, { ml }) => total + ml, 0);
}
