import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { AsideNotice } from '../../../components/data/aside-notice.tsx';
import { expectAccessible } from '../axe.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';

const disk = vi.hoisted(() => ({ values: {} as Record<string, unknown> }));

vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../platform/messages.ts', () => ({ askToLook: async () => undefined }));
vi.mock('../../../platform/storage.ts', () => ({
  readLocal: async (key: string) => structuredClone(disk.values[key]),
  writeLocal: async (values: Record<string, unknown>) => void Object.assign(disk.values, structuredClone(values)),
  removeLocal: async (keys: string[]) => {
    for (const key of keys) delete disk.values[key];
  },
  watchLocal: () => () => undefined,
}));

afterEach(cleanup);

const open = async () => {
  const page = renderIn(readBy('options', englishLanguage), <AsideNotice />);
  await act(async () => void (await vi.dynamicImportSettled()));
  return page;
};
const press = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByRole('button', { name }));
    await vi.dynamicImportSettled();
  });

it('is nothing where nothing was set aside', async () => {
  const { container } = await open();
  expect(container.textContent).toBe('');
});

it('says what was damaged and how long it is kept, brings back what can be read, and erases it', async () => {
  disk.values = {
    'settings.damaged': { at: new Date(2026, 10, 1).getTime(), damaged: ['theme'], original: { theme: 'pink' } },
    'own-routines.damaged': { at: new Date(2026, 10, 2).getTime(), routines: [{}, {}] },
  };
  const { container } = await open();
  await screen.findByText(/1 setting was damaged and has its default now\. 2 routines of your own were damaged and are left out\./u);
  expect(container.textContent).toContain('What was there is kept until December 1, 2026.');
  await expectAccessible(container);
  await press('Bring back what can be read');
  await screen.findByText(/can read nothing of it/u);
  Object.assign(disk.values, {
    'settings.damaged': { at: new Date(2026, 10, 1).getTime(), damaged: ['theme'], original: { theme: 'dark' } },
  });
  await press('Bring back what can be read');
  await screen.findByText('Brought back: 1 setting, 0 routines.');
  expect(disk.values.settings).toMatchObject({ theme: 'dark' });
  await press('Erase it now');
  await screen.findByText('What was set aside is erased.');
  expect(Object.keys(disk.values)).toEqual(['settings']);
  expect(screen.queryByRole('button')).toBeNull();
});
