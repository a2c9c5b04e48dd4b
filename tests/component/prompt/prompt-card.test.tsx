import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { DrinkEntry } from '../../../core/log/entry.ts';
import type { Prompt } from '../../../core/reminders/state.ts';
import { asBrought } from '../../../core/routines/brought.ts';
import { routineIndex } from '../../../core/routines/library.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { OwnReminder, Settings } from '../../../core/settings/schema.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { connectOwnRoutines } from '../../../stores/own-routines.ts';
import { lookAgain, useReminders } from '../../../stores/reminders.ts';
import { useSettings } from '../../../stores/settings.ts';
import { noTouchWith } from '../../unit/routines/hostile.ts';
import { ownStorage, resetOwnStorage } from '../own-routines.ts';
import { expectNothingHardCoded, pseudoLanguage } from '../pseudo-language.tsx';
import { checksPassed, fire, offer, openPage, pass, playing, STRAY } from './open-page.tsx';
import { answers, endWorld, logged, NOW, startWorld, told, world, writeElsewhere } from './world.ts';

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

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const title = () => screen.getByRole('heading', { level: 1 });
const text = () => document.body.textContent ?? '';

async function click(name: string | RegExp): Promise<void> {
  await fire(() => fireEvent.click(button(name)));
}

/** A press as a browser makes it: on a button, Enter acts when it goes down and Space when it comes up, unless somebody holds it. */
async function press(key: string, on: Element = document.activeElement ?? document.body): Promise<void> {
  await fire(() => {
    const goesDown = fireEvent.keyDown(on, { key });
    if (goesDown && key === 'Enter' && on instanceof HTMLButtonElement) fireEvent.click(on);
    const comesUp = fireEvent.keyUp(on, { key });
    if (goesDown && comesUp && key === ' ' && on instanceof HTMLButtonElement) fireEvent.click(on);
  });
}

async function chooseFrom(menu: string, item: RegExp): Promise<void> {
  await click(menu);
  await fire(() => fireEvent.click(within(screen.getByRole('menu', { name: menu })).getByRole('menuitem', { name: item })));
}

describe('what the card says', () => {
  test('of a routine that came as a file, where it comes from; its first time asks the general check', async () => {
    ownStorage.stored = { version: 1, routines: [asBrought(noTouchWith('Press hard.'))] };
    await connectOwnRoutines();
    const settings = { routine: { ...defaultSettings.routine, preferred: 'own-hostile' } };
    await openPage({ prompt: offer({}, { routineId: 'own-hostile' }), settings });
    screen.getByText('Quiet minute');
    expect(text()).toContain('From a file; Rill has not checked this advice.');
    cleanup();
    // The routine has come in the place of the one that the card was opened for, and nobody has chosen it.
    await openPage({ prompt: offer({}, { routineId: 'own-hostile' }) });
    screen.getByText('Breathe and open');
    expect(text()).not.toContain('From a file');
    cleanup();
    await openPage({ prompt: playing({ routineId: 'own-hostile' }), settings });
    expect(screen.queryByText('Press hard.')).toBeNull();
    expect(text()).toContain('Before');
    cleanup();
    resetOwnStorage();
    await connectOwnRoutines();
    await openPage({ prompt: offer() });
    expect(text()).not.toContain('From a file');
  });

  test('the routine with its length, why now, and every way to answer', async () => {
    await openPage({ prompt: offer() });
    expect(screen.getByText('Breathe and open')).toBeTruthy();
    expect(title().textContent).toBe('Let your jaw soften. Ready for a short routine?');
    expect(screen.getByText('About an hour since your last break.')).toBeTruthy();
    expect(button(/^Start/).textContent).toBe('Start· 45 s');
    for (const name of [/-second version$/, 'Later', 'Not now', 'Log 150 mL', 'Log 200 mL', 'Log 250 mL', 'Other amount']) {
      expect(button(name)).toBeTruthy();
    }
  });

  test.each([
    [{ reason: 'asked' as const }, 'Here because you asked.'],
    [{ reason: 'again' as const }, 'Shown again after the browser was closed.'],
    [{ countedFrom: NOW - MINUTE }, 'About a minute since your last break.'],
    [{ countedFrom: NOW - 25 * MINUTE }, 'About 25 minutes since your last break.'],
    [{ countedFrom: NOW - 3 * HOUR }, 'About 3 hours since your last break.'],
  ])('a prompt with %j says: %s', async (change, reason) => {
    await openPage({ prompt: offer(change) });
    expect(screen.getByText(reason)).toBeTruthy();
  });

  test.each([
    ['sound', 'Held while sound was playing.'],
    ['full-screen', 'Held while a window was full screen.'],
    ['call', 'Held while you were in a call.'],
    ['away', 'Held while you were away.'],
    ['quiet', 'After your quiet time.'],
    ['limit', 'Held until today, since your limit for a day was reached.'],
  ] as const)('one that is owed after %s says: %s', async (heldBy, reason) => {
    await openPage({ prompt: offer({ reason: 'owed', heldBy }) });
    expect(screen.getByText(reason)).toBeTruthy();
  });

  test.each([
    ['sound', 60, 'Sound is still playing after 1 hour, so this asks once.'],
    ['full-screen', 90, 'A window is still full screen after 90 minutes, so this asks once.'],
    ['call', 120, 'A call is still open after 2 hours, so this asks once.'],
  ] as const)('one held for long by %s for %i minutes says: %s', async (heldBy, holdLimitMin, reason) => {
    const presence = { ...defaultSettings.presence, holdLimitMin };
    await openPage({ prompt: offer({ reason: 'held-long', heldBy }), settings: { presence } });
    expect(screen.getByText(reason)).toBeTruthy();
  });

  test('in the last working hour it takes leave of the day', async () => {
    const toTen = Array.from({ length: 7 }, () => [{ from: 0, to: 10 * 60 }]);
    const drinkOffer = offer({ reminderIds: ['drink'] }, { text: 2 });
    const page = await openPage({ prompt: drinkOffer, settings: { hours: { on: true, week: toTen } } });
    expect(title().textContent).toBe('Nearly done for the day. A last easy glass?');
    page.unmount();
    await openPage({ prompt: drinkOffer, settings: { hours: { on: false, week: toTen } } });
    expect(title().textContent).toBe('A moment here. Have a sip if you fancy one.');
  });

  test('no chips when the drink reminder is off', async () => {
    const { drainage, drink } = defaultSettings.reminders;
    await openPage({ prompt: offer(), settings: { reminders: { drainage, drink: { ...drink, enabled: false } } } });
    expect(screen.queryByText('And a sip?')).toBeNull();
    expect(screen.queryByRole('button', { name: /^Log/ })).toBeNull();
  });

  test('but a drink reminder of your own brings them', async () => {
    const { drainage, drink } = defaultSettings.reminders;
    const sip: OwnReminder = { ...drink, id: 'own-1', name: 'Tea', routineId: null, hours: null };
    const settings = { reminders: { drainage, drink: { ...drink, enabled: false } }, ownReminders: [sip] };
    await openPage({ prompt: offer(), settings });
    expect(screen.getByText('And a sip?')).toBeTruthy();
  });

  test('no short version of what is short already', async () => {
    await openPage({ prompt: offer({}, { routineId: 'hydration-sip' }) });
    expect(button(/^Start/).textContent).toBe('Start· 30 s');
    expect(screen.queryByRole('button', { name: /-second version$/ })).toBeNull();
  });

  test('a routine that is gone gives way to the first one', async () => {
    await openPage({ prompt: offer({}, { routineId: 'long-forgotten' }) });
    expect(screen.getByText('Breathe and open')).toBeTruthy();
  });

  test.each([
    ['due', {}],
    ['owed', { reason: 'owed', heldBy: 'sound' }],
    ['held for long', { reason: 'held-long', heldBy: 'call' }],
  ] as const)('every word comes from the catalogue: %s', async (_, change) => {
    const { container } = await openPage({ prompt: offer(change), language: pseudoLanguage });
    await click(/Later/);
    expectNothingHardCoded(container, ['Breathe and open']);
  });
});

describe('a reminder of your own', () => {
  const own = (id: string, name: string, routineId: string | null): OwnReminder => ({
    ...defaultSettings.reminders.drainage,
    id,
    name,
    routineId,
    hours: null,
  });
  const ownReminders = [own('own-walk', 'After lunch', 'no-touch-flow'), own('own-tea', 'Tea', null)];
  const settings = { ownReminders, checks: checksPassed };

  test('goes by its name, and says which routine it starts', async () => {
    await openPage({ prompt: offer({ reminderIds: ['own-walk'] }, { routineId: 'no-touch-flow' }), settings });
    expect(screen.getByText('After lunch')).toBeTruthy();
    expect(screen.getByText('No-touch flow, as you set it.')).toBeTruthy();
    await click(/^Start/);
    expect(answers()).toEqual([{ type: 'start', routineId: 'no-touch-flow', variant: 'full' }]);
  });

  test('whose routine is not for the person any more offers the gentle one, and does not claim that it was chosen', async () => {
    const refused = { ...checksPassed, collarbone: { allowed: false, answeredAt: NOW - HOUR } };
    const reminders = [own('own-walk', 'After lunch', 'breathe-and-open')];
    await openPage({ prompt: offer({ reminderIds: ['own-walk'] }), settings: { ownReminders: reminders, checks: refused } });
    expect(screen.getByText('A reminder, as you set it.')).toBeTruthy();
    await click(/^Start/);
    expect(answers()).toMatchObject([{ routineId: 'no-touch-flow' }]);
  });

  test('for a drink leads with the glass', async () => {
    await openPage({ prompt: offer({ reminderIds: ['own-tea'] }), settings });
    expect(screen.getByText('Tea')).toBeTruthy();
    expect(button('Log 200 mL')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
  });

  test('that joins a drink puts its own routine first', async () => {
    await openPage({ prompt: offer({ reminderIds: ['drink', 'own-walk'] }), settings });
    expect(screen.getByText('After lunch')).toBeTruthy();
    await click(/^Start/);
    expect(answers()).toMatchObject([{ routineId: 'no-touch-flow' }]);
  });

  test('for a drink brings the chips, also when the drink reminder is off', async () => {
    const { drainage, drink } = defaultSettings.reminders;
    const reminders = { drainage, drink: { ...drink, enabled: false } };
    await openPage({ prompt: offer({ reminderIds: ['drainage', 'own-tea'] }), settings: { ...settings, reminders } });
    expect(button('Log 150 mL')).toBeTruthy();
  });
});

describe('answers', () => {
  test('start', async () => {
    await openPage({ prompt: offer(), settings: { checks: checksPassed } });
    await click(/^Start/);
    expect(answers()).toEqual([{ type: 'start', routineId: 'breathe-and-open', variant: 'full' }]);
    expect(title().textContent).toBe('Sit tall');
  });

  test('the short version', async () => {
    await openPage({ prompt: offer(), settings: { checks: checksPassed } });
    await click(/-second version$/);
    expect(answers()).toEqual([{ type: 'start', routineId: 'breathe-and-open', variant: 'short' }]);
  });

  test.each([
    [/^In 5 minutes/, 5, '9:05'],
    [/^In 10 minutes/, 10, '9:10'],
    [/^In 30 minutes/, 30, '9:30'],
  ])('later: %s', async (item, minutes, time) => {
    await openPage({ prompt: offer() });
    await click('Later');
    expect(screen.getByRole('menuitem', { name: item }).textContent).toContain(time);
    await click('Later');
    await chooseFrom('Later', item);
    expect(answers()).toEqual([{ type: 'later', minutes }]);
  });

  test('at the next quiet moment', async () => {
    await openPage({ prompt: offer() });
    await chooseFrom('Later', /^At the next quiet moment/);
    expect(answers()).toEqual([{ type: 'later', minutes: 'quiet-moment' }]);
    expect(useReminders.getState().state.reminders.drainage?.snoozed?.atLull).toBe(true);
  });

  test('not today, for the reminders of this card', async () => {
    await openPage({ prompt: offer() });
    await chooseFrom('Later', /^Not today/);
    expect(answers()).toEqual([{ type: 'not-today' }]);
    const { drainage, drink } = useReminders.getState().state.reminders;
    expect(drainage?.offUntil).toBe(new Date(2026, 10, 24, 4).getTime());
    expect(drink?.offUntil).toBeNull();
  });

  test('a card that was asked for stands for no reminder that could be silent', async () => {
    await openPage({ prompt: offer({ reason: 'asked', reminderIds: [] }) });
    await click('Later');
    expect(screen.getByRole('menuitem', { name: /^In 5 minutes/ })).toBeTruthy();
    expect(screen.queryByRole('menuitem', { name: /^Not today/ })).toBeNull();
  });

  test('not now; then the empty page closes by itself, and says so before', async () => {
    await openPage({ prompt: offer() });
    await click('Not now');
    expect(answers()).toEqual([{ type: 'not-now' }]);
    expect(world.isClosed).toBe(false);
    await pass(1_000);
    expect(told('look')).toHaveLength(1);
    expect(world.isClosed).toBe(true);
  });

  test('one that does not get through is said to be lost, and can be given again', async () => {
    await openPage({ prompt: offer() });
    world.isBackgroundGone = true;
    await click('Not now');
    expect(screen.getByRole('alert').textContent).toBe('Your answer did not get through. Please try again.');
    world.isBackgroundGone = false;
    await click('Not now');
    expect(answers()).toEqual([{ type: 'not-now' }]);
  });
});

describe('keys', () => {
  test('the focus begins on the title', async () => {
    await openPage({ prompt: offer() });
    expect(document.activeElement).toBe(title());
  });

  test('Escape is later, in five minutes', async () => {
    await openPage({ prompt: offer() });
    await press('Escape');
    expect(answers()).toEqual([{ type: 'later', minutes: 5 }]);
  });

  test('Escape closes a card that was asked for, which does not come again', async () => {
    await openPage({ prompt: offer({ reason: 'asked', reminderIds: [] }) });
    await press('Escape');
    expect(answers()).toEqual([{ type: 'not-now' }]);
  });

  test('a key that ends a word in an input method answers nothing', async () => {
    await openPage({ prompt: offer() });
    for (const key of ['Escape', 'Enter']) fireEvent.keyDown(document.body, { key, isComposing: true });
    expect(answers()).toEqual([]);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await press('Tab');
    expect(answers()).toEqual([{ type: 'later', minutes: 5 }]);
  });

  test('Escape in an open menu only closes the menu', async () => {
    await openPage({ prompt: offer() });
    await click('Later');
    await press('Escape');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(answers()).toEqual([]);
  });

  test('Enter starts', async () => {
    await openPage({ prompt: offer() });
    await pass(STRAY);
    await press('Enter');
    expect(answers()).toEqual([{ type: 'start', routineId: 'breathe-and-open', variant: 'full' }]);
  });

  test('Enter on a control is for the control', async () => {
    await openPage({ prompt: offer() });
    await pass(STRAY);
    button('Not now').focus();
    await press('Enter');
    expect(answers()).toEqual([{ type: 'not-now' }]);
  });

  test.each(['Enter', ' '])('a stray %j in the first moments does nothing, on a control neither', async (key) => {
    await openPage({ prompt: offer() });
    await press(key);
    button('Not now').focus();
    await press(key);
    await pass(700);
    await press(key);
    expect(answers()).toEqual([]);
    await pass(101);
    await press(key);
    expect(answers()).toEqual([{ type: 'not-now' }]);
  });

  test('a key that was held down all the while does nothing either', async () => {
    await openPage({ prompt: offer() });
    fireEvent.keyDown(document.body, { key: 'Enter' });
    await pass(STRAY);
    fireEvent.keyDown(document.body, { key: 'Enter', repeat: true });
    expect(answers()).toEqual([]);
    fireEvent.keyUp(document.body, { key: 'Enter' });
    await press('Enter', document.body);
    expect(answers()).toHaveLength(1);
  });

  test('keys are held again when the window has just got the focus', async () => {
    await openPage({ prompt: offer() });
    await pass(5_000);
    fireEvent.focus(window);
    await press('Enter', document.body);
    expect(answers()).toEqual([]);
    await pass(STRAY);
    await press('Enter', document.body);
    expect(answers()).toHaveLength(1);
  });
});

describe('a drink beside a routine', () => {
  test('is logged by one click, and can be undone for eight seconds', async () => {
    await openPage({ prompt: offer({ reminderIds: ['drainage', 'drink'] }) });
    await click('Log 250 mL');
    expect(logged()).toMatchObject([{ kind: 'drink', ml: 250 }]);
    expect(screen.getByRole('status').textContent).toBe('250 mL logged.');
    await pass(7_900);
    await click('Logged · Undo');
    expect(logged()).toEqual([]);
    expect(button('Log 250 mL')).toBeTruthy();
    expect(answers()).toEqual([]);
  });

  test('stays after eight seconds, and the card too', async () => {
    await openPage({ prompt: offer({ reminderIds: ['drainage', 'drink'] }) });
    await click('Log 150 mL');
    await pass(8_000);
    expect(button('Log 150 mL')).toBeTruthy();
    expect(logged()).toHaveLength(1);
    expect(answers()).toEqual([]);
    expect(button(/^Start/)).toBeTruthy();
  });

  test('is logged also when the background cannot be told of it', async () => {
    await openPage({ prompt: offer() });
    world.isBackgroundGone = true;
    await click('Log 200 mL');
    expect(logged()).toHaveLength(1);
    expect(button('Logged · Undo')).toBeTruthy();
  });

  test('the second click of a double click undoes nothing', async () => {
    await openPage({ prompt: offer() });
    await click('Log 200 mL');
    await fire(() => fireEvent.click(button('Logged · Undo'), { detail: 2 }));
    expect(logged()).toHaveLength(1);
  });

  test.each([100, 150, 200, 250, 330, 500])('the plus offers %i ml, and the focus goes on to the undo', async (ml) => {
    await openPage({ prompt: offer() });
    await chooseFrom('Other amount', new RegExp(`^${ml} mL`));
    expect(logged()).toMatchObject([{ ml }]);
    expect(document.activeElement).toBe(button('Logged · Undo'));
  });
});

describe('a drink alone', () => {
  const drinkOffer = () => offer({ id: 'drink:1', reminderIds: ['drink'] }, { text: 3 });

  test('leads: the glass, when the last drink was, and a glass to log', async () => {
    world.log.set('d', { kind: 'drink', id: 'd', at: NOW - 70 * MINUTE, ml: 200, revision: 1, offsetMin: 0, day: '2026-11-23' });
    await openPage({ prompt: drinkOffer() });
    expect(screen.getByText('Water')).toBeTruthy();
    expect(title().textContent).toBe('A sip and a breath, then carry on.');
    expect(screen.getByText('Last drink logged 70 minutes ago.')).toBeTruthy();
    expect(document.querySelector('svg.vessel')).toBeTruthy();
    expect(button('Log 200 mL')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
  });

  test('once logged and left, the card is done', async () => {
    await openPage({ prompt: drinkOffer() });
    await click('Log 200 mL');
    expect(button('Logged · Undo')).toBeTruthy();
    await pass(7_900);
    expect(answers()).toEqual([]);
    await pass(100);
    expect(answers()).toEqual([{ type: 'done' }]);
    await pass(1_000);
    expect(world.isClosed).toBe(true);
  });

  test('does not close under a menu that is open above it', async () => {
    await openPage({ prompt: drinkOffer(), settings: { checks: checksPassed } });
    await click('Log 200 mL');
    await fire(() => fireEvent.click([...document.querySelectorAll('[aria-haspopup="menu"]')].at(-1) as Element));
    await pass(30_000);
    expect(screen.getByRole('menu')).toBeTruthy();
    expect(answers()).toEqual([]);
    await press('Escape');
    await pass(0);
    expect(answers()).toEqual([{ type: 'done' }]);
  });

  test('undone, the card stays as it was', async () => {
    await openPage({ prompt: drinkOffer() });
    await click('Log 200 mL');
    await click('Logged · Undo');
    await pass(30_000);
    expect(answers()).toEqual([]);
    expect(button('Log 200 mL')).toBeTruthy();
  });

  test('another amount, and the window closed over it, is done too', async () => {
    await openPage({ prompt: drinkOffer() });
    await chooseFrom('Other amount', /^330/);
    expect(logged()).toMatchObject([{ ml: 330 }]);
    fireEvent(window, new Event('pagehide'));
    expect(answers()).toEqual([{ type: 'done' }]);
  });

  test('Enter logs, once; Escape then does not mean later', async () => {
    await openPage({ prompt: drinkOffer() });
    await pass(STRAY);
    await press('Enter', document.body);
    await press('Enter', document.body);
    expect(logged()).toHaveLength(1);
    await press('Escape', document.body);
    expect(answers()).toEqual([{ type: 'done' }]);
  });

  test('routines come second, one of each length; the plus has them all by name', async () => {
    await openPage({ prompt: drinkOffer(), settings: { checks: checksPassed } });
    const chips = screen.getAllByRole('button', { name: /, \d+ s$/ });
    expect(chips.map(({ textContent }) => textContent)).toEqual(['45 s', '60 s', '90 s']);
    expect(button('Breathe and open, 45 s')).toBeTruthy();
    await chooseFrom('All routines', /^No-touch flow/);
    expect(answers()).toEqual([{ type: 'start', routineId: 'no-touch-flow', variant: 'full' }]);
    expect(title().textContent).toBe('Slow breath');
  });

  test('routines that are not for the person are not offered', async () => {
    await openPage({ prompt: drinkOffer(), settings: { checks: { general: { allowed: false, answeredAt: NOW } } } });
    expect(screen.queryByRole('button', { name: /^Breathe and open/ })).toBeNull();
    expect(button('No-touch flow, 60 s')).toBeTruthy();
  });

  test('when a routine falls due too, the card leads with it', async () => {
    await openPage({ prompt: drinkOffer() });
    const { state } = useReminders.getState();
    const prompt = offer({ id: 'drink:1', reminderIds: ['drink', 'drainage'] });
    await fire(() => useReminders.setState({ state: { ...state, prompt } }));
    expect(button(/^Start/)).toBeTruthy();
    expect(screen.getByText('And a sip?')).toBeTruthy();
  });

  test('every word comes from the catalogue', async () => {
    const { container } = await openPage({ prompt: drinkOffer(), language: pseudoLanguage });
    const names = routineIndex.map(({ name }) => name);
    expectNothingHardCoded(container, names);
  });
});

describe('a drink that is logged elsewhere while the card is open', () => {
  const drinkOffer = (change: Partial<Prompt> = {}) => offer({ id: 'drink:1', reminderIds: ['drink'], ...change }, { text: 3 });
  const drunk = (change: Partial<DrinkEntry> = {}): DrinkEntry => ({
    ...{ kind: 'drink', id: 'd', at: Date.now(), ml: 330, revision: 1, offsetMin: 0, day: '2026-11-23' },
    ...change,
  });
  const elsewhere = (entry: DrinkEntry) => fire(() => void writeElsewhere(entry));

  test('is told by the card, which goes as if it had been logged there', async () => {
    await openPage({ prompt: drinkOffer() });
    await pass(30_000);
    await elsewhere(drunk());
    expect(button('330 mL logged · Undo')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('330 mL logged.');
    expect(screen.queryByRole('button', { name: 'Log 200 mL' })).toBeNull();
    await pass(7_900);
    expect(answers()).toEqual([]);
    await pass(100);
    expect(answers()).toEqual([{ type: 'done' }]);
    await pass(1_000);
    expect(world.isClosed).toBe(true);
  });

  test('is told by its kind too, and Enter logs no other one; Escape means done', async () => {
    await openPage({ prompt: drinkOffer() });
    await pass(STRAY);
    await elsewhere(drunk({ of: 'tea' }));
    expect(button('330 mL, Tea: logged · Undo')).toBeTruthy();
    await press('Enter', document.body);
    expect(logged()).toHaveLength(1);
    await press('Escape', document.body);
    expect(answers()).toEqual([{ type: 'done' }]);
  });

  test('undone there, the card asks again', async () => {
    await openPage({ prompt: drinkOffer() });
    await elsewhere(drunk());
    await pass(5_000);
    await elsewhere(drunk({ undone: true, revision: 2 }));
    expect(button('Log 200 mL')).toBeTruthy();
    await pass(30_000);
    expect(answers()).toEqual([]);
  });

  test('can be undone in the card, which then asks again', async () => {
    await openPage({ prompt: drinkOffer() });
    await elsewhere(drunk());
    await click('330 mL logged · Undo');
    expect(logged()).toEqual([]);
    expect(button('Log 200 mL')).toBeTruthy();
    await pass(30_000);
    expect(answers()).toEqual([]);
  });

  test('and has reached the goal a while ago offers no undo', async () => {
    await openPage({ prompt: drinkOffer() });
    await elsewhere(drunk({ at: NOW - 2 * HOUR, ml: 3_000 }));
    expect(text()).toContain('That is enough for now.');
    expect(screen.queryByRole('button', { name: /Undo$/ })).toBeNull();
    await pass(8_000);
    expect(answers()).toEqual([{ type: 'done' }]);
  });

  test('meets the drink of a card that leads with a routine, which stays', async () => {
    await openPage({ prompt: offer({ reminderIds: ['drainage', 'drink'] }) });
    expect(text()).toContain('And a sip?');
    await elsewhere(drunk());
    expect(text()).toContain('A drink is logged.');
    expect(text()).not.toContain('And a sip?');
    await pass(30_000);
    expect(answers()).toEqual([]);
    expect(button(/^Start/)).toBeTruthy();
  });

  test('changes nothing where the card asks for none', async () => {
    await openPage({ prompt: offer() });
    await elsewhere(drunk());
    expect(text()).toContain('And a sip?');
  });
});

describe('a reminder that is switched off while its card is open', () => {
  const { drainage, drink } = defaultSettings.reminders;
  const save = async (settings: Partial<Settings>) => {
    world.settings = { ...world.settings, ...settings };
    await fire(() => useSettings.setState({ settings: world.settings }));
    await fire(() => void lookAgain());
  };

  test('leaves the card, which is then about the other one', async () => {
    await openPage({ prompt: offer({ reminderIds: ['drainage', 'drink'] }, { text: 3 }) });
    expect(button(/^Start/)).toBeTruthy();
    await save({ reminders: { drainage: { ...drainage, enabled: false }, drink } });
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
    expect(title().textContent).toBe('A sip and a breath, then carry on.');
    expect(button('Log 200 mL')).toBeTruthy();
  });

  test('takes the card with it when it was the last', async () => {
    await openPage({ prompt: drinkOnly() });
    await save({ reminders: { drainage, drink: { ...drink, enabled: false } } });
    await pass(1_000);
    expect(world.isClosed).toBe(true);
  });

  const drinkOnly = () => offer({ id: 'drink:1', reminderIds: ['drink'] }, { text: 3 });
});

describe('a log that cannot be reached', () => {
  test('is said at once, and the card still works', async () => {
    world.isLogGone = true;
    await openPage({ prompt: offer(), settings: { checks: checksPassed } });
    expect(screen.getByRole('alert').textContent).toBe('The log cannot be reached right now. Drinks are not saved.');
    await click('Log 200 mL');
    expect(text()).not.toContain('Logged');
    await click(/^Start/);
    expect(title().textContent).toBe('Sit tall');
  });

  test('that goes away later says so at the first drink, which then counts for nothing', async () => {
    await openPage({ prompt: offer({ reminderIds: ['drink'] }) });
    world.isLogGone = true;
    await click('Log 200 mL');
    expect(screen.getByRole('alert').textContent).toBe('The log cannot be reached right now. Drinks are not saved.');
    expect(text()).not.toContain('Logged');
    await pass(60_000);
    expect(answers()).toEqual([]);
  });

  test('that comes back takes the next drink', async () => {
    world.isLogGone = true;
    await openPage({ prompt: offer() });
    world.isLogGone = false;
    await click('Log 200 mL');
    expect(logged()).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
    expect(button('Logged · Undo')).toBeTruthy();
  });
});
