import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeOwnFile } from '../../../core/routines/own-file.ts';
import { sendReminderEvent } from '../../../platform/messages.ts';
import { actOnEverything } from '../focus.ts';
import { ownStorage } from '../own-routines.ts';
import { startTime, stopTime } from '../settings/page.tsx';
import { storage } from '../settings/world.ts';
import { namesOf, pressEverything, twiceAsMuch } from '../twice.ts';
import { inTime, kept, openLibrary, ownOf, settle } from './page.tsx';

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

let stored = 0;

function library(only: RegExp, prepare: () => Promise<void> = async () => undefined) {
  return {
    open: async () => {
      vi.mocked(sendReminderEvent).mockClear();
      await openLibrary([ownOf('look-far'), ownOf('neck-release')]);
      ownStorage.watchers.push(() => {
        stored += 1;
      });
      await prepare();
    },
    settle: () => inTime(async () => undefined),
    written: () => stored + storage.saved.length + vi.mocked(sendReminderEvent).mock.calls.length,
    only,
  };
}

const press = (name: string) => inTime(async () => fireEvent.click(screen.getByRole('button', { name })));
const bringIn = async (text: string) => {
  const file = new File([text], 'x.rill.json');
  await inTime(async () => fireEvent.change(screen.getByLabelText('A routine as a file'), { target: { files: [file] } }));
};
const openMine = () => press('All about My Look far');
const neck = writeOwnFile(ownOf('neck-release', { name: 'Another neck' }));

describe('what is pressed twice', () => {
  it.each([
    ['starts one routine', library(/^Start My/u), ['Start My Look far', 'Start My Neck release']],
    ['takes out one routine', library(/^Delete/u, openMine), ['Delete']],
    ['keeps one routine', library(/^Keep it/u, () => openMine().then(() => press('Change it'))), ['Keep it']],
    ['brings in one routine', library(/^Keep both|^Replace mine/u, () => bringIn(neck)), ['Keep both', 'Replace mine']],
  ])('%s', async (_, surface, names) => {
    const pressed = await pressEverything(surface);
    expect(namesOf(pressed)).toEqual(names);
    expect(twiceAsMuch(pressed)).toEqual([]);
  });

  it('leaves the way back to a routine that was taken out', async () => {
    await library(/./u, openMine).open();
    const button = screen.getByRole('button', { name: 'Delete' });
    await inTime(async () => {
      fireEvent.click(button);
      fireEvent.click(button);
    });
    await press('Undo');
    expect(kept().map(({ id }) => id)).toEqual(['own-look-far', 'own-neck-release']);
  });
});

it('offers the file that was chosen last, also where an earlier one takes longer to read', async () => {
  await library(/./u).open();
  const slow = new File([neck], 'slow.json');
  const { promise, resolve } = Promise.withResolvers<string>();
  slow.text = () => promise;
  const field = screen.getByLabelText('A routine as a file');
  await inTime(async () => {
    fireEvent.change(field, { target: { files: [slow] } });
    fireEvent.change(field, { target: { files: [new File([writeOwnFile(ownOf('look-far', { name: 'The later one' }))], 'b.json')] } });
  });
  await inTime(async () => resolve(neck));
  await settle();
  expect(screen.getByRole('heading', { name: 'The later one' })).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Another neck' })).toBeNull();
});

it.each([
  ['the list', library(/My Look|^Delete|^Undo|^Make|^New|^Leave/u)],
  ['the editor', library(/^(?:Move|Remove|Add|Hold)/u, () => openMine().then(() => press('Change it')))],
])('%s keeps the focus on something that is seen, whatever is done by the keyboard', async (_, surface) => {
  const { acted, lost } = await actOnEverything(surface);
  expect(acted.length).toBeGreaterThan(4);
  expect(lost).toEqual([]);
});
