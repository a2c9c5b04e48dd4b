import { beforeEach, describe, expect, test, vi } from 'vitest';

const api = vi.hoisted(() => ({
  runtime: { getContexts: vi.fn() },
  tabs: { query: vi.fn(), remove: vi.fn() },
}));
vi.mock('../../../platform/browser.ts', () => ({ browser: api }));

const page = (tabId: number, path = 'break.html') => ({ tabId, windowId: tabId, documentUrl: `chrome-extension://rill/${path}` });
const removed = () => api.tabs.remove.mock.calls.map(([id]) => id).sort();
const { closePrompt, closeSurplus, pagesOnScreen } = await import('../../../platform/prompt-window.ts');

beforeEach(() => {
  api.runtime.getContexts.mockReset().mockResolvedValue([page(5), page(9), page(7), page(3, 'options.html')]);
  api.tabs.query.mockReset().mockResolvedValue([{ id: 3 }]);
  api.tabs.remove.mockReset().mockResolvedValue(undefined);
});

test('pages are counted, and those with the log noticed', async () => {
  expect(await pagesOnScreen()).toEqual({ prompts: 3, log: true });
  api.runtime.getContexts.mockResolvedValue([]);
  expect(await pagesOnScreen()).toEqual({ prompts: 0, log: false });
});

describe('of several pages with a prompt', () => {
  test('the one in front of the person stays', async () => {
    api.tabs.query.mockResolvedValue([{ id: 5 }]);
    await closeSurplus();
    expect(removed()).toEqual([7, 9]);
  });

  test('the newest stays where none is in front', async () => {
    await closeSurplus();
    expect(removed()).toEqual([5, 7]);
  });

  test('one stays also where the browser does not tell which is in front', async () => {
    api.tabs.query.mockRejectedValue(new Error('refused'));
    await closeSurplus();
    expect(removed()).toEqual([5, 7]);
  });

  test('one that has gone meanwhile keeps no other from going', async () => {
    api.tabs.remove.mockRejectedValueOnce(new Error('No tab with id.'));
    await closePrompt();
    expect(removed()).toEqual([5, 7, 9]);
  });
});

test('a single page stays, and so does none', async () => {
  api.runtime.getContexts.mockResolvedValue([page(5)]);
  await closeSurplus();
  api.runtime.getContexts.mockResolvedValue([]);
  await closeSurplus();
  expect(removed()).toEqual([]);
});
