import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { until } from './harness/driver.ts';
import { dropPolicy } from './harness/faults.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { openWayOut, type WayOut } from './harness/way-out.ts';
import { aDay, counted, plant } from './seeds.ts';
import { entriesOf, passSafetyChecks, stepToTheEnd } from './sentences.ts';

const browser = inject('browser');

describe('a tour of all that Rill does', () => {
  let wayOut: WayOut;
  let rill: Rill;
  beforeAll(async () => {
    wayOut = await openWayOut();
    rill = await launchRill({ browser, wayOut, keepWelcome: true });
  });
  afterAll(async () => {
    await rill?.close();
    await wayOut?.close();
  });

  test('goes from the welcome page to a backup', async () => {
    const [welcome] = await until('the welcome page', 15_000, async () => {
      const pages = await rill.showing('welcome');
      return pages.length > 0 && pages;
    });
    await welcome?.choose('radio', 'Often');
    await welcome?.close();

    const options = await rill.open('options');
    const now = Date.now();
    await plant(options, { state: { reminders: counted(now, 62, 62), outbox: aDay(now) }, settings: { checks: {} } });
    const prompt = await rill.prompt(15_000);
    await prompt.click('button', /^Start/);
    await passSafetyChecks(prompt);
    await stepToTheEnd(prompt);
    await prompt.click('button', 'Close');
    await rill.gone('break');

    const popup = await rill.open('popup');
    await popup.read('Breathe and open');
    await popup.click('button', 'Choose a routine');
    await popup.close();

    for (const section of await sectionsOf(options)) {
      await options.click('link', section);
      await options.find('heading', section);
    }
    await options.click('link', 'Your data');
    await options.click('button', 'Save a backup');
    await options.read('Last backup:');
    expect(await entriesOf(options)).not.toEqual([]);
  });

  test('and asks nobody on the network for anything', () => {
    expect(wayOut.asked).toEqual([]);
  });
});

test('a request by the background or by a page would be noticed', async () => {
  const wayOut = await openWayOut();
  onTestFinished(() => wayOut.close());
  const rill = await launchRill({ browser, wayOut, change: plantRequests });
  onTestFinished(() => rill.close());
  await rill.open('popup');
  await until('both requests', 15_000, async () =>
    ['background.example', 'popup.example'].every((host) => wayOut.asked.some((line) => line.includes(host))),
  );
});

/** The names of all sections of the options page. */
function sectionsOf(options: Surface): Promise<string[]> {
  return options.evaluate(() => [...document.querySelectorAll('nav a[href^="#"]')].map((link) => link.textContent ?? ''));
}

/** @param extension the folder of a copy of the build, which is changed; with its policy the browser would refuse them */
function plantRequests(extension: string) {
  dropPolicy(extension);
  appendFileSync(join(extension, 'background.js'), ";fetch('https://background.example/').catch(() => {});");
  const page = join(extension, 'popup.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<body>', '<body><img src="http://popup.example/" alt="">'));
}
