import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const world = vi.hoisted(() => ({ state: {} as Partial<ReminderState>, tabChanges: [] as (() => void)[], told: [] as string[] }));

vi.mock('../../../platform/browser.ts', () => ({
  browser: { tabs: { onActivated: { addListener: (listener: () => void) => void world.tabChanges.push(listener) } } },
}));
vi.mock('../../../platform/known.ts', () => ({
  knownState: async () => ({ ...emptyState, ...world.state }),
}));

beforeEach(() => {
  Object.assign(world, { state: {}, tabChanges: [], told: [] });
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  vi.resetModules();
  vi.stubEnv('FIREFOX', '');
});

afterEach(() => void vi.unstubAllEnvs());

/** A background that has just been woken by a change of the tab. */
async function changeTab(state: Partial<ReminderState>): Promise<string[]> {
  Object.assign(world, { state, tabChanges: [], told: [] });
  const { noticeMissedLooks } = await import('../../../platform/missed-look.ts');
  noticeMissedLooks(
    () => world.told.push('heard'),
    () => world.told.push('look'),
  );
  for (const listener of world.tabChanges) listener();
  await new Promise((resolve) => setTimeout(resolve));
  return world.told;
}

test('while the clock runs on, a change of the tab makes nobody look', async () => {
  expect(await changeTab({ lookedAt: NOW })).toEqual(['heard']);
  expect(await changeTab({ lookedAt: NOW - 3 * HOUR })).toEqual(['heard']);
  expect(await changeTab({})).toEqual(['heard']);
});

test('a clock that is behind the last look was set back, by more than a correction from a minute on', async () => {
  expect(await changeTab({ lookedAt: NOW + MINUTE - 1 })).toEqual(['heard']);
  expect(await changeTab({ lookedAt: NOW + MINUTE })).toEqual(['heard', 'look']);
  expect(await changeTab({ lookedAt: NOW + 2 * HOUR })).toEqual(['heard', 'look']);
});

test('while no alarm comes, changes of the tab take their place, once a minute', async () => {
  const alarmsDeadUntil = NOW + 2 * HOUR;
  expect(await changeTab({ alarmsDeadUntil, lookedAt: NOW - MINUTE + 1 })).toEqual(['heard']);
  expect(await changeTab({ alarmsDeadUntil, lookedAt: NOW - MINUTE })).toEqual(['heard', 'look']);
});

test('in Firefox, whose alarms a clock does not touch, nothing is listened to', async () => {
  vi.stubEnv('FIREFOX', 'true');
  const { noticeMissedLooks } = await import('../../../platform/missed-look.ts');
  noticeMissedLooks(vi.fn(), vi.fn());
  expect(world.tabChanges).toEqual([]);
});
