import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { emptyTotals } from '../../../core/log/day-totals.ts';
import type { Entry } from '../../../core/log/entry.ts';
import { addDays, localDay } from '../../../core/log/local-day.ts';
import { clockTime, drink, NOW, onScreen, routine, showPopup } from './day.tsx';
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

const lines = () => screen.queryAllByRole('listitem').map((line) => line.textContent.replace(/\s+/g, ' '));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const open = async (name: string | RegExp) => {
  await userEvent.click(button(name));
  const form = await screen.findByRole('form');
  // The form is read late, and takes the focus a moment after it is there.
  await waitFor(() => expect(form.contains(document.activeElement)).toBe(true));
  return within(form);
};
const type = async (field: HTMLElement, text: string) => {
  await userEvent.clear(field);
  await userEvent.type(field, text);
};
const setTime = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const entry = (id: string) => world.entries.find((one) => one.id === id);

describe('an entry of today', () => {
  const tea = () => drink(clockTime(9, 20), 250);

  it('changes in time, amount and kind', async () => {
    await showPopup({ entries: [tea(), drink(clockTime(13, 0))] });
    const form = await open('Change 250 mL, 9:20 AM');
    expect(document.activeElement).toBe(form.getByLabelText('Time'));
    setTime(form.getByLabelText('Time'), '08:45');
    await type(form.getByLabelText('Amount, mL'), '330');
    await userEvent.selectOptions(form.getByLabelText('Kind'), 'Tea');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(lines()).toEqual(['1:00 PM200 mLWater', '8:45 AM330 mLTea']);
    expect(entry(tea().id)).toMatchObject({ at: clockTime(8, 45), ml: 330, of: 'tea', revision: 2 });
    expect(document.activeElement).toBe(button('Change 330 mL, 8:45 AM'));
  });

  it('keeps what was not touched to the millisecond', async () => {
    const exact = { ...drink(clockTime(9, 20) + 31_007, 237), id: 'exact' };
    await showPopup({ entries: [exact], settings: { volumes: { unit: 'fl-oz', portionsMl: [237] } } });
    const form = await open('Change 8 fl oz, 9:20 AM');
    await userEvent.selectOptions(form.getByLabelText('Kind'), 'Milk');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(entry('exact')).toMatchObject({ at: exact.at, ml: 237, of: 'milk' });
  });

  it.each([
    ['a time to come', '15:00', '3:00 PM is still to come. Please choose a time up to now.'],
    ['a time of yesterday', '02:30', '2:30 AM belongs to yesterday, since your day starts at 4:00 AM.'],
  ])('does not take %s', async (_, time, sentence) => {
    await showPopup({ entries: [tea()] });
    const form = await open(/^Change/);
    setTime(form.getByLabelText('Time'), time);
    form.getByText(sentence);
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(document.activeElement).toBe(form.getByLabelText('Time'));
    expect(entry(tea().id)).toEqual(tea());
  });

  it.each(['0', '6000', 'much', ''])('does not take %j for an amount', async (text) => {
    await showPopup({ entries: [tea()] });
    const form = await open(/^Change/);
    await userEvent.clear(form.getByLabelText('Amount, mL'));
    if (text) await userEvent.type(form.getByLabelText('Amount, mL'), text);
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    form.getByText('Please enter an amount from 15 mL to 5,000 mL.');
    expect(form.getByLabelText('Amount, mL').getAttribute('aria-invalid')).toBe('true');
    expect(entry(tea().id)).toEqual(tea());
  });

  it('stays as it was on Escape, and the focus goes back', async () => {
    await showPopup({ entries: [tea()] });
    const form = await open(/^Change/);
    await type(form.getByLabelText('Amount, mL'), '500');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    expect(entry(tea().id)).toEqual(tea());
    expect(document.activeElement).toBe(button(/^Change/));
  });

  it('leaves Escape to an input method, which throws half a word away', async () => {
    await showPopup({ entries: [tea()] });
    const form = await open(/^Change/);
    fireEvent.keyDown(form.getByLabelText('Amount, mL'), { key: 'Escape', isComposing: true });
    expect(screen.getByRole('form')).toBeTruthy();
    fireEvent.keyDown(form.getByLabelText('Amount, mL'), { key: 'Process', keyCode: 229 });
    expect(screen.getByRole('form')).toBeTruthy();
  });

  it('can be removed, and put back', async () => {
    await showPopup({ entries: [tea(), routine(clockTime(11, 0))] });
    const form = await open('Change 250 mL, 9:20 AM');
    await userEvent.click(form.getByRole('button', { name: 'Remove' }));
    expect(lines()).toHaveLength(1);
    screen.getByText('250 mL removed.');
    expect(document.activeElement).toBe(button('Undo'));
    await userEvent.click(button('Undo'));
    expect(lines()).toHaveLength(2);
  });

  it('of a routine names another one', async () => {
    await showPopup({ entries: [routine(clockTime(11, 0))] });
    const form = await open(/^Change Breathe and open/);
    await userEvent.selectOptions(form.getByLabelText('Routine'), 'No-touch flow');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(lines()).toEqual(['11:00 AMNo-touch flow, 45 s']);
  });

  it('is not for changing while its routine is under way', async () => {
    const state = onScreen({ view: 'player', routineId: 'breathe-and-open', variant: 'full', ended: false });
    await showPopup({ entries: [routine(clockTime(14, 16), { finished: false })], state });
    expect(lines()[0]).toContain('Under way');
    expect(screen.queryByRole('button', { name: /^Change/ })).toBeNull();
  });

  it('says so when it could not be saved, and keeps what was typed', async () => {
    await showPopup({ entries: [tea()] });
    const form = await open(/^Change/);
    await type(form.getByLabelText('Amount, mL'), '500');
    world.isLogOpen = false;
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    form.getByText('This could not be saved. Please try again.');
    expect((form.getByLabelText('Amount, mL') as HTMLInputElement).value).toBe('500');
  });

  it('says so when it could not be removed, and stays', async () => {
    await showPopup({ entries: [tea()] });
    const form = await open(/^Change/);
    world.isLogOpen = false;
    await userEvent.click(form.getByRole('button', { name: 'Remove' }));
    form.getByText('This could not be saved. Please try again.');
    expect(lines()).toHaveLength(1);
    await type(form.getByLabelText('Amount, mL'), '300');
    expect(form.queryByText('This could not be saved. Please try again.')).toBeNull();
  });
});

describe('something done earlier', () => {
  it('is logged once, however often it is saved', async () => {
    await showPopup();
    const form = await open('Add to today');
    const save = form.getByRole('button', { name: 'Save' });
    await act(async () => {
      for (let i = 0; i < 3; i += 1) fireEvent.click(save);
    });
    await screen.findByRole('button', { name: 'Add to today' });
    expect(world.entries).toHaveLength(1);
  });

  it('can be a drink of the kind that was had last', async () => {
    await showPopup({ entries: [{ ...drink(clockTime(9, 0)), of: 'coffee' }] });
    const form = await open('Add to today');
    expect((form.getByLabelText('Kind') as HTMLSelectElement).value).toBe('coffee');
    setTime(form.getByLabelText('Time'), '10:30');
    await type(form.getByLabelText('Amount, mL'), '150');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(lines()[0]).toBe('10:30 AM150 mLCoffee');
    expect(document.activeElement).toBe(button('Add to today'));
  });

  it('can be a routine', async () => {
    await showPopup();
    const form = await open('Add to today');
    await userEvent.click(form.getByRole('radio', { name: 'Routine' }));
    await userEvent.selectOptions(form.getByLabelText('Routine'), 'Neck release');
    setTime(form.getByLabelText('Time'), '13:05');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(lines()).toEqual(['1:05 PMNeck release, 60 s']);
    expect(world.entries[0]).toMatchObject({ kind: 'routine', routineId: 'neck-release', finished: true, at: clockTime(13, 5) });
  });

  it('can be a note, which needs words', async () => {
    await showPopup();
    const form = await open('Add to today');
    await userEvent.click(form.getByRole('radio', { name: 'Note' }));
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    form.getByText('Please write a few words.');
    await userEvent.type(form.getByLabelText('Note'), '  A calm morning ');
    await userEvent.click(form.getByRole('button', { name: 'Save' }));
    expect(lines()).toEqual(['2:17 PMA calm morning']);
  });
});

describe('a long day', () => {
  const drinks = Array.from({ length: 9 }, (_, i) => drink(clockTime(8, i * 5), 100));
  const long: Entry[] = [
    ...drinks,
    routine(clockTime(10, 0)),
    ...drinks.map((one) => ({ ...one, id: `${one.id}-b`, at: one.at + 10_800_000 })),
  ];

  it('tells repeated drinks in one line, the newest by itself, and each when asked', async () => {
    await showPopup({ entries: long });
    expect(lines()).toEqual([
      '11:40 AM100 mLWater',
      '11:35 AM8 drinks, 800 mLWater, since 11:00 AM',
      '10:00 AMBreathe and open, 45 s',
      '8:40 AM9 drinks, 900 mLWater, since 8:00 AM',
    ]);
    await userEvent.click(button('Show each of 8 drinks, 800 mL'));
    expect(lines()).toHaveLength(19);
    expect(document.activeElement).not.toBe(document.body);
  });
});

describe('what the next drink is', () => {
  it('is chosen beside the portions and holds for the chips', async () => {
    await showPopup();
    await userEvent.click(button('Other amount'));
    const tea = await screen.findByRole('menuitemradio', { name: 'Tea' });
    await userEvent.click(tea);
    expect(tea.getAttribute('aria-checked')).toBe('true');
    await userEvent.keyboard('{Escape}');
    screen.getByText('Tea next. All drinks count');
    await userEvent.click(within(screen.getByRole('group', { name: 'Log a drink: Tea' })).getByRole('button', { name: '200 mL' }));
    expect(world.entries[0]).toMatchObject({ kind: 'drink', ml: 200, of: 'tea' });
    expect(lines()).toEqual(['2:17 PM200 mLTeaUndo']);
  });
});

describe('amounts', () => {
  it('are in ounces where that is chosen, with cups of ounces', async () => {
    await showPopup({ settings: { volumes: { unit: 'fl-oz', portionsMl: [100, 150, 200, 250, 330, 500] } } });
    expect(screen.getByText(/today$/).parentElement?.textContent).toBe('0 of 54 fl oz today');
    await userEvent.click(button('8 fl oz'));
    expect(screen.getByText(/today$/).parentElement?.textContent).toBe('8 of 54 fl oz today');
    expect(lines()).toEqual(['2:17 PM8 fl ozWaterUndo']);
  });

  it('are those that a person has set', async () => {
    await showPopup({ settings: { volumes: { unit: 'ml', portionsMl: [400, 180] } } });
    const chips = within(screen.getByRole('group', { name: 'Log a drink' })).getAllByRole('button');
    expect(chips.map((chip) => chip.textContent)).toEqual(['180 mL', '400 mL', '']);
  });
});

describe('an entry from another zone', () => {
  it('tells the time on the clock there, and which clock that was', async () => {
    const here = -new Date(NOW).getTimezoneOffset();
    await showPopup({ entries: [{ ...drink(clockTime(9, 0)), offsetMin: here + 330 }] });
    const offset = here + 330;
    const clock = `UTC+${Math.floor(offset / 60)}:${String(offset % 60).padStart(2, '0')}`;
    expect(lines()).toEqual([`2:30 PM200 mLWater, by the clock in ${offset % 60 === 0 ? clock.slice(0, -3) : clock}`]);
  });
});

describe('the rhythm', () => {
  it('is told, and not to who would rather not know', async () => {
    const day = localDay(NOW, { timeZone: 'UTC', startHour: 0 });
    world.daysBefore = [1, 2, 4, 6].map((ago) => ({ ...emptyTotals(addDays(day, -ago)), routines: 1 }));
    await showPopup();
    screen.getByText('4 of the last 7 days');
    cleanup();
    await showPopup({ settings: { rhythm: { shown: false } } });
    expect(screen.queryByText('4 of the last 7 days')).toBeNull();
  });

  it('is silent after a week without any', async () => {
    await showPopup();
    expect(screen.queryByText(/of the last/)).toBeNull();
  });
});
