import { expect, inject, test } from 'vitest';
import { emptyState } from '../../core/reminders/empty-state.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { rest, until } from './harness/driver.ts';
import { type Rill, type RillOptions, withRill } from './harness/rill.ts';
import { counted, plant } from './seeds.ts';
import { reminderState } from './sentences.ts';

const browser = inject('browser');
/** Two pages were left by three quits of four. */
const QUITS = 2;
/** Long enough for the restored tab, for the one that is opened anew, and for the end of one of them. */
const SETTLES = 6_000;

test.runIf(browser === 'chromium')(
  'a browser that goes on where it was left has one page with the break, and nobody has answered it',
  async () => {
    await withBreakInTab({ flags: ['--restore-last-session'] }, async (rill) => {
      for (let i = 0; i < QUITS; i++) {
        await rill.restart();
        await until('the break', 20_000, async () => (await rill.showing('break')).length > 0);
        await rest(SETTLES);
        await expectOneOpen(rill);
      }
    });
  },
);

test('a tab with the break that is loaded late leaves one, and nobody has answered it', async () => {
  await withBreakInTab({}, async (rill) => {
    await rill.open('break');
    await until('the end of one of two', 10_000, async () => (await rill.showing('break')).length === 1);
    await rest(1_000);
    await expectOneOpen(rill);
  });
});

/** A break that came in a tab, and is shown. */
async function withBreakInTab(options: Pick<RillOptions, 'flags'>, story: (rill: Rill) => Promise<void>) {
  await withRill({ browser, ...options }, async (rill) => {
    const page = await rill.open('options');
    const { drainage, drink } = defaultSettings.reminders;
    const reminders = { ...defaultSettings.reminders, drainage: { ...drainage, way: 'tab' as const }, drink: { ...drink, enabled: false } };
    const now = Date.now();
    await plant(page, { state: { ...emptyState, lookedAt: now, reminders: counted(now + 2_000, 60, 0) }, settings: { reminders } });
    await rill.prompt(25_000);
    await until('a break that is shown', 10_000, async () => (await reminderState(page)).prompt?.phase === 'shown');
    await story(rill);
  });
}

async function expectOneOpen(rill: Rill) {
  const [page, ...others] = await rill.showing('break');
  expect(others).toEqual([]);
  expect(page && (await reminderState(page)).prompt).toMatchObject({ phase: 'shown', reminderIds: ['drainage'] });
}
