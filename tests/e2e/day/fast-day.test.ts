import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntryDraft } from '../../../core/log/entry.ts';
import type { Answer } from '../../../core/reminders/event.ts';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { type Instant, MINUTE, SECOND } from '../../../core/time.ts';
import { CHROMIUM, type FakeBrowser, startBrowser } from '../../simulation/fake-browser.ts';
import { rest, until } from '../harness/driver.ts';
import { launchRill, type Rill } from '../harness/rill.ts';
import type { Surface } from '../harness/surface.ts';
import { plant } from '../seeds.ts';
import { entriesOf, reminderState } from '../sentences.ts';
import { type FastDesk, liveThrough, type Reply } from './fast-day.ts';

/** Sixty seconds in one. A machine that is busy with other things needs a slower clock: a page of Rill has half a minute to open. */
const SPEED = Number(process.env.RILL_SPEED ?? 60);
const MONDAY = '2026-11-23 09:00:00';
/** In minutes; two hours follow in which nobody does anything. */
const DAY = 8 * 60 + 20;
const ALONE = 2 * 60;
/** How often the background may start in an hour of those. */
const STARTS_AN_HOUR = 4;
const lasts = (minutes: number) => (minutes * MINUTE) / SPEED + 60 * SECOND;

describe(`a day in a browser whose clock runs ${SPEED} times as fast`, () => {
  let rill: Rill;
  let options: Surface;
  let installed: Instant;
  beforeAll(async () => {
    rill = await launchRill({ browser: 'chromium', timeZone: 'UTC', clock: { from: MONDAY, speed: SPEED } });
    options = await rill.open('options');
    await plant(options, {});
    installed = await until('the first look', 10_000, async () => (await reminderState(options)).reminders.drainage?.countedFrom);
  });
  afterAll(() => rill?.close());

  test('has the same prompts, in the same order and with the same endings, as the model', { timeout: lasts(DAY) }, async () => {
    await liveThrough(realDesk(rill, options, installed), DAY);
    const lived = told(await entriesOf(options));

    const model = await startBrowser(CHROMIUM, installed);
    await liveThrough(modelDesk(model, installed), DAY);

    console.log(lived.join('\n'));
    expect(
      lived.filter((line) => line.endsWith('failed')),
      `too busy for ${SPEED} times: set RILL_SPEED`,
    ).toEqual([]);
    expect(lived).toEqual(told(model.log()));
  });

  test(`wakes at most ${STARTS_AN_HOUR} times an hour when nobody does anything`, { timeout: lasts(ALONE) }, async () => {
    // The two reminders count from here, as after an installation: one card an hour, with its heads-up, and its end when nobody answers.
    await plant(options, {});
    const before = rill.backgroundStarts() ?? 0;
    const clock = await rill.visit('about:blank');
    const end = (await timeOn(clock)) + ALONE * MINUTE;
    await until('the end of the hours', lasts(ALONE), async () => (await timeOn(clock)) >= end);
    const starts = (rill.backgroundStarts() ?? 0) - before;
    console.log(`${starts} starts in ${ALONE / 60} hours`);
    expect(starts).toBeGreaterThan(0);
    expect(starts).toBeLessThanOrEqual((STARTS_AN_HOUR * ALONE) / 60);
  });
});

describe('the script of the day', () => {
  test('has room for a browser that is late', async () => {
    const days = await Promise.all(
      [0, 1, 2, 3, 4].map(async (late) => {
        const model = await startBrowser({ ...CHROMIUM, latenessMs: late * 12 * SECOND }, Date.UTC(2026, 10, 23, 9));
        await liveThrough(modelDesk(model, model.now(), (5 + 11 * late) * SECOND), DAY);
        return told(model.log());
      }),
    );
    for (const day of days) expect(day).toEqual(days[0]);
    expect(days[0]?.length).toBeGreaterThan(12);
  });
});

/** Prompts as the log tells of them. */
function told(entries: readonly EntryDraft[]): string[] {
  return entries
    .flatMap((entry) => (entry.kind === 'prompt' ? [entry] : []))
    .sort((a, b) => a.at - b.at)
    .map(({ outcome, reminderIds }) => `${reminderIds.join(' and ')} ${outcome}`);
}

// The real one

function realDesk(rill: Rill, options: Surface, installed: Instant): FastDesk {
  return {
    minute: async () => ((await timeOn(options)) - installed) / MINUTE,
    async prompt() {
      const { now, prompt } = await options.evaluate(lookAtPrompt);
      if (prompt?.phase !== 'shown' || prompt.content.view !== 'offer') return null;
      return { id: prompt.id, openedFor: (now - prompt.openedAt) / MINUTE };
    },
    async reply(reply) {
      const [card] = await rill.showing('break');
      if (!card) throw new Error('The prompt has no window.');
      await replyOn(card, reply);
      await rill.gone('break');
    },
    async drink() {
      const popup = await rill.open('popup');
      const before = await drinksIn(options);
      await popup.click('button', '8 fl oz');
      // The popup says so for ten seconds, of its own.
      await until('the drink in the log', 10_000, async () => (await drinksIn(options)) > before);
      await popup.close();
    },
    wait: () => rest(200),
  };
}

function timeOn(page: Surface): Promise<Instant> {
  return page.evaluate(() => Date.now());
}

async function replyOn(card: Surface, reply: Reply) {
  switch (reply) {
    case 'not-now':
      return card.click('button', 'Not now');
    case 'later':
      await card.click('button', 'Later');
      return card.click('menuitem', /^In 10 minutes/);
    case 'close':
      return card.close();
    case 'start':
      await card.click('button', /^Start/);
      return card.click('button', 'Close');
  }
}

declare const chrome: { storage: { local: { get(key: 'reminders'): Promise<{ reminders: ReminderState }> } } };

async function lookAtPrompt() {
  const { reminders } = await chrome.storage.local.get('reminders');
  return { now: Date.now(), prompt: reminders.prompt };
}

async function drinksIn(page: Surface): Promise<number> {
  return (await entriesOf(page)).filter(({ kind }) => kind === 'drink').length;
}

// The model

/** The length of the routine that is offered, and of what comes after it. */
const ROUTINE = 90 * SECOND;

function modelDesk(model: FakeBrowser, installed: Instant, step = 5 * SECOND): FastDesk {
  const answer = (given: Answer) => model.answer(given);
  return {
    minute: async () => (model.now() - installed) / MINUTE,
    async prompt() {
      const { prompt } = model.state();
      if (prompt?.content.view !== 'offer') return null;
      return { id: prompt.id, openedFor: (model.now() - prompt.openedAt) / MINUTE };
    },
    async reply(reply) {
      const { prompt } = model.state();
      if (reply === 'not-now') await answer({ type: 'not-now' });
      if (reply === 'later') await answer({ type: 'later', minutes: 10 });
      if (reply === 'close') await model.closeWindow();
      if (reply !== 'start' || prompt?.content.view !== 'offer') return;
      await answer({ type: 'start', variant: 'full', routineId: prompt.content.routineId });
      await model.pass(ROUTINE);
      await model.send({ type: 'routine-ended', promptId: prompt.id });
      await model.closeWindow();
    },
    drink: () => model.drink(`drink-${model.now()}`, 200, model.now()),
    wait: () => model.pass(step),
  };
}
