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
  const heard = async (place: string, times: number) => {
    for (const way of WAYS)
      await until(`"${way} in ${place}" ${times} times`, 10_000, async () => {
        const count = (await rill.problems()).filter((problem) => problem.includes(`${way} in ${place}`)).length;
        return count === times;
      });
  };
  await heard('background', 1);
  const popup = await rill.open('popup');
  await heard('popup', 1);
  await rill.stopBackground();
  await tell(popup, { type: 'look' });
  await heard('background', 2);
  await rill.restart();
  await heard('background', 3);
  expect((await rill.problems()).filter((problem) => ![...WAYS, 'missing.png'].some((word) => problem.includes(word)))).toEqual([]);
}
