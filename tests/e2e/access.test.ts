import { afterAll, beforeAll, describe, test } from 'vitest';
import type { OfferContent, PlayerContent, Prompt, ReminderState } from '../../core/reminders/state.ts';
import { MINUTE } from '../../core/time.ts';
import { expectAccess, SIZES, type Size, start } from './access.ts';
import { until } from './harness/driver.ts';
import type { Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { aDay, counted, emptyLog, plant, type Seed } from './seeds.ts';
import { stepToTheEnd } from './sentences.ts';

describe('the popup', () => {
  let rill: Rill;
  let door: Surface;
  beforeAll(async () => {
    ({ rill, door } = await start());
  });
  afterAll(() => rill?.close());

  const states: [string, Seed, ((popup: Surface) => Promise<void>)?][] = [
    ['empty', {}],
    ['full', { state: { outbox: aDay(Date.now()) } }],
    ['with a drink just logged', {}, (popup) => popup.click('button', '8 fl oz')],
    ['with other amounts', {}, (popup) => popup.click('button', 'Other amount')],
    ['with an entry being changed', {}, (popup) => popup.click('button', /^Change 8 fl oz/)],
    ['with an entry being added', {}, (popup) => popup.click('button', 'Add to today')],
    ['with the reasons', {}, showReasons],
    ['with the routines', {}, (popup) => openMenu(popup, 'Choose a routine')],
    ['with the ways to pause', {}, (popup) => openMenu(popup, 'Pause or quiet')],
    ['with a date to pause until', {}, pauseUntil],
    ['paused', { state: { pause: { since: Date.now(), until: Date.now() + 30 * MINUTE } } }],
    ['quiet', { state: { quiet: { since: Date.now(), until: Date.now() + 30 * MINUTE } } }],
    ['with a break that waits', { state: { waiting: { since: Date.now(), reminderIds: ['drainage'], way: 'card' } } }],
    [
      'with a routine that was left',
      { state: { folded: { routineId: 'neck-release', variant: 'full', at: Date.now() } } },
      (popup) => popup.find('button', 'Go on with Neck release'),
    ],
    ['with a break that a sound holds', { state: { ...heldBySound(), reminders: counted(Date.now(), 62, 5) } }],
    ['with a break that is held', { state: { ...heldByGap(), reminders: counted(Date.now(), 62, 5) } }],
  ];
  test.for(states)('%s', async ([, { state, settings }, act]) => {
    await plant(door, { state: { reminders: counted(Date.now(), 44, 44), ...state }, ...(settings ? { settings } : {}) });
    const popup = await rill.open('popup');
    await popup.find('heading', 'Today');
    await act?.(popup);
    await expectAccess(popup, SIZES.popup);
    await popup.close();
  });
});

describe('the break', () => {
  let rill: Rill;
  let door: Surface;
  let page: Surface;
  beforeAll(async () => {
    ({ rill, door } = await start());
  });
  afterAll(() => rill?.close());

  const cards: [string, Partial<Prompt>, Partial<OfferContent>, ((card: Surface) => Promise<void>)?][] = [
    ['drainage', {}, {}],
    ['drainage, with later open', {}, {}, (card) => card.click('button', 'Later')],
    ['drainage, with what holds just now', {}, {}, (card) => card.click('button', 'What holds for you now')],
    ['drainage, with a drink logged', {}, {}, (card) => card.click('button', 'Log 8 fl oz')],
    ['a drink', { reminderIds: ['drink'] }, {}],
    ['a drink, logged', { reminderIds: ['drink'] }, {}, (card) => card.click('button', 'Log 8 fl oz')],
    ['a check-in', {}, { checkIn: true }],
  ];
  test.for(cards)('the card: %s', async ([, prompt, content, act]) => {
    await emptyLog(door);
    page = await show({ view: 'offer', text: 0, routineId: 'breathe-and-open', checkIn: false, ...content }, prompt);
    await page.find('button', 'Later');
    await act?.(page);
    await expectAccess(page, SIZES.card);
  });

  test('the safety check', async () => {
    page = await show(routine('breathe-and-open'), {}, { checks: {} });
    await page.find('button', 'None of these. Continue');
    await expectAccess(page, SIZES.player);
  });

  const players: [string, Size, ((player: Surface) => Promise<void>)?][] = [
    ['playing', SIZES.player],
    ['paused', SIZES.player, (player) => player.click('button', 'Pause')],
    ['with its keys', SIZES.player, (player) => player.click('button', 'Keys')],
    ['wide', SIZES.wide],
  ];
  test.for(players)('the player: %s', async ([, size, act]) => {
    page = await show(routine('classic-face-drainage'));
    await page.find('button', 'Pause');
    await act?.(page);
    await expectAccess(page, size);
  });

  test.for([['finished', SIZES.player] as const, ['finished, wide', SIZES.wide] as const])('the player: %s', async ([, size]) => {
    page = await show(routine('breathe-and-open'));
    await stepToTheEnd(page);
    await expectAccess(page, size);
  });

  let shown = 0;
  /** Puts something on the screen, in the window of what was there before. */
  async function show(content: OfferContent | PlayerContent, change: Partial<Prompt> = {}, settings: Seed['settings'] = {}) {
    const now = Date.now();
    shown += 1;
    const prompt: Prompt = {
      id: `drainage:${shown}`,
      reminderIds: ['drainage'],
      reason: 'due',
      heldBy: null,
      countedFrom: now - 60 * MINUTE,
      way: 'card',
      content,
      phase: 'opening',
      // As if its window had been lost: the prompt is opened again.
      phaseSince: now - MINUTE,
      openedAt: now,
      attempts: 1,
      ...change,
    };
    for (const open of await rill.showing('break')) await open.close();
    await rill.gone('break');
    await plant(door, { state: { reminders: counted(now, 5, 5), prompt }, settings });
    return until('the break page', 10_000, async () => (await rill.showing('break'))[0]);
  }
});

/** The menu may be read only now. */
async function openMenu(popup: Surface, button: string) {
  await popup.click('button', button);
  await until('the menu', 10_000, () => popup.evaluate(() => document.querySelector('[role=menu]') !== null));
}

async function pauseUntil(popup: Surface) {
  await popup.click('button', 'Pause or quiet');
  await popup.click('menuitem', 'Until a set time…');
  await popup.find('button', 'Pause');
}

async function showReasons(popup: Surface) {
  await popup.click('button', 'Why no prompt?');
  await popup.find('heading', 'Face drainage');
}

/** The sound has just ended, and holds for a minute more. */
function heldBySound(): Partial<ReminderState> {
  const since = Date.now() - MINUTE;
  return { held: { by: 'sound', since, owedAfter: 'sound', disturbedSince: since, calmSince: null } };
}

function heldByGap(): Partial<ReminderState> {
  const now = Date.now();
  return { lastPrompt: { at: now - MINUTE, day: '', onDay: 1 } };
}

function routine(routineId: string): PlayerContent {
  return { view: 'player', routineId, variant: 'full', ended: false };
}
