import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTime, stopTime } from '../settings/page.tsx';
import { inTime, openLibrary, ownOf } from './page.tsx';

vi.mock('../../../platform/shortcuts.ts', async () => (await import('../settings/world.ts')).platform.shortcuts());
vi.mock('../../../platform/notification.ts', async () => (await import('../settings/world.ts')).platform.notification());
vi.mock('../../../platform/settings-store.ts', async () => (await import('../settings/world.ts')).platform.settingsStore());
vi.mock('../../../platform/reminder-state-store.ts', async () => (await import('../settings/world.ts')).platform.reminderStateStore());
vi.mock('../../../platform/messages.ts', async () => (await import('../settings/world.ts')).platform.messages());
vi.mock('../../../platform/log/database.ts', async () => (await import('../settings/world.ts')).platform.logDb());
vi.mock('../../../platform/log/write.ts', async () => (await import('../settings/world.ts')).platform.logDb());
vi.mock('../../../platform/permissions.ts', async () => (await import('../settings/world.ts')).platform.permissions());
vi.mock('../../../platform/menu.ts', async () => (await import('../settings/world.ts')).platform.menu());
vi.mock('../../../platform/page/chime.ts', async () => (await import('../settings/world.ts')).platform.chime());

beforeEach(() => stopTime(new Date('2026-11-23T09:00:00Z').getTime()));
afterEach(() => {
  cleanup();
  startTime();
});

const press = (name: string) => inTime(async () => fireEvent.click(screen.getByRole('button', { name })));
/** To another section and back, as a link does. */
const goTo = (hash: string) =>
  inTime(async () => {
    location.hash = hash;
    act(() => void dispatchEvent(new HashChangeEvent('hashchange')));
  });
/** Whether the browser asks before the page is closed or loaded anew. */
const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
const steps = () => within(screen.getByRole('list', { name: /My Look far/u })).getAllByRole('listitem');

async function openEditor(): Promise<void> {
  await openLibrary([ownOf('look-far')]);
  await press('All about My Look far');
  await press('Change it');
}

it('a routine in the editor is still there after a look at another section, and asked about before the page goes', async () => {
  await openEditor();
  expect(isAsked()).toBe(false);
  const before = steps().length;
  fireEvent.click(screen.getAllByRole('button', { name: /^Remove /u })[0] as HTMLElement);
  expect(steps()).toHaveLength(before - 1);
  await goTo('#drinks');
  expect(screen.queryByRole('list', { name: /My Look far/u })).toBeNull();
  expect(isAsked()).toBe(true);
  await goTo('#routines');
  expect(steps()).toHaveLength(before - 1);
  await press('Leave without keeping');
  expect(isAsked()).toBe(false);
  expect(screen.queryByRole('button', { name: 'Keep it' })).toBeNull();
});

it('a name that was being typed as the section changed is in it', async () => {
  await openEditor();
  fireEvent.change(screen.getByRole('textbox', { name: 'Name' }), { target: { value: 'Far away' } });
  await goTo('#drinks');
  await goTo('#routines');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Far away');
});
