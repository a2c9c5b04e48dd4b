/**
 * How long one reconciliation takes, over the states of a lived week: with the settings of an installation, and with as much in them
 * as a person might set. The background runs it at each wake, so it has to stay below a millisecond.
 */
import { type Context, NOTHING_AROUND } from '../../core/reminders/context.ts';
import { reconcile } from '../../core/reminders/reconcile.ts';
import type { ReminderState } from '../../core/reminders/state.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, MINUTE } from '../../core/time.ts';
import { CHROMIUM, startBrowser } from '../simulation/fake-browser.ts';
import { median, quantile } from './numbers.ts';

const ROUNDS = 20;
const ZONE = 'Europe/Berlin';
const STEP = 7 * MINUTE;
const WEEK_OF_STEPS = (7 * 24 * 60 * MINUTE) / STEP;

interface Moment {
  state: ReminderState;
  now: Instant;
}

const rich: Settings = {
  ...defaultSettings,
  hours: { ...defaultSettings.hours, on: true },
  perDay: 12,
  ownReminders: Array.from({ length: 12 }, (_, i) => ({
    ...defaultSettings.reminders.drainage,
    id: `own-${i}`,
    name: `Number ${i}`,
    routineId: i % 3 === 0 ? null : 'breathe-and-open',
    everyMin: 30 + 10 * i,
    times: i % 2 === 0 ? [] : [{ at: 60 * i, weekdays: [1, 2, 3, 4, 5] }],
    hours: i % 4 === 0 ? defaultSettings.hours.week : null,
  })),
};

export interface ReconcileTimes {
  moments: number;
  medianMs: number;
  p99Ms: number;
}

export async function measureReconcile(): Promise<{ installed: ReconcileTimes; rich: ReconcileTimes }> {
  return { installed: await measure(defaultSettings), rich: await measure(rich) };
}

async function measure(settings: Settings): Promise<ReconcileTimes> {
  const moments = await liveAWeek(settings);
  // Other work of the machine is not to be measured, so each moment counts with its quickest round.
  const times = moments.map(({ state, now }) => {
    // A wake has a context of its own.
    const rounds = Array.from({ length: ROUNDS }, () => {
      const context = contextOf(settings, state);
      return timeOf(() => reconcile(state, context, { type: 'look' }, now));
    });
    return Math.min(...rounds);
  });
  return { moments: times.length, medianMs: median(times), p99Ms: quantile(times, 0.99) };
}

function timeOf(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

async function liveAWeek(settings: Settings): Promise<Moment[]> {
  const model = await startBrowser(CHROMIUM, Date.UTC(2026, 10, 23, 9), settings, ZONE);
  const moments: Moment[] = [];
  for (let i = 0; i < WEEK_OF_STEPS; i += 1) {
    await model.pass(STEP);
    moments.push({ state: model.state(), now: model.now() });
    if (i % 8 === 0) await model.drink(`drink-${i}`, 150, model.now());
    if (model.state().prompt && i % 3 > 0) await model.answer({ type: 'not-now' });
  }
  return moments;
}

function contextOf(settings: Settings, { prompt }: ReminderState): Context {
  return {
    settings,
    presence: { input: 'active', still: true },
    surroundings: () => NOTHING_AROUND,
    logged: null,
    promptOnScreen: prompt !== null,
    stealsFocus: false,
    day: { timeZone: ZONE, startHour: 4 },
    pickRoutine: () => settings.routine.preferred,
  };
}
