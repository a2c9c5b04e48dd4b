import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import {
  at,
  BROWSERS,
  clockTime,
  every,
  hours,
  liveThrough,
  minutesShown,
  NINE,
  offers,
  own,
  said,
  timesShown,
  week,
  within,
} from './cases.ts';
import { CHROMIUM, FIREFOX, startBrowser } from './fake-browser.ts';

const DAY = 24 * HOUR;
const nineToFive = week([hours(9, 17)]);

describe.each(BROWSERS)('%s', (_name, rules) => {
  it('I close the lid for ten minutes: that was a break, and nothing opens when I am back', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(55 * MINUTE);
    await browser.sleep(10 * MINUTE, 'idle');
    expect(browser.openWindows()).toBe(0);
    await browser.pass(32 * SECOND);
    expect(said(browser)).toContainEqual(expect.stringMatching(/^credited/));
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([125]);
  });

  it('I close the lid for the night: in the morning nothing opens, and an hour later one does', async () => {
    const browser = await startBrowser(rules, NINE, every(60, 60));
    await browser.pass(30 * MINUTE);
    await browser.sleep(8 * HOUR, 'locked');
    await browser.pass(MINUTE);
    expect(browser.openWindows()).toBe(0);
    await browser.pass(2 * MINUTE);
    // A night without water: a drink is asked for soon, the break is not.
    expect(browser.shown.map(({ reminderIds }) => reminderIds)).toEqual([['drink']]);
    await browser.answer({ type: 'not-now' });
    await browser.pass(56 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(3 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('the machine sleeps so that nothing but the alarm can tell: the night is still taken for a break', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(30 * MINUTE);
    await browser.sleep(8 * HOUR, 'none');
    await browser.pass(31 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    expect(said(browser)).toEqual([expect.stringMatching(/^credited/)]);
    await browser.pass(60 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('I sleep through three reminders and get one prompt', async () => {
    const settings = { ...every(30, 30), ownReminders: [own('walk', { everyMin: 30 })] };
    const browser = await startBrowser(rules, NINE, settings);
    await browser.pass(10 * MINUTE);
    await browser.sleep(5 * HOUR, 'idle');
    await browser.pass(29 * MINUTE);
    expect(offers(browser)).toHaveLength(1);
    expect(browser.openWindows()).toBeLessThanOrEqual(1);
  });

  it('at midnight nothing happens: the hour goes on as it was', async () => {
    const browser = await startBrowser(rules, at('2026-11-23T23:30', 'Europe/Berlin'), every(60), 'Europe/Berlin');
    await browser.pass(61 * MINUTE);
    expect(timesShown(browser)).toEqual(['00:30']);
  });

  it('on Monday morning the first break comes an interval after work begins, and none is owed from Friday', async () => {
    const friday = NINE + 4 * DAY + 7 * HOUR + 30 * MINUTE;
    const browser = await startBrowser(rules, friday, within(every(60, 45), nineToFive));
    await browser.pass(2 * DAY + 16 * HOUR + 29 * MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(47 * MINUTE);
    expect(timesShown(browser)).toEqual(['09:45']);
    expect(offers(browser)[0]).toMatchObject({ reason: 'due', heldBy: null, reminderIds: ['drink'] });
  });

  it.each([
    ['spring, when an hour is missing', '2026-03-29T00:30', '04:30'],
    ['autumn, when an hour comes twice', '2026-10-25T00:30', '02:30'],
  ])('an interval of three hours is three hours long in %s', async (_season, start, expected) => {
    const browser = await startBrowser(rules, at(start, 'Europe/Berlin'), every(180), 'Europe/Berlin');
    await browser.pass(3 * HOUR - MINUTE);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(timesShown(browser)).toEqual([expected]);
  });

  it.each([
    ['spring', '2026-03-28T12:00'],
    ['autumn', '2026-10-24T12:00'],
  ])('a clock time is what the clock shows, before and after the change of clocks in %s', async (_season, start) => {
    const settings = { ...every(null), ownReminders: [own('noon', { times: [clockTime(13)] })] };
    const browser = await startBrowser(rules, at(start, 'Europe/Berlin'), settings, 'Europe/Berlin');
    await liveThrough(browser, 60);
    expect(timesShown(browser)).toEqual(['13:00', '13:00', '13:00']);
  });

  it('a clock time in the hour that is missing comes an hour later by the clock, once', async () => {
    const settings = { ...every(null), ownReminders: [own('night', { times: [clockTime(2, 30)] })] };
    const browser = await startBrowser(rules, at('2026-03-29T00:00', 'Europe/Berlin'), settings, 'Europe/Berlin');
    await liveThrough(browser, 20);
    expect(timesShown(browser)).toEqual(['03:30']);
  });

  it('a clock time in the hour that comes twice comes the first time only', async () => {
    const settings = { ...every(null), ownReminders: [own('night', { times: [clockTime(2, 30)] })] };
    const browser = await startBrowser(rules, at('2026-10-25T00:00', 'Europe/Berlin'), settings, 'Europe/Berlin');
    await liveThrough(browser, 20);
    expect(browser.shown.map((shown) => shown.at)).toEqual([expect.closeTo(Date.parse('2026-10-25T00:30:00Z'), -4)]);
  });

  it.each([
    ['west', 'Europe/Berlin', 'America/New_York'],
    ['east', 'America/New_York', 'Asia/Kolkata'],
  ])('I fly %s: an hour stays an hour, and working hours are those of where I am', async (_direction, from, to) => {
    const start = at('2026-11-23T09:00', from);
    const browser = await startBrowser(rules, start, within(every(60), week([hours(9, 17)], [hours(9, 17)])), from);
    await browser.pass(20 * MINUTE);
    await browser.sleep(9 * HOUR, 'locked');
    browser.setZone(to);
    await browser.send({ type: 'look' });
    await liveThrough(browser, 36);
    const local = timesShown(browser, to).map((time) => Number(time.slice(0, 2)));
    expect(local.length).toBeGreaterThan(6);
    expect(local.every((hour) => hour >= 9 && hour < 17)).toBe(true);
  });

  it('the time zone changes while I work: the break comes when it would have come', async () => {
    const browser = await startBrowser(rules, NINE, every(60), 'Europe/Berlin');
    await browser.pass(30 * MINUTE);
    browser.setZone('Asia/Kolkata');
    await browser.pass(31 * MINUTE);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it('the clock is set forward by three hours: one prompt at most, and the next within an hour', async () => {
    const browser = await startBrowser(rules, NINE, every(60, 60));
    await browser.pass(30 * MINUTE);
    browser.setClock(3 * HOUR);
    await browser.send({ type: 'look' });
    expect(offers(browser).length).toBeLessThanOrEqual(1);
    await browser.pass(63 * MINUTE);
    expect(offers(browser).length).toBeGreaterThanOrEqual(1);
    expect(offers(browser).length).toBeLessThanOrEqual(2);
  });

  it('the clock is set back by five hours: the next event repairs it, and a prompt comes within an hour of it', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(40 * MINUTE);
    browser.setClock(-5 * HOUR);
    await browser.send({ type: 'look' });
    const before = browser.ran();
    // Nobody opens anything; the hands rest now and then, as hands do.
    await browser.pass(67 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    expect(browser.ran() - before).toBeLessThanOrEqual(67 * MINUTE);
    expect(said(browser)).not.toContainEqual(expect.stringMatching(/^credited/));
  });

  it('the clock is set back by a second: nobody notices', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(40 * MINUTE);
    await browser.send({ type: 'look' });
    browser.setClock(-SECOND);
    await browser.send({ type: 'look' });
    expect(browser.state().alarmsDeadUntil).toBeNull();
    await browser.pass(20 * MINUTE + 5 * SECOND);
    expect(browser.shown).toHaveLength(1);
  });

  it('not today, said on a wrong date, is over when the right date has its next day', async () => {
    const browser = await startBrowser(rules, NINE + 2 * DAY, every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-today' });
    browser.setClock(-2 * DAY);
    await browser.send({ type: 'look' });
    await browser.pass(18 * HOUR);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(3 * HOUR);
    expect(browser.shown.length).toBeGreaterThan(1);
  });

  it('the clock jumps ahead over an open card and is put right: the card that comes again is not owed to time away', async () => {
    const browser = await startBrowser(rules, NINE, every(60, 75));
    await browser.pass(63 * MINUTE);
    await browser.moveHands('typing');
    browser.setClock(45 * MINUTE);
    await browser.pass(MINUTE);
    await browser.send({ type: 'look' });
    browser.setClock(-45 * MINUTE);
    await browser.send({ type: 'look' });
    for (let i = 0; i < 20; i += 1) {
      await browser.pass(MINUTE);
      await browser.changeTab();
    }
    const offers = browser.decided().filter((entry) => entry.kind === 'prompt' && entry.outcome === 'offered');
    expect(offers.length).toBeGreaterThan(1);
    for (const offer of offers) expect(offer).toMatchObject({ reason: 'due', heldBy: null });
  });

  it('I come back to a clock three hours ahead, which is put right: the break is as long as I was away', async () => {
    const browser = await startBrowser(rules, NINE, every(120));
    await browser.pass(40 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(8 * MINUTE);
    browser.setClock(3 * HOUR);
    await browser.send({ type: 'look' });
    await browser.moveHands('typing');
    await browser.pass(10 * SECOND);
    browser.setClock(-3 * HOUR);
    await browser.send({ type: 'look' });
    await browser.pass(MINUTE);
    await browser.changeTab();
    await browser.send({ type: 'look' });
    expect(said(browser).filter((line) => line.startsWith('credited'))).toEqual(['credited: 8 min']);
  });

  it('a clock that was ahead is put right: what was past when Rill was installed is not asked for', async () => {
    const water = own('water', { routineId: null, times: [clockTime(8, 30), clockTime(11)] });
    const browser = await startBrowser(rules, NINE, { ...every(null), ownReminders: [water] });
    await browser.moveHands('typing');
    browser.setNoise({ sound: true });
    browser.setClock(2 * HOUR + MINUTE);
    for (let i = 0; i < 5; i += 1) {
      await browser.send({ type: 'look' });
      await browser.pass(MINUTE);
    }
    browser.setClock(-2 * HOUR - MINUTE);
    browser.setNoise({ sound: false });
    for (let i = 0; i < 5; i += 1) {
      await browser.send({ type: 'look' });
      await browser.pass(MINUTE);
    }
    expect(browser.shown).toHaveLength(0);
  });

  it('I come back within a pause: what I come back to counts from the end of the pause', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(10 * MINUTE);
    await browser.send({ type: 'paused', until: browser.now() + 30 * MINUTE });
    await browser.moveHands('resting');
    await browser.pass(27 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(SECOND);
    await browser.moveHands('resting');
    await browser.pass(4 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(2 * MINUTE);
    expect(said(browser)).toContainEqual(expect.stringMatching(/^credited/));
    await browser.moveHands('reading');
    await browser.pass(70 * MINUTE);
    expect(minutesShown(browser)).toEqual([100]);
  });

  it('the machine wakes with a card open and I say "later" at once: it comes then, though I was away', async () => {
    const browser = await startBrowser(rules, NINE, every(20));
    await browser.pass(21 * MINUTE);
    browser.setClock(2 * HOUR);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.moveHands('typing');
    await browser.pass(MINUTE);
    await browser.send({ type: 'look' });
    expect(said(browser)).toContainEqual(expect.stringMatching(/^credited/));
    await browser.pass(27 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(5 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('water at ten is held by sound, the clock is three hours ahead for a minute: it comes when the sound has ended', async () => {
    const water = own('water', { routineId: null, times: [clockTime(10)] });
    const presence = { ...defaultSettings.presence, holdLimitMin: null };
    const browser = await startBrowser(rules, NINE, { ...every(null), ownReminders: [water], presence });
    await browser.moveHands('typing');
    await browser.pass(50 * MINUTE);
    browser.setNoise({ sound: true });
    await browser.pass(95 * MINUTE);
    browser.setClock(3 * HOUR);
    await browser.send({ type: 'look' });
    await browser.pass(MINUTE);
    await browser.send({ type: 'look' });
    browser.setClock(-3 * HOUR);
    await browser.send({ type: 'look' });
    browser.setNoise({ sound: false });
    for (let i = 0; i < 5; i += 1) {
      await browser.pass(MINUTE);
      await browser.send({ type: 'look' });
    }
    expect(browser.shown).toHaveLength(1);
  });

  it('I am away for exactly the time I chose: that is a break', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(60), presence: { ...defaultSettings.presence, awayMin: 10 } });
    await browser.pass(40 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(10 * MINUTE);
    await browser.moveHands('reading');
    await browser.pass(MINUTE);
    expect(said(browser)).toEqual(['credited: 10 min']);
  });

  it('I am away for seven minutes, and an alarm in the middle of them says three: it was a break', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(55 * MINUTE);
    await browser.sleep(7 * MINUTE, 'idle');
    await browser.pass(3 * MINUTE);
    expect(said(browser)).toContainEqual(expect.stringMatching(/^credited/));
    expect(browser.shown).toHaveLength(0);
  });

  it('I am away for a second less: that is none', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(60), presence: { ...defaultSettings.presence, awayMin: 10 } });
    await browser.pass(40 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(10 * MINUTE - SECOND);
    await browser.moveHands('reading');
    await browser.pass(11 * MINUTE);
    expect(said(browser)).toEqual(['offered']);
    expect(minutesShown(browser)).toEqual([60]);
  });

  it('drinking is not done by being away: after a long lunch water is asked for, once, when I have sat down', async () => {
    const browser = await startBrowser(rules, NINE, every(null, 60));
    await browser.pass(50 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(70 * MINUTE);
    await browser.moveHands('reading');
    await browser.pass(MINUTE + 50 * SECOND);
    expect(browser.shown).toHaveLength(0);
    await browser.pass(15 * SECOND);
    expect(browser.shown).toHaveLength(1);
    expect(offers(browser)[0]).toMatchObject({ reason: 'owed', heldBy: 'away' });
  });
});

describe('in Chromium, where no alarm fires after its clock was set back', () => {
  it('my first touch of a key wakes it, and the break comes within an interval of that', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-now' });
    await browser.moveHands('resting');
    await browser.pass(4 * MINUTE);
    browser.setClock(-3 * HOUR);
    await browser.pass(2 * MINUTE);
    await browser.moveHands('reading');
    await browser.pass(70 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('it listens for moments of rest until the alarms live again, and then no more', async () => {
    const browser = await startBrowser(CHROMIUM, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'not-now' });
    browser.setClock(-2 * HOUR);
    await browser.send({ type: 'look' });
    expect(browser.idleSeconds()).toBe(15);
    await browser.pass(2 * HOUR + 5 * MINUTE);
    expect(browser.idleSeconds()).toBe(300);
  });
});

it('in Firefox an alarm forgets the time asleep, and what it brings late is no prompt', async () => {
  const browser = await startBrowser(FIREFOX, NINE, every(60));
  await browser.pass(50 * MINUTE);
  await browser.sleep(3 * HOUR, 'none');
  await browser.pass(16 * MINUTE);
  expect(browser.shown).toHaveLength(0);
  expect(said(browser)).toEqual([expect.stringMatching(/^credited: 18\d min/)]);
});
