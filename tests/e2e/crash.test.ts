import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Entry } from '../../core/log/entry.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import { counted, plant } from './seeds.ts';
import { entriesOf } from './sentences.ts';

/** How often the browser is killed: few times with `npm test`, and `RILL_KILLS=20 npm run test:e2e -- crash` for a long look. */
const KILLS = Number(process.env.RILL_KILLS ?? 3);
/** Far more than are made until it is killed. */
const CLICKS = 4_000;

declare global {
  interface Window {
    /** Hears of each amount, in millilitres, that the page shows as logged. */
    shown: (ml: number) => Promise<void>;
  }
}

describe.runIf(inject('browser') === 'chromium')('a browser that is killed while drinks are logged one after the other', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({ browser: 'chromium' });
    const door = await rill.open('options');
    await plant(door, {
      state: { reminders: counted(Date.now(), 5, 5) },
      settings: { volumes: { ...defaultSettings.volumes, unit: 'ml' } },
    });
    // The profile knows the extension from its second start on.
    await rill.restart();
  });
  afterAll(() => rill?.close());

  test.each(Array.from({ length: KILLS }, (_, i) => i + 1))(
    'has every drink that was shown as logged, time %i',
    async (time) => {
      const popup = await rill.open('popup');
      await popup.find('button', '200 mL');
      const before = await entriesOf(popup);
      let shownMl = 0;
      await popup.page.exposeFunction('shown', (ml: number) => {
        shownMl = ml;
      });
      void popup.evaluate(logDrinks, CLICKS).catch(() => undefined);
      const enoughMl = sum(before) + 600 + ((time * 1_700) % 4_000);
      await until(`${enoughMl} ml`, 60_000, async () => shownMl >= enoughMl);
      await rill.kill();
      const saidToBeLogged = shownMl;
      await rill.restart();

      const after = await rill.open('popup');
      await after.find('button', '200 mL');
      const entries = await entriesOf(after);
      expect(sum(entries)).toBeGreaterThanOrEqual(saidToBeLogged);
      expect(entries.length).toBeLessThan(before.length + CLICKS);
      // The drinks that the popup counts are the entries that are there.
      await after.read(new RegExp(`^${Math.floor(sum(entries) / 10) / 100}\\s+of`, 'mu'));
      await after.click('button', '200 mL');
      await until('one more drink', 5_000, async () => (await entriesOf(after)).length === entries.length + 1);
      await after.close();
    },
    180_000,
  );
});

const sum = (entries: readonly Entry[]) => entries.reduce((total, entry) => total + (entry.kind === 'drink' ? entry.ml : 0), 0);

/**
 * Runs in the page: clicks amounts, and tells what is shown. A click does not wait for the one before, and does nothing while the same
 * amount is being saved. The last drink can be undone where it was clicked, so amounts are taken by turns.
 */
async function logDrinks(clicks: number) {
  const amount = document.querySelector('section .num');
  if (!amount) throw new Error('There is no amount.');
  new MutationObserver(() => void window.shown(Math.round(Number(amount.textContent) * 1_000))).observe(amount, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  for (let i = 0; i < clicks; i++) {
    const chips = [...document.querySelectorAll<HTMLElement>('fieldset .chip')].filter((chip) =>
      /^\d+\s*mL$/u.test(chip.textContent ?? ''),
    );
    chips[0]?.click();
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
