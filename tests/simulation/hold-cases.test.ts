import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { BROWSERS, clockTime, every, hours, idsShown, minutesShown, NINE, offers, outcomes, own, said, week, within } from './cases.ts';
import { CHROMIUM, FIREFOX, startBrowser } from './fake-browser.ts';

const presence = defaultSettings.presence;

describe.each(BROWSERS)('%s', (_name, rules) => {
  it('a call that has pauses is one call: nothing comes in between but what is owed after it', async () => {
    const browser = await startBrowser(rules, NINE, every(30));
    await browser.moveHands('typing');
    await browser.pass(29 * MINUTE);
    for (let i = 0; i < 20; i += 1) {
      browser.setNoise({ sound: true });
      await browser.pass(110 * SECOND);
      // Shorter than it takes to look again.
      browser.setNoise({ sound: false });
      await browser.pass(5 * SECOND);
    }
    expect(offers(browser).length).toBeLessThanOrEqual(1);
  });

  it('sound that comes and goes while I type does not put a break off for ever', async () => {
    const settings = { ...every(30), presence: { ...presence, lullS: 120, holdLimitMin: 30 } };
    const browser = await startBrowser(rules, NINE, settings);
    await browser.moveHands('typing');
    await browser.pass(29 * MINUTE);
    for (let i = 0; i < 20; i += 1) {
      browser.setNoise({ sound: true });
      await browser.pass(2 * MINUTE + 30 * SECOND);
      browser.setNoise({ sound: false });
      await browser.pass(100 * SECOND);
    }
    expect(offers(browser).length).toBeGreaterThanOrEqual(1);
  });

  it('the film is over and I type on: it waits for my hands, and no longer says that a film plays', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(60), presence: { ...presence, lullS: 120 } });
    browser.setNoise({ fullScreen: true });
    await browser.pass(70 * MINUTE);
    expect(browser.state().held?.by).toBe('full-screen');
    await browser.moveHands('typing');
    browser.setNoise({ fullScreen: false });
    await browser.pass(3 * MINUTE);
    expect(browser.state().held?.by).toBe('lull');
    await browser.pass(2 * MINUTE);
    expect(said(browser)).toEqual(['held: full-screen', 'offered after full-screen']);
  });

  it('I am back, and something is owed: it waits a moment, and no longer for me', async () => {
    const browser = await startBrowser(rules, NINE, every(null, 60));
    await browser.pass(50 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(20 * MINUTE);
    expect(browser.state().held?.by).toBe('away');
    await browser.moveHands('reading');
    expect(browser.state().held?.by).toBe('waking');
    await browser.pass(3 * MINUTE);
    expect(said(browser)).toEqual(['held: away', 'offered after away']);
  });

  it('sound for less than the hour holds, sound for the hour says so once, and the next hour once more', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    browser.setNoise({ sound: true });
    await browser.pass(119 * MINUTE);
    expect(offers(browser)).toHaveLength(0);
    await browser.pass(2 * MINUTE);
    expect(offers(browser)).toMatchObject([{ reason: 'held-long', heldBy: 'sound' }]);
    await browser.pass(59 * MINUTE);
    expect(offers(browser)).toHaveLength(1);
  });

  it('held without end, as I chose it, nothing comes however long it lasts', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(30), presence: { ...presence, holdLimitMin: null } });
    browser.setNoise({ fullScreen: true });
    await browser.pass(8 * HOUR);
    expect(offers(browser)).toHaveLength(0);
    browser.setNoise({ fullScreen: false });
    await browser.pass(3 * MINUTE);
    expect(offers(browser)).toMatchObject([{ reason: 'owed', heldBy: 'full-screen' }]);
  });

  it('a call page holds only if I asked for that', async () => {
    const asked = await startBrowser(rules, NINE, { ...every(30), presence: { ...presence, holdCalls: true } });
    const plain = await startBrowser(rules, NINE, every(30));
    for (const browser of [asked, plain]) {
      browser.setNoise({ call: true });
      await browser.pass(31 * MINUTE);
    }
    expect(said(asked)).toEqual(['held: call']);
    expect(said(plain)).toEqual(['offered']);
  });

  it('quiet lies over three due times: one offer comes after it', async () => {
    const browser = await startBrowser(rules, NINE, every(20, 20));
    await browser.send({ type: 'quieted', until: NINE + 70 * MINUTE });
    await browser.pass(70 * MINUTE + 3 * SECOND);
    expect(offers(browser)).toHaveLength(1);
    expect(offers(browser)[0]).toMatchObject({ reason: 'owed', heldBy: 'quiet', reminderIds: ['drainage', 'drink'] });
    await browser.answer({ type: 'not-now' });
    await browser.pass(19 * MINUTE);
    expect(offers(browser)).toHaveLength(1);
  });

  it('quiet that I choose twice until the same time is written down once', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    for (const type of ['quieted', 'paused'] as const) {
      await browser.send({ type, until: NINE + 40 * MINUTE });
      await browser.pass(MINUTE);
      await browser.send({ type, until: NINE + 40 * MINUTE });
    }
    expect(said(browser)).toEqual(['quiet', 'pause']);
  });

  it('quiet over an open card takes it away; afterwards it is owed', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.send({ type: 'quieted', until: NINE + 90 * MINUTE });
    expect(browser.openWindows()).toBe(0);
    await browser.pass(30 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 90]);
    expect(outcomes(browser)).toEqual(['offered', 'offered']);
  });

  it('a pause over an open card takes it away, and it does not come again after', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.send({ type: 'paused', until: NINE + 90 * MINUTE });
    expect(browser.openWindows()).toBe(0);
    await browser.pass(88 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('what I put off while paused comes as long after it as I said', async () => {
    const browser = await startBrowser(rules, NINE, every(60, null, 'badge'));
    await browser.pass(61 * MINUTE);
    await browser.send({ type: 'paused', until: NINE + 3 * HOUR });
    await browser.pass(59 * MINUTE);
    await browser.send({ type: 'waiting-opened' });
    await browser.answer({ type: 'later', minutes: 10 });
    await browser.pass(60 * MINUTE);
    expect(offers(browser)).toHaveLength(1);
    await browser.pass(9 * MINUTE);
    expect(offers(browser)).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(offers(browser)).toHaveLength(2);
  });

  it('working hours end during a call: what it held is not owed in the evening, nor next morning', async () => {
    const browser = await startBrowser(rules, NINE, within(every(60), week([hours(9, 17)])));
    await browser.pass(7 * HOUR + 30 * MINUTE);
    const before = offers(browser).length;
    browser.setNoise({ sound: true });
    await browser.pass(HOUR);
    browser.setNoise({ sound: false });
    await browser.pass(15 * HOUR + 29 * MINUTE);
    expect(offers(browser)).toHaveLength(before);
    await browser.pass(61 * MINUTE);
    expect(offers(browser).at(-1)).toMatchObject({ reason: 'due', heldBy: null });
  });

  it('put off until after work, it comes an interval after the next morning begins', async () => {
    const browser = await startBrowser(rules, NINE + 7 * HOUR, within(every(30), week([hours(9, 17)])));
    await browser.pass(31 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.pass(16 * HOUR + 58 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([450, 24 * 60 + 30]);
  });

  it('a clock time that is missed by an hour is left out; one that is missed by less comes', async () => {
    const settings = { ...every(null), ownReminders: [own('ten', { times: [clockTime(10)] }), own('noon', { times: [clockTime(12)] })] };
    const browser = await startBrowser(rules, NINE, settings);
    await browser.moveHands('resting');
    await browser.pass(2 * HOUR + 5 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(30 * MINUTE);
    expect(offers(browser)).toHaveLength(0);
    await browser.moveHands('resting');
    await browser.pass(59 * MINUTE);
    await browser.moveHands('typing');
    await browser.pass(5 * MINUTE);
    expect(idsShown(browser)).toEqual(['noon']);
  });

  it('I leave while a card is open: nobody says I ignored it, and my break is credited', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(30 * MINUTE);
    expect(browser.openWindows()).toBe(0);
    expect(browser.state().ignoredInRow).toBe(0);
    await browser.moveHands('reading');
    await browser.pass(32 * SECOND);
    expect(said(browser)).toEqual(['offered', expect.stringMatching(/^held: away/), 'credited: 30 min']);
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('the screen is locked for a moment over an open card: the card stays', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.lock();
    await browser.pass(MINUTE);
    await browser.unlock();
    expect(browser.openWindows()).toBe(1);
    expect(outcomes(browser)).toEqual(['offered']);
  });

  it('three ignored: the badge waits each time, the fourth asks whether something else would suit, and nothing gets stricter', async () => {
    const browser = await startBrowser(rules, NINE, every(30));
    const gaps: number[] = [];
    for (let i = 0; i < 5; i += 1) await browser.pass(40 * MINUTE + 3 * SECOND);
    const shown = minutesShown(browser);
    for (const [index, minute] of shown.entries()) if (index > 0) gaps.push(minute - (shown[index - 1] ?? 0));
    expect(gaps.every((gap) => gap === 40)).toBe(true);
    expect(outcomes(browser).filter((outcome) => outcome === 'ignored').length).toBeGreaterThanOrEqual(4);
  });

  it('an answer after two ignored ones forgets them', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(71 * MINUTE);
    await browser.pass(70 * MINUTE);
    expect(browser.state().ignoredInRow).toBe(2);
    await browser.pass(60 * MINUTE);
    await browser.answer({ type: 'not-now' });
    expect(browser.state().ignoredInRow).toBe(0);
  });

  it('the limit of a day counts to four in the morning, not to midnight', async () => {
    const evening = NINE + 11 * HOUR;
    const browser = await startBrowser(rules, evening, { ...every(60), perDay: 3 });
    for (let i = 0; i < 10 * 4; i += 1) {
      await browser.pass(15 * MINUTE);
      if (browser.state().prompt) await browser.answer({ type: 'not-now' });
    }
    const hoursShown = browser.shown.map((shown) => Math.floor((shown.at - evening) / HOUR) + 20);
    expect(hoursShown.filter((hour) => hour < 28)).toEqual([21, 22, 23]);
    expect(hoursShown.length).toBeGreaterThan(3);
  });

  it('later is a promise: it comes although the limit of the day is reached', async () => {
    const browser = await startBrowser(rules, NINE, { ...every(60), perDay: 1 });
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes: 10 });
    await browser.pass(11 * MINUTE);
    expect(browser.shown).toHaveLength(2);
    await browser.answer({ type: 'not-now' });
    await browser.pass(8 * HOUR);
    expect(browser.shown).toHaveLength(2);
  });

  it('twenty minutes lie between two prompts, unless an interval is shorter', async () => {
    const far = await startBrowser(rules, NINE, every(60, 71));
    await far.pass(61 * MINUTE);
    await far.answer({ type: 'not-now' });
    await far.pass(40 * MINUTE);
    expect(minutesShown(far)).toEqual([60, 80]);
    const near = await startBrowser(rules, NINE, { ...every(60), ownReminders: [own('stretch', { everyMin: 12 })] });
    for (let i = 0; i < 75; i += 1) {
      await near.pass(MINUTE);
      if (near.state().prompt) await near.answer({ type: 'not-now' });
    }
    const gaps = minutesShown(near).map((minute, index, all) => minute - (all[index - 1] ?? 0));
    expect(Math.min(...gaps)).toBe(12);
  });

  it('at the next quiet moment waits for an hour at most', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(61 * MINUTE);
    await browser.moveHands('typing');
    await browser.answer({ type: 'later', minutes: 'quiet-moment' });
    await browser.pass(61 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.pass(2 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('a card that I asked for and put off is held like any other', async () => {
    const browser = await startBrowser(rules, NINE, every(null));
    await browser.send({ type: 'prompt-asked' });
    await browser.answer({ type: 'later', minutes: 10 });
    browser.setNoise({ fullScreen: true });
    await browser.pass(90 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    browser.setNoise({ fullScreen: false });
    await browser.pass(3 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('a card that I asked for and put off comes no sooner for quiet, and not while I am away', async () => {
    const browser = await startBrowser(rules, NINE, every(null));
    await browser.send({ type: 'prompt-asked' });
    await browser.answer({ type: 'later', minutes: 10 });
    await browser.send({ type: 'quieted', until: NINE + 30 * MINUTE });
    await browser.pass(20 * MINUTE);
    await browser.moveHands('resting');
    await browser.pass(20 * MINUTE);
    expect(browser.shown).toHaveLength(1);
    await browser.moveHands('reading');
    await browser.pass(3 * MINUTE);
    expect(browser.shown).toHaveLength(2);
  });

  it('asked for while one is open, it is the one that is open, and it has its ten minutes again', async () => {
    const browser = await startBrowser(rules, NINE, every(60));
    await browser.pass(68 * MINUTE);
    await browser.send({ type: 'prompt-asked' });
    expect(browser.shown).toHaveLength(1);
    await browser.pass(9 * MINUTE);
    expect(browser.openWindows()).toBe(1);
    await browser.pass(2 * MINUTE);
    expect(browser.openWindows()).toBe(0);
  });
});

it('in Chromium a card comes while I type, since it takes no keyboard; if I chose so, it waits there as well', async () => {
  const plain = await startBrowser(CHROMIUM, NINE, every(60));
  const patient = await startBrowser(CHROMIUM, NINE, { ...every(60), presence: { ...presence, lullS: 120 } });
  for (const browser of [plain, patient]) {
    await browser.moveHands('typing');
    await browser.pass(61 * MINUTE);
  }
  expect(plain.shown).toHaveLength(1);
  expect(patient.shown).toHaveLength(0);
  await patient.pass(2 * MINUTE);
  expect(minutesShown(patient)).toEqual([62]);
});

it('in Firefox I can have the card at once', async () => {
  const browser = await startBrowser(FIREFOX, NINE, { ...every(60), presence: { ...presence, lullS: null } });
  await browser.moveHands('typing');
  await browser.pass(60 * MINUTE + 3 * SECOND);
  expect(browser.shown).toHaveLength(1);
});
