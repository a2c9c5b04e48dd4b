/** Things that last are not judged by a single sample: calls in which people breathe, returns of nobody, steps of the clock. */
import { describe, expect, it } from 'vitest';
import type { Settings } from '../../core/settings/schema.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { at, BROWSERS, clockTime, every, hours, minutesShown, NINE, offers, own, said, week, within } from './cases.ts';
import { CHROMIUM, type FakeBrowser, FIREFOX, startBrowser } from './fake-browser.ts';

const credits = (browser: FakeBrowser) => browser.decided().flatMap((entry) => (entry.kind === 'credited' ? [entry.minutes] : []));

describe.each(BROWSERS)('%s', (_name, rules) => {
  const start = (settings: Settings, from = NINE, zone = 'UTC') => startBrowser(rules, from, settings, zone);

  describe('a call in which people breathe', () => {
    it.each([
      [2, 3],
      [7, 9],
      [20, 30],
      [3, 55],
    ])('%i s of speech and %i s of silence: nothing interrupts it for an hour', async (sounds, pauses) => {
      const browser = await start(every(30));
      browser.setSpeech({ sounds: sounds * SECOND, pauses: pauses * SECOND });
      // The first look meets a word.
      await browser.pass(30 * MINUTE - ((30 * MINUTE) % ((sounds + pauses) * SECOND)));
      browser.setSpeech({ sounds: sounds * SECOND, pauses: pauses * SECOND });
      browser.setNoise({ sound: true });
      await browser.pass(2 * MINUTE);
      browser.setNoise({ sound: false });
      await browser.pass(50 * MINUTE);
      expect(browser.shown).toEqual([]);
      browser.setSpeech(null);
      await browser.pass(5 * MINUTE);
      expect(said(browser)).toEqual(['held: sound', 'offered after sound']);
    });

    it('a pause of a minute ends it', async () => {
      const browser = await start(every(30));
      browser.setNoise({ sound: true });
      await browser.pass(35 * MINUTE);
      browser.setNoise({ sound: false });
      await browser.pass(2 * MINUTE);
      expect(browser.shown).toEqual([]);
      await browser.pass(MINUTE + 5 * SECOND);
      expect(browser.shown).toHaveLength(1);
    });
  });

  it('a hand twitches in an empty room: no card for nobody, one absence in the log, and no place of the limit is lost', async () => {
    const browser = await start({ ...every(60, 60), perDay: 8 }, at('2026-11-23T21:30', 'UTC'));
    await browser.pass(49 * MINUTE);
    await browser.moveHands('resting');
    for (let i = 0; i < 17; i += 1) {
      await browser.pass(32 * MINUTE);
      await browser.moveHands('reading');
      await browser.pass(SECOND);
      await browser.moveHands('resting');
    }
    expect(browser.shown).toEqual([]);
    await browser.pass(10 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(5 * MINUTE);
    expect(credits(browser)).toEqual([554]);
    expect(browser.state().lastPrompt?.onDay).toBe(1);
  });

  it('a card that opened when I had just gone gives its place in the limit back', async () => {
    const browser = await start({ ...every(60), perDay: 2 });
    await browser.pass(59 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(30 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.moveHands('typing');
    await browser.pass(MINUTE);
    expect(browser.state().lastPrompt?.onDay).toBe(0);
  });

  it('absences that follow each other closely are one', async () => {
    const browser = await start(every(60));
    await browser.pass(10 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(20 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(3 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(20 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(3 * MINUTE);
    expect(credits(browser)).toEqual([43]);
  });

  it('two hours before a lecture in a tab, hands in my lap, are no break', async () => {
    const browser = await start(every(60));
    await browser.pass(10 * MINUTE);
    browser.setNoise({ sound: true });
    await browser.moveHands('resting');
    await browser.pass(2 * HOUR);
    browser.setNoise({ sound: false });
    await browser.moveHands('reading');
    await browser.pass(30 * MINUTE);
    expect(credits(browser)).toEqual([]);
    expect(offers(browser).length).toBeGreaterThanOrEqual(1);
  });

  it('the film is over and I have gone: the time since then was a break', async () => {
    const browser = await start(every(120));
    browser.setNoise({ fullScreen: true });
    await browser.moveHands('resting');
    await browser.pass(HOUR);
    browser.setNoise({ fullScreen: false });
    await browser.pass(30 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(MINUTE);
    expect(credits(browser)).toHaveLength(1);
    expect(credits(browser)[0]).toBeGreaterThanOrEqual(30);
    expect(credits(browser)[0]).toBeLessThanOrEqual(35);
  });

  describe('a wrong clock', () => {
    const live = async (browser: FakeBrowser, minutes: number) => {
      for (let i = 0; i < minutes; i += 1) {
        await browser.pass(MINUTE);
        if (browser.state().prompt) await browser.answer({ type: 'not-now' });
      }
    };

    it('the machine boots with the clock of 2002 and is put right 20 s later: the drinks of the morning still count', async () => {
      const browser = await start(every(60, 60));
      await browser.pass(30 * MINUTE);
      await browser.drink('goal', 1600);
      await browser.pass(5 * MINUTE);
      const off = browser.now() + HOUR - Date.UTC(2002, 0, 1);
      browser.setClock(-off);
      await browser.restart({ closedMs: HOUR });
      await browser.pass(20 * SECOND);
      browser.setClock(off);
      await live(browser, 180);
      for (const minutes of credits(browser)) expect(minutes).toBeLessThanOrEqual(61);
      expect(browser.shown.filter(({ reminderIds }) => reminderIds.includes('drink'))).toEqual([]);
      expect(browser.shown.length).toBeGreaterThanOrEqual(1);
    });

    it.each(['paused', 'quieted'] as const)('it is a month ahead for a minute: %s stays', async (type) => {
      const browser = await start(every(60, 60));
      await browser.pass(30 * MINUTE);
      await browser.send({ type, until: browser.now() + 5 * HOUR });
      browser.setClock(30 * 24 * HOUR);
      await browser.pass(MINUTE);
      await browser.send({ type: 'log-opened' });
      browser.setClock(-30 * 24 * HOUR);
      await browser.send({ type: 'log-opened' });
      await browser.moveHands('resting');
      await browser.pass(10 * MINUTE);
      await browser.moveHands('reading');
      for (let i = 0; i < 200; i += 1) {
        await browser.pass(MINUTE);
        if (i % 20 === 0) await browser.send({ type: 'look' });
      }
      expect(browser.shown).toEqual([]);
      for (const minutes of credits(browser)) expect(minutes).toBeLessThan(24 * 60);
    });

    it('is set back by two hours: no more is left of the interval than at the last look', async () => {
      const browser = await start(every(60));
      await browser.pass(50 * MINUTE);
      browser.setClock(-2 * HOUR);
      await browser.send({ type: 'look' });
      const since = browser.ran();
      for (let i = 0; i < 30 && browser.shown.length === 0; i += 1) {
        await browser.pass(MINUTE);
        await browser.changeTab();
      }
      expect(browser.shown).toHaveLength(1);
      expect(browser.ran() - since).toBeLessThanOrEqual(21 * MINUTE);
    });
  });

  describe('another zone', () => {
    it('westward while I type on: working hours are those of the new place', async () => {
      const from = at('2026-11-23T16:30', 'Europe/Berlin');
      const browser = await start(within(every(60), week([hours(9, 17)])), from, 'Europe/Berlin');
      await browser.moveHands('typing');
      await browser.pass(10 * MINUTE);
      browser.setZone('America/Los_Angeles');
      await browser.pass(6 * HOUR);
      expect(browser.shown.length).toBeGreaterThanOrEqual(1);
    });

    it('eastward while I type on: a clock time of the new place comes, half an hour late at most', async () => {
      const settings = { ...every(null), ownReminders: [own('six', { times: [clockTime(18, 5)] })] };
      const browser = await start(settings, at('2026-11-23T08:40', 'America/Los_Angeles'), 'America/Los_Angeles');
      await browser.moveHands('typing');
      browser.setZone('Europe/Berlin');
      await browser.pass(HOUR);
      expect(browser.shown).toHaveLength(1);
    });
  });
});

it('in Chromium 45 minutes asleep without a sign are credited when I am back, and no card follows at once', async () => {
  const browser = await startBrowser(CHROMIUM, NINE, every(60));
  await browser.pass(10 * MINUTE);
  await browser.sleep(45 * MINUTE, 'none');
  await browser.pass(10 * MINUTE);
  expect(browser.shown).toEqual([]);
  expect(credits(browser)[0]).toBeGreaterThanOrEqual(30);
});

it('in Firefox 45 minutes asleep without a sign are credited within twenty minutes and a few', async () => {
  const browser = await startBrowser(FIREFOX, NINE, every(60));
  await browser.pass(10 * MINUTE);
  await browser.moveHands('typing');
  await browser.sleep(45 * MINUTE, 'none');
  await browser.pass(22 * MINUTE);
  expect(browser.shown).toEqual([]);
  expect(credits(browser)[0]).toBeGreaterThanOrEqual(30);
});

it('in Chromium with its clock two hours back, a person who works on and changes tabs gets the prompts of six intervals', async () => {
  const browser = await startBrowser(CHROMIUM, NINE, every(30));
  await browser.pass(10 * MINUTE);
  await browser.moveHands('typing');
  browser.setClock(-2 * HOUR);
  for (let i = 0; i < 180; i += 1) {
    await browser.pass(MINUTE);
    await browser.changeTab();
    if (browser.state().prompt) await browser.answer({ type: 'not-now' });
  }
  expect(minutesShown(browser).length).toBeGreaterThanOrEqual(5);
});
