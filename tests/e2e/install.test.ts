import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchRill, type Rill } from './harness/rill.ts';

describe('installed in a fresh profile', () => {
  let rill: Rill;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
  });
  afterAll(() => rill?.close());

  test.each(['popup', 'options'] as const)('the %s page draws itself without an error', async (page) => {
    const surface = await rill.open(page);
    await surface.read(/\w/);
  });

  test('the browser gives each command the key that is suggested for it', async () => {
    const about = await rill.open('options', '#about');
    await about.find('heading', 'Keyboard shortcuts');
    await about.read('Alt+Shift+');
    expect((await about.text()).match(/Alt\+Shift\+\w/g)).toHaveLength(4);
  });
});
