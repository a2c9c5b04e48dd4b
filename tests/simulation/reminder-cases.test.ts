import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { CHROMIUM, type FakeBrowser, FIREFOX, type Rules, startBrowser } from './fake-browser.ts';

const NINE = Date.UTC(2026, 10, 23, 9);

function every(drainage: number | null, drink: number | null = null): Settings {
  return {
    ...defaultSettings,
    reminders: {
      drainage: { ...defaultSettings.reminders.drainage, enabled: drainage !== null, everyMin: drainage ?? 60 },
      drink: { ...defaultSettings.reminders.drink, enabled: drink !== null, everyMin: drink ?? 60 },
    },
  };
}

const byBadge = (settings: Settings): Settings => ({
  ...settings,
  reminders: { ...settings.reminders, drainage: { ...settings.reminders.drainage, way: 'badge' } },
});

const outcomes = (browser: FakeBrowser) => browser.decided().flatMap((entry) => (entry.kind === 'prompt' ? [entry.outcome] : []));
const minutesShown = (browser: FakeBrowser) => browser.shown.map(({ at }) => Math.round((at - NINE) / MINUTE));

describe.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
] satisfies [string, Rules][])('%s', (_name, rules) => {
  const start = (settings: Settings) => startBrowser(rules, NINE, settings);

  it('the first prompt comes one interval after install, once', async () => {
    const browser = await start(every(60));
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
    expect(browser.openWindows()).toBe(1);
  });

  it('after an answer the next one comes an interval later', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-now' });
    expect(browser.openWindows()).toBe(0);
    await browser.pass(61 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 121]);
  });

  it('an unanswered prompt folds into the badge after ten minutes and is logged as ignored', async () => {
    const browser = await start(every(60));
    await browser.pass(71 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    expect(browser.badge()).toBe('waiting');
    expect(outcomes(browser)).toEqual(['offered', 'ignored']);
  });

  it('closing the window is not now', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.closeWindow();
    expect(outcomes(browser)).toEqual(['offered', 'not-now']);
    await browser.pass(61 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it.each([5, 10, 30])('later, in %i minutes, comes then and not before', async (minutes) => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes });
    await browser.pass((minutes - 1) * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 61 + minutes]);
  });

  it('a drink due within ten minutes of the drainage comes in the same card', async () => {
    const browser = await start(every(60, 68));
    await browser.pass(61 * MINUTE);
    expect(browser.shown[0]?.reminderIds).toEqual(['drainage', 'drink']);
    await browser.answer({ type: 'not-now' });
    await browser.pass(50 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('a drink due a quarter of an hour later comes by itself, twenty minutes after the first', async () => {
    const browser = await start(every(60, 75));
    await browser.pass(61 * MINUTE);
    expect(browser.shown[0]?.reminderIds).toEqual(['drainage']);
    await browser.answer({ type: 'not-now' });
    await browser.pass(30 * MINUTE);
    expect(browser.shown[1]?.reminderIds).toEqual(['drink']);
    expect(minutesShown(browser)).toEqual([60, 80]);
  });

  it('a drink falling due while a card is open joins that card', async () => {
    const browser = await start(every(60, 61));
    await browser.saveSettings(every(60, 75));
    await browser.pass(65 * MINUTE);
    await browser.saveSettings(every(60, 65));
    expect(browser.openWindows()).toBe(1);
    expect(browser.state().prompt?.reminderIds).toEqual(['drainage', 'drink']);
  });

  it('a logged drink starts its count again, and undoing it puts the count back', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(50 * MINUTE);
    await browser.drink('a', 200);
    await browser.pass(30 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.undoDrink('a');
    expect(browser.shown).toHaveLength(1);
  });

  it('settings saved ten times leave the due time where it was', async () => {
    const browser = await start(every(60));
    await browser.pass(30 * MINUTE);
    for (let i = 0; i < 10; i += 1) {
      await browser.pass(SECOND);
      await browser.saveSettings({ ...every(60), theme: i % 2 ? 'dark' : 'light' });
    }
    await browser.pass(30 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it('a shorter interval counts from the last break, and never delays', async () => {
    const browser = await start(every(60));
    await browser.pass(20 * MINUTE);
    await browser.saveSettings(every(30));
    await browser.pass(11 * MINUTE);
    expect(minutesShown(browser)).toEqual([30]);
  });

  it('switching the reminder off takes the card away without a trace of blame', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.saveSettings(every(null));
    expect(browser.openWindows()).toBe(0);
    expect(outcomes(browser)).toEqual(['offered']);
    await browser.pass(5 * HOUR);
    expect(browser.shown).toHaveLength(1);
  });

  it('paused for an hour, nothing comes, and the count goes on where it stopped', async () => {
    const browser = await start(every(60));
    await browser.pass(40 * MINUTE);
    await browser.send({ type: 'paused', until: browser.now() + HOUR });
    expect(browser.badge()).toBe('paused');
    await browser.pass(HOUR + 10 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(11 * MINUTE);
    expect(minutesShown(browser)).toEqual([120]);
  });

  it('a drink in a pause ends the later time that I chose before it', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.send({ type: 'paused', until: browser.now() + 10 * MINUTE });
    await browser.pass(MINUTE);
    await browser.changeLog(
      ({ drinks, routines }) => ({ drinks: [...drinks, { id: 'glass', at: browser.now(), ml: 200 }], routines }),
      true,
    );
    await browser.pass(65 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(5 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 131]);
  });

  it('a pause without end lasts until resumed, over a restart', async () => {
    const browser = await start(every(60));
    await browser.send({ type: 'paused', until: null });
    await browser.pass(3 * HOUR);
    await browser.restart();
    await browser.pass(3 * HOUR);
    expect(browser.shown).toHaveLength(0);
    await browser.send({ type: 'resumed' });
    await browser.pass(61 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('the browser restarted over an open prompt shows it again, once', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.restart();
    expect(browser.openWindows()).toBe(1);
    expect(browser.state().prompt?.reason).toBe('again');
    expect(outcomes(browser)).toEqual(['offered']);
  });

  it('restarted while later was chosen, the later time holds', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.restart();
    await browser.pass(31 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 91]);
  });

  it('a clock set back by hours postpones nothing by more than one interval', async () => {
    const browser = await start(every(60));
    await browser.pass(30 * MINUTE);
    browser.setClock(-5 * HOUR);
    await browser.send({ type: 'look' });
    await browser.pass(61 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('a page that cannot draw itself does not block the next prompt', async () => {
    const browser = await start(every(60));
    browser.setPagesWork(false);
    await browser.pass(65 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    expect(outcomes(browser)).toContain('failed');
    browser.setPagesWork(true);
    await browser.pass(61 * MINUTE);
    expect(browser.openWindows()).toBe(1);
  });

  it('asked for, a prompt comes at once and moves no reminder', async () => {
    const browser = await start(every(60));
    await browser.pass(20 * MINUTE);
    await browser.send({ type: 'prompt-asked' });
    expect(browser.openWindows()).toBe(1);
    await browser.answer({ type: 'not-now' });
    await browser.pass(41 * MINUTE);
    expect(minutesShown(browser)).toEqual([20, 60]);
  });

  it('a routine started from the popup uses the open window and counts as the break', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
    expect(browser.openWindows()).toBe(1);
    await browser.pass(2 * MINUTE);
    await browser.send({ type: 'routine-ended', promptId: browser.state().prompt?.id ?? '' });
    await browser.closeWindow();
    await browser.pass(58 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(5 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('a drink due during a routine waits for its end', async () => {
    const browser = await start(every(60, 90));
    await browser.pass(89 * MINUTE);
    await browser.closeWindow();
    await browser.send({ type: 'routine-asked', routineId: 'classic-face-drainage' });
    await browser.pass(3 * MINUTE);
    expect(browser.state().prompt?.content.view).toBe('player');
    await browser.send({ type: 'routine-ended', promptId: browser.state().prompt?.id ?? '' });
    await browser.closeWindow();
    expect(browser.state().prompt?.reminderIds).toEqual(['drink']);
  });

  it('badge only: nothing opens, the badge says that a break waits', async () => {
    const browser = await start(byBadge(every(60)));
    await browser.pass(61 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    expect(browser.badge()).toBe('waiting');
    expect(outcomes(browser)).toEqual(['offered']);
  });

  it('while the log cannot be written nothing is lost', async () => {
    const browser = await start(every(60));
    browser.setLogWorks(false);
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-now' });
    await browser.showLog(true);
    expect(browser.log()).toHaveLength(0);
    browser.setLogWorks(true);
    await browser.send({ type: 'look' });
    expect(browser.log().map(({ id }) => id)).toEqual(browser.decided().map(({ id }) => id));
    expect(outcomes(browser)).toEqual(['offered', 'not-now']);
  });

  it('what there is to tell is written when somebody opens the log, also when the browser was closed meanwhile', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    expect([browser.log(), browser.state().outbox]).toMatchObject([[], [{ outcome: 'offered' }]]);
    await browser.restart();
    await browser.answer({ type: 'start', variant: 'full', routineId: 'classic-face-drainage' });
    expect(browser.log()).toEqual([]);
    await browser.showLog(true);
    expect([browser.log(), browser.state().outbox]).toMatchObject([[{ outcome: 'offered' }, { outcome: 'started' }], []]);
  });

  it('while somebody looks at the log, what happens is in it at once', async () => {
    const browser = await start(every(60));
    await browser.showLog(true);
    await browser.pass(61 * MINUTE);
    expect([browser.log(), browser.state().outbox]).toMatchObject([[{ outcome: 'offered' }], []]);
    await browser.showLog(false);
    await browser.answer({ type: 'not-now' });
    expect([browser.log(), browser.state().outbox]).toMatchObject([[{ outcome: 'offered' }], [{ outcome: 'not-now' }]]);
  });

  it('who never opens the log has it written now and then', async () => {
    const browser = await start(every(60));
    for (let day = 0; day < 3; day += 1) {
      for (let hour = 0; hour < 8; hour += 1) {
        await browser.pass(61 * MINUTE);
        if (browser.state().prompt) await browser.answer({ type: 'not-now' });
      }
      await browser.sleep(16 * HOUR);
    }
    expect(browser.decided().length).toBeGreaterThan(24);
    expect(browser.state().outbox.length).toBeLessThan(24);
    expect(browser.log().length + browser.state().outbox.length).toBe(browser.decided().length);
  });

  it('an entry keeps the day and the zone in which it happened, wherever it is written', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    const [offered] = browser.state().outbox;
    browser.setZone('Pacific/Auckland');
    await browser.showLog(true);
    expect(browser.log()[0]).toEqual(offered);
    expect(offered).toMatchObject({ offsetMin: 0, revision: 1 });
  });

  it('killed at any await on the way to a prompt, the prompt still comes, once', async () => {
    for (let n = 1; n <= 14; n += 1) {
      const browser = await start(every(60));
      await browser.pass(59 * MINUTE);
      browser.killAtAwait(n);
      await browser.pass(4 * MINUTE);
      expect({ n, windows: browser.openWindows(), shown: browser.shown.length }).toEqual({ n, windows: 1, shown: 1 });
    }
  });

  it('killed at any await of an answer, the answer given again is handled once', async () => {
    for (let n = 1; n <= 14; n += 1) {
      const browser = await start(every(60));
      await browser.pass(61 * MINUTE);
      const promptId = browser.state().prompt?.id ?? '';
      browser.killAtAwait(n);
      await browser.send({ type: 'prompt-answered', promptId, answer: { type: 'not-now' } });
      await browser.send({ type: 'prompt-answered', promptId, answer: { type: 'not-now' } });
      expect({ n, outcomes: outcomes(browser) }).toEqual({ n, outcomes: ['offered', 'not-now'] });
      expect(browser.openWindows()).toBe(0);
      await browser.pass(62 * MINUTE);
      expect(browser.shown).toHaveLength(2);
    }
  });

  it('an alarm told twice opens one window', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await Promise.all([browser.send({ type: 'look' }), browser.send({ type: 'look' })]);
    expect(browser.shown).toHaveLength(1);
  });

  it('a week at the desk: every prompt answered or ignored, never two, wakes few', async () => {
    const browser = await start(every(60, 45));
    for (let i = 0; i < 7 * 24 * 4; i += 1) {
      await browser.pass(15 * MINUTE);
      expect(browser.openWindows()).toBeLessThanOrEqual(1);
      if (browser.state().prompt && i % 3 !== 0) await browser.answer({ type: 'not-now' });
      if (i % 97 === 0) await browser.restart();
      if (i % 131 === 0) await browser.sleep(7 * HOUR);
    }
    expect(browser.shown.length).toBeGreaterThan(100);
    expect(new Set(browser.shown.map(({ promptId }) => promptId)).size).toBeGreaterThan(100);
  });
});

describe('a card that I asked for', () => {
  it('put off for ten minutes comes again then, and moves no reminder', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(60));
    await browser.pass(20 * MINUTE);
    await browser.send({ type: 'prompt-asked' });
    await browser.answer({ type: 'later', minutes: 10 });
    await browser.pass(9 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    await browser.pass(2 * MINUTE);
    expect(browser.openWindows()).toBe(1);
    await browser.answer({ type: 'not-now' });
    await browser.pass(30 * MINUTE);
    expect(minutesShown(browser)).toEqual([20, 30, 60]);
  });
});

describe('a routine that I start myself', () => {
  it('meets a reminder of my own that is due', async () => {
    const own = {
      id: 'own-1',
      name: 'Shoulders',
      routineId: 'no-touch-flow',
      enabled: true,
      everyMin: 30,
      times: [],
      way: 'card' as const,
      hours: null,
    };
    const browser = await startBrowser(CHROMIUM, NINE, { ...every(null), ownReminders: [own] });
    browser.setNoise({ sound: true });
    await browser.pass(31 * MINUTE);
    await browser.send({ type: 'routine-asked', routineId: 'no-touch-flow' });
    await browser.send({ type: 'routine-ended', promptId: browser.state().prompt?.id ?? '' });
    browser.setNoise({ sound: false });
    await browser.closeWindow();
    await browser.pass(25 * MINUTE);
    expect(minutesShown(browser)).toEqual([31]);
  });
});
