import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { BROWSERS, every, idsShown, minutesShown, NINE, offers, outcomes, own, said } from './cases.ts';
import { CHROMIUM, type FakeBrowser, startBrowser } from './fake-browser.ts';

/** More than any look has. */
const AWAITS = 30;

describe.each(BROWSERS)('%s', (_name, rules) => {
  it.each([true, false])('the browser is closed over a later time that I chose (its alarms kept: %s): it holds', async (keepsAlarms) => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.pass(10 * MINUTE);
    await browser.restart({ closedMs: MINUTE, keepsAlarms });
    await browser.pass(18 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 91]);
  });

  it.each([true, false])(
    'the browser is restarted while paused (its alarms kept: %s): the pause goes on and ends by itself',
    async (keepsAlarms) => {
      const browser = await startBrowser(rules, NINE, every(60));
      await browser.pass(50 * MINUTE);
      await browser.send({ type: 'paused', until: NINE + 2 * HOUR });
      await browser.restart({ closedMs: 5 * MINUTE, keepsAlarms });
      expect(browser.badge()).toBe('paused');
      await browser.pass(66 * MINUTE);
      expect(browser.badge()).not.toBe('paused');
      expect(browser.shown).toHaveLength(0);
      await browser.pass(10 * MINUTE);
      expect(minutesShown(browser)).toEqual([130]);
    },
  );

  it('the browser is restarted while quiet: nothing comes until quiet ends, and then what is owed', async () => {
    const browser = await startBrowser(rules, NINE, every(30));
    await browser.send({ type: 'quieted', until: NINE + 2 * HOUR });
    await browser.pass(40 * MINUTE);
    await browser.restart();
    await browser.pass(79 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    expect(browser.badge()).toBe('quiet');
    await browser.pass(2 * MINUTE);
    expect(offers(browser)).toMatchObject([{ reason: 'owed', heldBy: 'quiet' }]);
  });

  it('quiet is over while the browser is closed: at the start nothing jumps at me, a moment later what is owed comes', async () => {
    const browser = await startBrowser(rules, NINE, every(null, 30));
    await browser.send({ type: 'quieted', until: NINE + HOUR });
    await browser.pass(40 * MINUTE);
    await browser.restart({ closedMs: 40 * MINUTE });
    expect(browser.openWindows()).toBe(0);
    await browser.pass(3 * MINUTE);
    expect(browser.openWindows()).toBe(1);
  });

  it('an update comes in the middle of a prompt: the prompt is there again, once, and is the same one', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    const before = browser.state().prompt?.id;
    await browser.update();
    expect(browser.openWindows()).toBe(1);
    expect(browser.state().prompt).toMatchObject({ id: before, reason: 'again', phase: 'shown' });
    await browser.answer({ type: 'not-now' });
    expect(outcomes(browser)).toEqual(['offered', 'not-now']);
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('an update comes in the middle of a routine: the routine counts, and nothing is opened', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'start', variant: 'full', routineId: 'breathe-and-open' });
    await browser.update();
    expect(browser.openWindows()).toBe(0);
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it.each([
    ['a film in full screen', (browser: FakeBrowser) => browser.setNoise({ fullScreen: true })],
    ['a call', (browser: FakeBrowser) => browser.setNoise({ sound: true })],
  ])('an update over an open prompt during %s opens nothing; afterwards it is owed', async (_what, begin) => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    begin(browser);
    await browser.update();
    expect(browser.openWindows()).toBe(0);
    await browser.pass(25 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    browser.setNoise({ sound: false, fullScreen: false });
    await browser.pass(4 * MINUTE);
    expect(browser.openWindows()).toBe(1);
  });

  it('the browser starts behind a locked screen: the prompt of before waits for me', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(null, 60));
    await browser.pass(61 * MINUTE);
    await browser.lock();
    await browser.restart();
    expect(browser.openWindows()).toBe(0);
    await browser.pass(30 * MINUTE);
    await browser.unlock();
    expect(browser.openWindows()).toBe(0);
    await browser.pass(3 * MINUTE);
    expect(browser.openWindows()).toBe(1);
  });

  it('the browser was closed over an open prompt for the night: nobody has ignored it', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.restart({ closedMs: 10 * HOUR });
    expect(browser.openWindows()).toBe(0);
    expect(outcomes(browser)).toEqual(['offered']);
    expect(browser.state().ignoredInRow).toBe(0);
  });

  it('the browser restores its tabs late, and the prompt that came as a tab stands there once', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'tab'));
    await browser.pass(61 * MINUTE);
    await browser.restart({ restoresTabs: true });
    await browser.pass(5 * SECOND);
    expect(browser.openWindows()).toBe(1);
    expect(outcomes(browser)).toEqual(['offered']);
    await browser.answer({ type: 'not-now' });
    expect(browser.openWindows()).toBe(0);
  });

  it('killed between saving and showing, the prompt comes with the next look', async () => {
    for (let n = 1; n <= AWAITS; n += 1) {
      const browser = await startBrowser(rules, NINE, every(60));
      await browser.pass(59 * MINUTE + 30 * SECOND);
      browser.killAtAwait(n);
      await browser.pass(3 * MINUTE);
      expect({ n, windows: browser.openWindows(), outcomes: outcomes(browser) }).toEqual({ n, windows: 1, outcomes: ['offered'] });
    }
  });

  it('killed between saving and showing, and then a film begins: nothing opens over it', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(59 * MINUTE + 30 * SECOND);
    for (let n = 1; browser.state().prompt === null && n <= AWAITS; n += 1) {
      browser.killAtAwait(n);
      await browser.pass(SECOND * 31);
    }
    if (browser.openWindows() > 0) return;
    browser.setNoise({ fullScreen: true });
    await browser.pass(10 * MINUTE);
    expect(browser.openWindows()).toBe(0);
  });

  it.each([
    ['a drink', (browser: FakeBrowser) => browser.drink('a', 200, NINE)],
    ['a pause', (browser: FakeBrowser) => browser.send({ type: 'paused', until: NINE + 3 * HOUR })],
    ['quiet', (browser: FakeBrowser) => browser.send({ type: 'quieted', until: NINE + 3 * HOUR })],
  ])('killed at any await of %s, told again it is one', async (_what, tell) => {
    for (let n = 1; n <= AWAITS; n += 1) {
      const [browser, plain] = [await startBrowser(rules, NINE, every(60, 60)), await startBrowser(rules, NINE, every(60, 60))];
      browser.killAtAwait(n);
      await tell(browser);
      browser.killAtAwait(null);
      await tell(browser);
      await tell(plain);
      expect({ n, state: browser.state(), log: said(browser) }).toEqual({ n, state: plain.state(), log: said(plain) });
    }
  });

  it('a background that died twice while an alarm was on its way was no nap of mine', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(59 * MINUTE + 30 * SECOND);
    browser.killAtAwait(1);
    await browser.pass(31 * SECOND);
    await browser.pass(35 * SECOND);
    expect(said(browser)).toEqual(['offered']);
  });

  it('the popup starts a routine twice, faster than a window opens: one window', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    browser.delayWindow(2 * SECOND);
    await browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
    await browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
    await browser.pass(10 * SECOND);
    expect(browser.openWindows()).toBe(1);
    expect(browser.shown).toHaveLength(1);
  });

  it('I pause while the window is still opening: it closes itself', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    browser.delayWindow(3 * SECOND);
    await browser.pass(60 * MINUTE + 2 * SECOND);
    await browser.send({ type: 'paused', until: null });
    await browser.pass(5 * SECOND);
    expect(browser.openWindows()).toBe(0);
  });

  it('an answer to a card whose "shown" was lost counts, and the routine it starts is not given up', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    browser.setPagesWork(false);
    await browser.pass(60 * MINUTE + 3 * SECOND);
    expect(browser.state().prompt?.phase).toBe('opening');
    await browser.answer({ type: 'start', variant: 'full', routineId: 'breathe-and-open' });
    await browser.pass(2 * MINUTE);
    expect(browser.state().prompt?.content.view).toBe('player');
    expect(outcomes(browser)).toEqual(['offered', 'started']);
  });

  it('a window that never comes is tried three times, and then the break waits in the badge', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    browser.setPagesWork(false);
    browser.setWindowsOpen(false);
    await browser.pass(65 * MINUTE);
    expect(browser.state().prompt).toBeNull();
    expect(browser.badge()).toBe('waiting');
    expect(outcomes(browser)).toEqual(['offered', 'failed']);
  });

  it('two reminders, killed over the first: both still come, on one card', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(60, 60), ownReminders: [own('walk', { everyMin: 60 })] });
    await browser.pass(59 * MINUTE + 30 * SECOND);
    browser.killAtAwait(12);
    await browser.pass(3 * MINUTE);
    expect(idsShown(browser)).toEqual(['drainage+walk+drink']);
  });
});
