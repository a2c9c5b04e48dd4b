import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MINUTE } from '../../../core/time.ts';
import { sendReminderEvent } from '../../../platform/messages.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { alerts, chosen, describedBy, openPage, ownReminder, pass, reminders, row, startTime, stopTime } from './page.tsx';
import { notifications, permissions, storage } from './world.ts';

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

beforeEach(() => {
  stopTime(NOW);
  vi.mocked(sendReminderEvent).mockClear();
});
afterEach(() => {
  cleanup();
  startTime();
});

const field = (name: string) => row(name).getByRole('textbox') as HTMLInputElement;
const stones = (name: string) => row(name).getByRole('radiogroup');
const everyMin = () => storage.settings.reminders.drainage.everyMin;

describe('what was typed just before the page goes', () => {
  const leave = () => act(async () => void dispatchEvent(new Event('pagehide')));
  afterEach(() => void dispatchEvent(new Event('pageshow')));

  it('is left behind at once', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '77');
    await pass(600);
    expect(everyMin()).not.toBe(77);
    await leave();
    expect(storage.left?.reminders.drainage.everyMin).toBe(77);
  });

  it('and so is what is still being saved, with it', async () => {
    const { user } = openPage();
    const { promise, resolve } = Promise.withResolvers<void>();
    storage.busy = promise;
    await user.click(screen.getByRole('switch', { name: 'Drink' }));
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '77');
    await leave();
    expect(storage.left?.reminders).toMatchObject({ drainage: { everyMin: 77 }, drink: { enabled: false } });
    resolve();
    await pass(0);
  });

  it('is not, when it cannot be taken, or was taken back', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '900');
    await leave();
    await user.type(field('Face drainage'), '{Escape}');
    await leave();
    expect(storage.left).toBeNull();
  });

  it('is saved, when the section is left for another', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '77');
    cleanup();
    await pass(0);
    expect(everyMin()).toBe(77);
  });
});

describe('how often', () => {
  it('saves a preset as it is chosen, and shows it in the field too', async () => {
    const { user } = openPage();
    await user.click(within(stones('Face drainage')).getByRole('radio', { name: '45 minutes' }));
    expect(everyMin()).toBe(45);
    expect(chosen(stones('Face drainage'))).toBe('45');
    expect(field('Face drainage').value).toBe('45');
    expect(storage.settings.reminders.drink.everyMin).toBe(60);
  });

  it('takes a choice back with a click on what is still shown, while the other one is being saved', async () => {
    const { user } = openPage();
    const { promise, resolve } = Promise.withResolvers<void>();
    storage.busy = promise;
    await user.click(within(stones('Face drainage')).getByRole('radio', { name: '45 minutes' }));
    await user.click(within(stones('Face drainage')).getByRole('radio', { name: '60 minutes' }));
    resolve();
    await pass(0);
    expect(everyMin()).toBe(60);
    expect(chosen(stones('Face drainage'))).toBe('60');
  });

  it('takes any whole number from 1 to 240 on Enter, and none of the stones is chosen then', async () => {
    const { user } = openPage();
    for (const [typed, minutes] of [
      ['1', 1],
      ['240', 240],
      [' 75 ', 75],
    ] as const) {
      await user.clear(field('Face drainage'));
      await user.type(field('Face drainage'), `${typed}{Enter}`);
      expect(everyMin()).toBe(minutes);
      expect(chosen(stones('Face drainage'))).toBeNull();
    }
    expect(field('Face drainage').getAttribute('aria-invalid')).toBe('false');
  });

  it('takes what was typed on leaving the field', async () => {
    const { user } = openPage();
    await user.clear(field('Drink'));
    await user.type(field('Drink'), '20');
    expect(storage.saved).toEqual([]);
    await user.tab();
    expect(storage.settings.reminders.drink.everyMin).toBe(20);
  });

  it('takes what was typed after a moment, and never the half of it', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '12');
    await pass(600);
    await user.type(field('Face drainage'), '0');
    await pass(5_000);
    expect(storage.saved.map(({ reminders }) => reminders.drainage.everyMin)).toEqual([120]);
    expect(field('Face drainage').value).toBe('120');
  });

  it.each(['0', '-5', '241', '1000', '30.5', '30,5', 'often', '1e2', ' '])(
    'refuses %j beside the field and keeps the last good value',
    async (bad) => {
      const { user } = openPage();
      await user.clear(field('Face drainage'));
      await user.type(field('Face drainage'), `${bad}{Enter}`);
      expect(storage.saved).toEqual([]);
      expect(field('Face drainage').value).toBe(bad);
      expect(field('Face drainage').getAttribute('aria-invalid')).toBe('true');
      expect(describedBy(field('Face drainage'))).toBe('Please enter a whole number from 1 to 240. Until then it stays at 60 min.');
      expect(chosen(stones('Face drainage'))).toBe('60');
    },
  );

  it('refuses an empty field, also when it is only left', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    await user.tab();
    expect(describedBy(field('Face drainage'))).toContain('Please enter a whole number');
    expect(everyMin()).toBe(60);
  });

  it('says nothing while somebody is still typing, and takes the message back with the first good value', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    expect(describedBy(field('Face drainage'))).toBe('');
    await pass(2_000);
    expect(describedBy(field('Face drainage'))).not.toBe('');
    await user.type(field('Face drainage'), '9');
    expect(describedBy(field('Face drainage'))).toBe('');
  });

  it('brings the value in force back on Escape, or when a stone is chosen', async () => {
    const { user } = openPage();
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), 'often{Enter}{Escape}');
    expect(field('Face drainage').value).toBe('60');
    expect(describedBy(field('Face drainage'))).toBe('');

    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '999{Enter}');
    await user.click(within(stones('Face drainage')).getByRole('radio', { name: '60 minutes' }));
    expect(field('Face drainage').value).toBe('60');
    expect(storage.saved).toEqual([]);
  });

  it('follows a change that another page has saved', async () => {
    openPage();
    const { useSettings } = await import('../../../stores/settings.ts');
    const { settings } = useSettings.getState();
    const drainage = { ...settings.reminders.drainage, everyMin: 33 };
    useSettings.setState({ settings: { ...settings, reminders: { ...settings.reminders, drainage } } });
    await pass(0);
    expect(field('Face drainage').value).toBe('33');
  });
});

describe('on and off', () => {
  it('switches one reminder without touching its interval or the other one', async () => {
    const { user } = openPage();
    const toggle = screen.getByRole('switch', { name: 'Drink' });
    await user.click(toggle);
    expect(storage.settings.reminders).toEqual(reminders({}, { enabled: false }));
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(field('Drink').disabled).toBe(true);
    await user.click(toggle);
    expect(storage.settings.reminders).toEqual(reminders());
  });
});

describe('the stones by keyboard', () => {
  it('is one stop for Tab; arrows move, choose and go round', async () => {
    const { user } = openPage();
    const radios = within(stones('Face drainage')).getAllByRole('radio');
    expect(radios.map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0, -1]);
    radios[2]?.focus();
    await user.keyboard('{ArrowRight}');
    expect(everyMin()).toBe(90);
    expect(document.activeElement).toBe(radios[3]);
    await user.keyboard('{ArrowDown}');
    expect(everyMin()).toBe(30);
    await user.keyboard('{ArrowLeft}');
    expect(everyMin()).toBe(90);
    await user.keyboard('{ArrowUp}');
    expect(everyMin()).toBe(60);
    expect(document.activeElement).toBe(radios[2]);
  });

  it('turns the side arrows round in a right-to-left page', async () => {
    const { user } = openPage();
    const group = stones('Face drainage');
    group.style.direction = 'rtl';
    within(group).getByRole('radio', { checked: true }).focus();
    await user.keyboard('{ArrowLeft}');
    expect(everyMin()).toBe(90);
    await user.keyboard('{ArrowRight}');
    expect(everyMin()).toBe(60);
  });

  it('can be entered when none of them is chosen', () => {
    openPage({ settings: { reminders: reminders({ everyMin: 7 }) } });
    const radios = within(stones('Face drainage')).getAllByRole('radio');
    expect(radios.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  });
});

describe('saved, and not saved', () => {
  it('says so for a while after each change', async () => {
    const { user } = openPage();
    expect(savedNotice()).toBe('');
    await user.click(screen.getByRole('switch', { name: 'Drink' }));
    await pass(0);
    expect(savedNotice()).toBe('Saved');
    await pass(7_500);
    await user.click(screen.getByRole('switch', { name: 'Drink' }));
    await pass(0);
    await pass(7_500);
    expect(savedNotice()).toBe('Saved');
    await pass(600);
    expect(savedNotice()).toBe('');
  });

  it('says plainly when a change could not be saved, shows what is in force, and takes it back with the next one', async () => {
    const { user } = openPage();
    storage.isBroken = true;
    const toggle = screen.getByRole('switch', { name: 'Drink' });
    await user.click(toggle);
    expect(savedNotice()).toBe('');
    expect(alerts()).toContain('Your last change could not be saved');
    expect(toggle.getAttribute('aria-checked')).toBe('true');

    storage.isBroken = false;
    await user.click(toggle);
    await pass(0);
    expect(alerts()).not.toContain('could not be saved');
    expect(savedNotice()).toBe('Saved');
  });

  it('keeps what was typed when it could not be saved, so that Enter tries again', async () => {
    const { user } = openPage();
    storage.isBroken = true;
    await user.clear(field('Face drainage'));
    await user.type(field('Face drainage'), '25{Enter}');
    expect(field('Face drainage').value).toBe('25');
    storage.isBroken = false;
    await user.type(field('Face drainage'), '{Enter}');
    expect(everyMin()).toBe(25);
  });
});

describe('how it arrives', () => {
  it('is chosen between a card and a badge', async () => {
    const { user } = openPage();
    const ways = screen.getByRole('radiogroup', { name: 'How it arrives' });
    expect(within(ways).getAllByRole('radio')).toHaveLength(5);
    expect(chosen(ways)).toContain('A card');
    await user.click(within(ways).getByRole('radio', { name: /Badge only/ }));
    expect([storage.settings.reminders.drainage.way, storage.settings.reminders.drink.way]).toEqual(['badge', 'badge']);
    expect(chosen(ways)).toContain('Badge only');
  });

  it('shows a prompt when asked, and says so when it cannot', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'Show me a prompt now' }));
    expect(sendReminderEvent).toHaveBeenCalledExactlyOnceWith({ type: 'prompt-asked' });
    expect(alerts()).toBe('');
    vi.mocked(sendReminderEvent).mockRejectedValueOnce(new Error('no receiver'));
    await user.click(screen.getByRole('button', { name: 'Show me a prompt now' }));
    await pass(0);
    expect(alerts()).toContain('could not be opened');
  });

  it('sends a notification to look at, once the browser has allowed it', async () => {
    const { user } = openPage();
    await user.click(screen.getByRole('button', { name: 'Send a notification now' }));
    await pass(0);
    expect(permissions.asked).toEqual(['notifications']);
    expect(notifications.sent).toHaveLength(1);
    expect(storage.saved).toEqual([]);
    expect(alerts()).toBe('');
  });

  it.each([
    ['the browser does not allow it', () => Object.assign(permissions, { answer: false }), 'Your browser did not allow notifications'],
    ['the system does not take it', () => Object.assign(notifications, { canSend: false }), 'could not be sent just now'],
  ])('says so when %s', async (_, spoil, words) => {
    const { user } = openPage();
    spoil();
    await user.click(screen.getByRole('button', { name: 'Send a notification now' }));
    await pass(0);
    expect(notifications.sent).toEqual([]);
    expect(alerts()).toContain(words);
  });
});

describe('the hours to come', () => {
  const clock = (minutesAgo: number) => ({ countedFrom: NOW - minutesAgo * MINUTE, snoozed: null, offUntil: null });
  const state = { reminders: { drainage: clock(20), drink: clock(15) } };
  const card = () => within(screen.getByRole('region', { name: 'The next eight hours' }));

  it('are drawn anew as settings change', async () => {
    const { user } = openPage({ state });
    expect(card().getByText('about 8 breaks, 8 with a sip')).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'Drink' }));
    expect(card().getByText('about 8 breaks')).toBeTruthy();
    await user.click(within(stones('Face drainage')).getByRole('radio', { name: '90 minutes' }));
    expect(card().getByText('about 5 breaks')).toBeTruthy();
    await user.click(screen.getByRole('switch', { name: 'Face drainage' }));
    expect(card().getByText('no breaks, since every reminder is off')).toBeTruthy();
  });

  it('say that reminders are paused', () => {
    openPage({ state: { ...state, pause: { since: NOW, until: null } } });
    expect(card().getByText('no breaks while reminders are paused')).toBeTruthy();
  });

  it('tell the times to those who cannot see the picture', () => {
    openPage({ state, settings: { reminders: reminders({ everyMin: 240 }, { enabled: false }) } });
    const spoken = card().getByRole('img').getAttribute('aria-label') ?? '';
    const times = [220, 460].map((minutes) => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(NOW + minutes * MINUTE));
    expect(spoken).toBe(`If you take each one as it comes, breaks fall at ${times.join(', ')}.`);
  });
});

describe('a day like this', () => {
  const lunch = [
    { from: 540, to: 750 },
    { from: 795, to: 1050 },
  ];
  const hours = { on: true, week: [lunch, lunch, lunch, lunch, lunch, [], []] };
  const card = () => within(screen.getByRole('region', { name: /^A day like this/ }));
  const clockTime = (at: Date) => new Intl.DateTimeFormat('en', { timeStyle: 'short' }).format(at);
  /** A Monday, by the clock on the wall. */
  const at = (hour: number, minute = 0) => new Date(2026, 10, 23, hour, minute);

  it('follows the working hours, with the gap in them and the present in it', () => {
    vi.setSystemTime(at(14, 30));
    openPage({ settings: { hours, reminders: reminders({}, { enabled: false }) } });
    expect(card().getByText(`about 7 breaks, none from ${clockTime(at(12, 30))} to ${clockTime(at(13, 15))}`)).toBeTruthy();
    expect(card().getByText('now')).toBeTruthy();
    expect(card().getByRole('img').getAttribute('aria-label')).toContain(clockTime(at(14, 15)));
  });

  it('follows the limit of the day, set times, and own reminders', async () => {
    vi.setSystemTime(at(14, 30));
    const early = ownReminder({ times: [{ at: 450, weekdays: [1] }] });
    openPage({
      settings: {
        hours,
        perDay: 3,
        reminders: reminders({ times: [{ at: 960, weekdays: [1] }] }, { enabled: false }),
        ownReminders: [early],
      },
    });
    expect(card().getByText(/^about 2 breaks/)).toBeTruthy();
    expect(card().getByText('your own')).toBeTruthy();
    expect(card().getByRole('img').getAttribute('aria-label')).toContain(clockTime(at(7, 30)));
  });

  it('is the next one, named by its weekday and without the present, when today is free', () => {
    vi.setSystemTime(new Date(2026, 10, 28, 12));
    openPage({ settings: { hours } });
    expect(screen.getByRole('heading', { name: 'A day like this: Monday' })).toBeTruthy();
    expect(card().queryByText('now')).toBeNull();
  });

  it('says that it waits for the end of a pause', () => {
    vi.setSystemTime(at(14, 30));
    openPage({ settings: { hours }, state: { pause: { since: 0, until: null } } });
    expect(card().getByText(/, once reminders resume$/)).toBeTruthy();
  });
});

describe('set times', () => {
  it('take the place of the interval, and give it back', async () => {
    const { user } = openPage();
    const more = screen.getByRole('button', { name: 'More about Face drainage' });
    await user.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    const when = screen.getByRole('radiogroup', { name: 'When' });
    await user.click(within(when).getByRole('radio', { name: 'At set times' }));
    expect(storage.settings.reminders.drainage.times).toEqual([{ at: 600, weekdays: [1, 2, 3, 4, 5] }]);
    expect(storage.settings.reminders.drink.times).toEqual([]);
    expect(screen.getByText(/^10:00\sAM Mon to Fri$/u)).toBeTruthy();
    expect(screen.queryByRole('radiogroup', { name: 'Minutes between face drainage breaks' })).toBeNull();
    await user.click(within(when).getByRole('radio', { name: 'Every so often' }));
    expect(storage.settings.reminders).toEqual(reminders());
    expect(stones('Face drainage')).toBeTruthy();
  });
});

describe('the limit of a day', () => {
  const field = () => row('At most in a day').getByRole('textbox') as HTMLInputElement;
  const toggle = () => screen.getByRole('switch', { name: 'At most in a day' });

  it('is off, or from 1 to 30, and comes back as it was', async () => {
    const { user } = openPage();
    await user.click(toggle());
    expect(storage.settings.perDay).toBe(8);
    await user.clear(field());
    await user.type(field(), '30{Enter}');
    await user.click(screen.getByRole('button', { name: 'At most in a day: a little more' }));
    expect(storage.settings.perDay).toBe(30);
    await user.click(screen.getByRole('button', { name: 'At most in a day: a little less' }));
    expect(storage.settings.perDay).toBe(29);
    await user.click(toggle());
    expect(storage.settings.perDay).toBeNull();
    await user.click(toggle());
    expect(storage.settings.perDay).toBe(29);
  });

  it.each(['0', '31', 'few'])('refuses %j beside the field', async (bad) => {
    const { user } = openPage({ settings: { perDay: 5 } });
    await user.clear(field());
    await user.type(field(), `${bad}{Enter}`);
    expect(storage.saved).toEqual([]);
    expect(describedBy(field())).toBe('Please enter a whole number from 1 to 30. Until then it stays at 5.');
  });
});

it('has no hard-coded words', () => {
  const { container } = openPage({ language: pseudoLanguage });
  fireEvent.change(screen.getAllByRole('textbox')[0] as HTMLElement, { target: { value: 'x' } });
  fireEvent.blur(screen.getAllByRole('textbox')[0] as HTMLElement);
  // Between the times of the picture, as `Intl` lists them.
  expectNothingHardCoded(container, [', ']);
});

function savedNotice(): string {
  return document.querySelector('main [role="status"]')?.textContent ?? '';
}
