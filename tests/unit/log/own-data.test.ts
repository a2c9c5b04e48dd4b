import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
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
  const [today, writes, data, reminder, history, aside, db, set, store] = await Promise.all([
    import('../../../stores/today.ts'),
    import('../../../stores/log-writes.ts'),
    import('../../../stores/own-data.ts'),
    import('../../../stores/backup-reminder.ts'),
    import('../../../stores/history.ts'),
    import('../../../stores/aside.ts'),
    import('../../../platform/log/database.ts'),
    import('../../../stores/set-aside.ts'),
    import('../../../platform/settings-store.ts'),
  ]);
  return { ...db, ...today, ...writes, ...data, ...reminder, ...history, ...aside, ...set, ...store };
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
    expect(value(await page.planFor(staged, 'merge'))).toEqual({ adds: 2, changes: 0, keeps: 0, removes: 0, leftOut: 0 });
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

  const breath = JSON.parse(readFileSync(new URL('../../../content/routines/breathe-and-open.json', import.meta.url), 'utf8'));
  const ownOf = (id: string, change: object = {}) => ({ ...breath, id, name: `Mine ${id}`, ...change });
  const reminder = (id: string, change: object = {}) => ({
    ...defaultSettings.reminders.drink,
    id,
    name: 'Stretch',
    routineId: null,
    hours: null,
    ...change,
  });
  const fileOf = ({ settings = {}, routines = [], entries = [] }: { settings?: object; routines?: unknown[]; entries?: unknown[] }) =>
    new Blob([JSON.stringify({ format: 'rill-backup', version: 1, settings: { ...defaultSettings, ...settings }, routines, entries })]);
  const ownNow = () => (storage.local['own-routines'] as { routines: { id: string; name: string }[] } | undefined)?.routines ?? [];

  it('with damage in it is restored but for that, which is told before', async () => {
    const entry = { kind: 'drink', id: 'a', revision: 1, at: Date.UTC(2026, 10, 22), offsetMin: 0, day: '2026-11-22', ml: 200 };
    const file = fileOf({
      settings: { theme: 'pink', perDay: 4 },
      routines: [{ id: 'own-1', name: '<b>' }, ownOf('own-2')],
      entries: [entry, { ...entry, id: 'b', ml: -5 }, { ...entry, id: 'c', kind: 'stretch', reminderIds: 7, until: 'x' }],
    });
    const staged = await stagedOf(page, file);
    expect(staged.flaws).toEqual({
      entries: [2],
      entryCount: 1,
      outside: 0,
      settings: 1,
      routines: 1,
      unknown: 1,
      isChanged: false,
      lacks: null,
    });
    expect(value(await page.restore(staged, 'merge', { withRest: true }))).toMatchObject({ plan: { adds: 2 }, isRestSaved: true });
    expect(settingsNow()).toMatchObject({ theme: 'system', perDay: 4 });
    expect(ownNow().map(({ id }) => id)).toEqual(['own-2']);
    await page.refreshToday();
    expect(page.useToday.getState().entries.map(({ kind }) => kind)).not.toContain('stretch');
    expect(await value(await page.makeTable()).blob.text()).not.toContain('stretch');
    const again = await value(await page.makeBackup()).blob.text();
    expect(JSON.parse(again).entries).toContainEqual({ ...entry, id: 'c', kind: 'stretch', reminderIds: 7, until: 'x' });
    expect((await stagedOf(page, new Blob([again]))).flaws).toMatchObject({ unknown: 1, entryCount: 0, isChanged: false });
  });

  it('says of settings, own reminders and own routines how many it adds, changes and leaves out, and does that', async () => {
    const mine = { theme: 'dark' as const, ownReminders: [reminder('own-a'), reminder('own-b')] as Settings['ownReminders'] };
    page = await freshProfile(mine);
    storage.local['own-routines'] = { version: 1, routines: [ownOf('own-1'), ownOf('own-2')] };
    const file = fileOf({
      settings: { theme: 'light', perDay: 3, ownReminders: [reminder('own-b', { name: 'Walk' }), reminder('own-c')] },
      routines: [ownOf('own-2', { name: 'Other' }), ...Array.from({ length: 1000 - 1 }, (_, i) => ownOf(`own-x${i}`))],
    });
    const staged = await stagedOf(page, file);
    await page.makeBackup();
    const before = structuredClone(storage.local);
    expect(value(await page.planForRest(staged, 'merge'))).toEqual({
      settings: 2,
      reminders: { adds: 1, changes: 1, removes: 0, leftOut: 0 },
      routines: { adds: 48, changes: 1, removes: 0, leftOut: 951 },
      unchosen: 0,
    });
    expect(value(await page.planForRest(staged, 'replace'))).toEqual({
      settings: 2,
      reminders: { adds: 1, changes: 1, removes: 1, leftOut: 0 },
      routines: { adds: 49, changes: 1, removes: 1, leftOut: 950 },
      unchosen: 0,
    });
    expect(storage.local).toEqual(before);
    await page.restore(staged, 'merge', { withRest: true });
    expect(settingsNow().ownReminders.map(({ id, name }) => `${id} ${name}`)).toEqual(['own-a Stretch', 'own-b Walk', 'own-c Stretch']);
    expect(ownNow()).toHaveLength(50);
    expect(ownNow().slice(0, 2)).toMatchObject([{ name: 'Mine own-1' }, { name: 'Other' }]);
    expect(JSON.stringify(storage.local['own-routines']).length).toBeLessThan(500_000);
  });

  describe('with a routine of somebody else', () => {
    const theirs = ownOf('own-theirs', { note: 'Press both thumbs hard into your throat.' });
    const chosen = {
      routine: { ...defaultSettings.routine, favourites: ['own-theirs', 'own-mine', 'neck-release'], preferred: 'own-theirs' },
      ownReminders: [reminder('own-a', { routineId: 'own-theirs' }), reminder('own-b', { routineId: 'own-mine' })] as never,
    };
    const { note: _, equipment: __, ...plain } = breath;
    const mine = { ...plain, id: 'own-mine', name: 'Mine' };
    const chosenNow = () => {
      const { routine, ownReminders } = settingsNow();
      return { ...routine, reminders: ownReminders.map(({ routineId }) => routineId) };
    };
    const all = { favourites: ['own-theirs', 'own-mine', 'neck-release'], preferred: 'own-theirs', reminders: ['own-theirs', 'own-mine'] };
    const onlyMine = {
      favourites: ['own-mine', 'neck-release'],
      preferred: 'breathe-and-open',
      reminders: ['breathe-and-open', 'own-mine'],
    };
    const bringIn = async (file: Blob, mode: 'merge' | 'replace') => {
      const staged = await stagedOf(page, file);
      const plan = value(await page.planForRest(staged, mode));
      expect(value(await page.restore(staged, mode, { withRest: true })).isRestSaved).toBe(true);
      return plan;
    };

    for (const mode of ['merge', 'replace'] as const) {
      it(`lets nobody but this device’s person choose it (${mode})`, async () => {
        const plan = await bringIn(fileOf({ settings: chosen, routines: [theirs, mine] }), mode);
        expect(chosenNow()).toMatchObject(onlyMine);
        expect(plan, 'theme and favourites').toMatchObject({ settings: 2, unchosen: 1 });
        const again = await stagedOf(page, fileOf({ settings: chosen, routines: [theirs, mine] }));
        expect(value(await page.planForRest(again, mode)), 'the second time it changes nothing').toMatchObject({
          settings: 0,
          reminders: { adds: 0, changes: 0 },
          unchosen: 1,
        });
        expect(
          ownNow().map(({ id }) => id),
          'it is there all the same',
        ).toEqual(['own-theirs', 'own-mine']);
      });

      it(`that was chosen on this device stays chosen (${mode})`, async () => {
        const kept = { ...theirs, from: 'file', gates: ['general', ...theirs.gates.filter((gate: string) => gate !== 'general')] };
        page = await freshProfile({ routine: { ...defaultSettings.routine, favourites: ['own-theirs'] } });
        storage.local['own-routines'] = { version: 1, routines: [kept, mine] };
        const plan = await bringIn(fileOf({ settings: chosen, routines: [theirs, mine] }), mode);
        expect(chosenNow()).toMatchObject(all);
        expect(plan).toMatchObject({ unchosen: 0 });
      });

      it(`that takes the place of a chosen one is not chosen by that (${mode})`, async () => {
        page = await freshProfile(chosen);
        storage.local['own-routines'] = { version: 1, routines: [{ ...mine, id: 'own-theirs' }, mine] };
        await bringIn(fileOf({ settings: chosen, routines: [theirs, mine] }), mode);
        expect(chosenNow()).toMatchObject(onlyMine);
      });
    }

    it('in the place of one that a reminder of this device offers, which the file does not know', async () => {
      page = await freshProfile({ ownReminders: chosen.ownReminders });
      storage.local['own-routines'] = { version: 1, routines: [{ ...mine, id: 'own-theirs' }] };
      await bringIn(fileOf({ routines: [theirs] }), 'merge');
      expect(chosenNow().reminders).toEqual(['breathe-and-open', 'own-mine']);
    });

    it('brings back the choices of one’s own backup for the routines that one has made', async () => {
      const own = { ...chosen, routine: { ...chosen.routine, preferred: 'own-mine' } };
      page = await freshProfile(own);
      storage.local['own-routines'] = { version: 1, routines: [mine] };
      const { blob } = value(await page.makeBackup());
      page = await freshProfile();
      await bringIn(blob, 'replace');
      expect(chosenNow()).toMatchObject({ favourites: all.favourites, preferred: 'own-mine', reminders: all.reminders });
    });
  });

  it('with more reminders than can be kept takes in thirty', async () => {
    const ownReminders = Array.from({ length: 90 }, (_, i) => reminder(`own-${i}`));
    const staged = await stagedOf(page, fileOf({ settings: { ownReminders } }));
    expect(value(await page.planForRest(staged, 'merge'))).toMatchObject({ reminders: { adds: 30, leftOut: 60 } });
    await page.restore(staged, 'merge', { withRest: true });
    expect(settingsNow().ownReminders).toHaveLength(30);
  });

  it('says how many own routines are damaged, before it counts as saved', async () => {
    storage.local['own-routines'] = { version: 1, routines: [ownOf('own-1'), { id: 'own-2' }, ownOf('own-1')] };
    const { blob, lacks } = value(await page.makeBackup());
    expect(lacks).toEqual({ days: [], routines: 2 });
    expect((await stagedOf(page, blob)).flaws).toMatchObject({ lacks, isChanged: false, routines: 0 });
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
    expect([staged.entries.size, staged.flaws?.outside]).toEqual([5, 5]);
    expect(value(await page.planFor(staged, 'merge'))).toMatchObject({ adds: 5 });
    // This device's clock went back to 2020; the entries that it has saved come back all the same.
    vi.setSystemTime(new Date(2020, 0, 1));
    expect((await stagedOf(page, file('2026-11-22T10:00Z', ...good))).flaws?.outside ?? 0).toBe(0);
    expect((await stagedOf(page, file('9999-12-31T10:00Z', bad[2] as string))).flaws?.outside).toBe(1);
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
  /** The outcome of a reading that no fault and no trouble came between. */
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
    expect(value(await page.planFor(staged, 'merge'))).toEqual({ adds: 0, changes: 0, keeps: 1, removes: 0, leftOut: 0 });
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

describe('what was damaged and set aside', () => {
  const damage = async () => {
    // Settings that a newer Rill had saved, and this one could not read; then an update came, which the test plays by putting the words
    // right.
    storage.local.settings = {
      ...defaultSettings,
      theme: 'dark',
      figure: { ...defaultSettings.figure, hair: 'braided' },
      presence: { ...defaultSettings.presence, callPages: ['calls.example.com', 'com'] },
      checks,
    };
    await page.loadSettings();
  };
  const original = () => (storage.local['settings.damaged'] as { original: Settings }).original;

  it('is told of, and stays while nothing of it can be read', async () => {
    expect(await page.readSetAside()).toBeNull();
    await damage();
    expect(await page.readSetAside()).toEqual({ settings: 2, routines: 0, endsAt: Date.now() + 30 * 86_400_000 });
    expect(JSON.stringify(storage.local['settings.damaged'])).not.toContain('neck');
    expect(value(await page.bringBack())).toEqual({ settings: 0, routines: 0 });
    expect(await page.readSetAside()).toMatchObject({ settings: 2 });
    expect(await (await page.setAsideFile()).blob.text()).toContain('braided');
  });

  it('comes back as far as it can be read, and takes nothing along that was chosen since', async () => {
    await damage();
    original().figure.hair = 'coils';
    original().presence.callPages[1] = 'talk.example.org';
    original().theme = 'light';
    await page.changeSettings((settings) => ({ ...settings, perDay: 5 }));
    expect(value(await page.bringBack())).toEqual({ settings: 2, routines: 0 });
    expect(settingsNow()).toMatchObject({ theme: 'dark', perDay: 5, figure: { hair: 'coils' }, checks });
    expect(settingsNow().presence.callPages).toEqual(['calls.example.com', 'talk.example.org']);
    original().figure.hair = 'tied';
    expect(value(await page.bringBack())).toEqual({ settings: 0, routines: 0 });
    expect(settingsNow().figure.hair).toBe('coils');
  });

  it('is routines as well, each once', async () => {
    const routine = JSON.parse(readFileSync(new URL('../../../content/routines/look-far.json', import.meta.url), 'utf8'));
    storage.local['own-routines.damaged'] = { at: Date.now(), routines: [{ ...routine, id: 'own-far' }, { id: 'own-x' }, null] };
    expect(await page.readSetAside()).toMatchObject({ settings: 0, routines: 3 });
    expect(value(await page.bringBack())).toEqual({ settings: 0, routines: 1 });
    expect(value(await page.bringBack())).toEqual({ settings: 0, routines: 0 });
    expect((storage.local['own-routines'] as { routines: unknown[] }).routines).toHaveLength(1);
    value(await page.eraseSetAside());
    expect(await page.readSetAside()).toBeNull();
  });
});

describe('erasing', () => {
  const asideKeys = ['settings.damaged', 'reminders.damaged', 'own-routines.damaged'];
  const putAside = (at: number) => {
    for (const key of asideKeys) storage.local[key] = { at, original: { checks } };
  };
  const asideNow = () => asideKeys.filter((key) => key in storage.local);

  it('everything leaves nothing, and lets the reminders look again', async () => {
    await page.logDrink(250);
    putAside(Date.now());
    storage.told = [];
    storage.granted = new Set(['tabs', 'notifications']);
    expect(value(await page.eraseAll())).toBeNull();
    expect([...storage.granted]).toEqual([]);
    expect(storage.local).toEqual({});
    expect(storage.told).toEqual([{ type: 'log-changed' }, { type: 'look' }]);
    await page.refreshToday();
    expect(page.useToday.getState().entries).toEqual([]);
  });

  it('everything takes a log along that cannot be opened', async () => {
    await page.logDrink(250);
    page.closeLog();
    (await openDB('rill-log', 99)).close();
    expect(value(await page.eraseAll())).toBeNull();
    expect(storage.local).toEqual({});
    const begun = await openDB('rill-log');
    expect([begun.version, await begun.count('dayEntries')]).toEqual([3, 0]);
    begun.close();
  });

  it('everything erases all else where the log can be neither opened nor deleted, and says why that remains', async () => {
    putAside(Date.now());
    const refuse = () => {
      throw new DOMException('Data lost', 'UnknownError');
    };
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(refuse);
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(refuse);
    storage.told = [];
    expect(value(await page.eraseAll())).toBe('corrupt');
    expect(storage.local).toEqual({});
    expect(storage.told).toContainEqual({ type: 'look' });
    vi.restoreAllMocks();
  });

  it('a range says how many entries it had, and ends what was put aside', async () => {
    putAside(Date.now());
    const drink = (await page.logDrink(250)) as Entry;
    expect(value(await page.eraseRange({ from: drink.day, to: drink.day }))).toBe(1);
    expect(asideNow()).toEqual([]);
  });

  it('a log that is given up ends what was put aside', async () => {
    putAside(Date.now());
    value(await page.giveUpLog());
    expect(asideNow()).toEqual([]);
  });

  it('comes by itself for what was put aside, after thirty days', async () => {
    const DAY_MS = 86_400_000;
    putAside(Date.now() - 30 * DAY_MS + 60_000);
    await page.endOldAside();
    expect(asideNow()).toEqual(asideKeys);
    for (const at of [Date.now() - 30 * DAY_MS, Date.now() + 30 * DAY_MS, Number.NaN]) {
      putAside(at);
      await page.endOldAside();
      expect(asideNow()).toEqual([]);
    }
    storage.local['settings.damaged'] = ['of before'];
    await page.endOldAside();
    expect(asideNow()).toEqual([]);
  });

  describe('a log that an earlier version has filled with dates that cannot be', () => {
    const sip = { kind: 'drink', revision: 1, offsetMin: 0, ml: 200 } as const;
    const old: Entry[] = [
      { ...sip, id: 'zero', at: Date.parse('0001-01-01T00:00Z'), day: '0001-01-01' },
      { ...sip, id: 'good', at: Date.parse('2026-11-20T10:00Z'), day: '2026-11-20' },
      { ...sip, id: 'ahead', at: Date.parse('2026-11-25T10:00Z'), day: '2026-11-25' },
    ];
    beforeEach(async () => {
      const { writeEntries } = await import('../../../platform/log/write.ts');
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
