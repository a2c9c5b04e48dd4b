import { expect, inject, test } from 'vitest';
import { until } from './harness/driver.ts';
import { complain } from './harness/faults.ts';
import { type Rill, withRill } from './harness/rill.ts';
import { tell } from './seeds.ts';

const browser = inject('browser');
const WAYS = ['thrown', 'rejected', 'refused', 'said'];

test('whatever goes wrong in the background or in a page is heard, and no story passes over it', async () => {
  const expected = [/background\.js: .*thrown in background/, /never planted/];
  const closed = await withRill({ browser, change: complain, expected }, hearAll).catch(String);
  expect(closed).not.toContain('Waited');
  expect(closed).not.toContain('thrown in background');
  expect(closed).toMatch(/background\.js: .*rejected in background/);
  expect(closed).toMatch(/complaints\.js: .*said in popup[\s\S]*with two\nlines/);
  // Firefox says nothing of a picture that is missing.
  if (browser === 'chromium') expect(closed).toMatch(/missing\.png: Failed to load/);
  expect(closed).toContain('/never planted/ was expected to go wrong, and did not.');
}, 60_000);

/** At the start of the background, in a page, when the background is woken, and after a restart of the browser. */
async function hearAll(rill: Rill) {
  const counted = async (sentence: string) => (await rill.problems()).filter((problem) => problem.includes(sentence)).length;
  // Something else may start the background once more, or end one before it has complained in each way: no number of times is the right one.
  const hear = async (place: string, before: readonly number[]) => {
    for (const [index, way] of WAYS.entries()) {
      const times = before[index] ?? 0;
      const sentence = `${way} in ${place}`;
      await until(`"${sentence}" more than ${times} times`, 10_000, async () => (await counted(sentence)) > times);
    }
  };
  const hearBackgroundAgain = async (act: () => Promise<unknown>) => {
    const before = await Promise.all(WAYS.map((way) => counted(`${way} in background`)));
    await act();
    await hear('background', before);
  };
  await hear('background', []);
  const popup = await rill.open('popup');
  await hear('popup', []);
  await rill.stopBackground();
  await hearBackgroundAgain(() => tell(popup, { type: 'look' }));
  await hearBackgroundAgain(() => rill.restart());
  expect((await rill.problems()).filter((problem) => ![...WAYS, 'missing.png'].some((word) => problem.includes(word)))).toEqual([]);
}
