import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { chosen, describedBy, openPage, ownReminder, pass, row, startTime, stopTime, typeTime } from './page.tsx';
import { storage } from './world.ts';

vi.mock('../../../platform/settings-store.ts', async () => (await import('./world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('./world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('./world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('./world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('./world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('./world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('./world.ts')).platform.chime());
vi.mock('../../../platform/shortcuts.ts', async () => (await import('./world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('./world.ts')).platform.notification());

const NOW = new Date('2026-11-23T09:00:00Z').getTime();

beforeEach(() => stopTime(NOW));
afterEach(() => {
  cleanup();
  startTime();
});

const own = () => storage.settings.ownReminders;
const panel = (name: string) => within(screen.getByRole('region', { name: `Change ${name}` }));
const open = (user: ReturnType<typeof openPage>['user'], name: string) =>
  user.click(screen.getByRole('button', { name: `Change ${name}` }));
const two = [ownReminder(), ownReminder({ id: 'own-2', name: 'Tea', routineId: null, everyMin: 90, enabled: false })];

describe('adding one', () => {
  it('begins from a routine that ships, off, with the focus in its name', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'Add a reminder' }));
    const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
    expect(items).toHaveLength(5);
    expect(items.slice(-2)).toEqual(['Another routine', 'Another drink']);
    await user.click(screen.getByRole('menuitem', { name: /^Ice rolling/ }));
    const name = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value;
    expect(own()).toMatchObject([{ name, routineId: 'ice-rolling', enabled: false, hours: null, way: 'card' }]);
    expect(own()[0]?.id).toMatch(/^own-/);
    expect(own()[0]?.times).toEqual([{ at: 450, weekdays: [1, 2, 3, 4, 5, 6, 7] }]);
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    await user.click(screen.getByRole('switch', { name }));
    expect(own()[0]?.enabled).toBe(true);
  });

  it('can be a drink at an interval, in the way the others have', async () => {
    const { user } = openPage({
      settings: { reminders: { ...storage.settings.reminders, drainage: { ...storage.settings.reminders.drainage, way: 'badge' } } },
    });
    await user.click(screen.getByRole('button', { name: 'Add a reminder' }));
    await user.click(screen.getByRole('menuitem', { name: 'Another drink' }));
    expect(own()).toMatchObject([{ name: 'My drink', routineId: null, times: [], everyMin: 60, way: 'badge' }]);
  });

  it('ends with thirty, and says so', async () => {
    const many = Array.from({ length: 30 }, (_, i) => ownReminder({ id: `own-${i}`, name: `Reminder ${i}` }));
    const { user } = openPage({ settings: { ownReminders: many } });
    screen.getByText('You have 30 reminders of your own, which is as many as can be kept.');
    expect(screen.queryByRole('button', { name: 'Add a reminder' })).toBeNull();
    await open(user, 'Reminder 3');
    await user.click(panel('Reminder 3').getByRole('button', { name: /^Delete/ }));
    screen.getByRole('button', { name: 'Add a reminder' });
  });

  it('shows nothing when it could not be saved', async () => {
    const { user } = openPage();
    storage.isBroken = true;
    await user.click(screen.getByRole('button', { name: 'Add a reminder' }));
    await user.click(screen.getByRole('menuitem', { name: 'Another drink' }));
    expect(screen.queryByRole('switch', { name: 'My drink' })).toBeNull();
    expect(screen.getByText(/could not be saved/)).toBeTruthy();
  });
});

describe('the list', () => {
  it('says of each what it offers and when', () => {
    openPage({
      settings: {
        ownReminders: [
          ...two,
          ownReminder({
            id: 'own-3',
            name: 'Roll',
            times: [
              { at: 450, weekdays: [1, 2, 3, 4, 5, 6, 7] },
              { at: 960, weekdays: [6, 7] },
            ],
          }),
          ownReminder({ id: 'own-4', name: 'Odd', times: [{ at: 450, weekdays: [] }], routineId: 'no-such-routine' }),
        ],
      },
    });
    const words = ['own-1', 'own-2', 'own-3', 'own-4'].map((id) => document.getElementById(`${id}-help`)?.textContent);
    expect(words).toEqual([
      'No-touch flow, every 60 min',
      'A drink, every 90 min',
      expect.stringMatching(/^No-touch flow, 7:30\sAM every day, 4:00\sPM Sat, Sun$/u),
      'A routine that is gone, no day chosen',
    ]);
  });

  it('switches each by itself', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await user.click(screen.getByRole('switch', { name: 'Tea' }));
    expect(own().map(({ enabled }) => enabled)).toEqual([true, true]);
    await user.click(screen.getByRole('switch', { name: 'Evening stretch' }));
    expect(own().map(({ enabled }) => enabled)).toEqual([false, true]);
  });
});

describe('changing one', () => {
  it('opens and closes its settings, one reminder at a time', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    const button = screen.getByRole('button', { name: 'Change Tea' });
    await user.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await open(user, 'Evening stretch');
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await open(user, 'Evening stretch');
    expect(screen.queryByRole('region', { name: 'Change Evening stretch' })).toBeNull();
  });

  it('takes a name, and keeps the old one while the new one cannot be', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await open(user, 'Tea');
    const name = panel('Tea').getByRole('textbox', { name: 'Name' }) as HTMLInputElement;
    await user.clear(name);
    await user.type(name, '   {Enter}');
    expect(own()[1]?.name).toBe('Tea');
    expect(describedBy(name)).toBe('Please enter a name. Until then it stays Tea.');
    await user.type(name, ' Herbal tea {Enter}');
    expect(own()[1]?.name).toBe('Herbal tea');
    expect(describedBy(name)).toBe('');
    expect(screen.getByRole('switch', { name: 'Herbal tea' })).toBeTruthy();
  });

  it('takes what it offers, an interval, and a way of its own', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await open(user, 'Tea');
    await user.selectOptions(panel('Tea').getByRole('combobox', { name: 'Offers' }), 'Breathe and open');
    await user.click(row('How often').getByRole('radio', { name: '30 minutes' }));
    await user.selectOptions(panel('Tea').getByRole('combobox', { name: 'Arrives as' }), 'A tab');
    expect(own()[1]).toMatchObject({ routineId: 'breathe-and-open', everyMin: 30, way: 'tab' });
    await user.selectOptions(panel('Tea').getByRole('combobox', { name: 'Offers' }), 'A drink');
    expect(own()[1]?.routineId).toBeNull();
    expect(own()[0]).toEqual(two[0]);
  });

  it('keeps a routine that is gone until another is chosen', async () => {
    const { user } = openPage({ settings: { ownReminders: [ownReminder({ routineId: 'no-such-routine' })] } });
    await open(user, 'Evening stretch');
    const offers = panel('Evening stretch').getByRole('combobox', { name: 'Offers' }) as HTMLSelectElement;
    expect(offers.selectedOptions[0]?.textContent).toBe('A routine that is gone');
    await user.selectOptions(offers, 'No-touch flow');
    expect(own()[0]?.routineId).toBe('no-touch-flow');
    expect(within(offers).queryByText('A routine that is gone')).toBeNull();
  });

  it('goes from an interval to set times and back, and loses neither on the way', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await open(user, 'Tea');
    const when = panel('Tea').getByRole('radiogroup', { name: 'When' });
    await user.click(within(when).getByRole('radio', { name: 'At set times' }));
    expect(own()[1]?.times).toEqual([{ at: 600, weekdays: [1, 2, 3, 4, 5] }]);
    expect(screen.queryByRole('radiogroup', { name: 'In which hours' })).toBeNull();
    await typeTime(panel('Tea').getByLabelText('Time 1'), '07:30');
    await user.click(panel('Tea').getByRole('button', { name: 'Sat' }));
    const changed = [{ at: 450, weekdays: [1, 2, 3, 4, 5, 6] }];
    expect(own()[1]?.times).toEqual(changed);
    await user.click(within(when).getByRole('radio', { name: 'Every so often' }));
    expect(own()[1]).toMatchObject({ times: [], everyMin: 90 });
    await user.click(within(when).getByRole('radio', { name: 'At set times' }));
    expect(own()[1]?.times).toEqual(changed);
  });

  it('has hours of its own, which begin as a copy of the working hours', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await open(user, 'Tea');
    const hours = panel('Tea').getByRole('radiogroup', { name: 'In which hours' });
    expect(chosen(hours)).toBe('Working hours');
    await user.click(within(hours).getByRole('radio', { name: 'Its own' }));
    expect(own()[1]?.hours).toEqual(storage.settings.hours.week);
    const week = within(screen.getByRole('group', { name: 'Hours for Tea' }));
    await user.click(within(week.getByRole('group', { name: 'Saturday' })).getByRole('button', { name: 'Add hours on Saturday' }));
    expect(own()[1]?.hours?.[5]).toEqual([{ from: 540, to: 1050 }]);
    expect(storage.settings.hours.week[5]).toEqual([]);
    await user.click(within(hours).getByRole('radio', { name: 'Working hours' }));
    expect(own()[1]?.hours).toBeNull();
  });
});

describe('set times', () => {
  it('end at twenty-four, which is said where one more is asked for', async () => {
    const many = Array.from({ length: 23 }, (_, i) => ({ at: 60 * i, weekdays: [1] }));
    const { user } = openPage({ settings: { ownReminders: [ownReminder({ times: many })] } });
    await open(user, 'Evening stretch');
    await user.click(screen.getByRole('button', { name: 'Add a time' }));
    expect(own()[0]?.times).toHaveLength(24);
    expect(screen.queryByText(/as many as can be kept/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add a time' }));
    screen.getByText('There are 24 times here, which is as many as can be kept.');
    expect(own()[0]?.times).toHaveLength(24);
    await user.click(screen.getByRole('button', { name: /^Remove 3:00\sAM/u }));
    expect(screen.queryByText(/as many as can be kept/)).toBeNull();
  });

  const times = [{ at: 600, weekdays: [1, 2, 3, 4, 5] }];

  it('come and go, and the last one stays', async () => {
    const { user } = openPage({ settings: { ownReminders: [ownReminder({ times })] } });
    await open(user, 'Evening stretch');
    expect(screen.queryByRole('button', { name: /^Remove 10/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add a time' }));
    expect(own()[0]?.times).toEqual([...times, { at: 720, weekdays: [1, 2, 3, 4, 5] }]);
    await user.click(screen.getByRole('button', { name: /^Remove 10/ }));
    expect(own()[0]?.times).toEqual([{ at: 720, weekdays: [1, 2, 3, 4, 5] }]);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a time' }));
  });

  it('refuse an incomplete time beside the field', async () => {
    const { user } = openPage({ settings: { ownReminders: [ownReminder({ times })] } });
    await open(user, 'Evening stretch');
    await typeTime(screen.getByLabelText('Time 1'), '');
    expect(describedBy(screen.getByLabelText('Time 1'))).toMatch(/^Please enter a whole time. Until then it stays at 10:00/);
    expect(storage.saved).toEqual([]);
    fireEvent.keyDown(screen.getByLabelText('Time 1'), { key: 'Escape' });
    expect((screen.getByLabelText('Time 1') as HTMLInputElement).value).toBe('10:00');
  });

  it('say when one has no day, or stands there twice', async () => {
    const { user } = openPage({
      settings: {
        ownReminders: [
          ownReminder({
            times: [
              { at: 600, weekdays: [1] },
              { at: 600, weekdays: [1, 2] },
            ],
          }),
        ],
      },
    });
    await open(user, 'Evening stretch');
    expect(screen.getByText('This time stands above already.')).toBeTruthy();
    const [first] = screen.getAllByRole('group', { name: /^Days for/ });
    await user.click(within(first as HTMLElement).getByRole('button', { name: 'Mon', pressed: true }));
    expect(own()[0]?.times[0]?.weekdays).toEqual([]);
    expect(screen.getByText('No day is chosen, so it does not come.')).toBeTruthy();
    expect(screen.queryByText('This time stands above already.')).toBeNull();
  });
});

describe('deleting one', () => {
  it('can be undone, and puts it back where it was', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await open(user, 'Evening stretch');
    await user.click(screen.getByRole('button', { name: 'Delete this reminder' }));
    expect(own()).toEqual([two[1]]);
    expect(screen.getByText('“Evening stretch” is deleted.')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(own()).toEqual(two);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Change Evening stretch' }));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('says nothing of it when it could not be saved', async () => {
    const { user } = openPage({ settings: { ownReminders: two } });
    await open(user, 'Tea');
    storage.isBroken = true;
    await user.click(screen.getByRole('button', { name: 'Delete this reminder' }));
    await pass(0);
    expect(screen.queryByText(/is deleted/)).toBeNull();
    expect(screen.getByRole('switch', { name: 'Tea' })).toBeTruthy();
  });
});

it('has no hard-coded words', async () => {
  const everything = ownReminder({ hours: storage.settings.hours.week });
  const { container, user } = openPage({
    language: pseudoLanguage,
    settings: { ownReminders: [everything, ownReminder({ id: 'own-2', times: [{ at: 600, weekdays: [] }] })] },
  });
  const routines = [...routineIndex.map(({ name }) => name), 'Evening stretch'];
  for (const button of screen.getAllByRole('button', { name: /Evening stretch/ })) {
    await user.click(button);
    expectNothingHardCoded(container, [...routines, ', ']);
  }
  await user.click(screen.getByRole('button', { name: /Add a reminder/ }));
  expectNothingHardCoded(container, [...routines, ', ']);
});
