import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import {
  clockTime,
  credited,
  type Day,
  dueAt,
  held,
  heldBy,
  NOW,
  ownReminder,
  pause,
  prompt,
  running,
  setReminders,
  showPopup,
} from './day.tsx';
import { resetWorld } from './world.ts';

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
  location.hash = '';
  vi.useRealTimers();
});

const button = () => screen.getByRole('button', { name: 'Why no prompt?' });
/** Every reminder with its lines, Intl's narrow spaces made plain. */
const reasons = () =>
  screen.queryAllByRole('heading', { level: 3 }).map((name) => {
    const item = name.parentElement as HTMLElement;
    const lines = [...item.querySelectorAll('h3, p, ol > li')].map((line) => line.textContent.replace(/\s+/g, ' '));
    return lines;
  });
const ask = async (day: Day = {}) => {
  await showPopup(day);
  await userEvent.click(button());
  return reasons();
};

describe('why no prompt?', () => {
  it('is asked with a click and put away with another', async () => {
    await showPopup();
    expect(button().getAttribute('aria-expanded')).toBe('false');
    expect(reasons()).toEqual([]);
    await userEvent.click(button());
    expect(button().getAttribute('aria-expanded')).toBe('true');
    const answer = document.getElementById(button().getAttribute('aria-controls') ?? '') as HTMLElement;
    await within(answer).findByRole('heading', { name: 'Face drainage' });
    await userEvent.click(button());
    expect(reasons()).toEqual([]);
  });

  it('is answered at once when the page was opened for it', async () => {
    location.hash = '#why';
    await showPopup();
    expect(reasons()).toHaveLength(2);
    expect(document.activeElement).toBe(button());
  });

  it('says when each reminder comes next, also one that a person has added', async () => {
    const own = ownReminder({ times: [{ at: 18 * 60, weekdays: [7] }] });
    const clocks = { ...running.reminders, 'own-1': { countedFrom: NOW, snoozed: null, offUntil: null } };
    expect(await ask({ state: { ...running, reminders: clocks }, settings: { ownReminders: [own] } })).toEqual([
      ['Face drainage', 'Next at 2:40 PM', 'Nothing was decided about it today.'],
      ['Neck', 'Next at 6:00 PM', 'Nothing was decided about it today.'],
      ['Drink', 'Next at 3:09 PM', 'Nothing was decided about it today.'],
    ]);
  });

  it('says what a reminder waits for', async () => {
    const off = { ...defaultSettings.reminders.drink, enabled: false };
    const [drainage, drink] = await ask({
      state: heldBy('sound'),
      settings: { reminders: { ...defaultSettings.reminders, drink: off } },
    });
    expect(drainage?.[1]).toBe('Due, and held since 2:05 PM: sound in a tab');
    expect(drink?.[1]).toBe('Switched off');
  });

  it('tells the last decisions with their reasons, newest first', async () => {
    const asked = { promptId: 'p', reason: 'owed', heldBy: 'sound' } as const;
    const entries = [
      held(clockTime(10, 0), 'sound'),
      prompt(clockTime(10, 42), 'offered', asked),
      prompt(clockTime(10, 43), 'started', asked),
      credited(clockTime(12, 0), 12),
      pause(clockTime(13, 0), clockTime(13, 30)),
    ];
    const [drainage, drink] = await ask({ entries });
    expect(drainage?.slice(2)).toEqual([
      '1:00 PM Paused until 1:30 PM',
      '12:00 PM Credited: away 12 min',
      '10:43 AM Started',
      expect.stringMatching(/^10:42 AM Offered .*: sound in a tab$/),
    ]);
    expect(drink?.slice(2)).toEqual(['1:00 PM Paused until 1:30 PM']);
  });

  it('follows what happens meanwhile', async () => {
    await ask();
    act(() => setReminders(dueAt(clockTime(14, 50))));
    expect(reasons()[0]?.[1]).toBe('Next at 2:50 PM');
  });
});
