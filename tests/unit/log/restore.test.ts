import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BackupHead, settingsForBackup } from '../../../core/log/backup.ts';
import type { DrinkEntry, Entry } from '../../../core/log/entry.ts';
import { addDays } from '../../../core/log/local-day.ts';
import { mergeEntries } from '../../../core/log/merge.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { hasSomething, lookInside, naiveDays, openPage } from './database.ts';
import { drink } from './drink.ts';
import { anyLog } from './entries.ts';

/** A backup of each form in which they have been saved; these files are never changed. */
const past = new URL('./backups/', import.meta.url);

const settings = { ...defaultSettings, theme: 'dark' as const, checks: { neck: { allowed: false, answeredAt: 5 } } };
const head: BackupHead = {
  savedAt: Date.UTC(2026, 10, 22),
  settings: settingsForBackup(settings),
  routines: [{ id: 'own-1', name: 'Mine' }],
};
const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);
const byId = (a: Entry, b: Entry) => (a.id < b.id ? -1 : 1);
const logOf = (...logs: Entry[][]) => [...mergeEntries(logs.flat()).values()].sort(byId);
const mapOf = (entries: readonly Entry[]) => mergeEntries(entries);

const drinks = (count: number, over: Partial<DrinkEntry> = {}) =>
  Array.from({ length: count }, (_, i) => drink(`d${String(i).padStart(6, '0')}`, over));

/** An entry on each of so many days. */
const daily = (count: number, over: Partial<DrinkEntry> = {}) =>
  drinks(count, over).map((entry, i) => ({ ...entry, day: addDays('2016-01-01', i) }));

type Page = Awaited<ReturnType<typeof openPage>>;

async function freshPage(): Promise<Page> {
  globalThis.indexedDB = new IDBFactory();
  const page = await openPage();
  await page.openLog();
  return page;
}

const backupOf = async (page: Page) => (await page.backupFile(head, 0)).blob;

async function readSound(page: Page, file: Blob) {
  const read = await page.readBackupFile(file);
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.contents;
}

/** The entries, after a look whether the totals agree with them. */
async function inside(): Promise<Entry[]> {
  const { entries, days } = await lookInside();
  expect(days.filter(hasSomething)).toEqual(naiveDays(entries));
  return entries;
}

let page: Page;
beforeEach(async () => {
  page = await freshPage();
});
afterEach(() => vi.restoreAllMocks());

describe('a backup', () => {
  it('restored into an empty profile gives the same log', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        page = await freshPage();
        await page.writeEntries(log);
        const before = await lookInside();
        const file = await backupOf(page);
        page = await freshPage();
        const { entries } = await readSound(page, file);
        await page.applyRestore(entries, 'merge');
        expect(await inside()).toEqual(before.entries);
        expect(await (await backupOf(page)).text()).toBe(await file.text());
      }),
      { numRuns: 30 },
    );
  });

  it('of a long log is made and read in pieces, and says how far it is', async () => {
    await page.applyRestore(mapOf(daily(110)), 'merge');
    const told: number[] = [];
    const { blob: file } = await page.backupFile(head, 0, { onProgress: (done: number, total: number) => told.push(done / total) });
    expect(told).toEqual([0, 50 / 110, 100 / 110, 1]);
    const contents = await readSound(page, file);
    expect(contents.entries.size).toBe(110);
    expect(new Set(JSON.parse(await file.text()).entries.map(({ id }: Entry) => id)).size).toBe(110);
  });

  it('has settings and routines, and not a word about anybody’s health checks', async () => {
    const text = await (await backupOf(page)).text();
    expect(text).not.toContain('neck');
    expect(text).not.toContain('checks');
    const contents = await readSound(page, new Blob([text]));
    expect(contents).toMatchObject({ savedAt: head.savedAt, routines: head.routines, settings: { theme: 'dark', checks: {} } });
  });

  it('that is cancelled ends, and so does reading one', async () => {
    await page.writeEntries(drinks(10));
    const file = await backupOf(page);
    const signal = AbortSignal.abort();
    await expect(page.backupFile(head, 0, { signal })).rejects.toMatchObject({ name: 'AbortError' });
    await expect(page.readBackupFile(file, { signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('is still made of a log that a newer version has written, which stays untouched', async () => {
    await page.writeEntries(drinks(3));
    page.closeLog();
    (await openDB('rill-log', 99)).close();
    page = await openPage();
    const refused = await page.writeEntries(drinks(4)).catch((error: unknown) => error);
    expect(page.troubleOf(refused)).toBe('newer');
    const contents = await readSound(page, await backupOf(page));
    expect(contents.entries.size).toBe(3);
    const db = await openDB('rill-log');
    expect([db.version, await db.count('dayEntries')]).toEqual([99, 1]);
    db.close();
  });

  it('leaves out what cannot be read, and has the rest', async () => {
    await page.applyRestore(mapOf(daily(5)), 'merge');
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Data lost', 'UnknownError');
    });
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key: unknown) {
      if (key === '2016-01-03') throw new DOMException('Data lost', 'UnknownError');
      return get.call(this, key as string);
    });
    const { blob, lacks } = await page.backupFile(head, 2);
    const contents = await readSound(page, blob);
    expect([...contents.entries.keys()]).toEqual(['d000000', 'd000001', 'd000003', 'd000004']);
    // Named before it counts as saved, and in the file as well.
    expect(lacks).toEqual({ days: ['2016-01-03'], routines: 2 });
    expect(contents).toMatchObject({ isComplete: true, end: { entries: 4, lacks } });
    expect((await page.csvFile()).lacks).toEqual({ days: ['2016-01-03'], routines: 0 });
  });

  it('ends with how much is in it, and with the checksum of all that stands before', async () => {
    await page.writeEntries(drinks(7));
    const { blob, lacks } = await page.backupFile(head, 0);
    const text = await blob.text();
    const end = text.indexOf('\n"end":') + 1;
    expect(lacks).toBeNull();
    expect(JSON.parse(text).end).toEqual({
      entries: 7,
      routines: 1,
      sha256: createHash('sha256').update(text.slice(0, end), 'utf8').digest('hex'),
    });
    expect(await readSound(page, blob)).toMatchObject({ isComplete: true });
  });

  it('that was changed or damaged on its way is noticed, and can be restored all the same', async () => {
    await page.writeEntries([drink('a', { ml: 250 }), drink('b', { ml: 330 })]);
    const text = await (await backupOf(page)).text();
    const lines = text.split('\n');
    const harmed = [
      text.replace('"ml":250', '"ml":350'),
      text.replace('"theme":"dark"', '"theme":"light"'),
      lines
        .filter((line) => !line.includes('"ml":330'))
        .join('\n')
        .replace('},\n],', '}\n],'),
      text.replace(/"sha256":"./u, '"sha256":"g'),
      text.replace('"entries":2', '"entries":3'),
      text.replace('"routines":1,', ''),
      text.replace('\n"end":', ' "end":'),
      JSON.stringify(JSON.parse(text), null, 2),
    ];
    for (const [i, other] of harmed.entries()) {
      expect([i, other === text]).toEqual([i, false]);
      expect([i, await readSound(page, new Blob([other]))]).toMatchObject([i, { isComplete: false }]);
    }
    expect((await readSound(page, new Blob([harmed[0] as string]))).entries.get('a')).toMatchObject({ ml: 350 });
  });

  it.each(readdirSync(past))('of before, %s, still comes in whole', async (name) => {
    const contents = await readSound(page, new Blob([readFileSync(new URL(name, past))]));
    expect(contents).toMatchObject({ unknown: 0, leftOut: { entryCount: 0, settings: [] }, isComplete: true });
    expect(contents.settings).toMatchObject({
      theme: 'dark',
      drinks: { goalMl: 2000 },
      ownReminders: [{ name: 'Look far', times: [{ at: 660, weekdays: [1, 3] }] }],
      routine: { favourites: ['neck-release'], sore: { routineId: 'neck-release' } },
    });
    const kinds = ['drink', 'drink', 'routine', 'feel', 'note', 'prompt', 'prompt', 'held', 'credited', 'pause', 'quiet', 'resume'];
    expect([...contents.entries.values()].map(({ kind }) => kind)).toEqual(kinds);
    expect(await page.applyRestore(contents.entries, 'merge')).toMatchObject({ adds: kinds.length, leftOut: 0 });
    expect((await inside()).filter(({ undone }) => undone)).toHaveLength(1);
  });

  it('of which the newest has every setting there is: a new setting is a new form, and its file', async () => {
    const newest = readdirSync(past).sort().at(-1) ?? '';
    const saved = JSON.parse(readFileSync(new URL(newest, past), 'utf8')).settings;
    const missing = Object.entries(settingsForBackup(defaultSettings)).flatMap(([key, value]) =>
      isGroup(value)
        ? Object.keys(value)
            .filter((inside) => !(inside in (saved[key] ?? {})))
            .map((inside) => `${key}.${inside}`)
        : key in saved
          ? []
          : [key],
    );
    expect(missing).toEqual([]);
  });
});

describe('a restore', () => {
  const anyTwo = fc.tuple(anyLog, anyLog);

  it('by merging has the newest of both, says before what it will do, and does that', async () => {
    await fc.assert(
      fc.asyncProperty(anyTwo, async ([mine, file]) => {
        page = await freshPage();
        await page.writeEntries(mine);
        const before = await inside();
        const plan = await page.planRestore(mapOf(file), 'merge');
        expect(await inside()).toEqual(before);
        expect(await page.applyRestore(mapOf(file), 'merge')).toEqual(plan);
        const after = await inside();
        expect(after).toEqual(logOf(mine, file));
        const knownBefore = new Map(before.map((entry) => [entry.id, entry]));
        const same = after.filter((entry) => JSON.stringify(knownBefore.get(entry.id)) === JSON.stringify(entry)).length;
        expect(plan).toEqual({ adds: after.length - before.length, changes: before.length - same, keeps: same, removes: 0, leftOut: 0 });
        expect(await page.planRestore(mapOf(file), 'merge')).toEqual({ adds: 0, changes: 0, keeps: after.length, removes: 0, leftOut: 0 });
      }),
      { numRuns: 30 },
    );
  });

  it('by replacing has what the file has, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyTwo, async ([mine, file]) => {
        page = await freshPage();
        await page.writeEntries(mine);
        const before = await inside();
        const plan = await page.applyRestore(mapOf(file), 'replace');
        expect(await inside()).toEqual(logOf(file));
        expect(plan.keeps + plan.changes + plan.removes).toBe(before.length);
        expect(plan.keeps + plan.changes + plan.adds).toBe(logOf(file).length);
      }),
      { numRuns: 30 },
    );
  });

  it('that is cancelled in the middle leaves all as it was', async () => {
    await page.writeEntries([...drinks(3, { ml: 250 }), drink('mine')]);
    const before = await lookInside();
    for (const mode of ['merge', 'replace'] as const) {
      const cancel = new AbortController();
      const work = page.applyRestore(mapOf([...daily(180, { revision: 2 }), ...drinks(3, { revision: 2 })]), mode, {
        signal: cancel.signal,
        onProgress: (done) => done >= 150 && cancel.abort(),
      });
      await expect(work).rejects.toMatchObject({ cause: { name: 'AbortError' } });
      expect(await lookInside()).toEqual(before);
    }
  });

  it('that is killed in the middle leaves all as it was', async () => {
    await page.writeEntries(drinks(3));
    const before = await lookInside();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      const request = put.call(this, value);
      puts += 1;
      if (puts === 150) this.transaction.abort();
      return request;
    });
    await expect(page.applyRestore(mapOf(daily(120, { revision: 2 })), 'replace')).rejects.toBeInstanceOf(page.LogUnavailable);
    vi.restoreAllMocks();
    expect(await lookInside()).toEqual(before);
  });

  it('that finds no room says so, and leaves all as it was', async () => {
    await page.writeEntries(drinks(1));
    const before = await lookInside();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: { day: string }) {
      if (value.day === '2016-01-08') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value);
    });
    const refused = await page.applyRestore(mapOf(daily(10)), 'merge').catch((error: unknown) => error);
    expect(page.troubleOf(refused)).toBe('quota');
    vi.restoreAllMocks();
    expect(await lookInside()).toEqual(before);
  });

  it('takes in what others have written since it was planned', async () => {
    const file = mapOf([drink('a', { ml: 300 })]);
    expect(await page.planRestore(file, 'merge')).toMatchObject({ adds: 1 });
    await page.writeEntries([drink('a', { revision: 3 }), drink('b')]);
    expect(await page.applyRestore(file, 'merge')).toEqual({ adds: 0, changes: 0, keeps: 2, removes: 0, leftOut: 0 });
    expect(await inside()).toMatchObject([{ id: 'a', revision: 3 }, { id: 'b' }]);
  });
});

describe('a day', () => {
  const notes = (count: number): Entry[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `n${String(i).padStart(6, '0')}`,
      kind: 'note',
      revision: 1,
      at: Date.UTC(2026, 10, 22, 12) + i,
      offsetMin: 0,
      day: '2026-11-22',
      text: `note ${i}`,
    }));

  it('takes in three thousand entries, however many a file has of it, and says how many it leaves out', async () => {
    const file = mapOf(notes(20_000));
    const plan = await page.planRestore(file, 'merge');
    expect(plan).toEqual({ adds: 3000, changes: 0, keeps: 0, removes: 0, leftOut: 17_000 });
    expect(await page.applyRestore(file, 'merge')).toEqual(plan);
    expect(await inside()).toHaveLength(3000);
    expect(await page.applyRestore(file, 'merge')).toEqual({ adds: 0, changes: 0, keeps: 3000, removes: 0, leftOut: 17_000 });
    expect(await page.applyRestore(file, 'replace')).toMatchObject({ keeps: 3000, leftOut: 17_000 });
    expect(await inside()).toHaveLength(3000);
  });

  it('counts what is in it already, and has room in another day', async () => {
    await page.writeEntries(drinks(2990, { day: '2026-11-22' }));
    const file = mapOf([...notes(30), drink('other', { day: '2026-11-23' })]);
    expect(await page.applyRestore(file, 'merge')).toEqual({ adds: 11, changes: 0, keeps: 2990, removes: 0, leftOut: 20 });
  });
});

describe('an entry that a backup has on another day', () => {
  it('stays where it is when there is no room for it', async () => {
    await page.writeEntries([drink('a', { day: '2026-11-21' }), drink('b', { day: '2026-11-21' }), ...drinks(2999, { day: '2026-11-22' })]);
    const file = mapOf([
      drink('a', { day: '2026-11-22', revision: 2 }),
      drink('b', { day: '2026-11-22', revision: 2 }),
      drink('c', { day: '2026-11-22' }),
    ]);
    const plan = await page.planRestore(file, 'merge');
    expect(plan).toEqual({ adds: 0, changes: 1, keeps: 3000, removes: 0, leftOut: 2 });
    expect(await page.applyRestore(file, 'merge')).toEqual(plan);
    const days = Map.groupBy(await inside(), ({ day }) => day);
    expect([days.get('2026-11-21')?.length, days.get('2026-11-22')?.length]).toEqual([1, 3000]);
  });
});

describe('erasing', () => {
  it('takes the days of a range out, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        page = await freshPage();
        await page.writeEntries(log);
        const before = await inside();
        const gone = before.filter(({ day }) => day >= '2026-11-21');
        expect(await page.eraseDays('2026-11-21', '2026-11-22')).toBe(gone.length);
        expect(await inside()).toEqual(before.filter((entry) => !gone.includes(entry)));
      }),
      { numRuns: 20 },
    );
  });

  it('takes everything out, and writing goes on', async () => {
    await page.writeEntries(drinks(3));
    await page.eraseLog();
    expect(await lookInside()).toEqual({ entries: [], days: [] });
    await page.writeEntries([drink('a')]);
    expect(await inside()).toHaveLength(1);
  });

  it('of the database itself helps against one that cannot be opened', async () => {
    await page.writeEntries(drinks(3));
    page.closeLog();
    (await openDB('rill-log', 99)).close();
    await page.deleteLog();
    await page.writeEntries([drink('a')]);
    expect(await inside()).toHaveLength(1);
  });
});

describe('ranges', () => {
  it('have the totals of their days, their entries, and the span of all', async () => {
    expect(await page.readSpan()).toBeNull();
    await page.writeEntries([
      drink('a', { day: '2026-11-19' }),
      drink('b', { day: '2026-11-20' }),
      drink('c', { day: '2026-11-22', undone: true }),
      drink('d', { day: '2026-11-21', at: 5 }),
    ]);
    expect((await page.readDays('2026-11-20', '2026-11-21')).map(({ day, drinkMl }) => [day, drinkMl])).toEqual([
      ['2026-11-20', 100],
      ['2026-11-21', 100],
    ]);
    expect((await page.readEntries('2026-11-20', '2026-11-22')).map(({ id }) => id)).toEqual(['d', 'b']);
    expect(await page.readSpan()).toEqual({ from: '2026-11-19', to: '2026-11-22' });
  });
});
