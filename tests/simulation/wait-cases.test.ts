/** Waiting, open and held breaks, and their fate when their reasons end. */
import { describe, expect, it } from 'vitest';
import { outlook } from '../../core/reminders/decisions.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import {
  at,
  BROWSERS,
  clockTime,
  every,
  hours,
  idsShown,
  liveThrough,
  minutesShown,
  NINE,
  own,
  said,
  timesShown,
  week,
  within,
} from './cases.ts';
import { startBrowser } from './fake-browser.ts';

const DAY = { timeZone: 'UTC', startHour: 4 };
const { presence } = defaultSettings;

describe.each(BROWSERS)('%s', (_name, rules) => {
  const start = (settings: Settings, from = NINE) => startBrowser(rules, from, settings);
  const off = (settings: Settings, id: 'drainage' | 'drink'): Settings => ({
    ...settings,
    reminders: { ...settings.reminders, [id]: { ...settings.reminders[id], enabled: false } },
  });

  describe('what waits in the badge', () => {
    it('goes when its reminder is switched off', async () => {
      const browser = await start(every(60, 60, 'badge'));
      await browser.pass(61 * MINUTE);
      await browser.saveSettings(off(browser.settings(), 'drainage'));
      expect(browser.state().waiting?.reminderIds).toEqual(['drink']);
      await browser.saveSettings(off(browser.settings(), 'drink'));
      expect([browser.state().waiting, browser.badge()]).toEqual([null, 'none']);
    });

    it('goes when its reminder is deleted', async () => {
      const browser = await start({ ...every(null), ownReminders: [own('walk', { everyMin: 30, way: 'badge' })] });
      await browser.pass(31 * MINUTE);
      expect(browser.badge()).toBe('waiting');
      await browser.saveSettings(every(60));
      expect(browser.badge()).toBe('none');
    });

    it('is one break, though it has come to the badge twice', async () => {
      const browser = await start(every(60, null, 'badge'));
      await browser.pass(122 * MINUTE);
      expect(said(browser)).toEqual(['offered', 'offered']);
      expect(browser.state().waiting?.reminderIds).toEqual(['drainage']);
    });

    it('goes when time away has been a break', async () => {
      const browser = await start(every(60, null, 'badge'));
      await browser.pass(61 * MINUTE);
      await browser.moveHands('resting');
      await browser.pass(20 * MINUTE);
      await browser.moveHands('typing');
      await browser.pass(MINUTE);
      expect(browser.badge()).toBe('none');
    });

    it('goes with the working hours, and with the day', async () => {
      const browser = await start(within(every(60, null, 'badge'), week([hours(9, 10.5)])));
      await browser.pass(61 * MINUTE);
      expect(browser.badge()).toBe('waiting');
      await browser.pass(50 * MINUTE);
      expect(browser.badge()).toBe('none');
      const late = await start({ ...every(240, null, 'badge') }, at('2026-11-23T23:50', 'UTC'));
      await late.pass(4 * HOUR + MINUTE);
      expect(late.badge()).toBe('waiting');
      await late.pass(30 * MINUTE);
      expect(late.badge()).toBe('none');
    });

    it('is added to, and does not make room for another break', async () => {
      const browser = await start({ ...every(60), ownReminders: [own('walk', { everyMin: 80, way: 'badge' })] });
      await browser.pass(72 * MINUTE);
      expect(browser.state().waiting?.reminderIds).toEqual(['drainage']);
      await browser.pass(10 * MINUTE);
      expect(browser.state().waiting?.reminderIds).toEqual(['drainage', 'own-walk']);
    });

    it('is nothing after a card that I asked to see, and left', async () => {
      const browser = await start(every(null, 240));
      await browser.send({ type: 'prompt-asked' });
      await browser.pass(11 * MINUTE);
      expect([browser.openWindows(), browser.state().waiting, browser.badge()]).toEqual([0, null, 'none']);
    });
  });

  it('I switch one of two reminders off while their card is open: the card is about the other one', async () => {
    const browser = await start({ ...every(null, 60), ownReminders: [own('walk', { everyMin: 60 })] });
    await browser.pass(61 * MINUTE);
    expect(browser.state().prompt?.reminderIds).toEqual(['own-walk', 'drink']);
    await browser.saveSettings(every(null, 60));
    expect(browser.state().prompt).toMatchObject({ reminderIds: ['drink'] });
    expect(browser.openWindows()).toBe(1);
    await browser.saveSettings(every(60));
    expect(browser.openWindows()).toBe(0);
  });

  describe('a break at a clock time', () => {
    const ten = { ...every(null), ownReminders: [own('ten', { times: [clockTime(10)] })] };

    it('that is held by music for two hours comes once afterwards', async () => {
      const browser = await start({ ...ten, presence: { ...presence, holdLimitMin: null } });
      browser.setNoise({ sound: true });
      await browser.pass(3 * HOUR);
      expect(browser.shown).toEqual([]);
      browser.setNoise({ sound: false });
      await browser.pass(5 * MINUTE);
      expect(said(browser)).toEqual(['held: sound', 'offered after sound']);
      await browser.answer({ type: 'not-now' });
      await browser.pass(3 * HOUR);
      expect(browser.shown).toHaveLength(1);
    });

    it('that is held for exactly the longest hold says so, as the page promises', async () => {
      const browser = await start(ten);
      browser.setNoise({ sound: true });
      await browser.pass(2 * HOUR + 5 * MINUTE);
      expect(said(browser)).toEqual(['held: sound', 'offered after sound']);
    });

    it('in a quiet time comes when the quiet is over', async () => {
      const browser = await start(ten);
      await browser.pass(30 * MINUTE);
      await browser.send({ type: 'quieted', until: NINE + 3 * HOUR });
      await browser.pass(3 * HOUR);
      expect(timesShown(browser)).toEqual(['12:00']);
    });

    it('in a pause is left out', async () => {
      const browser = await start(ten);
      await browser.pass(50 * MINUTE);
      await browser.send({ type: 'paused', until: NINE + 70 * MINUTE });
      await browser.pass(3 * HOUR);
      expect(browser.shown).toEqual([]);
    });

    it('that was held is not owed next morning', async () => {
      const late = { ...every(null), ownReminders: [own('late', { times: [clockTime(23, 30)] })] };
      const browser = await start({ ...late, presence: { ...presence, holdLimitMin: null } }, at('2026-11-23T23:00', 'UTC'));
      browser.setNoise({ sound: true });
      await browser.pass(6 * HOUR);
      browser.setNoise({ sound: false });
      await browser.pass(10 * MINUTE);
      expect(browser.shown).toEqual([]);
    });

    it.runIf(rules.tellsLocked)('that was held is not owed after more than an hour away', async () => {
      const browser = await start({ ...ten, presence: { ...presence, holdLimitMin: null } });
      const shownAfter = async (minutes: number) => {
        browser.setNoise({ sound: true });
        await browser.pass(20 * MINUTE);
        await browser.lock();
        await browser.pass(minutes * MINUTE);
        browser.setNoise({ sound: false });
        await browser.unlock();
        await browser.pass(10 * MINUTE);
        return browser.shown.length;
      };
      await browser.pass(50 * MINUTE);
      expect(await shownAfter(61)).toBe(0);
      await browser.pass(22 * HOUR + 10 * MINUTE);
      expect(await shownAfter(59)).toBe(1);
    });
  });

  describe('a routine that is left', () => {
    it('paused by its person folds away, and reminders come again; it can be gone on with', async () => {
      const browser = await start(every(60));
      await browser.send({ type: 'routine-asked', routineId: 'neck-release' });
      await browser.pass(10 * MINUTE);
      await browser.foldRoutine();
      expect([browser.openWindows(), browser.state().folded?.routineId]).toEqual([0, 'neck-release']);
      await browser.pass(51 * MINUTE);
      expect(minutesShown(browser).at(-1)).toBe(60);
      await browser.answer({ type: 'not-now' });
      await browser.send({ type: 'folded-asked' });
      expect(browser.state().prompt?.content).toMatchObject({ view: 'player', routineId: 'neck-release', resumed: true });
      expect(browser.state().folded).toBeNull();
      await browser.send({ type: 'folded-asked' });
      expect(browser.openWindows()).toBe(1);
    });

    it('for hours by a page that does not fold it silences nothing, and wakes the background a few times an hour', async () => {
      const browser = await start(every(60));
      await browser.pass(30 * MINUTE);
      await browser.send({ type: 'routine-asked', routineId: 'neck-release' });
      await browser.pass(SECOND);
      const wakes = browser.wakes();
      await browser.pass(HOUR);
      expect(browser.wakes() - wakes).toBeLessThanOrEqual(10);
      await browser.pass(MINUTE);
      expect(browser.state().prompt?.reminderIds).toEqual(['drainage']);
      expect(browser.openWindows()).toBe(1);
    });

    it('is no more offered when the day has turned, or another one has begun', async () => {
      const browser = await start(every(null));
      await browser.send({ type: 'routine-asked', routineId: 'neck-release' });
      await browser.foldRoutine();
      await browser.send({ type: 'routine-asked', routineId: 'breathe-and-open' });
      expect(browser.state().folded).toBeNull();
      await browser.foldRoutine();
      await browser.pass(20 * HOUR);
      await browser.send({ type: 'log-opened' });
      expect(browser.state().folded).toBeNull();
    });
  });

  it('I switch a reminder on again after days: it counts from then', async () => {
    const browser = await start(every(60));
    await browser.pass(30 * MINUTE);
    await browser.saveSettings(every(null));
    await browser.pass(50 * HOUR);
    await browser.saveSettings(every(60));
    const since = browser.now();
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toEqual([]);
    await browser.pass(2 * MINUTE);
    expect(Math.round(((browser.shown[0]?.at ?? 0) - since) / MINUTE)).toBe(60);
  });

  it('I switch it off and on again by mistake: it goes on counting', async () => {
    const browser = await start(every(60));
    await browser.pass(30 * MINUTE);
    await browser.saveSettings(every(null));
    await browser.pass(5 * MINUTE);
    await browser.saveSettings(every(60));
    await browser.pass(26 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it('an update over something that is due prompts some minutes later, not in its first one', async () => {
    const browser = await start(every(60));
    browser.setNoise({ sound: true });
    await browser.pass(70 * MINUTE);
    browser.setNoise({ sound: false });
    await browser.update();
    await browser.pass(MINUTE);
    expect(browser.openWindows()).toBe(0);
    await browser.pass(3 * MINUTE);
    expect(browser.openWindows()).toBe(1);
  });

  it('music that plays all day holds nothing once its site is excepted', async () => {
    const settings = { ...every(60), presence: { ...presence, soundExceptions: ['radio.example'] } };
    const browser = await start(settings);
    browser.setNoise({ music: true });
    await liveThrough(browser, 4);
    expect(said(browser).filter((one) => one.startsWith('held'))).toEqual([]);
    expect(browser.shown.length).toBeGreaterThanOrEqual(3);
    await browser.moveHands('resting');
    await browser.pass(10 * MINUTE);
    expect(browser.state().away).not.toBeNull();
  });

  it('I raise the limit of the day after it was reached: the next break comes today', async () => {
    const browser = await start({ ...every(60), perDay: 3 });
    for (let i = 0; i < 5 * 60; i += 1) {
      await browser.pass(MINUTE);
      if (browser.state().prompt) await browser.answer({ type: 'not-now' });
    }
    expect(browser.shown).toHaveLength(3);
    const told = () => outlook(browser.state(), { settings: browser.settings(), day: DAY }, 'drainage', browser.now());
    expect(told()).toMatchObject({ kind: 'due', waitsFor: 'limit' });
    await browser.saveSettings({ ...browser.settings(), perDay: null });
    await browser.pass(MINUTE);
    expect(browser.shown).toHaveLength(4);
  });

  it('with the limit reached tomorrow begins as a new day', async () => {
    const browser = await start({ ...every(60), perDay: 1 });
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-now' });
    await browser.pass(18 * HOUR - 2 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(62 * MINUTE);
    expect(timesShown(browser)).toEqual(['10:00', '05:00']);
  });

  it('I pause over the turn of a day that has had its limit: the new day counts on after the pause, for each reminder', async () => {
    const browser = await start({ ...every(60, 100), perDay: 2 });
    for (let i = 0; i < 2 * 60; i += 1) {
      await browser.pass(MINUTE);
      if (browser.state().prompt) await browser.answer({ type: 'not-now' });
    }
    await browser.pass(17 * HOUR - 10 * MINUTE);
    await browser.send({ type: 'paused', until: browser.now() + 30 * MINUTE });
    await browser.pass(90 * MINUTE + MINUTE);
    await browser.answer({ type: 'not-now' });
    await browser.pass(40 * MINUTE);
    expect(timesShown(browser)).toEqual(['10:00', '10:40', '05:20', '06:00']);
  });

  it('water at eleven is held by sound, and a pause comes over it: it comes after the pause, though I drank at ten', async () => {
    const browser = await start({ ...every(null), ownReminders: [own('water', { routineId: null, times: [clockTime(11)] })] });
    await browser.pass(70 * MINUTE);
    await browser.changeLog(() => ({ drinks: [{ id: 'glass', at: browser.now(), ml: 200 }], routines: [] }), true);
    browser.setNoise({ sound: true });
    await browser.pass(52 * MINUTE);
    await browser.send({ type: 'paused', until: browser.now() + 55 * MINUTE });
    browser.setNoise({ sound: false });
    await browser.pass(57 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('I give a break that sound holds clock times of its own: it comes then, and not for the interval that is past', async () => {
    const browser = await start(every(60));
    await browser.pass(50 * MINUTE);
    browser.setNoise({ sound: true });
    await browser.pass(20 * MINUTE);
    const settings = browser.settings();
    const drainage = { ...settings.reminders.drainage, times: [clockTime(12)] };
    await browser.saveSettings({ ...settings, reminders: { ...settings.reminders, drainage } });
    browser.setNoise({ sound: false });
    await browser.pass(109 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(3 * MINUTE);
    expect(timesShown(browser)).toEqual(['12:00']);
  });

  it('"not today" at 01:03 in a night shift holds until the shift is over', async () => {
    const browser = await start(within(every(30), week([hours(22, 6)], [hours(22, 6)])), at('2026-11-24T00:32', 'UTC'));
    await browser.pass(31 * MINUTE);
    await browser.answer({ type: 'not-today' });
    await browser.pass(5 * HOUR);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(17 * HOUR);
    expect(timesShown(browser)).toEqual(['01:02', '22:30']);
  });

  it('"later" at the end of the working day is passed over, and nobody speaks of it next morning', async () => {
    const browser = await start(within(every(45, 50), week([hours(9, 17)])), NINE + 7 * HOUR);
    await browser.pass(46 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.pass(5 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(16 * HOUR);
    await browser.moveHands('typing');
    await browser.pass(15 * MINUTE);
    expect(outlook(browser.state(), { settings: browser.settings(), day: DAY }, 'drink', browser.now())).not.toMatchObject({
      waitsFor: 'snoozed',
    });
    await browser.pass(HOUR);
    expect(idsShown(browser).slice(1)).toEqual(['drainage+drink']);
  });
});
