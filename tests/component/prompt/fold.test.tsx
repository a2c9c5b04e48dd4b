import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Prompt } from '../../../core/reminders/state.ts';
import { goOnWithFolded } from '../../../stores/prompt-events.ts';
import { useReminders } from '../../../stores/reminders.ts';
import { foldedRun } from '../folded-run.ts';
import { checksPassed, fire, openPage, pass, playing } from './open-page.tsx';
import { endWorld, logged, startWorld, told, world } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/page/window.ts', async () => (await import('./world.ts')).platform.pageWindow());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

const MINUTE = 60_000;

beforeEach(() => {
  startWorld();
  foldedRun.kept = null;
});
afterEach(() => {
  cleanup();
  endWorld();
});

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const click = (name: string | RegExp) => fire(() => fireEvent.click(screen.getByRole('button', { name })));
const folded = () => useReminders.getState().state.folded;
const routines = () => logged().filter(({ kind }) => kind === 'routine');

/** Twelve seconds into a routine. */
async function play(): Promise<void> {
  await openPage({ prompt: playing(), settings: { checks: checksPassed } });
  await pass(15_000);
}

let windows = 0;

/** In another window, of which nothing but the log, the background and the storage is known; no two are opened at the same time. */
async function goOn(): Promise<void> {
  windows += 1;
  await pass(windows);
  cleanup();
  sessionStorage.clear();
  world.isClosed = false;
  await goOnWithFolded();
  await openPage({ prompt: useReminders.getState().state.prompt as Prompt, settings: world.settings });
}

const hide = (isHidden: boolean) => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  return fire(() => fireEvent(document, new Event('visibilitychange')));
};

describe('a routine that nobody goes on with', () => {
  test('folds away after ten minutes in a pause, and goes on in the same place and entry', async () => {
    await play();
    await click('Next step');
    const there = heading();
    await click('Pause');
    await pass(9 * MINUTE);
    expect(folded()).toBeNull();
    await pass(2 * MINUTE);
    expect(folded()).toMatchObject({ routineId: 'breathe-and-open', variant: 'full' });
    expect(world.isClosed).toBe(true);
    expect(routines()).toMatchObject([{ seconds: 12, finished: false }]);

    await goOn();
    expect(folded()).toBeNull();
    expect(heading()).toBe(there);
    await click('Go on');
    await pass(8_000);
    await click('Leave the routine');
    expect(routines()).toMatchObject([{ seconds: 18, finished: false }]);
  });

  test('folds away at its safety questions, and asks them again', async () => {
    await openPage({ prompt: playing() });
    const question = heading();
    await pass(11 * MINUTE);
    expect(folded()).toMatchObject({ routineId: 'breathe-and-open' });
    expect(world.isClosed).toBe(true);
    await goOn();
    expect(heading()).toBe(question);
  });

  test('folds away in a window that gets no frames', async () => {
    await play();
    vi.stubGlobal('requestAnimationFrame', () => 0);
    await pass(12 * MINUTE);
    expect(folded()).not.toBeNull();
    await goOn();
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy();
  });

  test('stays while somebody steps through it', async () => {
    await play();
    await click('Pause');
    await pass(8 * MINUTE);
    await click('Next step');
    await pass(8 * MINUTE);
    expect(folded()).toBeNull();
  });

  test('stays while somebody answers its questions', async () => {
    await openPage({ prompt: playing() });
    await pass(8 * MINUTE);
    await click(/^None of these/);
    await pass(8 * MINUTE);
    expect(folded()).toBeNull();
  });

  test('stays once it is finished', async () => {
    await play();
    while (!screen.queryByRole('button', { name: 'Finish' })) await click('Next step');
    await click('Finish');
    for (let minute = 0; minute < 12; minute += 1) {
      fireEvent.pointerMove(window);
      await pass(50_000);
    }
    expect(told('routine-folded')).toEqual([]);
  });

  test('is told of again when the background did not hear', async () => {
    await play();
    await click('Pause');
    world.isBackgroundGone = true;
    await pass(11 * MINUTE);
    expect(world.isClosed).toBe(false);
    world.isBackgroundGone = false;
    await pass(MINUTE);
    expect(folded()).not.toBeNull();
    expect(world.isClosed).toBe(true);
  });
});

describe('when the background folds it away', () => {
  test.each([
    ['in a pause', () => click('Pause')],
    ['in a window that was hidden', () => hide(true)],
  ])('it goes on where it was %s', async (_, left) => {
    await play();
    await click('Next step');
    const there = heading();
    await left();
    const { state } = useReminders.getState();
    const at = Date.now();
    useReminders.setState({ state: { ...state, prompt: null, folded: { routineId: 'breathe-and-open', variant: 'full', at } } });
    vi.restoreAllMocks();
    await pass(1_000);
    await goOn();
    expect(heading()).toBe(there);
    expect(screen.getByRole('button', { name: 'Go on' })).toBeTruthy();
  });

  test('it begins anew when its place is gone, and never where an earlier one was', async () => {
    await play();
    await click('Next step');
    await click('Pause');
    cleanup();
    sessionStorage.clear();
    await openPage({ prompt: playing(), settings: { checks: checksPassed } });
    const first = heading();
    const { state } = useReminders.getState();
    const at = Date.now() + 1;
    useReminders.setState({ state: { ...state, prompt: null, folded: { routineId: 'breathe-and-open', variant: 'full', at } } });
    await pass(3_000);
    await goOn();
    expect(heading()).toBe(first);
    expect(screen.getByRole('button', { name: 'Pause' })).toBeTruthy();
  });
});
