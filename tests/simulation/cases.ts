/** The parts that the named cases share: a Monday at nine, settings in a word, and what was seen of a browser. */
import type { ClockTime, Range } from '../../core/schedule/week.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { OwnReminder, Settings } from '../../core/settings/schema.ts';
import type { Way } from '../../core/settings/ways.ts';
import { type Instant, MINUTE } from '../../core/time.ts';
import { CHROMIUM, type FakeBrowser, FIREFOX, type Rules } from './fake-browser.ts';

/** Monday 23 November 2026, nine o'clock UTC. */
export const NINE = Date.UTC(2026, 10, 23, 9);

export const BROWSERS = [
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
] satisfies [string, Rules][];

/** Reminders each so many minutes; null is off. */
export function every(drainage: number | null, drink: number | null = null, way: Way = 'card'): Settings {
  const { reminders } = defaultSettings;
  return {
    ...defaultSettings,
    reminders: {
      drainage: { ...reminders.drainage, enabled: drainage !== null, everyMin: drainage ?? 60, way },
      drink: { ...reminders.drink, enabled: drink !== null, everyMin: drink ?? 60, way },
    },
  };
}

export function own(id: string, change: Partial<OwnReminder>): OwnReminder {
  return {
    id: `own-${id}`,
    name: id,
    routineId: 'neck-release',
    enabled: true,
    everyMin: 60,
    times: [],
    way: 'card',
    hours: null,
    ...change,
  };
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
export const clockTime = (hour: number, minute = 0, weekdays: number[] = EVERY_DAY): OwnReminder['times'][number] & ClockTime => ({
  at: hour * 60 + minute,
  weekdays,
});

/** A week with the same hours on all workdays, and other hours at the weekend: none unless given. */
export function week(workday: readonly Range[], weekend: readonly Range[] = []): Settings['hours']['week'] {
  return [1, 2, 3, 4, 5, 6, 7].map((day) => (day <= 5 ? workday : weekend).map((range) => ({ ...range })));
}

export const hours = (from: number, to: number): Range => ({ from: Math.round(from * 60), to: Math.round(to * 60) });

export function within(settings: Settings, chosen: Settings['hours']['week']): Settings {
  return { ...settings, hours: { on: true, week: chosen } };
}

export function at(local: string, zone: string): Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

// What was seen of the browser

export const minutesShown = (browser: FakeBrowser) => browser.shown.map((shown) => Math.round((shown.at - NINE) / MINUTE));
export const idsShown = (browser: FakeBrowser) =>
  browser.shown.map(({ reminderIds }) => reminderIds.map((id) => id.replace('own-', '')).join('+'));
/** Local times, `HH:MM`. */
export function timesShown(browser: FakeBrowser, zone = browser.zone()): string[] {
  return browser.shown.map((shown) =>
    Temporal.Instant.fromEpochMilliseconds(shown.at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  );
}
export const offers = (browser: FakeBrowser) =>
  browser.decided().flatMap((entry) => (entry.kind === 'prompt' && entry.outcome === 'offered' ? [entry] : []));
export const outcomes = (browser: FakeBrowser) => browser.decided().flatMap((entry) => (entry.kind === 'prompt' ? [entry.outcome] : []));
/** The decisions, in a word or two. */
export const said = (browser: FakeBrowser) =>
  browser.decided().map((entry) => {
    if (entry.kind === 'held') return `held: ${entry.by}`;
    if (entry.kind === 'credited') return `credited: ${entry.minutes} min`;
    if (entry.kind === 'prompt') return entry.heldBy ? `${entry.outcome} after ${entry.heldBy}` : entry.outcome;
    return entry.kind;
  });

/** Quarter by quarter; any card on the screen is answered "not now". */
export async function liveThrough(browser: FakeBrowser, hoursLong: number): Promise<void> {
  for (let quarter = 0; quarter < hoursLong * 4; quarter += 1) {
    await browser.pass(15 * MINUTE);
    if (browser.state().prompt) await browser.answer({ type: 'not-now' });
  }
}
