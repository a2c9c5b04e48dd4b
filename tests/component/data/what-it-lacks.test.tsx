import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackupPart } from '../../../components/data/backup-part.tsx';
import { RestorePart } from '../../../components/data/restore-part.tsx';
import type { Lacks } from '../../../core/log/backup.ts';
import type { RestPlan } from '../../../core/log/rest-plan.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { backupSaved, makeBackup, planFor, planForRest, readBackup, type Staged } from '../../../stores/own-data.ts';
import { expectAccessible } from '../axe.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';

vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));
vi.mock('../../../stores/own-data.ts', async (original) => ({
  ...(await original<object>()),
  makeBackup: vi.fn(),
  backupSaved: vi.fn(async () => undefined),
  readBackup: vi.fn(),
  planFor: vi.fn(),
  planForRest: vi.fn(),
  keepStorage: async () => 'unknown',
  storageRoom: async () => null,
}));

const handed: string[] = [];
beforeEach(() => {
  handed.length = 0;
  vi.mocked(backupSaved).mockClear();
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:backup');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    handed.push(this.download);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

describe('a backup that lacks something', () => {
  const save = async (lacks: Lacks | null) => {
    vi.mocked(makeBackup).mockResolvedValue({ ok: true, value: { name: 'rill-backup.json', blob: new Blob(['{}']), lacks } });
    const page = renderIn(readBy('options', englishLanguage), <BackupPart />);
    await press('Save a backup');
    return page;
  };

  it('says what, and counts as saved only when it is taken all the same', async () => {
    const days = ['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-07', '2026-11-08', '2026-11-09'];
    const { container } = await save({ days, routines: 1 });
    screen.getByText(/^7 days of the log cannot be read, so they are not in this file: Nov 3, 2026, .*, Nov 7, 2026 and 2 more\.$/u);
    screen.getByText('1 routine of your own is damaged, so it is not in this file.');
    expect([handed, vi.mocked(backupSaved).mock.calls]).toEqual([[], []]);
    await expectAccessible(container);
    await press('Leave it');
    expect([handed, vi.mocked(backupSaved).mock.calls, screen.queryByText(/cannot be read/u)]).toEqual([[], [], null]);
    await press('Save a backup');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Save it all the same' }));
    await press('Save it all the same');
    expect([handed, vi.mocked(backupSaved).mock.calls.length]).toEqual([['rill-backup.json'], 1]);
    screen.getByText('Handed to the browser as rill-backup.json.');
  });

  it('is saved at once when it lacks nothing', async () => {
    await save(null);
    expect([handed, vi.mocked(backupSaved).mock.calls.length]).toEqual([['rill-backup.json'], 1]);
  });
});

describe('a backup that cannot be taken in whole', () => {
  const none = { adds: 0, changes: 0, removes: 0, leftOut: 0 };
  const open = async (staged: Partial<Staged>, rest: RestPlan) => {
    const whole: Staged = { entries: new Map(), savedAt: null, settings: defaultSettings, routines: [], flaws: null, ...staged };
    vi.mocked(readBackup).mockResolvedValue({ ok: true, value: { staged: whole } });
    vi.mocked(planFor).mockResolvedValue({ ok: true, value: { adds: 3, changes: 0, keeps: 0, removes: 0, leftOut: 20 } });
    vi.mocked(planForRest).mockResolvedValue({ ok: true, value: rest });
    const page = renderIn(readBy('options', englishLanguage), <RestorePart />);
    await act(async () => {
      fireEvent.change(screen.getByLabelText('A backup file'), { target: { files: [new File(['{}'], 'a.json')] } });
    });
    return page;
  };

  it('says what is left out of it, and what of settings, reminders and routines it would change', async () => {
    const flaws = {
      entries: [3, 17],
      entryCount: 2,
      settings: 1,
      routines: 2,
      outside: 6,
      unknown: 4,
      isChanged: true,
      lacks: { days: ['2026-11-03'], routines: 0 },
    };
    const { container } = await open(
      { flaws },
      { settings: 5, reminders: none, routines: { adds: 1, changes: 2, removes: 0, leftOut: 951 }, unchosen: 2 },
    );
    for (const sentence of [
      'This file is not as Rill has saved it: something in it was changed, or has got lost.',
      'Entries 3, 17 are damaged and left out.',
      '6 entries are dated before the year 2000, in times to come, or on another day than their time. They are left out.',
      '1 setting cannot be read and gets its default.',
      '2 routines of your own are damaged and left out.',
      '4 entries are of a newer Rill. They are kept as they came, and shown once Rill knows them.',
      '1 day of the log cannot be read, so it is not in this file: Nov 3, 2026.',
      'Adds 3, changes 0, keeps 0. Leaves out 20 entries of days that have no room for more.',
      '5 settings change.',
      'Routines of your own: adds 1, changes 2, removes 0, leaves out 951 for which there is no room.',
      'Prompts offer 2 routines of somebody else only once you choose them here.',
    ])
      screen.getByText(sentence);
    expect(screen.queryByText(/^Reminders of your own/u)).toBeNull();
    await expectAccessible(container);
  });

  it('counts what is left out when it is more than can be named', async () => {
    const flaws = {
      entries: [1, 2, 3, 4, 5],
      entryCount: 900,
      outside: 0,
      settings: 0,
      routines: 0,
      unknown: 0,
      isChanged: false,
      lacks: null,
    };
    await open({ flaws }, { settings: 0, reminders: { ...none, removes: 1 }, routines: none, unchosen: 0 });
    screen.getByText('895 entries and those numbered 1, 2, 3, 4, 5 are damaged and left out.');
    screen.getByText('All settings are the same.');
    screen.getByText('Reminders of your own: adds 0, changes 0, removes 1.');
  });
});
