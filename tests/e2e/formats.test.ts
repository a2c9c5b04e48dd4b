import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchRill, type Rill } from './harness/rill.ts';

describe('A person in Germany, whose browser reads English last', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), languages: 'de-DE,de,en-US,en' });
  });
  afterAll(() => rill?.close());

  test('reads English words with the clock, the measures and the week of Germany', async () => {
    const popup = await rill.open('popup');
    expect(await popup.evaluate(() => navigator.languages.join())).toBe('de-DE,de,en-US,en');
    await popup.read('of 1,6 l today');
    await popup.find('button', '200 ml');
    expect(await popup.text()).toMatch(/Next break\s+\d{1,2}:\d\d\s+in/);

    const schedule = await rill.open('options', '#schedule');
    await schedule.find('heading', 'Your week');
    const week = await schedule.evaluate(() =>
      [...document.querySelectorAll('[role=group]')]
        .map((day) => day.getAttribute('aria-label') ?? '')
        .filter((name) => name.endsWith('day')),
    );
    expect([week[0], week.at(-1)]).toEqual(['Monday', 'Sunday']);
  });
});
