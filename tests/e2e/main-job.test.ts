import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { passSafetyChecks, readInPopup, setDrainageEvery, stepToTheEnd, windowOf } from './sentences.ts';

/** A single story in a single browser: each test goes on where the one before ended. */
describe('from the installation to the second break', () => {
  let rill: Rill;
  let prompt: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
  });
  afterAll(() => rill?.close());

  test('after a minute as set in the options comes exactly one prompt, although the background was stopped', async () => {
    const options = await rill.open('options');
    await setDrainageEvery(options, 1);
    await options.close();
    await rill.stopBackground();

    prompt = await rill.prompt();

    await prompt.find('button', 'Not now');
  });

  test('it is a small window of its own', async () => {
    expect(await windowOf(prompt)).toEqual({ type: 'popup', width: 400, isHighEnough: true });
  });

  test('the prompt stays when it is reloaded', async () => {
    const before = await prompt.text();
    await prompt.reload();
    await prompt.find('button', 'Not now');
    expect(await prompt.text()).toBe(before);
  });

  test('a click starts the drainage, which is followed to its end', async () => {
    await prompt.click('button', /^Start/);
    await passSafetyChecks(prompt);
    await prompt.find('heading', 'Sit tall');
    // The routine goes on by itself; the rest is stepped through.
    await prompt.find('heading', 'Belly breaths', 15_000);
    await stepToTheEnd(prompt);
    await prompt.click('button', 'Close');
    await rill.gone('break');
  });

  test('the popup shows the routine in the log, and the next break', async () => {
    await readInPopup(rill, /Next break[\s\S]*Breathe and open, \d/);
  });

  test('after a restart of the browser the log and the reminder are still there', async () => {
    await rill.restart();
    await readInPopup(rill, /Next break[\s\S]*Breathe and open, \d/);
  });

  test('and the next prompt comes', async () => {
    // Nothing comes in the first two minutes after a start.
    prompt = await rill.prompt(150_000);
    await prompt.click('button', 'Not now');
    await rill.gone('break');
    await readInPopup(rill, /Not now[\s\S]*Breathe and open, \d/);
  });
});
