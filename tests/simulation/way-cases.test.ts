import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import {
  BROWSERS,
  clockTime,
  every,
  hours,
  idsShown,
  liveThrough,
  minutesShown,
  NINE,
  offers,
  outcomes,
  own,
  said,
  timesShown,
  week,
  within,
} from './cases.ts';
import { CHROMIUM, startBrowser } from './fake-browser.ts';

describe.each(BROWSERS)('%s', (_name, rules) => {
  it('badge, then card: the badge says it first, and the card comes when the hands rest', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'badge-then-card'));
    await browser.moveHands('typing');
    await browser.pass(65 * MINUTE);
    expect(browser.badge()).toBe('held');
    expect(browser.shown).toHaveLength(0);
    await browser.moveHands('reading');
    await browser.pass(16 * SECOND);
    expect(browser.shown).toHaveLength(1);
  });

  it('badge, then card: after ten minutes it comes although I type', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'badge-then-card'));
    await browser.moveHands('typing');
    await browser.pass(69 * MINUTE + 50 * SECOND);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(15 * SECOND);
    expect(browser.shown).toHaveLength(1);
  });

  it('badge only: nothing opens, not even during a call, and the next one comes an interval later', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'badge'));
    browser.setNoise({ sound: true });
    await browser.pass(61 * MINUTE);
    expect(browser.badge()).toBe('waiting');
    expect(outcomes(browser)).toEqual(['offered']);
    await browser.pass(60 * MINUTE);
    expect(outcomes(browser)).toEqual(['offered', 'offered']);
    expect(browser.shown).toHaveLength(0);
  });

  it('badge only, opened from the popup: the card counts as any other', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'badge'));
    await browser.pass(65 * MINUTE);
    await browser.send({ type: 'waiting-opened' });
    expect(browser.openWindows()).toBe(1);
    expect(browser.badge()).toBe('none');
    await browser.answer({ type: 'later', minutes: 5 });
    await browser.pass(6 * MINUTE);
    expect(browser.badge()).toBe('waiting');
  });

  it('a notification waits for the end of a call, and is one', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'notification'));
    browser.setNoise({ sound: true });
    await browser.pass(80 * MINUTE);
    expect(browser.notified()).toBe(0);
    browser.setNoise({ sound: false });
    await browser.pass(3 * MINUTE);
    expect(browser.notified()).toBe(1);
    expect(browser.shown).toHaveLength(0);
  });

  it('a tab comes like a card', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'tab'));
    await browser.pass(61 * MINUTE);
    expect(browser.openWindows()).toBe(1);
    expect(browser.state().prompt?.way).toBe('tab');
  });

  it('what only wants the badge brings no card of another with it over my film', async () => {
    const settings = { ...every(62), ownReminders: [own('stretch', { everyMin: 60, way: 'badge' })] };
    const browser = await startBrowser(rules, NINE, settings);
    browser.setNoise({ fullScreen: true });
    await browser.pass(61 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    expect(offers(browser)).toMatchObject([{ reminderIds: ['own-stretch'] }]);
  });

  it('what wants a card gets one, also when something that wants the badge is due with it', async () => {
    const settings = { ...every(null, 60), ownReminders: [own('stretch', { everyMin: 60, way: 'badge' })] };
    const browser = await startBrowser(rules, NINE, settings);
    await browser.pass(61 * MINUTE);
    expect(idsShown(browser)).toEqual(['stretch+drink']);
  });

  it('two reminders at the same minute are one card; its answer is for both', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(60, 60), ownReminders: [own('walk', { everyMin: 60 })] });
    await browser.pass(61 * MINUTE);
    expect(idsShown(browser)).toEqual(['drainage+walk+drink']);
    await browser.answer({ type: 'not-now' });
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('what is due at ten past comes along at ten to only if half of its interval has passed', async () => {
    const soon = await startBrowser(rules, NINE, every(60, 66));
    await soon.pass(61 * MINUTE);
    expect(idsShown(soon)).toEqual(['drainage+drink']);
    const early = await startBrowser(rules, NINE, every(60));
    await early.pass(57 * MINUTE);
    await early.saveSettings({ ...every(60), ownReminders: [own('sip', { routineId: null, everyMin: 12 })] });
    await early.pass(4 * MINUTE);
    expect(idsShown(early)).toEqual(['drainage']);
  });

  it('a reminder of my own keeps to its own hours, also when another comes just before them', async () => {
    const settings = { ...every(58), ownReminders: [own('tea', { routineId: null, everyMin: 30, hours: week([hours(10, 12)]) })] };
    const browser = await startBrowser(rules, NINE + 29 * MINUTE, settings);
    await browser.pass(2 * HOUR + 40 * MINUTE);
    const tea = browser.shown.filter(({ reminderIds }) => reminderIds.includes('own-tea'));
    expect(tea.every((shown) => shown.at >= NINE + HOUR + 20 * MINUTE)).toBe(true);
    expect(timesShown(browser)[0]).toBe('10:27');
  });

  it('a clock time holds whatever the working hours are, on its weekdays', async () => {
    const settings = within({ ...every(60), ownReminders: [own('ice', { times: [clockTime(7, 30, [2])] })] }, week([hours(9, 17)]));
    const browser = await startBrowser(rules, NINE + 8 * HOUR + 5 * MINUTE, settings);
    await liveThrough(browser, 15);
    expect(timesShown(browser)).toEqual(['07:30']);
  });

  it('a reminder that I remove takes its card with it', async () => {
    const settings = { ...every(null), ownReminders: [own('walk', { everyMin: 30 })] };
    const browser = await startBrowser(rules, NINE, settings);
    await browser.pass(31 * MINUTE);
    expect(browser.openWindows()).toBe(1);
    await browser.saveSettings(every(null));
    expect(browser.openWindows()).toBe(0);
    expect(outcomes(browser)).toEqual(['offered']);
  });

  it('not today is said of the reminders on the card, and of no other', async () => {
    const browser = await startBrowser(rules, NINE, every(60, 90));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-today' });
    await liveThrough(browser, 6);
    expect(new Set(idsShown(browser).slice(1))).toEqual(new Set(['drink']));
  });
});

describe('drinks', () => {
  it('after a glass no reminder asks for 45 minutes, to the minute', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(null, 20));
    await browser.pass(10 * MINUTE);
    await browser.drink('a', 200, browser.now());
    await browser.pass(45 * MINUTE - SECOND);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * SECOND);
    expect(minutesShown(browser)).toEqual([55]);
  });

  it('a glass meets my own reminders to drink as well, put off or not', async () => {
    const settings = {
      ...every(null),
      ownReminders: [own('water', { routineId: null, everyMin: 60 }), own('eleven', { routineId: null, times: [clockTime(11)] })],
    };
    const browser = await startBrowser(CHROMIUM, NINE, settings);
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.pass(10 * MINUTE);
    await browser.drink('a', 200, browser.now());
    await browser.pass(48 * MINUTE);
    // The reminder that was put off is met.
    expect(idsShown(browser)).toEqual(['water']);
    await browser.pass(2 * MINUTE);
    expect(idsShown(browser)).toEqual(['water', 'eleven']);
    expect(timesShown(browser)).toEqual(['10:00', '11:00']);
  });

  it('a glass after its clock time has come meets it: nobody is asked to catch up', async () => {
    const settings = { ...every(null), ownReminders: [own('ten', { routineId: null, times: [clockTime(10)] })] };
    const browser = await startBrowser(CHROMIUM, NINE, settings);
    browser.setNoise({ sound: true });
    await browser.pass(65 * MINUTE);
    await browser.drink('a', 200, browser.now());
    browser.setNoise({ sound: false });
    await browser.pass(3 * HOUR);
    expect(browser.shown).toHaveLength(0);
  });

  it('749 ml in an hour is not yet plenty, 750 ml is', async () => {
    const some = await startBrowser(CHROMIUM, NINE, every(null, 30));
    const plenty = await startBrowser(CHROMIUM, NINE, every(null, 30));
    for (const [browser, last] of [
      [some, 249],
      [plenty, 250],
    ] as const) {
      await browser.drink('a', 500, NINE);
      await browser.pass(20 * MINUTE);
      await browser.drink('b', last, browser.now());
      await browser.pass(46 * MINUTE);
    }
    expect(some.shown).toHaveLength(1);
    expect(plenty.shown).toHaveLength(0);
    await plenty.pass(44 * MINUTE + 5 * SECOND);
    expect(minutesShown(plenty)).toEqual([110]);
  });

  it('750 ml over more than an hour is no plenty', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(null, 30));
    await browser.drink('a', 500, NINE);
    await browser.pass(60 * MINUTE);
    if (browser.state().prompt) await browser.answer({ type: 'done' });
    await browser.drink('b', 250, browser.now());
    await browser.pass(46 * MINUTE);
    expect(browser.shown.at(-1)?.at).toBeCloseTo(NINE + 105 * MINUTE, -4);
  });

  it('with the goal reached the water rests until the next day begins, and the break does not', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, { ...every(60, 60), drinks: { goalMl: 1000 } });
    await browser.drink('a', 500, NINE);
    await browser.pass(HOUR - MINUTE);
    await browser.drink('b', 500, browser.now());
    await liveThrough(browser, 12);
    expect(new Set(idsShown(browser))).toEqual(new Set(['drainage']));
  });

  it('a glass that is undone was never there', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(null, 60));
    await browser.pass(55 * MINUTE);
    await browser.drink('a', 500, browser.now());
    await browser.undoDrink('a');
    await browser.pass(6 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it('water waits with its break when both are due, and the card asks for both', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(60, 60));
    browser.setNoise({ sound: true });
    await browser.pass(70 * MINUTE);
    await browser.drink('a', 200, browser.now());
    browser.setNoise({ sound: false });
    await browser.pass(4 * MINUTE);
    expect(idsShown(browser)).toEqual(['drainage']);
    expect(said(browser)).toEqual(['held: sound', 'offered after sound']);
  });
});
