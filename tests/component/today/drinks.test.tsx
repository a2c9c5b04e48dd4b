import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hearAnnouncements } from '../announcements.ts';
import { clockTime, drink, NOW, running, setReminders, showPopup } from './day.tsx';
import { resetWorld, sendReminderEvent, world } from './world.ts';

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

const chip = (name: string | RegExp) => within(screen.getByRole('group', { name: 'Log a drink' })).getByRole('button', { name });
const lines = () => screen.queryAllByRole('listitem').map((line) => line.textContent);
const said = () => screen.getAllByRole('status').at(-1)?.textContent;
const amount = () => screen.getByText(/today$/).parentElement?.textContent;

describe('a drink', () => {
  it('is announced once when it is logged, and once when it is taken back', async () => {
    await showPopup();
    const heard = hearAnnouncements();
    await userEvent.click(chip('200 mL'));
    expect(heard).toEqual(['200 mL logged']);
    await userEvent.click(chip('Logged · Undo'));
    expect(heard).toEqual(['200 mL logged', '200 mL taken back']);
  });

  it('is logged with one click and can be undone with the next', async () => {
    await showPopup();
    expect(amount()).toBe('0 of 1.6 L today');
    await userEvent.click(chip('200 mL'));
    expect(amount()).toBe('0.2 of 1.6 L today');
    expect(lines()).toHaveLength(1);
    expect(said()).toBe('200 mL logged');

    await userEvent.click(chip('Logged · Undo'));
    expect(amount()).toBe('0 of 1.6 L today');
    expect(lines()).toEqual([]);
    expect(said()).toBe('200 mL taken back');
    chip('200 mL');
  });

  it('is logged with the keyboard', async () => {
    await showPopup();
    act(() => chip('250 mL').focus());
    await userEvent.keyboard('{Enter}');
    expect(amount()).toBe('0.25 of 1.6 L today');
    expect(document.activeElement).toBe(chip('Logged · Undo'));
  });

  it('is not undone by the second click of a double click', async () => {
    await showPopup();
    await userEvent.dblClick(chip('100 mL'));
    expect(amount()).toBe('0.1 of 1.6 L today');
    expect(lines()).toHaveLength(1);
  });

  it('can be any of six portions', async () => {
    await showPopup();
    await userEvent.click(screen.getByRole('button', { name: 'Other amount' }));
    const portions = within(await screen.findByRole('menu', { name: 'Other amount' })).getAllByRole('menuitem');
    expect(portions.map((portion) => portion.textContent)).toEqual(['100 mL', '150 mL', '200 mL', '250 mL', '330 mL', '500 mL']);
    await userEvent.click(portions[4] as HTMLElement);
    expect(amount()).toBe('0.33 of 1.6 L today');
    expect(said()).toBe('330 mL logged');
    await userEvent.click(chip('Logged · Undo'));
    expect(amount()).toBe('0 of 1.6 L today');
  });

  it('says for eight seconds that it was logged', async () => {
    vi.useFakeTimers({ now: NOW });
    await showPopup();
    fireEvent.click(chip('200 mL'));
    await act(() => vi.advanceTimersByTimeAsync(7_900));
    chip('Logged · Undo');
    await act(() => vi.advanceTimersByTimeAsync(200));
    chip('200 mL');
    expect(said()).toBe('');
  });

  it('is logged even when the background cannot be told', async () => {
    await showPopup();
    sendReminderEvent.mockRejectedValueOnce(new Error('no connection'));
    await userEvent.click(chip('200 mL'));
    chip('Logged · Undo');
    expect(amount()).toBe('0.2 of 1.6 L today');
  });

  it('that was logged elsewhere appears at once', async () => {
    await showPopup();
    world.entries = [drink(clockTime(14, 16), 500)];
    await act(async () => {
      for (const onChange of world.watchers) onChange();
    });
    expect(amount()).toBe('0.5 of 1.6 L today');
    expect(lines()).toHaveLength(1);
  });
});

describe('the goal', () => {
  it('is told when it is reached, and nothing more is asked', async () => {
    await showPopup({ entries: [drink(clockTime(9, 0), 1500)] });
    screen.getByText('All drinks count');
    await userEvent.click(chip('250 mL'));
    screen.getByText('That is your water for today.');
    expect(amount()).toBe('1.75 of 1.6 L today');
  });

  it('lets the vessel rise to it and no further', async () => {
    const level = (container: Element) => container.querySelector<SVGGElement>('.vessel g > g')?.style.transform;
    const heightFor = async (ml: number) => {
      const { container, unmount } = await showPopup({ entries: ml > 0 ? [drink(clockTime(9, 0), ml)] : [] });
      const y = Number(/translateY\((.*)px\)/.exec(level(container) ?? '')?.[1]);
      unmount();
      return y;
    };
    const [none, some, full, more] = [await heightFor(0), await heightFor(800), await heightFor(1600), await heightFor(4000)];
    expect(none).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(full);
    expect(more).toBe(full);
  });

  it('is the one from the settings', async () => {
    await showPopup({ settings: { drinks: { goalMl: 2250 } } });
    expect(amount()).toBe('0 of 2.25 L today');
  });
});

describe('what was just logged', () => {
  /** Lets time pass on a page that is there already. */
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  const withChip = async () => {
    await showPopup();
    await import('../../../stores/log-writes.ts');
    vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    act(() => chip('200 mL').focus());
    fireEvent.click(chip('200 mL'));
    await pass(50);
    return chip('Logged · Undo');
  };

  it('can be taken back there for as long as the keyboard is at it, and eight seconds more', async () => {
    const undo = await withChip();
    await pass(60_000);
    expect(undo.textContent).toBe('Logged · Undo');
    act(() => undo.blur());
    await pass(8_100);
    expect(chip('200 mL')).toBeTruthy();
  });

  it('can be taken back in the log of the day afterwards', async () => {
    const undo = await withChip();
    act(() => undo.blur());
    await pass(8_100);
    expect(screen.queryByText('Logged · Undo')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo 200 mL' }));
    await pass(50);
    expect(lines()).toHaveLength(0);
  });
});

describe('a litre within an hour', () => {
  const having = (...drinks: { at: number; ml: number }[]) => ({
    ...running,
    drinks: drinks.map((one) => ({ ...one, id: `drink ${one.at}` })),
  });
  const plenty = 'That is plenty for this hour. Let your body catch up.';

  it('is called plenty, and more can be logged all the same', async () => {
    await showPopup({ state: having({ at: clockTime(13, 30), ml: 500 }, { at: clockTime(14, 10), ml: 500 }) });
    screen.getByText(plenty);
    expect(screen.queryByText('All drinks count')).toBeNull();
    await userEvent.click(chip('250 mL'));
    expect(amount()).toBe('0.25 of 1.6 L today');
    expect(said()).toBe(`250 mL logged. ${plenty}`);
  });

  it('is called so at once, though the page looks at the clock now and then only', async () => {
    await showPopup({ state: having({ at: clockTime(13, 30), ml: 500 }) });
    expect(screen.queryByText(plenty)).toBeNull();
    act(() => setReminders(having({ at: clockTime(13, 30), ml: 500 }, { at: NOW + 5_000, ml: 500 })));
    screen.getByText(plenty);
  });

  it.each([
    ['a little less', [{ at: clockTime(13, 30), ml: 990 }]],
    [
      'over a longer time',
      [
        { at: clockTime(13, 10), ml: 500 },
        { at: clockTime(14, 11), ml: 500 },
      ],
    ],
  ])('is not said of %s', async (_, drinks) => {
    await showPopup({ state: having(...drinks) });
    screen.getByText('All drinks count');
  });

  it('is told before the goal, since it matters more', async () => {
    await showPopup({ entries: [drink(clockTime(14, 0), 2000)], state: having({ at: clockTime(14, 0), ml: 2000 }) });
    screen.getByText(plenty);
    expect(screen.queryByText('That is your water for today.')).toBeNull();
  });
});

describe('a log that cannot be opened', () => {
  it('is told plainly, and nothing pretends to be saved', async () => {
    await showPopup({ isLogOpen: false });
    expect(screen.getByRole('alert').textContent).toContain('Rill cannot open its log right now');
    expect(screen.queryByText('A quiet start')).toBeNull();
    expect(amount()).toBe('– of 1.6 L today');
    await userEvent.click(chip('200 mL'));
    chip('Not saved');
    expect(said()).toBe('Not saved');
    expect(lines()).toEqual([]);
    expect(sendReminderEvent).not.toHaveBeenCalled();
  });

  it('that has no room in this day says that, and takes drinks in again when it has', async () => {
    await showPopup({ entries: [drink(clockTime(9, 0))] });
    world.isDayFull = true;
    await userEvent.click(chip('100 mL'));
    expect(screen.getByRole('alert').textContent).toContain('This day has no room for more entries, so this was not saved.');
    expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull();
    chip('Not saved');
    expect(amount()).toBe('0.2 of 1.6 L today');
    world.isDayFull = false;
    await userEvent.click(chip('Not saved'));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(amount()).toBe('0.3 of 1.6 L today');
  });

  it('is tried again with a click', async () => {
    await showPopup({ isLogOpen: false, entries: [drink(clockTime(9, 0))] });
    world.isLogOpen = true;
    await userEvent.click(screen.getByRole('button', { name: 'Retry' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(amount()).toBe('0.2 of 1.6 L today');
  });

  it('that closes while the popup is open keeps what is shown, and says what was not saved', async () => {
    await showPopup({ entries: [drink(clockTime(9, 0))] });
    world.isLogOpen = false;
    await userEvent.click(chip('100 mL'));
    screen.getByRole('alert');
    chip('Not saved');
    expect(amount()).toBe('0.2 of 1.6 L today');
    world.isLogOpen = true;
    await userEvent.click(chip('Not saved'));
    chip('Logged · Undo');
    expect(amount()).toBe('0.3 of 1.6 L today');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
