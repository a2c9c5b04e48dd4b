import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { MINUTE } from '../../core/time.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { counted, plant } from './seeds.ts';
import { alarmTime, EVERY_MINUTES, readInPopup, reminderState } from './sentences.ts';

describe('the prompt and the settings', () => {
  let rill: Rill;
  let options: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
    options = await rill.open('options');
  });
  afterAll(() => rill?.close());

  test('settings saved ten times leave the due time where it is', async () => {
    // Due in 18 minutes: the alarm is set no further ahead than 20.
    await plant(options, { state: { lookedAt: Date.now(), reminders: counted(Date.now(), 42, 42) } });
    // The page has the background look when it opens, and a look begins with an alarm in half a minute.
    const due = await until('the alarm of the break', 10_000, async () => {
      const at = await alarmTime(options);
      return at > Date.now() + MINUTE && at;
    });
    for (let i = 0; i < 5; i++) {
      await options.choose('radio', '45 minutes');
      await options.choose('radio', '60 minutes');
    }
    expect(due).toBeGreaterThan(Date.now());
    await expect.poll(() => alarmTime(options), { timeout: 5_000 }).toBe(due);
  });

  test.each(['0', '-5', '241', 'often'])(
    'a frequency of "%s" is refused beside the field, and the last good one is kept',
    async (words) => {
      const due = await alarmTime(options);
      await options.fill('textbox', EVERY_MINUTES, words);
      await options.read('Please enter a whole number from 1 to 240. Until then it stays at 60 min.');
      expect(await alarmTime(options)).toBe(due);
      await options.fill('textbox', EVERY_MINUTES, '60');
      await expect.poll(() => options.text()).not.toContain('Please enter');
    },
  );

  test('a drink logged in the popup meets the card that asks for one: it says so, goes, and nothing waits', async () => {
    await plant(options, { state: { lookedAt: Date.now(), reminders: counted(Date.now(), 5, 62) } });
    const prompt = await rill.prompt(10_000);
    const popup = await rill.open('popup');
    await popup.click('button', '8 fl oz');
    await prompt.read('8 fl oz logged · Undo');
    await rill.gone('break');
    await popup.close();
    const { waiting, drinks, outbox } = await reminderState(options);
    expect(waiting).toBeNull();
    expect(drinks).toMatchObject([{ ml: 237 }]);
    expect(outbox.filter(({ id }) => id.endsWith('/ignored'))).toEqual([]);
  });

  test('asked for again and again, it is one prompt', async () => {
    for (let i = 0; i < 3; i++) await options.click('button', 'Show me a prompt now');
    await rill.prompt(10_000);
  });

  test('a drink logged in it appears in an open popup at once', async () => {
    const popup = await rill.open('popup');
    const prompt = await rill.prompt(10_000);
    await prompt.click('button', 'Log 8 fl oz');
    await popup.read(/\d:\d\d\s[AP]M\s+8 fl oz/);
    await popup.close();
  });

  test('closing its window means not now', async () => {
    const prompt = await rill.prompt(10_000);
    await prompt.close();
    await rill.gone('break');
    await readInPopup(rill, 'Not now');
  });

  test('Escape means later, in five minutes', async () => {
    await plant(options, { state: { reminders: counted(Date.now(), 62, 8) } });
    const prompt = await rill.prompt(10_000);
    await prompt.press('Escape');
    await rill.gone('break');
    await readInPopup(rill, 'Later, in 5 minutes');
  });
});
