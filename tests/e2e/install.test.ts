import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchRill, type Rill } from './harness/rill.ts';

describe('installed in a fresh profile', () => {
  let rill: Rill;
  beforeAll(async () => {
    const browser = inject('browser');
    // All others tell of the package for Chrome.
    rill = await launchRill({ browser, forEdge: browser === 'chromium' });
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
