import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { stateSchema } from '../../../core/reminders/state.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { settingsSchema } from '../../../core/settings/schema.ts';
import { loadReminderState, saveReminderState } from '../../../platform/reminder-state-store.ts';
import { changeSettings, loadSettings, watchSettings } from '../../../platform/settings-store.ts';

type Values = Record<string, unknown>;

const disk = vi.hoisted(() => ({
  values: {} as Record<string, unknown>,
  isFull: false,
  watchers: [] as ((key: string, value: unknown) => void)[],
}));

/** Every answer takes a turn, as the browser's do. */
vi.mock('../../../platform/storage.ts', () => ({
  readLocal: async (key: string) => {
    await new Promise(setImmediate);
    return structuredClone(disk.values[key]);
  },
  writeLocal: async (values: Values) => {
    await new Promise(setImmediate);
    if (disk.isFull) throw new Error('QuotaExceededError');
    Object.assign(disk.values, structuredClone(values));
    for (const tell of disk.watchers) for (const [key, value] of Object.entries(values)) tell(key, structuredClone(value));
  },
  watchLocal: (watched: string, onChange: (value: unknown) => void) => {
    disk.watchers.push((key, value) => key === watched && onChange(value));
  },
}));

/** The settings at each moment at which the background was asked to look. */
const looks = vi.hoisted(() => ({ at: [] as unknown[], isBackgroundGone: false }));

vi.mock('../../../platform/browser.ts', () => ({
  browser: {
    runtime: {
      sendMessage: async ({ event }: { event: unknown }) => {
        if (looks.isBackgroundGone) throw new Error('Could not establish connection.');
        expect(event).toEqual({ type: 'look' });
        looks.at.push((disk.values.settings as typeof dark | undefined)?.theme);
      },
    },
  },
}));

const dark = { ...defaultSettings, theme: 'dark' as const };

beforeEach(() => {
  Object.assign(disk, { values: {}, isFull: false, watchers: [] });
  Object.assign(looks, { at: [], isBackgroundGone: false });
});

describe('the settings in storage', () => {
  it('are the defaults until something is saved', async () => {
    expect(await loadSettings()).toEqual(defaultSettings);
    expect(disk.values).toEqual({});
  });

  it('are what was saved, whatever was changed at the same time', async () => {
    await Promise.all([
      changeSettings((settings) => ({ ...settings, theme: 'dark' })),
      changeSettings((settings) => ({ ...settings, headsUp: true })),
    ]);
    expect(await loadSettings()).toEqual({ ...defaultSettings, theme: 'dark', headsUp: true });
  });

  it.each([
    ['an earlier version has left', {}],
    ['bears the seal of other schemas', { seal: 'another' }],
  ])('are checked when what is there %s: what is damaged is replaced and kept aside', async (_where, more) => {
    const stored = { ...dark, checks: { neck: { allowed: false, answeredAt: 5 } }, drinks: { goalMl: 'lots' }, ...more };
    disk.values.settings = stored;
    const mended = { ...dark, checks: stored.checks };
    expect(await loadSettings()).toEqual(mended);
    // Answers to safety checks stay where they are, and nowhere else.
    const { checks: _, ...original } = stored;
    expect(disk.values['settings.damaged']).toEqual({ at: expect.any(Number), damaged: ['drinks.goalMl'], original });
    expect(await loadSettings()).toEqual(mended);
  });

  it('that were damaged lose nothing else when they are changed', async () => {
    disk.values.settings = { ...dark, headsUp: 'perhaps' };
    await changeSettings((settings) => ({ ...settings, perDay: 4 }));
    expect(await loadSettings()).toEqual({ ...dark, perDay: 4 });
    expect(disk.values['settings.damaged']).toMatchObject({ damaged: ['headsUp'] });
  });

  it('can be read where nothing can be saved', async () => {
    disk.values.settings = { ...dark, headsUp: 'perhaps' };
    disk.isFull = true;
    expect(await loadSettings()).toEqual(dark);
    await expect(changeSettings((settings) => settings)).rejects.toThrow('QuotaExceededError');
    expect(disk.values.settings).toMatchObject({ headsUp: 'perhaps' });
  });

  it('have the reminders look when they have been saved, and only then', async () => {
    await changeSettings(() => dark);
    expect(looks.at).toEqual(['dark']);
    disk.isFull = true;
    await expect(changeSettings(() => defaultSettings)).rejects.toThrow('QuotaExceededError');
    expect(looks.at).toEqual(['dark']);
  });

  it('are saved while the background cannot be reached: it looks when it starts', async () => {
    looks.isBackgroundGone = true;
    expect(await changeSettings(() => dark)).toEqual(dark);
    expect(await loadSettings()).toEqual(dark);
  });

  it('are told to who watches, without what only storage has', async () => {
    const told: unknown[] = [];
    watchSettings((settings) => told.push(settings));
    await changeSettings(() => dark);
    expect(told).toEqual([dark]);
  });
});

describe('the reminder state in storage', () => {
  it('is what was saved', async () => {
    const state = { ...emptyState, ignoredInRow: 2 };
    await saveReminderState(state);
    expect(await loadReminderState()).toEqual(state);
    expect(await loadReminderState()).toEqual(state);
  });

  it('is mended where it was damaged, and the original kept aside', async () => {
    disk.values.reminders = { ...emptyState, ignoredInRow: -1, textCursor: 3 };
    expect(await loadReminderState()).toEqual({ ...emptyState, textCursor: 3 });
    expect(disk.values['reminders.damaged']).toMatchObject({ damaged: ['ignoredInRow'] });
  });
});

it('whatever lies in storage without a seal, what comes out of it fits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.anything({ withNullPrototype: false }), async (stored) => {
      disk.values = { settings: stored, reminders: stored };
      expect(v.is(settingsSchema, await loadSettings())).toBe(true);
      expect(v.is(stateSchema, await loadReminderState())).toBe(true);
    }),
    { numRuns: 50 },
  );
});
