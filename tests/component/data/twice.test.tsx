import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { BackupReminder } from '../../../components/data/backup-reminder.tsx';
import { DataSection } from '../../../components/data/data-section.tsx';
import { saveFile } from '../../../components/data/save-file.ts';
import { unfinishedTable } from '../../../components/data/unfinished-table.ts';
import { closeLog } from '../../../platform/log/database.ts';
import * as ownData from '../../../stores/own-data.ts';
import * as setAside from '../../../stores/set-aside.ts';
import { actOnEverything } from '../focus.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';
import { namesOf, pressEverything, type Surface, twiceAsMuch } from '../twice.ts';

vi.mock('../../../platform/browser.ts', async () => ({ browser: (await import('../../unit/log/browser.ts')).browser }));
vi.mock('../../../platform/lock.ts', () => ({ LOG_LOCK: 'rill-log', withLock: (_name: string, work: () => Promise<unknown>) => work() }));
vi.mock('../../../components/data/save-file.ts', () => ({ saveFile: vi.fn() }));
vi.mock('../../../stores/backup-reminder.ts', () => ({
  readBackupDue: async () => ({ isFirst: true, days: 40 }),
  dismissBackupReminder: vi.fn(async () => true),
}));
vi.mock('../../../stores/own-data.ts', async (original) => {
  const actual = await original<typeof ownData>();
  const spied = ['makeBackup', 'makeTable', 'restore', 'eraseAll', 'eraseRange'] as const;
  return { ...actual, ...Object.fromEntries(spied.map((name) => [name, vi.fn(actual[name] as () => unknown)])) };
});
vi.mock('../../../stores/set-aside.ts', () => ({
  readSetAside: async () => ({ endsAt: 0, settings: 1, routines: 1 }),
  bringBack: vi.fn(async () => ({ ok: true, value: { settings: 1, routines: 0 } })),
  eraseSetAside: vi.fn(async () => ({ ok: true, value: undefined })),
  setAsideFile: vi.fn(async () => ({ name: 'a.json', blob: new Blob() })),
}));

const { dismissBackupReminder } = await import('../../../stores/backup-reminder.ts');
const deeds = () => [
  ownData.makeBackup,
  ownData.makeTable,
  ownData.restore,
  ownData.eraseAll,
  ownData.eraseRange,
  setAside.bringBack,
  setAside.eraseSetAside,
  setAside.setAsideFile,
  dismissBackupReminder,
  saveFile,
];

afterEach(cleanup);

const written = () => calls().length;
const calls = () => deeds().flatMap((deed) => vi.mocked(deed as () => unknown).mock.results);
/** Until everything that was begun has ended, and nothing more has followed from that: on a busy machine a backup takes longer than a moment. */
const settle = () =>
  act(async () => {
    let before = -1;
    while (before < written()) {
      before = written();
      await new Promise((go) => setTimeout(go, 30));
      await Promise.allSettled(calls().map(({ value }) => value));
    }
  });
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const choose = async (label: string, text: string) => {
  fireEvent.change(screen.getByLabelText(label), { target: { files: [new File([text], 'drinks.csv')] } });
  await settle();
  await settle();
};

function data(only: RegExp, prepare: () => Promise<void> = async () => undefined): Surface {
  return {
    open: async () => {
      unfinishedTable.set(null);
      closeLog();
      globalThis.indexedDB = new IDBFactory();
      vi.clearAllMocks();
      renderIn(
        readBy('options', englishLanguage),
        <main>
          <BackupReminder />
          <DataSection />
        </main>,
      );
      await settle();
      await prepare();
    },
    settle,
    written,
    only,
  };
}

const SURFACES: [string, Surface, string[]][] = [
  ['a backup and what was set aside', data(/./u), ['Bring back what can be read', 'Save a backup']],
  ['erasing some days', data(/^Erase|backup/iu, () => press('Erase…')), ['Erase these days']],
  ['a table', data(/^Bring in/u, () => choose('A table of drinks', 'time,ml\n2026-05-14 08:10,250\n')), ['Bring in 1 drink']],
];

it.each(SURFACES)('%s: writes once what is pressed twice', async (_, surface, some) => {
  const pressed = await pressEverything(surface);
  expect(namesOf(pressed)).toEqual(expect.arrayContaining(some));
  expect(twiceAsMuch(pressed)).toEqual([]);
});

it.each(SURFACES)('%s: the focus stays on something that is seen, whatever is done by the keyboard', async (_, surface) => {
  const { acted, lost } = await actOnEverything({ ...surface, only: /./u });
  expect(acted.length).toBeGreaterThan(1);
  expect(lost).toEqual([]);
});
