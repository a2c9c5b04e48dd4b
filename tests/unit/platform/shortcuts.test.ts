import { afterEach, describe, expect, test, vi } from 'vitest';
import { openShortcutPage, readShortcuts } from '../../../platform/shortcuts.ts';

const world = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('../../../platform/browser.ts', () => world);

afterEach(() => {
  world.browser = {};
});

describe('the page for shortcuts', () => {
  test('is opened by the browser’s own function where there is one', async () => {
    const opened: string[] = [];
    world.browser = {
      commands: { openShortcutSettings: async () => void opened.push('own') },
      tabs: { create: async () => void opened.push('tab') },
    };
    expect(await openShortcutPage()).toBe(true);
    expect(opened).toEqual(['own']);
  });

  test('is a tab of Chromium’s otherwise', async () => {
    const opened: unknown[] = [];
    world.browser = { commands: {}, tabs: { create: async (tab: unknown) => void opened.push(tab) } };
    expect(await openShortcutPage()).toBe(true);
    expect(opened).toEqual([{ url: 'chrome://extensions/shortcuts' }]);
  });

  test('may be refused, as an older Firefox does', async () => {
    world.browser = { commands: {}, tabs: { create: () => Promise.reject(new Error('Illegal URL')) } };
    expect(await openShortcutPage()).toBe(false);
  });
});

test('there are no shortcuts where the browser knows none, as on Android', async () => {
  expect(await readShortcuts()).toEqual([]);
});
