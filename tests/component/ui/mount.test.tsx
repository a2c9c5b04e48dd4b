import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mount } from '../../../components/ui/mount.tsx';
import { connectAll } from '../../../stores/connect-all.ts';
import { englishLanguage } from '../pseudo-language.tsx';

vi.mock('../../../platform/settings-store.ts', async () => (await import('../prompt/world.ts')).platform.settingsStore());

function Broken(): never {
  throw new Error('drawn wrongly');
}

const words = { name: 'popup', english: englishLanguage.catalogue } as const;
const read = () => Promise.resolve();

beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>';
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a page is shown once its stores have been read', async () => {
  await act(() => mount(words, <p>Today</p>, connectAll([read])));
  expect(screen.getByText('Today')).toBeDefined();
});

test('a page whose store cannot be read says so, with what to do', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  await act(() => mount(words, <p>Today</p>, connectAll([read, () => Promise.reject(new Error('storage is closed'))])));
  expect(screen.queryByText('Today')).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('cannot read');
  expect(reported).toHaveBeenCalledOnce();
});

test('a page that breaks while it is drawn says so instead of going blank', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await act(() => mount(words, <Broken />, connectAll([read])));
  expect(screen.getByRole('alert').textContent).toContain('cannot be shown');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Rill');
});
