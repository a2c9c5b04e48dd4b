import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../core/log/entry.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import type { Settings } from '../../../core/settings/schema.ts';
import { browser, storage } from './browser.ts';

vi.mock('../../../platform/lock.ts', () => ({ LOG_LOCK: 'rill-log', withLock: (_name: string, work: () => Promise<unknown>) => work() }));

const checks = { neck: { allowed: false, answeredAt: 5 } };

async function freshPage() {
  vi.resetModules();
  vi.doMock('../../../platform/browser.ts', () => ({ browser }));
  const [today, writes, data, reminder, history] = await Promise.all([
    import('../../../stores/today.ts'),
    import('../../../stores/log-writes.ts'),
    import('../../../stores/own-data.ts'),
    import('../../../stores/backup-reminder.ts'),
    import('../../../stores/history.ts'),
  ]);
  return { ...today, ...writes, ...data, ...reminder, ...history };
}

async function freshProfile(settings: Partial<Settings> = {}) {
  globalThis.indexedDB = new IDBFactory();
  storage.local = { settings: { ...defaultSettings, ...settings } };
  storage.told = [];
  return freshPage();
}

type Page = Awaited<ReturnType<typeof freshPage>>;
const value = <T>(outcome: { ok: true; value: T } | { ok: false; why: string }): T => {
  if (!outcome.ok) throw new Error(outcome.why);
  return outcome.value;
};

async function stagedOf(page: Page, file: Blob) {
  const read = value(await page.readBackup(file));
  if ('fault' in read) throw new Error(read.fault.code);
  return read.staged;
}

const settingsNow = () => storage.local.settings as Settings;

let page: Page;
beforeEach(async () => {
  // Midday of this machine's zone, so that a minute before is the same day.
  vi.useFakeTimers({ now: new Date(2026, 10, 22, 12, 0), toFake: ['Date'] });
  page = await freshProfile({ theme: 'dark', checks });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the day’s log', () => {
  const today = () => page.useToday.getState();

  it('takes what was done earlier, notes and kinds of drinks, and lets each be edited and undone', async () => {
    const tea = await page.logDrink(250, { of: 'tea' });
    const note = await page.logNote('  Better today ');
    await page.logRoutineDone('breathe-and-open', 45, (tea as Entry).at - 60_000);
    expect(await page.changeEntry((tea as Entry).id, { kind: 'drink', ml: 300 })).toBe('saved');
    expect(await page.changeEntry((tea as Entry).id, { kind: 'drink', ml: 300 })).toBe('unchanged');
    const redo = await page.undo(note as Entry);
    await page.refreshToday();
    expect(today().totals).toMatchObject({ drinkMl: 300, drinks: 1, routines: 1, routineSeconds: 45, parts: { 'ml/tea': 300 } });
    expect(today().entries.map(({ kind }) => kind)).not.toContain('note');
    await redo?.();
    await page.refreshToday();
    expect(today().entries.find(({ kind }) => kind === 'note')).toMatchObject({ text: 'Better today' });
  });

  it('tells the reminders what became of a drink', async () => {
    const drink = (await page.logDrink(250)) as Entry;
    await page.changeEntry(drink.id, { kind: 'drink', ml: 300 });
    const redo = await page.undo(drink);
    await redo?.();
    expect(storage.told).toEqual(Array(4).fill({ type: 'log-changed' }));
    expect(storage.local.logged).toMatchObject({ drinks: [{ id: drink.id, ml: 300 }] });
  });

  it('says nothing to the reminders of what does not concern them', async () => {
    await page.logDrink(200);
    storage.told = [];
    const note = (await page.logNote('Better')) as Entry;
    await page.changeEntry(note.id, { kind: 'note', text: 'Much better' });
    await page.undo(note);
    expect(storage.told).toEqual([]);
  });

  it('begins at the hour that was chosen, and entries stay in the day they were written in', async () => {
    vi.setSystemTime(new Date(2026, 10, 22, 3, 0));
    const drink = (await page.logDrink(200)) as Entry;
    expect(drink.day).toBe('2026-11-21');
    const { useSettings } = await import('../../../stores/settings.ts');
    useSettings.setState({ settings: { ...defaultSettings, day: { startHour: 2 } }, ready: true });
    await page.refreshToday();
    expect(today().totals).toMatchObject({ day: '2026-11-22', drinks: 0 });
    expect(((await page.logDrink(200)) as Entry).day).toBe('2026-11-22');
  });
});

describe('a backup of everything', () => {
  it('restored into an empty profile gives log and settings back, but no safety checks', async () => {
    await page.logDrink(250);
    await page.logNote('x');
    const { blob, name } = value(await page.makeBackup());
    expect(name).toMatch(/^rill-backup-\d{4}-\d\d-\d\d\.json$/u);
    page = await freshProfile({ backup: { savedAt: 7, dismissedAt: null } });
    const staged = await stagedOf(page, blob);
    expect(value(await page.planFor(staged, 'merge'))).toEqual({ adds: 2, changes: 0, keeps: 0, removes: 0 });
    expect(storage.local.settings).toMatchObject({ theme: 'system' });
    expect(value(await page.restore(staged, 'merge', { withRest: true }))).toMatchObject({ plan: { adds: 2 }, isRestSaved: true });
    expect(settingsNow()).toMatchObject({ theme: 'dark', checks: {}, backup: { savedAt: 7 } });
    await page.refreshToday();
    expect(page.useToday.getState().entries).toHaveLength(2);
  });

  it('leaves the answers to safety checks of this device as they are, and the settings when they are not wanted', async () => {
    const { blob } = value(await page.makeBackup());
    page = await freshProfile({ theme: 'light', checks: { neck: { allowed: true, answeredAt: 9 } } });
    const staged = await stagedOf(page, blob);
    await page.restore(staged, 'replace', { withRest: false });
    expect(settingsNow().theme).toBe('light');
    storage.granted = new Set(['tabs', 'notifications']);
    await page.restore(staged, 'replace', { withRest: true });
    expect([...storage.granted], 'nothing in the file needs them').toEqual([]);
    expect(settingsNow()).toMatchObject({ theme: 'dark', checks: { neck: { allowed: true, answeredAt: 9 } } });
  });

  it('with a routine that passes no check is refused whole', async () => {
    const file = new Blob(['{"format":"rill-backup","version":1,"routines":[{"id":"own-1","name":"<b>"}],"entries":[]}']);
    expect(value(await page.readBackup(file))).toEqual({ fault: { code: 'routines' } });
  });

  it('leaves out what is dated when nothing can be, and says of how many entries', async () => {
    const sip = (id: string, at: string, day = at.slice(0, 'YYYY-MM-DD'.length), offsetMin = 0) =>
      JSON.stringify({ kind: 'drink', id, revision: 1, at: Date.parse(at), offsetMin, day, ml: 200 });
    const file = (savedAt: string, ...entries: string[]) =>
      new Blob([`{"format":"rill-backup","version":1,"savedAt":"${savedAt}","entries":[${entries.join(',')}]}`]);
    const good = [
      sip('a', '2026-11-22T10:00Z'),
      sip('b', '2000-01-02T00:00Z'),
      sip('small hours', '2026-11-22T02:00Z', '2026-11-21'),
      sip('far east', '2026-11-21T20:00Z', '2026-11-22', 720),
      sip('a clock that was ahead', '2026-11-24T10:00Z'),
    ];
    const bad = [
      sip('year 1', '0001-01-01T00:00Z'),
      sip('1970', '1970-01-01T00:00Z'),
      sip('year 9999', '9999-01-01T00:00Z'),
      sip('the day of year 1', '2026-11-22T10:00Z', '0001-01-01'),
      sip('another day', '2026-11-22T10:00Z', '2026-11-20'),
    ];
    const staged = await stagedOf(page, file('2026-11-22T10:00Z', ...good, ...bad));
    expect([staged.entries.size, staged.outside]).toEqual([5, 5]);
    expect(value(await page.planFor(staged, 'merge'))).toMatchObject({ adds: 5 });
    // This device's clock went back to 2020; what it has saved comes back all the same.
    vi.setSystemTime(new Date(2020, 0, 1));
    expect((await stagedOf(page, file('2026-11-22T10:00Z', ...good))).outside).toBe(0);
    expect((await stagedOf(page, file('9999-12-31T10:00Z', bad[2] as string))).outside).toBe(1);
  });

  it('that is cancelled says so', async () => {
    const signal = AbortSignal.abort();
    expect(await page.makeBackup({ signal })).toEqual({ ok: false, why: 'cancelled' });
    expect(await page.readBackup(new Blob(['{}']), { signal })).toEqual({ ok: false, why: 'cancelled' });
  });

  it('is remembered, so that nobody is reminded of it too soon', async () => {
    await page.backupSaved();
    expect(settingsNow().backup.savedAt).toBeGreaterThan(0);
    await page.dismissBackupReminder();
    expect(settingsNow().backup.dismissedAt).toBeGreaterThan(0);
  });
});

describe('a table of drinks', () => {
  /** What became of reading something, which no fault and no trouble came between. */
  const good = <T extends object>(outcome: { ok: true; value: T } | { ok: false; why: string }) => {
    const read = value(outcome);
    if ('fault' in read) throw new Error(String(read.fault));
    return read as Exclude<T, { fault: unknown }>;
  };
  const rowsOf = async (text: string) => {
    const read = good(await page.readTable(new Blob([text]), 'en'));
    return good(await page.readTableRows(read.text, read.table.guess)).rows;
  };
  const fault = async (file: Blob) => {
    const read = value(await page.readTable(file, 'en'));
    return 'fault' in read ? read.fault : 'read';
  };

  it('is merged once, however often it is read', async () => {
    const rows = await rowsOf('time,ml\n2026-11-20 10:05,250\n2026-11-20 11:05,bad');
    expect(rows.problems).toEqual([{ line: 3, code: 'amount', text: 'bad' }]);
    const staged = page.stageDrinks(rows);
    await page.restore(staged, 'merge', { withRest: false });
    expect(value(await page.planFor(staged, 'merge'))).toEqual({ adds: 0, changes: 0, keeps: 1, removes: 0 });
  });

  it('that Rill has saved adds nothing to the log it came from, and changes nothing, and fills an empty log', async () => {
    const drink = (await page.logDrink(250, { of: 'tea' })) as Entry;
    await page.undo((await page.logDrink(100)) as Entry);
    await page.logNote('x');
    const { blob } = value(await page.makeTable());
    await page.changeEntry(drink.id, { kind: 'drink', ml: 300 });
    const rows = await rowsOf(await blob.text());
    expect(rows).toMatchObject({ drinks: [{ id: drink.id, ml: 250, of: 'tea', day: drink.day }], problems: [], others: 1 });
    const staged = page.stageDrinks(rows);
    expect(value(await page.restore(staged, 'merge', { withRest: false })).plan).toMatchObject({ adds: 0, changes: 0 });
    await page.refreshToday();
    expect(page.useToday.getState().totals).toMatchObject({ drinks: 1, drinkMl: 300 });
    page = await freshProfile();
    expect(value(await page.restore(staged, 'merge', { withRest: false })).plan).toMatchObject({ adds: 1, changes: 0 });
  });

  it('has one fault at most, whatever the file is', async () => {
    expect(await fault(new Blob([Uint8Array.of(0xff, 0xfe, 0)]))).toBe('not-text');
    expect(await fault(new Blob([Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0)]))).toBe('not-text');
    expect(await fault(new Blob([' ']))).toBe('empty');
    expect(await fault(new Blob(['words']))).toBe('no-table');
    expect(await fault({ size: 16_000_001 } as Blob)).toBe('too-large');
    expect(await fault({ size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as Blob)).toBe('unreadable');
    expect(await fault({ size: 1, arrayBuffer: () => Promise.resolve(Symbol('nothing foreseen')) } as never)).toBe('broken');
  });

  it('can be cancelled while it is read, and then nothing has come of it', async () => {
    const signal = AbortSignal.abort();
    const text = 'time,ml\n2026-11-20 10:05,250\n'.repeat(20_000);
    expect(await page.readTable(new Blob([text]), 'en', { signal })).toEqual({ ok: false, why: 'cancelled' });
  });
});

describe('history', () => {
  it('shows the days of a range, and follows the log', async () => {
    await page.logDrink(250, { of: 'tea' });
    const end = await page.connectHistory();
    const history = () => page.useHistory.getState();
    expect(history()).toMatchObject({ status: 'ready', parts: { ml: { tea: 250 } } });
    expect(history().days).toHaveLength(30);
    await page.logDrink(100, { of: 'milk' });
    await vi.waitFor(() => expect(history().parts.ml.milk).toBe(100));
    await page.showRange('7-days');
    expect(history().days).toHaveLength(7);
    expect(history().days.at(-1)?.drinkMl).toBe(350);
    end();
  });

  it('tells the rhythm, and makes a report', async () => {
    await page.connectToday();
    const rhythm = () => page.useToday.getState().rhythm;
    expect(rhythm()).toBeNull();
    await page.logRoutineDone('breathe-and-open', 45);
    await vi.waitFor(() => expect(rhythm()?.active).toBe(1));
    await page.connectHistory();
    expect(value(await page.loadReport(page.useHistory.getState().range))).toMatchObject({ routineTimes: 1, routineSeconds: 45 });
  });
});

describe('erasing', () => {
  it('everything leaves nothing, and lets the reminders look again', async () => {
    await page.logDrink(250);
    storage.told = [];
    storage.granted = new Set(['tabs', 'notifications']);
    value(await page.eraseAll());
    expect([...storage.granted]).toEqual([]);
    expect(storage.local).toEqual({});
    expect(storage.told).toEqual([{ type: 'log-changed' }, { type: 'look' }]);
    await page.refreshToday();
    expect(page.useToday.getState().entries).toEqual([]);
  });

  it('a range says how many entries it had', async () => {
    const drink = (await page.logDrink(250)) as Entry;
    expect(value(await page.eraseRange({ from: drink.day, to: drink.day }))).toBe(1);
  });

  describe('a log that an earlier version has filled with dates that cannot be', () => {
    const sip = { kind: 'drink', revision: 1, offsetMin: 0, ml: 200 } as const;
    const old: Entry[] = [
      { ...sip, id: 'zero', at: Date.parse('0001-01-01T00:00Z'), day: '0001-01-01' },
      { ...sip, id: 'good', at: Date.parse('2026-11-20T10:00Z'), day: '2026-11-20' },
      { ...sip, id: 'ahead', at: Date.parse('2026-11-25T10:00Z'), day: '2026-11-25' },
    ];
    beforeEach(async () => {
      const { writeEntries } = await import('../../../platform/log-db-write.ts');
      await writeEntries(old);
    });

    it('has a history of the days that can be', async () => {
      const end = await page.connectHistory();
      await page.showRange('all');
      const { range, days, first } = page.useHistory.getState();
      expect(first).toBe('2000-01-01');
      expect(range).toEqual({ from: '2000-01-01', to: '2026-11-22' });
      // By hand: 26 years of 365 days and seven leap days up to the end of 2025, and 326 days of 2026.
      expect(days).toHaveLength(26 * 365 + 7 + 326);
      end();
    });

    it('can be erased from its first entry to its last', async () => {
      const within = await page.erasableDays();
      expect(within).toEqual({ from: '2000-01-01', to: '2026-11-25' });
      expect(value(await page.eraseRange({ from: '2000-01-02', to: '2026-11-22' }))).toBe(1);
      expect(value(await page.eraseRange(within))).toBe(2);
      expect(await page.erasableDays()).toEqual({ from: '2026-11-22', to: '2026-11-22' });
    });
  });
});
