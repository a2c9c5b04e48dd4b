import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { connectOwnRoutines } from '../../../stores/own-routines.ts';
import { startRoutine, useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { ownStorage, resetOwnStorage } from '../own-routines.ts';
import { checksPassed, fire, openPage, pass, playing } from './open-page.tsx';
import { endWorld, logged, NOW, startWorld, told, world } from './world.ts';

vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/page/window.ts', async () => (await import('./world.ts')).platform.pageWindow());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(startWorld);
afterEach(() => {
  cleanup();
  endWorld();
});

const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const button = (name: string) => screen.getByRole('button', { name });
const routines = () => logged().filter(({ kind }) => kind === 'routine');

/** A routine that has just been counted in. */
async function play(content: Parameters<typeof playing>[0] = {}): Promise<void> {
  await openPage({ prompt: playing(content), settings: { checks: checksPassed } });
  await pass(3_000);
}

async function click(name: string): Promise<void> {
  await fire(() => fireEvent.click(button(name)));
}

async function stepToTheEnd(): Promise<void> {
  while (!screen.queryByRole('button', { name: 'Finish' })) await click('Next step');
  await click('Finish');
}

/** The page is loaded anew in the same window: only its memory, the log and the background stay. */
async function reload(): Promise<void> {
  fireEvent(window, new Event('pagehide'));
  cleanup();
  await openPage({ prompt: useReminders.getState().state.prompt, settings: world.settings });
}

describe('keeping the log', () => {
  test('looking in is not worth an entry; five seconds are', async () => {
    await play();
    await pass(4_500);
    expect(routines()).toEqual([]);
    await pass(1_000);
    expect(routines()).toMatchObject([{ routineId: 'breathe-and-open', variant: 'full', seconds: 5, finished: false, at: NOW }]);
  });

  test('followed to its end it is one entry, with all the time it took', async () => {
    await play({ variant: 'short' });
    await pass(35_000);
    expect(heading()).toBe('Done. Notice how that feels.');
    expect(routines()).toMatchObject([{ variant: 'short', finished: true }]);
    expect(screen.getByText(/logged for today/)).toBeTruthy();
  });

  test('left early it keeps what was done', async () => {
    await play();
    await pass(12_000);
    await click('Leave the routine');
    expect(routines()).toMatchObject([{ seconds: 12, finished: false }]);
  });

  test('so it does when the window is closed over it', async () => {
    await play();
    await pass(8_200);
    await fire(() => fireEvent(window, new Event('pagehide')));
    expect(routines()).toMatchObject([{ seconds: 8, finished: false }]);
  });

  test('a log that cannot be reached stops nobody, and the end does not pretend', async () => {
    world.isLogGone = true;
    await play();
    await pass(6_000);
    await stepToTheEnd();
    expect(heading()).toBe('Done. Notice how that feels.');
    expect(screen.getByText(/^6 seconds.*not saved/)).toBeTruthy();
    expect(screen.queryByText(/logged for today/)).toBeNull();
  });
});

describe('the end', () => {
  test('is told once when the routine is finished, and the page stays for a sip', async () => {
    await play();
    await pass(6_000);
    await stepToTheEnd();
    expect(told('routine-ended')).toHaveLength(1);
    await click('Log 150 mL');
    expect(logged()).toContainEqual(expect.objectContaining({ kind: 'drink', ml: 150 }));
    expect(button('Logged · Undo')).toBeTruthy();
    expect(world.isClosed).toBe(false);
  });

  test('says when the next break is due: an hour from now', async () => {
    await play();
    await pass(6_000);
    await stepToTheEnd();
    expect(screen.getByText('Next break around 10:00 AM')).toBeTruthy();
  });

  test('closes by itself after a minute without a sign', async () => {
    await play();
    await stepToTheEnd();
    await pass(59_000);
    fireEvent.pointerMove(window);
    await pass(59_000);
    expect(world.isClosed).toBe(false);
    await pass(1_000);
    expect(screen.getByRole('button', { name: 'Keep it open' })).toBeTruthy();
    await pass(30_000);
    expect(world.isClosed).toBe(true);
  });

  test('leaving tells the background, then closes', async () => {
    await play();
    await click('Leave the routine');
    expect(told('routine-ended')).toHaveLength(1);
    expect(world.isClosed).toBe(true);
  });

  test('leaving closes also when nobody hears it', async () => {
    await play();
    world.isBackgroundGone = true;
    await click('Leave the routine');
    expect(world.isClosed).toBe(true);
  });

  test('once more plays the same version as a new entry', async () => {
    await play({ variant: 'short' });
    await pass(35_000);
    await click('Again');
    expect(heading()).toBe('Sit tall');
    expect(useReminders.getState().state.prompt?.content).toMatchObject({ view: 'player', ended: false });
    await pass(9_000);
    expect(routines()).toMatchObject([
      { variant: 'short', finished: true },
      { variant: 'short', finished: false, seconds: 5 },
    ]);
  });
});

describe('a reload', () => {
  test('goes on where it was, paused, in the same entry', async () => {
    await play();
    await pass(7_000);
    expect(heading()).toBe('Belly breaths');
    await reload();
    expect(heading()).toBe('Belly breaths');
    expect(button('Go on')).toBeTruthy();
    await click('Go on');
    await pass(8_000);
    expect(routines()).toHaveLength(1);
    expect(routines()[0]).toMatchObject({ finished: false });
    expect((routines()[0] as { seconds: number }).seconds).toBeGreaterThanOrEqual(10);
  });

  test('keeps the end', async () => {
    await play();
    await pass(6_000);
    await stepToTheEnd();
    await reload();
    expect(heading()).toBe('Done. Notice how that feels.');
    expect(routines()).toHaveLength(1);
    expect(told('routine-ended')).toHaveLength(1);
  });

  test('of an end that nobody remembers leaves nothing to show', async () => {
    await play({ ended: true });
    await pass(1_000);
    expect(world.isClosed).toBe(true);
    expect(routines()).toEqual([]);
  });

  test('of an own routine goes on, and begins with another one when it is gone', async () => {
    const own = { ...(await loadRoutine('no-touch-flow')), id: 'own-1', name: 'Mine' };
    ownStorage.stored = { version: 1, routines: [own] };
    await Promise.all([connectOwnRoutines(), import('../../../core/routines/own-check.ts')]);
    await play({ routineId: 'own-1' });
    await pass(7_000);
    expect(routines()).toMatchObject([{ routineId: 'own-1' }]);
    await reload();
    expect(button('Go on')).toBeTruthy();
    resetOwnStorage();
    await connectOwnRoutines();
    await reload();
    expect(heading()).toBe('Sit tall');
    expect(screen.queryByText('Mine')).toBeNull();
  });

  test('does not bring back a routine that another one has followed', async () => {
    await play();
    await pass(6_000);
    await stepToTheEnd();
    await fire(() => void startRoutine('no-touch-flow'));
    expect(heading()).toBe('Slow breath');
  });
});

describe('how it felt', () => {
  const feels = () => logged().filter(({ kind }) => kind === 'feel');
  const finish = async () => {
    await play();
    await pass(6_000);
    await stepToTheEnd();
  };

  test('is one entry about the routine, whatever is said in turn', async () => {
    await finish();
    await click('Lighter');
    await click('Same');
    expect(feels()).toMatchObject([{ feel: 'same', routineId: 'breathe-and-open', routineEntryId: routines()[0]?.id }]);
    expect(button('Same').getAttribute('aria-pressed')).toBe('true');
    await click('Same');
    expect(feels()).toEqual([]);
    expect(button('Same').getAttribute('aria-pressed')).toBe('false');
  });

  test('gives a routine that left somebody sore a rest, until it is taken back', async () => {
    await finish();
    await click('Sore');
    expect(world.settings.routine.sore).toMatchObject({ routineId: 'breathe-and-open' });
    await click('Lighter');
    expect(world.settings.routine.sore).toBeNull();
  });

  test('is still there after a reload', async () => {
    await finish();
    await click('Sore');
    await reload();
    expect(button('Sore').getAttribute('aria-pressed')).toBe('true');
  });
});

test('another routine follows by one click, after the safety checks that it needs', async () => {
  await play();
  await stepToTheEnd();
  await fire(() => fireEvent.click(screen.getByRole('button', { name: /^Another: / })));
  expect(useReminders.getState().state.prompt?.content).toMatchObject({
    view: 'player',
    ended: false,
    routineId: expect.not.stringMatching('breathe-and-open'),
  });
  expect(heading()).not.toBe('Done. Notice how that feels.');
});

test('the voice and the beat are remembered', async () => {
  await play();
  await fire(() => fireEvent.keyDown(document.body, { key: 'v' }));
  await fire(() => fireEvent.keyDown(document.body, { key: 's' }));
  expect(world.settings).toMatchObject({ voice: { on: true }, beat: { on: true } });
});

test('turning the figure round is remembered', async () => {
  await play();
  await click('Turn the figure to face you');
  expect(world.settings.figure.facing).toBe(true);
  expect(useSettings.getState().settings.figure.facing).toBe(true);
});
