/**
 * A deterministic model of a browser with Rill in it: a wall clock, sleep, one alarm, one prompt window, storage, and a background
 * that can be killed at any await. The real reminder service runs in it, on ports that touch only this model.
 */
import type { EntryDraft } from '../../core/log/entry.ts';
import type { Presence } from '../../core/reminders/context.ts';
import type { Badge } from '../../core/reminders/effects.ts';
import type { Answer, ReminderEvent } from '../../core/reminders/event.ts';
import { emptyState, type Prompt, type ReminderState } from '../../core/reminders/state.ts';
import { defaultSettings, type Settings } from '../../core/settings/schema.ts';
import type { Instant } from '../../core/time.ts';
import { handleReminderEvent, type ReminderPorts } from '../../platform/reminder-service.ts';

export interface Rules {
  /** Chromium keeps alarms over a restart when the profile loads the extension; Firefox forgets them. */
  keepsAlarms: boolean;
  /** How late an alarm may fire after waking the background. */
  latenessMs: number;
  /** A new window takes the keyboard. */
  stealsFocus: boolean;
  /** Tells of a locked screen. */
  tellsLocked: boolean;
}

export const CHROMIUM: Rules = { keepsAlarms: true, latenessMs: 50, stealsFocus: false, tellsLocked: true };
export const FIREFOX: Rules = { keepsAlarms: false, latenessMs: 1_700, stealsFocus: true, tellsLocked: false };

interface Shown {
  at: Instant;
  promptId: string;
  reminderIds: string[];
}

class Killed extends Error {}

/** Where a test looks at the model and moves it on. */
export interface FakeBrowser {
  now(): Instant;
  settings: Settings;
  state(): ReminderState;
  log(): EntryDraft[];
  /** Every prompt that was opened, once per window that was really created. */
  shown: Shown[];
  openWindows(): number;
  badge(): Badge;
  alarm(): Instant | null;
  /** How often the background was woken. */
  wakes(): number;
  send(event: ReminderEvent): Promise<void>;
  saveSettings(settings: Settings): Promise<void>;
  answer(answer: Answer): Promise<void>;
  closeWindow(): Promise<void>;
  /** Lets time pass; alarms fire on the way. */
  pass(ms: number): Promise<void>;
  /** The machine sleeps: time passes, nothing runs, and what was missed fires once on waking. */
  sleep(ms: number): Promise<void>;
  restart(): Promise<void>;
  /** Moves the wall clock without time passing. */
  setClock(by: number): void;
  /** What the person and the browser do; `set` lets the browser tell of idle and locked as it would. */
  presence: Presence;
  set(presence: Partial<Presence>): Promise<void>;
  zone: string;
  notified: number;
  /** Kills the background at its n-th await from now on, once; null lets it live. */
  killAtAwait(n: number | null): void;
  /** Whether pages draw themselves and say so. */
  pagesWork: boolean;
  logWorks: boolean;
}

export async function startBrowser(rules: Rules, start: Instant, settings: Settings = defaultSettings): Promise<FakeBrowser> {
  let wall = start;
  let stored: ReminderState = emptyState;
  let alarm: Instant | null = null;
  let badge: Badge = 'none';
  let looked = false;
  let windows: { promptId: string }[] = [];
  let wakes = 0;
  let killIn: number | null = null;
  let lock: Promise<unknown> = Promise.resolve();
  const entries = new Map<string, EntryDraft>();

  /** Every await of the background is a place where it may die. What it asked of the browser before is done all the same. */
  async function awaited<T>(work: () => T): Promise<T> {
    const result = work();
    if (killIn !== null) {
      killIn -= 1;
      if (killIn <= 0) {
        killIn = null;
        throw new Killed();
      }
    }
    return result;
  }

  const ports: ReminderPorts = {
    withLock<T>(work: () => Promise<T>): Promise<T> {
      const run = lock.then(work);
      lock = run.catch(() => undefined);
      return run;
    },
    now: () => wall,
    loadSettings: () => awaited(() => model.settings),
    loadState: () => awaited(() => stored),
    saveState: (state) =>
      awaited(() => {
        // Never changed in place, so no copy is needed; a property of the core that the copy in `storage` keeps honest elsewhere.
        stored = state;
      }),
    isFirstLook: () => awaited(() => !looked),
    markLooked: () =>
      awaited(() => {
        looked = true;
      }),
    isPromptOnScreen: () => awaited(() => windows.length > 0),
    presence: () => awaited(() => ({ ...model.presence })),
    stealsFocus: rules.stealsFocus,
    day: () => ({ timeZone: model.zone, startHour: 4 }),
    detectIdle: () => awaited(() => undefined),
    notify: () =>
      awaited(() => {
        model.notified += 1;
      }),
    showPrompt: (prompt: Prompt) =>
      awaited(() => {
        if (windows.length > 0) return;
        windows.push({ promptId: prompt.id });
        model.shown.push({ at: wall, promptId: prompt.id, reminderIds: prompt.reminderIds });
      }),
    closePrompt: () =>
      awaited(() => {
        windows = [];
      }),
    arm: (at) =>
      awaited(() => {
        alarm = at;
      }),
    armGuard: (at) =>
      awaited(() => {
        alarm = at;
      }),
    setBadge: (next) =>
      awaited(() => {
        badge = next;
      }),
    writeLog: (drafts) =>
      awaited(() => {
        if (!model.logWorks) throw new Error('no log');
        for (const draft of drafts) if (!entries.has(draft.id)) entries.set(draft.id, draft);
      }),
    pickRoutine: (current) => current.routine.preferred,
  };

  async function wake(event: ReminderEvent): Promise<void> {
    wakes += 1;
    try {
      await handleReminderEvent(ports, event);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    await pageSaysShown();
  }

  /** The page mirrors the state: it says "shown" for whatever prompt stands there. */
  async function pageSaysShown(): Promise<void> {
    if (!model.pagesWork || windows.length === 0 || stored.prompt?.phase !== 'opening') return;
    await wake({ type: 'prompt-shown', promptId: stored.prompt.id });
  }

  async function fireIfDue(): Promise<boolean> {
    if (alarm === null || alarm > wall) return false;
    alarm = null;
    wall += rules.latenessMs;
    await wake({ type: 'look' });
    return true;
  }

  const model: FakeBrowser = {
    settings,
    shown: [],
    pagesWork: true,
    logWorks: true,
    presence: { input: 'active', still: true, fullScreen: false, sound: false, call: false },
    zone: 'UTC',
    notified: 0,
    async set(presence) {
      const before = model.presence;
      model.presence = { ...before, ...presence };
      if (!rules.tellsLocked && model.presence.input === 'locked') model.presence = { ...model.presence, input: 'active' };
      const told = before.input !== model.presence.input || (stored.lullSince !== null && before.still !== model.presence.still);
      if (told) await wake({ type: 'look' });
    },
    now: () => wall,
    state: () => stored,
    log: () => [...entries.values()],
    openWindows: () => windows.length,
    badge: () => badge,
    alarm: () => alarm,
    wakes: () => wakes,
    send: wake,
    async saveSettings(next) {
      model.settings = next;
      await wake({ type: 'look' });
    },
    async answer(answer) {
      const { prompt } = stored;
      if (!prompt) throw new Error('no prompt to answer');
      await wake({ type: 'prompt-answered', promptId: prompt.id, answer });
    },
    async closeWindow() {
      windows = [];
      await wake({ type: 'look' });
    },
    async pass(ms) {
      const end = wall + ms;
      while (alarm !== null && alarm <= end) {
        wall = Math.max(wall, alarm);
        await fireIfDue();
      }
      wall = Math.max(wall, end);
    },
    async sleep(ms) {
      wall += ms;
      await fireIfDue();
    },
    async restart() {
      windows = [];
      looked = false;
      if (!rules.keepsAlarms) alarm = null;
      await wake({ type: 'look' });
    },
    setClock(by) {
      wall += by;
    },
    killAtAwait(n) {
      killIn = n;
    },
  };
  await wake({ type: 'look' });
  return model;
}
