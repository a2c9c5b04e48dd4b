import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { emptyState } from '../../core/reminders/empty-state.ts';
import { until } from './harness/driver.ts';
import { fillDisk } from './harness/faults.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant, tell } from './seeds.ts';
import { readInPopup, reminderState } from './sentences.ts';

declare const chrome: {
  storage: { local: { set(values: object): Promise<void> } };
  action: { getBadgeText(details: object): Promise<string> };
};

const UNREAD = 'The browser cannot read what Rill has stored just now.';
const NO_ROOM = 'The browser has no room to save just now. Reminders go on';

describe('when the browser cannot save what the reminders decide', () => {
  let rill: Rill;
  let door: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), change: fillDisk });
    door = await rill.open('options');
  });
  afterAll(() => rill?.close());

  test('a break that is due comes, and the toolbar and every page say so', async () => {
    await plant(door, { state: { reminders: counted(Date.now(), 5, 5) } });
    // The two happen at once: the state that the background cannot save from then on is newer than the stored one.
    const due = { ...emptyState, reminders: counted(Date.now(), 62, 5) };
    await door.evaluate(
      (reminders) => navigator.locks.request('rill-reminders', () => chrome.storage.local.set({ full: true, reminders })),
      due,
    );
    await tell(door, { type: 'look' });
    const prompt = await rill.prompt(45_000);
    await prompt.read(NO_ROOM);
    await door.read(NO_ROOM);
    await readInPopup(rill, NO_ROOM);
    await until('the mark in the toolbar', 5_000, async () => (await badge()) === '!');
    expect((await reminderState(door)).prompt).toBeNull();
  });

  test('what is answered holds, also for a background that comes later', async () => {
    const [prompt] = await rill.showing('break');
    await prompt?.click('button', 'Not now');
    await rill.gone('break');
    await rill.stopBackground();
    await tell(door, { type: 'look' });
    // The drink that was counted from five minutes ago.
    await readInPopup(rill, /in 5[45] min/);
    expect(await rill.showing('break')).toEqual([]);
  });

  test('a routine can be started', async () => {
    await tell(door, { type: 'routine-asked', routineId: 'breathe-and-open' });
    const player = await rill.prompt(45_000);
    await player.find('button', 'Pause');
    await player.close();
    await rill.gone('break');
  });

  test('it is saved as soon as there is room', async () => {
    await door.evaluate(() => chrome.storage.local.set({ full: false }));
    await tell(door, { type: 'look' });
    expect((await reminderState(door)).reminders.drainage?.countedFrom).toBeGreaterThan(Date.now() - 120_000);
    await until('the toolbar without a mark', 5_000, async () => (await badge()) === '');
    await until('the end of what the page says', 5_000, async () => !(await door.text()).includes(NO_ROOM));
  });

  test('what cannot be read is said as well, changes nothing, and is read again as soon as it can be', async () => {
    const before = await reminderState(door);
    await door.evaluate(() => chrome.storage.local.set({ unreadable: true }));
    await rill.stopBackground();
    await tell(door, { type: 'look' }).catch(() => undefined);
    await door.read(UNREAD);
    await readInPopup(rill, UNREAD);
    await until('the mark in the toolbar', 5_000, async () => (await badge()) === '!');
    expect(await reminderState(door)).toEqual(before);
    await door.evaluate(() => chrome.storage.local.set({ unreadable: false }));
    await tell(door, { type: 'look' });
    await until('the toolbar without a mark', 5_000, async () => (await badge()) === '');
    await until('the end of what the page says', 5_000, async () => !(await door.text()).includes(UNREAD));
    expect((await reminderState(door)).reminders).toEqual(before.reminders);
  });

  const badge = () => door.evaluate(() => chrome.action.getBadgeText({}));
});
