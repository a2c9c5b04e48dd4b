import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '../../../components/welcome/welcome-page.tsx';
import { disclaimer, safetyCards } from '../../../core/routines/safety-cards.ts';
import { withOneRange } from '../../../core/schedule/one-range.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { sendReminderEvent } from '../../../platform/messages.ts';
import { useSettings } from '../../../stores/settings.ts';
import { expectAccessible } from '../axe.ts';
import { englishLanguage, expectNothingHardCoded, pseudoLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { storage } from '../settings/world.ts';

vi.mock('../../../platform/notification.ts', async () => (await import('../settings/world.ts')).platform.notification());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('../settings/world.ts')).platform.messages());
vi.mock('../../../platform/permissions.ts', async () => (await import('../settings/world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('../settings/world.ts')).platform.menu());
vi.mock('../../../platform/page/options-page.ts', () => ({ openOptions: vi.fn(async () => undefined), openOptionsAt: vi.fn() }));

const DAY = { from: 540, to: 1050 };

beforeEach(() => {
  storage.settings = defaultSettings;
  storage.saved = [];
  vi.mocked(sendReminderEvent).mockReset().mockResolvedValue(undefined);
});
afterEach(cleanup);

function open(settings: Partial<Settings> = {}, language = englishLanguage, browser: 'chromium' | 'firefox' = 'chromium') {
  storage.settings = { ...defaultSettings, ...settings };
  useSettings.setState({ settings: storage.settings, ready: true, saves: 0, last: null, failed: false });
  return { user: userEvent.setup(), ...renderIn(readBy('welcome', language), <WelcomePage browser={browser} />) };
}

const step = (name: string) => within(screen.getByRole('region', { name }));
const events = () => vi.mocked(sendReminderEvent).mock.calls.map(([event]) => event);

describe('what is chosen is kept at once', () => {
  it('how often, for face and water alike', async () => {
    const { user } = open();
    await user.click(step('Your rhythm').getByRole('radio', { name: 'Often' }));
    expect(storage.settings.reminders).toMatchObject({ drainage: { everyMin: 30 }, drink: { everyMin: 30 } });
  });

  it('any other length, when the hand lets go of the slider', async () => {
    open();
    const slider = step('Your rhythm').getByRole('slider', { name: 'Minutes between breaks' });
    fireEvent.change(slider, { target: { value: '0.25' } });
    expect(storage.saved).toEqual([]);
    expect(slider.getAttribute('aria-valuetext')).toBe('45 minutes');
    expect(step('Your rhythm').getByText('45 minutes')).toBeTruthy();
    await act(async () => fireEvent.pointerUp(slider));
    expect(storage.settings.reminders.drainage.everyMin).toBe(45);
  });

  it('the hours and days of work, shown while they count', async () => {
    const { user } = open();
    expect(step('Your hours').queryByRole('button', { name: 'Sat' })).toBeNull();
    await user.click(step('Your hours').getByRole('radio', { name: 'In my hours' }));
    await user.click(step('Your hours').getByRole('button', { name: 'Sat' }));
    expect(storage.settings.hours).toEqual({ on: true, week: withOneRange(DAY, [1, 2, 3, 4, 5, 6]) });
    await user.click(step('Your hours').getByRole('radio', { name: 'Any time' }));
    expect(storage.settings.hours.on).toBe(false);
    expect(step('Your hours').queryByRole('button', { name: 'Sat' })).toBeNull();
  });

  it('water: whether, how much and in what unit', async () => {
    const { user } = open({ volumes: { ...defaultSettings.volumes, unit: 'ml' } });
    await user.click(step('Your water').getByRole('switch', { name: 'With water reminders' }));
    await user.click(step('Your water').getByRole('radio', { name: '2 L' }));
    await user.click(step('Your water').getByRole('radio', { name: 'Fluid ounces' }));
    expect(storage.settings.reminders.drink.enabled).toBe(false);
    expect(storage.settings.drinks.goalMl).toBe(2000);
    expect(storage.settings.volumes.unit).toBe('fl-oz');
  });

  it('the look of the figure', async () => {
    const { user } = open();
    await user.click(step('Your mirror').getByRole('radio', { name: 'Cacao' }));
    await user.click(step('Your mirror').getByRole('radio', { name: 'Coils' }));
    await user.click(step('Your mirror').getByRole('radio', { name: 'Silver' }));
    expect(storage.settings.figure).toMatchObject({ skin: 'cacao', hair: 'coils', hairTone: 'silver' });
  });

  it('how a break comes, with one to look at', async () => {
    const { user } = open();
    const arrival = step('How a break may come');
    await user.click(arrival.getByRole('radio', { name: /^Badge only/ }));
    expect(storage.settings.reminders.drainage.way).toBe('badge');
    await user.click(arrival.getByRole('button', { name: 'Show me a prompt now' }));
    expect(events()).toEqual([{ type: 'prompt-asked' }]);
  });
});

describe('hours of many kinds', () => {
  it('are shown day by day, and on demand', async () => {
    const { user } = open({ hours: { ...defaultSettings.hours, on: true } });
    expect(screen.queryByRole('group', { name: 'Monday' })).toBeNull();
    await user.click(step('Your hours').getByRole('button', { name: 'Different hours for each day' }));
    expect(step('Your hours').getByRole('group', { name: 'Monday' })).toBeTruthy();
    cleanup();
    open({ hours: { on: true, week: [[DAY], [{ from: 0, to: 60 }], [], [], [], [], []] } });
    expect(step('Your hours').getByRole('group', { name: 'Tuesday' })).toBeTruthy();
  });

  it('keep at least one day', async () => {
    const { user } = open({ hours: { on: true, week: [[DAY], [], [], [], [], [], []] } });
    await user.click(step('Your hours').getByRole('button', { name: 'Mon' }));
    expect(storage.saved).toEqual([]);
  });
});

describe('the check', () => {
  const answers = () =>
    within(screen.getByRole('group', { name: 'Your answer' }))
      .getAllByRole('button')
      .map((button) => [button.textContent, button.getAttribute('aria-pressed'), button.className]);

  it('has its words in full, and two answers alike of which none is given', () => {
    open();
    for (const words of [safetyCards.general.intro, ...safetyCards.general.items, disclaimer.medium]) {
      expect(step('A quick check').getByText(words)).toBeTruthy();
    }
    expect(answers()).toEqual([
      ['None of these', 'false', 'btn btn-soft'],
      ['One fits: hands-off only', 'false', 'btn btn-soft'],
    ]);
  });

  it('keeps an answer, and leads to a routine that fits it', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'One fits: hands-off only' }));
    expect(storage.settings.checks.general?.allowed).toBe(false);
    await waitFor(() => expect(answers()[1]?.[1]).toBe('true'));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    expect(events()).toEqual([{ type: 'routine-asked', routineId: 'no-touch-flow' }]);
  });
});

describe('the first routine', () => {
  it.each(['Begin', 'Try 45 seconds first'])('is started by "%s", with nothing settled', async (name) => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name }));
    expect(events()).toEqual([{ type: 'routine-asked', routineId: 'breathe-and-open' }]);
    expect(storage.saved).toEqual([]);
  });

  it('says when it could not be opened', async () => {
    const { user } = open();
    vi.mocked(sendReminderEvent).mockRejectedValue(new Error('nobody listens'));
    await user.click(screen.getByRole('button', { name: 'Begin' }));
    await screen.findByText(/could not be opened just now/);
  });
});

describe('for everybody', () => {
  it('every step can be skipped to the next', () => {
    open();
    const skips = screen.getAllByRole('link', { name: /^Skip / });
    expect(skips.map((link) => document.querySelector(link.getAttribute('href') ?? '')?.textContent)).toEqual([
      '2Your rhythm',
      '3Your water',
      '4Your mirror',
      '5How a break may come',
      '6A quick check',
      'Your first 45 seconds',
    ]);
  });

  it('the picture can be held still', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Hold the picture still' }));
    expect(screen.getByRole('button', { name: 'Let the picture move' })).toBeTruthy();
  });

  it.each([
    ['chromium', /press the pin beside Rill/],
    ['firefox', /Pin to Toolbar/],
  ] as const)('%s is told how to keep the icon in sight', (browser, words) => {
    open({}, englishLanguage, browser);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('has no hard-coded words', () => {
    const { container } = open({ volumes: { ...defaultSettings.volumes, unit: 'ml' } }, pseudoLanguage);
    const { intro, items } = safetyCards.general;
    expectNothingHardCoded(container, [intro, ...items, disclaimer.medium, disclaimer.short, 'Breathe and open']);
  });

  it('has nothing that axe objects to', async () => {
    const { container } = open();
    await expectAccessible(container);
  });
});
