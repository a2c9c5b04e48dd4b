/** Drinks and routines are those of the log, whoever changes it. */
import { describe, expect, it } from 'vitest';
import { breaksStillToday } from '../../core/reminders/still-today.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { BROWSERS, every, idsShown, minutesShown, NINE, outcomes, own, said } from './cases.ts';
import { startBrowser } from './fake-browser.ts';

const DAY = { timeZone: 'UTC', startHour: 4 };

describe.each(BROWSERS)('%s', (_name, rules) => {
  const start = (settings: Settings) => startBrowser(rules, NINE, settings);

  it('I correct a glass from 200 to 250 ml: nothing opens, and it counts from when it was drunk', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(30 * MINUTE);
    await browser.drink('a', 200);
    await browser.pass(40 * MINUTE);
    const wakes = browser.wakes();
    await browser.changeLog(({ drinks, ...rest }) => ({ ...rest, drinks: drinks.map((drink) => ({ ...drink, ml: 250 })) }));
    expect(browser.wakes()).toBe(wakes + 1);
    expect(browser.shown).toEqual([]);
    await browser.pass(21 * MINUTE);
    expect(minutesShown(browser)).toEqual([90]);
  });

  it('I log a glass by the shortcut while its card is open: the card was not ignored, and nothing waits', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(11 * MINUTE);
    for (let i = 0; i < 4; i += 1) {
      await browser.pass(50 * MINUTE);
      expect(browser.state().prompt?.content).toMatchObject({ checkIn: false });
      await browser.drink(`${i}`, 200);
      await browser.pass(11 * MINUTE);
      expect(browser.openWindows()).toBe(0);
      expect(browser.badge()).not.toBe('waiting');
    }
    expect(outcomes(browser)).toEqual(['offered', 'offered', 'offered', 'offered']);
  });

  it('I close the card of a glass that I have logged elsewhere: that was no "not now"', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(61 * MINUTE);
    await browser.drink('a', 200);
    await browser.closeWindow();
    expect(outcomes(browser)).toEqual(['offered']);
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toHaveLength(1);
  });

  it('I log a glass while the card asks for a break and a glass: the break is asked for still, and waits when I do not answer', async () => {
    const browser = await start(every(60, 60));
    await browser.pass(61 * MINUTE);
    expect(idsShown(browser)).toEqual(['drainage+drink']);
    await browser.drink('a', 200);
    await browser.pass(12 * MINUTE);
    expect(said(browser)).toContain('ignored');
    expect(browser.state().waiting?.reminderIds).toEqual(['drainage']);
  });

  it('I undo the glass while the card is still open: it asks again, and is ignored if I do not answer', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(61 * MINUTE);
    await browser.drink('a', 200);
    await browser.pass(MINUTE);
    await browser.undoDrink('a');
    await browser.pass(9 * MINUTE);
    expect(outcomes(browser)).toEqual(['offered', 'ignored']);
  });

  it('I erase what I drank today after the goal was met: drinks are asked for again, as the popup says', async () => {
    const browser = await start({ ...every(null, 60), drinks: { goalMl: 1000 } });
    await browser.drink('a', 1000);
    await browser.pass(3 * HOUR);
    expect(browser.shown).toEqual([]);
    await browser.changeLog(() => ({ drinks: [], routines: [] }));
    await browser.pass(MINUTE);
    expect(idsShown(browser)).toEqual(['drink']);
  });

  it('I bring in the drinks of today from a backup: the goal is met, and none is asked for', async () => {
    const browser = await start({ ...every(null, 60), drinks: { goalMl: 1000 } });
    await browser.pass(30 * MINUTE);
    const drinks = [1, 2, 3, 4].map((hour) => ({ id: `${hour}`, at: NINE - hour * HOUR, ml: 250 }));
    await browser.changeLog(() => ({ drinks, routines: [] }));
    await browser.pass(12 * HOUR);
    expect(browser.shown).toEqual([]);
  });

  it('the page dies before it can tell of the glass: the next look knows of it', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(50 * MINUTE);
    await browser.changeLog(() => ({ drinks: [{ id: 'a', at: browser.now(), ml: 200 }], routines: [] }), false);
    await browser.pass(59 * MINUTE);
    expect(browser.shown).toEqual([]);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([110]);
  });

  it('a pause stops the count of a drink as well: ten minutes counted, sixty paused, fifty are left', async () => {
    const browser = await start(every(null, 60));
    await browser.drink('a', 200);
    await browser.pass(10 * MINUTE);
    await browser.send({ type: 'paused', until: browser.now() + HOUR });
    await browser.pass(HOUR + 49 * MINUTE);
    expect(browser.shown).toEqual([]);
    await browser.pass(2 * MINUTE);
    expect(minutesShown(browser)).toEqual([120]);
  });

  it('a routine that I enter by hand was a break, until I take it back', async () => {
    const browser = await start(every(60));
    await browser.pass(30 * MINUTE);
    const done = { id: 'r', at: browser.now(), routineId: 'neck-release' };
    await browser.changeLog((logged) => ({ ...logged, routines: [done] }));
    await browser.pass(40 * MINUTE);
    expect(browser.shown).toEqual([]);
    await browser.changeLog((logged) => ({ ...logged, routines: [] }));
    expect(minutesShown(browser)).toEqual([70]);
  });

  it('a routine by hand meets my own reminder of that routine, and no other one', async () => {
    const settings = {
      ...every(null),
      ownReminders: [own('neck', { everyMin: 60 }), own('breath', { routineId: 'breathe-and-open', everyMin: 60 })],
    };
    const browser = await start(settings);
    await browser.pass(30 * MINUTE);
    await browser.changeLog((logged) => ({ ...logged, routines: [{ id: 'r', at: browser.now(), routineId: 'neck-release' }] }));
    await browser.pass(31 * MINUTE);
    expect(idsShown(browser)).toEqual(['breath']);
  });

  it('a glass meets what waits for it, also one that was put off; undone, the later time holds again', async () => {
    const browser = await start(every(null, 60));
    await browser.pass(61 * MINUTE);
    await browser.answer({ type: 'later', minutes: 30 });
    await browser.pass(5 * MINUTE);
    await browser.drink('a', 200);
    await browser.pass(MINUTE);
    await browser.undoDrink('a');
    await browser.pass(25 * MINUTE);
    expect(minutesShown(browser)).toEqual([60, 91]);
  });

  it('my own reminders to drink are no breaks in the stones of the day', async () => {
    const settings = { ...every(60), ownReminders: [own('water', { routineId: null, everyMin: 20 })] };
    const browser = await start(settings);
    const breaks = breaksStillToday(browser.state(), { settings, day: DAY }, browser.now(), NINE + 3 * HOUR);
    expect(breaks.map((at) => Math.round((at - NINE) / MINUTE))).toEqual([60, 120]);
  });

  it('a glass had while its break and it wait in the badge leaves the break', async () => {
    const browser = await start(every(60, 60, 'badge'));
    await browser.pass(61 * MINUTE);
    expect(browser.state().waiting?.reminderIds).toEqual(['drainage', 'drink']);
    await browser.drink('a', 200);
    expect(browser.state().waiting?.reminderIds).toEqual(['drainage']);
    await browser.send({ type: 'routine-asked', routineId: 'neck-release' });
    await browser.pass(SECOND);
    expect(browser.state().waiting).toBeNull();
    expect(said(browser)).toEqual(['offered']);
  });
});
