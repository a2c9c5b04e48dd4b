import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Entry } from '../../core/log/entry.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { afternoonZone, plant } from './seeds.ts';
import { entriesOf } from './sentences.ts';

declare const chrome: {
  storage: { local: { get(key: string): Promise<{ 'recent-log': { entries: unknown[] } }>; set(values: object): Promise<void> } };
};

describe('today in the popup', () => {
  let rill: Rill;
  let popup: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), timeZone: afternoonZone() });
    popup = await rill.open('popup');
    await plant(popup, { settings: { volumes: { ...defaultSettings.volumes, unit: 'ml' } } });
    await popup.reload();
  });
  afterAll(() => rill?.close());

  test('a drink is logged, and changed in amount and time', async () => {
    await popup.click('button', '200 mL');
    await popup.read(/200 mL\s+Water/);
    await popup.click('button', /^Change 200 mL/);
    await popup.find('form', /^Change/);
    await setTime(popup, '09:05');
    await popup.fill('textbox', 'Amount, mL', '330');
    await popup.click('button', 'Save');
    await popup.read(/9:05\sAM\s+330 mL\s+Water/);
    expect(await shownIn(popup)).toMatchObject([{ kind: 'drink', ml: 330, revision: 2 }]);
  });

  test('a wrong time is told in a sentence, and nothing changes', async () => {
    await popup.click('button', /^Change 330 mL/);
    await popup.find('form', /^Change/);
    await setTime(popup, '02:00');
    await popup.read('belongs to yesterday, since your day starts at');
    await popup.press('Escape');
    await popup.read(/9:05\sAM\s+330 mL/);
    expect(await shownIn(popup)).toMatchObject([{ ml: 330, revision: 2 }]);
  });

  test('something done earlier is added, and a note', async () => {
    await popup.click('button', 'Add to today');
    await popup.find('form', 'Add to today');
    await setTime(popup, '08:30');
    await popup.fill('textbox', 'Amount, mL', '150');
    await popup.click('button', 'Save');
    await popup.read(/8:30\sAM\s+150 mL\s+Water/);

    await popup.click('button', 'Add to today');
    await popup.click('radio', 'Note');
    await popup.fill('textbox', 'Note', 'A calm morning');
    await popup.click('button', 'Save');
    await popup.read('A calm morning');
  });

  test('all of it is there after a reload and after the background has ended', async () => {
    await rill.stopBackground();
    await popup.reload();
    await popup.read(/A calm morning[\s\S]*9:05\sAM\s+330 mL[\s\S]*8:30\sAM\s+150 mL/);
    await popup.read(/0\.48\s+of 1\.6 L today/);
  });

  test('what is kept for the first picture is put right where the log says something else', async () => {
    const keptEntries = () => popup.evaluate(() => chrome.storage.local.get('recent-log').then((all) => all['recent-log'].entries.length));
    expect(await keptEntries()).toBe(1);
    await popup.evaluate(async () => {
      const all = await chrome.storage.local.get('recent-log');
      await chrome.storage.local.set({ 'recent-log': { ...all['recent-log'], entries: [], days: [] } });
    });
    await popup.reload();
    await popup.read(/A calm morning[\s\S]*9:05\sAM\s+330 mL[\s\S]*8:30\sAM\s+150 mL/);
    await until('what is kept', 5_000, async () => (await keptEntries()) === 1);
  });

  test('an entry is removed and put back, and removed for good', async () => {
    await popup.click('button', /^Change 330 mL/);
    await popup.click('button', 'Remove');
    await popup.read('330 mL removed.');
    await popup.read(/0\.15\s+of 1\.6 L today/);
    await popup.click('button', 'Undo');
    await popup.read(/0\.48\s+of 1\.6 L today/);
    // The lines below the notice move up when it goes.
    await until('the end of the notice', 5_000, async () => !(await popup.has('button', 'Undo')));
    await popup.click('button', /^Change 330 mL/);
    await popup.click('button', 'Remove');
    await popup.read(/0\.15\s+of 1\.6 L today/);
    await popup.reload();
    await popup.read(/0\.15\s+of 1\.6 L today/);
    const undone = (await entriesOf(popup)).filter(({ undone: isUndone }) => isUndone);
    expect(undone).toMatchObject([{ kind: 'drink', ml: 330 }]);
  });
});

/** Sets the time as the browser's own field hands it over; how it is typed differs from browser to browser. */
async function setTime(page: Surface, value: string) {
  await until('the time', 5_000, () =>
    page.evaluate(
      (label: string, time: string) => {
        const field = [...document.querySelectorAll<HTMLInputElement>('input[type=time]')].find(
          ({ labels }) => labels?.[0]?.textContent === label,
        );
        if (!field) return false;
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, time);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        return true;
      },
      'Time',
      value,
    ),
  );
}

async function shownIn(page: Surface): Promise<Entry[]> {
  return (await entriesOf(page)).filter(({ undone }) => !undone);
}
