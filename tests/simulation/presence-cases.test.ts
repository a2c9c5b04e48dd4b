import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { CHROMIUM, type FakeBrowser, FIREFOX, type Rules, startBrowser } from './fake-browser.ts';

const NINE = Date.UTC(2026, 10, 23, 9);

function every(drainage: number | null, drink: number | null = null): Settings {
  const { reminders } = defaultSettings;
  return {
    ...defaultSettings,
    reminders: {
      drainage: { ...reminders.drainage, enabled: drainage !== null, everyMin: drainage ?? 60 },
      drink: { ...reminders.drink, enabled: drink !== null, everyMin: drink ?? 60 },
    },
  };
}

const minutesShown = (browser: FakeBrowser) => browser.shown.map(({ at }) => Math.round((at - NINE) / MINUTE));
const said = (browser: FakeBrowser) =>
  browser.decided().map((entry) => {
    if (entry.kind === 'held') return `held: ${entry.by}`;
    if (entry.kind === 'credited') return `credited: ${entry.minutes} min`;
    if (entry.kind === 'prompt') return entry.heldBy ? `${entry.outcome} after ${entry.heldBy}` : entry.outcome;
    return entry.kind;
  });

describe.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
] satisfies [string, Rules][])('%s', (_name, rules) => {
  const start = (settings: Settings) => startBrowser(rules, NINE, settings);

  it('twelve minutes away is a break: the clock starts again on my return', async () => {
    const browser = await start(every(60));
    await browser.pass(40 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(12 * MINUTE);
    await browser.moveHands('reading');
    await browser.pass(32 * SECOND);
    expect(said(browser)).toEqual(['credited: 12 min']);
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([112]);
  });

  it('a short look at the phone is no break', async () => {
    const browser = await start({ ...every(60), presence: { ...defaultSettings.presence, awayMin: 10 } });
    await browser.pass(40 * MINUTE);
    await browser.lock();
    await browser.pass(4 * MINUTE);
    await browser.unlock();
    await browser.pass(20 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it('nothing opens while I am away, and a drink waits two minutes after I am back', async () => {
    const browser = await start(every(60, 60));
    await browser.pass(50 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(30 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.moveHands('reading');
    expect(browser.shown).toHaveLength(0);
    await browser.pass(MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(browser.shown.map(({ reminderIds }) => reminderIds)).toEqual([['drink']]);
  });

  it.each([10 * MINUTE, 8 * HOUR])(
    'after sleep of %i ms the break is credited and nothing opens at the moment of waking',
    async (length) => {
      const browser = await start(every(60));
      await browser.pass(58 * MINUTE);
      await browser.sleep(length, 'idle');
      expect(browser.openWindows()).toBe(0);
      await browser.pass(MINUTE);
      expect(said(browser)).toContainEqual(expect.stringMatching(/^credited/));
      expect(browser.openWindows()).toBe(0);
      await browser.pass(HOUR);
      expect(browser.shown).toHaveLength(1);
    },
  );

  it('the browser closed when a break was due is a break too', async () => {
    const browser = await start(every(60));
    await browser.pass(50 * MINUTE);
    browser.setClock(45 * MINUTE);
    await browser.restart();
    expect(browser.openWindows()).toBe(0);
    await browser.pass(MINUTE);
    expect(said(browser)).toEqual(['credited: 35 min']);
  });

  it('the browser restarted in between is no break', async () => {
    const browser = await start(every(60));
    await browser.pass(50 * MINUTE);
    await browser.restart();
    await browser.pass(11 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it.each([
    ['a film in full screen', { fullScreen: true }, 'full-screen'],
    ['a call with sound', { sound: true }, 'sound'],
  ] as const)('during %s nothing opens; afterwards it is offered once and says why', async (_what, on, by) => {
    const browser = await start(every(30));
    browser.setNoise(on);
    await browser.pass(45 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    expect(browser.badge()).toBe('held');
    expect(said(browser)).toEqual([`held: ${by}`]);
    browser.setNoise({ fullScreen: false, sound: false });
    await browser.pass(3 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    expect(said(browser)).toEqual([`held: ${by}`, `offered after ${by}`]);
    expect(browser.badge()).toBe('none');
  });

  it('a call of two hours is interrupted by nothing but one quiet sign after an hour', async () => {
    const browser = await start(every(30));
    browser.setNoise({ sound: true });
    await browser.pass(2 * HOUR - MINUTE);
    const signs = browser.decided().filter((entry) => entry.kind === 'prompt' && entry.outcome === 'offered');
    expect(signs).toHaveLength(1);
    expect(signs[0]).toMatchObject({ reason: 'held-long' });
    expect(browser.shown).toHaveLength(rules.stealsFocus ? 0 : 1);
  });

  it('holds that I switched off hold nothing', async () => {
    const browser = await start({ ...every(30), presence: { ...defaultSettings.presence, holdSound: false } });
    browser.setNoise({ sound: true });
    await browser.pass(31 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('quiet shows nothing, counts on, and is owed once after', async () => {
    const browser = await start(every(30));
    await browser.send({ type: 'quieted', until: NINE + 2 * HOUR });
    await browser.pass(2 * HOUR - MINUTE);
    expect(browser.shown).toHaveLength(0);
    expect(browser.badge()).toBe('quiet');
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.answer({ type: 'not-now' });
    await browser.pass(29 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('quiet over a restart stays quiet', async () => {
    const browser = await start(every(30));
    await browser.send({ type: 'quieted', until: NINE + 3 * HOUR });
    await browser.pass(40 * MINUTE);
    await browser.restart();
    await browser.pass(HOUR);
    expect(browser.shown).toHaveLength(0);
  });

  it('at the next quiet moment comes when the hands rest, and not before two minutes', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.moveHands('typing');
    await browser.answer({ type: 'later', minutes: 'quiet-moment' });
    await browser.pass(20 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.moveHands('reading');
    expect(browser.shown).toHaveLength(1);
    await browser.pass(16 * SECOND);
    expect(browser.shown).toHaveLength(2);
  });

  it('not today is silent until tomorrow', async () => {
    const browser = await start(every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-today' });
    await browser.pass(17 * HOUR);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(4 * HOUR);
    expect(browser.shown.length).toBeGreaterThan(1);
  });

  it('no drink is offered within 45 minutes of a drink, however short the interval', async () => {
    const browser = await start(every(null, 20));
    await browser.drink('a', 200, NINE);
    await browser.pass(44 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('750 ml within an hour rests the drink prompts for 90 minutes', async () => {
    const browser = await start(every(null, 30));
    await browser.drink('a', 500, NINE);
    await browser.drink('b', 250, NINE);
    await browser.pass(89 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('with the goal reached no drink is offered until tomorrow', async () => {
    const browser = await start(every(null, 60));
    for (let i = 0; i < 4; i += 1) {
      await browser.drink(`d${i}`, 400, browser.now());
      await browser.pass(61 * MINUTE);
    }
    const before = browser.shown.length;
    await browser.pass(10 * HOUR);
    expect(browser.shown.length).toBe(before);
  });

  it('three ignored in a row: the next one asks once whether something else would be better', async () => {
    const browser = await start(every(60));
    const asks: boolean[] = [];
    for (let i = 0; i < 6; i += 1) {
      await browser.pass(i === 0 ? 61 * MINUTE : 60 * MINUTE);
      const content = browser.state().prompt?.content;
      asks.push(content?.view === 'offer' && content.checkIn);
      await browser.pass(10 * MINUTE);
    }
    expect(asks).toEqual([false, false, false, true, false, false]);
  });

  it('no more prompts in a day than chosen', async () => {
    const browser = await start({ ...every(60), perDay: 3 });
    for (let i = 0; i < 8; i += 1) {
      await browser.pass(HOUR);
      if (browser.state().prompt) await browser.answer({ type: 'not-now' });
    }
    expect(browser.shown).toHaveLength(3);
  });

  it('a heads-up badge that I asked for comes a minute before', async () => {
    const browser = await start({ ...every(60), headsUp: true });
    await browser.pass(58 * MINUTE);
    expect(browser.badge()).toBe('none');
    await browser.pass(90 * SECOND);
    expect(browser.badge()).toBe('soon');
  });

  it('after the clock was set back nothing is credited and nothing bursts', async () => {
    const browser = await start(every(60));
    await browser.pass(30 * MINUTE);
    browser.setClock(-5 * HOUR);
    await browser.send({ type: 'look' });
    for (let i = 0; i < 12; i += 1) await browser.pass(10 * MINUTE);
    expect(browser.shown.length).toBeLessThanOrEqual(2);
    expect(browser.shown.length).toBeGreaterThanOrEqual(1);
    expect(said(browser)).not.toContainEqual(expect.stringMatching(/^credited/));
  });

  it('by notification the break waits in the badge, and a click opens its card', async () => {
    const settings = every(60);
    const browser = await start({
      ...settings,
      reminders: { ...settings.reminders, drainage: { ...settings.reminders.drainage, way: 'notification' } },
    });
    await browser.pass(61 * MINUTE);
    expect(browser.notified()).toBe(1);
    expect(browser.openWindows()).toBe(0);
    await browser.send({ type: 'waiting-opened' });
    expect(browser.openWindows()).toBe(1);
  });

  it('at hourly reminders it wakes at most four times an hour with nothing going on', async () => {
    const browser = await start(every(60, 60));
    const before = browser.wakes();
    for (let i = 0; i < 8; i += 1) {
      await browser.pass(HOUR);
      if (browser.state().prompt) await browser.answer({ type: 'not-now' });
    }
    expect((browser.wakes() - before) / 8).toBeLessThanOrEqual(4);
  });
});

describe('Firefox', () => {
  it('a card that would take the keyboard waits while I type', async () => {
    const browser = await startBrowser(FIREFOX, NINE, every(60));
    await browser.moveHands('typing');
    await browser.pass(60 * MINUTE + 20 * SECOND);
    expect(browser.shown).toHaveLength(0);
    await browser.moveHands('reading');
    await browser.pass(16 * SECOND);
    expect(browser.shown).toHaveLength(1);
  });

  it('but not longer than a minute', async () => {
    const browser = await startBrowser(FIREFOX, NINE, every(60));
    await browser.moveHands('typing');
    await browser.pass(62 * MINUTE);
    expect(minutesShown(browser)).toEqual([61]);
  });
});

describe('working hours', () => {
  const nineToFive = [
    { from: 9 * 60, to: 12 * 60 },
    { from: 13 * 60, to: 17 * 60 },
  ];
  const weekdays = [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []];
  const atWork = (settings: Settings, week = weekdays): Settings => ({ ...settings, hours: { on: true, week } });
  const hoursShown = (browser: FakeBrowser) => browser.shown.map(({ at }) => (at - NINE) / HOUR + 9);

  async function liveThrough(browser: FakeBrowser, hours: number) {
    for (let i = 0; i < hours * 4; i += 1) {
      await browser.pass(15 * MINUTE);
      if (browser.state().prompt) await browser.answer({ type: 'not-now' });
    }
  }

  it('nothing comes over lunch or after work, and each stretch starts a fresh count', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, atWork(every(60)));
    await liveThrough(browser, 23);
    const hours = hoursShown(browser).map((hour) => Math.floor(hour * 10) / 10);
    expect(hours[0]).toBeCloseTo(10, 1);
    expect(hours.filter((hour) => hour >= 12 && hour < 14)).toEqual([]);
    expect(hours.filter((hour) => hour >= 17)).toEqual([]);
  });

  it('the weekend is free', async () => {
    const friday = NINE + 4 * 24 * HOUR + 7 * HOUR;
    const browser = await startBrowser(CHROMIUM, friday, atWork(every(60)));
    await liveThrough(browser, 60);
    expect(browser.shown.every(({ at }) => at < friday + HOUR)).toBe(true);
  });

  it('a night shift across midnight is one stretch', async () => {
    const night = [{ from: 22 * 60, to: 6 * 60 }];
    const browser = await startBrowser(CHROMIUM, NINE, atWork(every(90), [night, night, night, night, night, night, night]));
    await liveThrough(browser, 24);
    const hours = hoursShown(browser);
    expect(hours.every((hour) => hour > 22 && hour < 30)).toBe(true);
    expect(hours.length).toBeGreaterThanOrEqual(4);
  });

  it('a clock time comes on its weekdays, once', async () => {
    const four = [{ at: 16 * 60, weekdays: [1, 3] }];
    const settings = every(null);
    const own = {
      id: 'own-1',
      name: 'Bounce',
      routineId: 'breathe-and-open',
      enabled: true,
      everyMin: 60,
      times: four,
      way: 'card',
      hours: null,
    } as const;
    const browser = await startBrowser(CHROMIUM, NINE, { ...settings, ownReminders: [{ ...own, times: four.map((t) => ({ ...t })) }] });
    await liveThrough(browser, 24 * 7);
    expect(hoursShown(browser).map((hour) => Math.round(hour))).toEqual([16, 16 + 48]);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29T00:00:00Z'],
    ['Europe/Berlin', '2026-10-25T00:00:00Z'],
  ])('around a change of the clocks in %s on %s the hours stay right', async (zone, at) => {
    const begin = Temporal.Instant.from(at).epochMilliseconds;
    const all = Array.from({ length: 7 }, () => [{ from: 9 * 60, to: 17 * 60 }]);
    const browser = await startBrowser(CHROMIUM, begin, atWork(every(60), all));
    browser.setZone(zone);
    await browser.saveSettings(browser.settings());
    await liveThrough(browser, 30);
    const local = browser.shown.map((shown) => Temporal.Instant.fromEpochMilliseconds(shown.at).toZonedDateTimeISO(zone).hour);
    expect(local.length).toBeGreaterThan(4);
    expect(local.every((hour) => hour >= 9 && hour < 17)).toBe(true);
    expect(local[0]).toBe(10);
  });
});
