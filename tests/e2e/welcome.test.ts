import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { rest, until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';

/** Milliseconds in which a page would have opened by itself. */
const OPENING = 3_000;
const browser = inject('browser');

describe('the first minutes', () => {
  let rill: Rill;
  let welcome: Surface;
  let extension = '';
  beforeAll(async () => {
    rill = await launchRill({
      browser,
      keepWelcome: true,
      change: (folder) => {
        extension = folder;
      },
    });
    await until('the welcome page', 15_000, async () => (await rill.showing('welcome')).length > 0);
  });
  afterAll(() => rill?.close());

  test('an install opens the welcome page, once', async () => {
    await rest(OPENING);
    const pages = await rill.showing('welcome');
    expect(pages).toHaveLength(1);
    welcome = pages[0] as Surface;
    await welcome.find('heading', 'A small stream of breaks');
  });

  test('what is chosen is kept', async () => {
    await welcome.choose('radio', 'Often');
    await welcome.choose('radio', 'In my hours');
    await welcome.choose('radio', 'Cacao');
    await welcome.click('button', 'None of these');
    await welcome.read('Thank you.');
    await welcome.reload();
    await expect.poll(() => checked(welcome), { timeout: 10_000 }).toEqual(expect.arrayContaining(['In my hours', 'Often', 'Cacao']));
    await welcome.read('Thank you.');
  });

  test('Begin starts the first routine', async () => {
    await welcome.click('button', 'Begin');
    const routine = await rill.prompt(15_000);
    // The check that was answered here is not asked again; the check for the collarbones is.
    await routine.find('heading', 'A quick check for the collarbones');
    await routine.close();
    await rill.gone('break');
  });

  test('a restart opens none', async () => {
    await rill.restart();
    const options = await rill.open('options');
    await options.find('heading', 'Reminders');
    await rest(OPENING);
    expect(await rill.showing('welcome')).toEqual([]);
  });

  test.runIf(browser === 'chromium')('an update opens none, and says nothing of a version that has nothing to tell', async () => {
    const manifest = join(extension, 'manifest.json');
    writeFileSync(manifest, JSON.stringify({ ...JSON.parse(readFileSync(manifest, 'utf8')), version: '99.0.0' }));
    const [page] = await rill.showing('options');
    // The reload takes the page along, so there is no answer.
    await page?.evaluate(() => void setTimeout(() => (globalThis as unknown as Chrome).chrome.runtime.reload())).catch(() => undefined);
    await rest(OPENING);
    expect(await rill.showing('welcome')).toEqual([]);
    const options = await rill.open('options', '#about');
    await options.read('99.0.0');
    expect(await options.text()).not.toContain('What is new');
  });

  test('nothing went wrong on the way', () => {});
});

type Chrome = { chrome: { runtime: { reload(): void } } };

function checked(surface: Surface): Promise<string[]> {
  return surface.evaluate(() =>
    [...document.querySelectorAll('[aria-checked=true]')].map((node) => node.ariaLabel ?? node.textContent ?? ''),
  );
}
