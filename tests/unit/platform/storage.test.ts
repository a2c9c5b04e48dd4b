import { beforeEach, expect, test, vi } from 'vitest';
import { readLocal } from '../../../platform/storage.ts';

const get = vi.hoisted(() => vi.fn());

vi.mock('../../../platform/browser.ts', () => ({ browser: { storage: { local: { get } } } }));

beforeEach(() => get.mockReset().mockResolvedValue({ settings: 1, reminders: 2 }));

test('what is asked for in the same moment is read in one go', async () => {
  expect(await Promise.all([readLocal('settings'), readLocal('reminders'), readLocal('settings'), readLocal('none')])).toEqual([
    1,
    2,
    1,
    undefined,
  ]);
  expect(get.mock.calls).toEqual([[['settings', 'reminders', 'none']]]);
});

test('what is asked for later is read anew', async () => {
  await readLocal('settings');
  get.mockResolvedValue({ settings: 3 });
  expect(await readLocal('settings')).toBe(3);
});

test('a storage that is closed fails who asked, and is asked again', async () => {
  get.mockRejectedValueOnce(new Error('closed'));
  await expect(readLocal('settings')).rejects.toThrow('closed');
  expect(await readLocal('settings')).toBe(1);
});
