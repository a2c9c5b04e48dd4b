import { afterAll, beforeAll, describe, inject, test } from 'vitest';
import { launchRill, type Rill } from './harness/rill.ts';
import { passSafetyChecks, readInPopup, stepToTheEnd } from './sentences.ts';

describe('when the browser cannot open IndexedDB', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), withoutDatabase: true });
  });
  afterAll(() => rill?.close());

  test('the popup says so, and does not pretend to save a drink', async () => {
    const popup = await rill.open('popup');
    await popup.read('Rill cannot open its log right now.');
    await popup.click('button', '8 fl oz');
    await popup.read('Not saved');
    await popup.close();
    await readInPopup(rill, 'Today cannot be shown while the log is closed.');
  });

  test('the prompt comes, says so, and leads through a routine that it does not call logged', async () => {
    const options = await rill.open('options');
    await options.click('button', 'Show me a prompt now');
    const prompt = await rill.prompt(10_000);
    await prompt.read('The log cannot be reached right now.');
    await prompt.click('button', /^Start/);
    await passSafetyChecks(prompt);
    await stepToTheEnd(prompt);
    await prompt.read('this is not saved');
  });
});
