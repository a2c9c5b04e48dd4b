import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../core/log/entry.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import {
  clockTime,
  credited,
  type Day,
  drink,
  held,
  heldBy,
  NOW,
  onScreen,
  ownReminder,
  pause,
  prompt,
  quiet,
  resume,
  routine,
  running,
  setReminders,
  settle,
  showPopup,
  TOMORROW,
} from './day.tsx';
import { resetWorld, world } from './world.ts';

vi.mock('../../../platform/day-ahead-store.ts', async () => (await import('./world.ts')).platform.dayAheadStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/page/options-page.ts', async () => (await import('./world.ts')).platform.optionsPage());
vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  resetWorld();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const DAY = 24 * 3_600_000;
const lines = () => screen.queryAllByRole('listitem').map((line) => line.textContent.replace(/\s+/g, ' '));
const linesOf = async (entries: readonly Entry[], over: Day = {}) => {
  await showPopup({ entries, ...over });
  return lines();
};

describe('what the background has decided', () => {
  it('is in the log of the day before it is written there, and not twice or gone afterwards', async () => {
    await showPopup({ entries: [drink(clockTime(9, 20))] });
    const later = prompt(clockTime(13, 10), 'later', { later: 10 });
    const expected = ['1:10 PMLater, in 10 minutesFace drainage was offered', expect.stringContaining('9:20 AM')];
    act(() => setReminders({ ...running, outbox: [later] }));
    await settle();
    expect(lines()).toEqual(expected);
    world.entries = [...world.entries, later];
    act(() => setReminders(running));
    act(() => world.watchers.forEach((onChange) => void onChange()));
    await settle();
    expect(lines()).toEqual(expected);
  });
});

describe('the day in plain words', () => {
  it.each([
    ['a drink', drink(clockTime(9, 20), 250), '9:20 AM250 mLWater'],
    ['a routine', routine(clockTime(11, 42)), '11:42 AMBreathe and open, 45 s'],
    ['a long one', routine(clockTime(11, 42), { seconds: 152 }), '11:42 AMBreathe and open, 2.5 min'],
    ['a short version', routine(clockTime(11, 42), { variant: 'short', seconds: 30 }), '11:42 AMBreathe and open, 30 sShort version'],
    ['one that was left', routine(clockTime(11, 42), { seconds: 12, finished: false }), '11:42 AMBreathe and open, 12 sEnded early'],
    [
      'a short one that was left',
      routine(clockTime(11, 42), { variant: 'short', seconds: 9, finished: false }),
      '11:42 AMBreathe and open, 9 sShort version, ended early',
    ],
    ['one that is gone from the library', routine(clockTime(11, 42), { routineId: 'gone' }), '11:42 AMA routine, 45 s'],
    ['later', prompt(clockTime(13, 10), 'later', { later: 10 }), '1:10 PMLater, in 10 minutesFace drainage was offered'],
    [
      'later at a quiet moment',
      prompt(clockTime(13, 10), 'later', { later: 'quiet-moment' }),
      '1:10 PMLater, at the next quiet momentFace drainage was offered',
    ],
    ['not today', prompt(clockTime(13, 10), 'not-today'), '1:10 PMNot todayFace drainage was offered'],
    [
      'a reminder of their own',
      prompt(clockTime(13, 10), 'ignored', { reminderIds: ['own-1', 'drink'] }),
      '1:10 PMLeft unansweredOffered: Neck, Drink',
    ],
    [
      'one of their own that is gone',
      prompt(clockTime(13, 10), 'ignored', { reminderIds: ['own-2'] }),
      '1:10 PMLeft unansweredOffered: A reminder that is gone',
    ],
    ['a hold', held(clockTime(13, 10), 'call'), '1:10 PMHeld: a call page is open'],
    ['time away', credited(clockTime(13, 10), 12), '1:10 PMAway 12 min: a break of its own'],
    ['a night away', credited(clockTime(8, 10), 485), '8:10 AMAway 8 h 5 min: a break of its own'],
    ['not now', prompt(clockTime(13, 10), 'not-now', { reminderIds: ['drink'] }), '1:10 PMNot nowA drink was offered'],
    [
      'left alone',
      prompt(clockTime(13, 10), 'ignored', { reminderIds: ['drainage', 'drink'] }),
      '1:10 PMLeft unansweredFace drainage and a drink were offered',
    ],
    [
      'not shown',
      prompt(clockTime(13, 10), 'failed', { reminderIds: [], reason: 'asked' }),
      '1:10 PMCould not be shownA break you asked for',
    ],
    ['started without a routine', prompt(clockTime(13, 10), 'started'), '1:10 PMStartedFace drainage was offered'],
    ['a pause', pause(clockTime(14, 0), clockTime(15, 30)), '2:00 PMPaused until 3:30 PM'],
    ['a pause until tomorrow', pause(clockTime(14, 0), TOMORROW), '2:00 PMPaused until tomorrow'],
    ['a pause without an end', pause(clockTime(14, 0), null), '2:00 PMPaused until you resume'],
    ['a pause until another day', pause(clockTime(14, 0), clockTime(9, 0) + 2 * DAY), '2:00 PMPaused until Tue 9:00 AM'],
    ['quiet', quiet(clockTime(14, 0), clockTime(15, 30)), '2:00 PMQuiet until 3:30 PM'],
    ['quiet until tomorrow', quiet(clockTime(14, 0), TOMORROW), '2:00 PMQuiet until tomorrow'],
    ['quiet without an end', quiet(clockTime(14, 0), null), '2:00 PMQuiet until you resume'],
    ['a resumption', resume(clockTime(14, 10)), '2:10 PMResumed'],
  ])('tells %s', async (_, entry, words) => {
    expect(await linesOf([entry], { settings: { ownReminders: [ownReminder()] } })).toEqual([words]);
  });

  it('tells when what was held came after all', async () => {
    const offered = prompt(clockTime(13, 40), 'offered', { reason: 'owed', heldBy: 'sound' });
    expect(await linesOf([held(clockTime(13, 10), 'sound'), offered])).toEqual(['1:10 PMHeld: sound in a tabOffered again at 1:40 PM']);
  });

  it('tells how long it waits at the latest, while it waits', async () => {
    const entries = [held(clockTime(14, 5), 'sound')];
    expect(await linesOf(entries, { state: heldBy('sound') })).toEqual(['2:05 PMHeld: sound in a tabWaits until 3:05 PM at the latest']);
    cleanup();
    const { presence } = defaultSettings;
    const day = { state: heldBy('sound'), settings: { presence: { ...presence, holdLimitMin: null } } };
    expect(await linesOf(entries, day)).toEqual(['2:05 PMHeld: sound in a tabWaits until that ends']);
    cleanup();
    expect(await linesOf(entries, { state: heldBy('call') })).toEqual(['2:05 PMHeld: sound in a tab']);
  });

  it('tells the same hold several times over as one', async () => {
    const holds = [clockTime(13, 10), clockTime(13, 30), clockTime(13, 50)].map((at) => held(at, 'sound'));
    expect(await linesOf(holds)).toEqual(['1:50 PMHeld: sound in a tab3 times since 1:10 PM']);
    cleanup();
    const offered = prompt(clockTime(14, 0), 'offered', { reason: 'owed', heldBy: 'sound' });
    expect(await linesOf([...holds, offered])).toEqual(['1:50 PMHeld: sound in a tab3 times since 1:10 PM. Offered again at 2:00 PM']);
    cleanup();
    const between = [...holds, drink(clockTime(13, 40)), held(clockTime(13, 45), 'full-screen')];
    expect(await linesOf(between)).toHaveLength(4);
  });

  it('has the newest first, each with its time', async () => {
    await showPopup({ entries: [drink(clockTime(9, 20)), routine(clockTime(11, 42)), drink(clockTime(11, 40))] });
    const times = screen.getAllByRole('listitem').map((line) => line.querySelector('time')?.dateTime);
    expect(times).toEqual([clockTime(11, 42), clockTime(11, 40), clockTime(9, 20)].map((at) => new Date(at).toISOString()));
  });

  it('does not call a routine ended that is under way', async () => {
    const state = onScreen({ view: 'player', routineId: 'breathe-and-open', variant: 'full', ended: false });
    const left = routine(clockTime(10, 0), { seconds: 12, finished: false });
    const running = routine(clockTime(14, 16), { seconds: 20, finished: false });
    expect(await linesOf([left, running], { state })).toEqual([
      '2:16 PMBreathe and open, 20 sUnder way',
      '10:00 AMBreathe and open, 12 sEnded early',
    ]);
  });

  it('begins quietly', async () => {
    await showPopup();
    screen.getByText('A quiet start');
    screen.getByText('none yet');
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('counts the breaks', async () => {
    await showPopup({ entries: [routine(clockTime(10, 0))] });
    screen.getByText('1 break');
    cleanup();
    await showPopup({ entries: [routine(clockTime(10, 0)), routine(clockTime(11, 0))] });
    screen.getByText('2 breaks');
  });
});

describe('undo in the timeline', () => {
  const undoButtons = () => screen.queryAllByRole('button', { name: /^Undo/ });

  it('stays with the newest drink for ten minutes', async () => {
    await showPopup({ entries: [drink(clockTime(14, 5)), drink(clockTime(14, 8), 150), routine(clockTime(14, 10))] });
    expect(undoButtons().map((button) => button.getAttribute('aria-label'))).toEqual(['Undo 150 mL']);
    cleanup();
    await showPopup({ entries: [drink(clockTime(14, 7))] });
    expect(undoButtons()).toEqual([]);
  });

  it('takes the drink back and keeps the focus in the list', async () => {
    await showPopup({ entries: [drink(clockTime(14, 5)), drink(clockTime(14, 8), 150)] });
    await userEvent.click(screen.getByRole('button', { name: 'Undo 150 mL' }));
    expect(lines()).toEqual(['2:05 PM200 mLWater']);
    expect(world.entries.find(({ at }) => at === clockTime(14, 8))).toMatchObject({ undone: true, revision: 2 });
    const log = screen.getByRole('region', { name: 'Today' });
    expect(log.contains(document.activeElement)).toBe(true);
    expect(document.activeElement).not.toBe(document.body);
  });

  it('says when it could not be saved, and leaves the line', async () => {
    await showPopup({ entries: [drink(clockTime(14, 8), 150)] });
    world.isLogOpen = false;
    await userEvent.click(within(screen.getByRole('listitem')).getByRole('button', { name: /^Undo/ }));
    expect(screen.getAllByRole('status').at(-1)?.textContent).toBe('Not saved');
    expect(lines()).toHaveLength(1);
  });
});
