import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import fc from 'fast-check';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../core/log/entry.ts';
import { mergeEntries } from '../../../core/log/merge.ts';
import { hasSomething, lookInside, naiveDays, openPage } from './database.ts';
import { drink } from './drink.ts';
import { anyLog } from './entries.ts';

const rule = { timeZone: 'UTC', startHour: 4 };
const byId = (a: Entry, b: Entry) => (a.id < b.id ? -1 : 1);

/** The database says of itself what a naive recount of its entries says. */
async function expectSound(): Promise<Entry[]> {
  const { entries, days } = await lookInside();
  expect(days.filter(hasSomething)).toEqual(naiveDays(entries));
  return entries;
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.restoreAllMocks());

describe('eight writers at once', () => {
  const write = async (writer: number, page: Awaited<ReturnType<typeof openPage>>) => {
    for (let i = 0; i < 25; i += 1)
      await page.writeEntries([drink(`${writer}-${i}`), drink('shared', { revision: writer * 25 + i + 1, ml: i + 1 })]);
  };

  it('lose nothing', async () => {
    const pages = [];
    for (let i = 0; i < 8; i += 1) pages.push(await openPage());
    await Promise.all(pages.map((page, writer) => write(writer, page)));
    const entries = await expectSound();
    expect(entries).toHaveLength(8 * 25 + 1);
    expect(entries.find(({ id }) => id === 'shared')).toMatchObject({ revision: 200, ml: 25 });
  });

  it('lose nothing when one is killed in the middle of a write', async () => {
    const pages = [];
    for (let i = 0; i < 8; i += 1) pages.push(await openPage());
    const killed = await openPage();
    await killed.writeEntries([drink('before')]);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value: { ids?: string[] }) {
      const request = put.call(this, value);
      // The entry is put, the totals of its day are not: a process that dies here takes its open transaction with it.
      if (value.ids?.includes('dying')) this.transaction.abort();
      return request;
    });
    const dying = killed.writeEntries([drink('dying')]).then(
      () => 'saved',
      () => 'not saved',
    );
    await Promise.all(pages.map((page, writer) => write(writer, page)));
    expect(await dying).toBe('not saved');
    const entries = await expectSound();
    expect(entries).toHaveLength(8 * 25 + 2);
    expect(entries.map(({ id }) => id)).not.toContain('dying');
  });

  it('each get their change of the same entry in, one after the other', async () => {
    const first = await openPage();
    await first.writeEntries([drink('a')]);
    const second = await openPage();
    await Promise.all([first.editEntry('a', { kind: 'drink', ml: 300 }, rule), second.editEntry('a', { kind: 'drink', of: 'tea' }, rule)]);
    expect(await expectSound()).toMatchObject([{ revision: 3, ml: 300, of: 'tea' }]);
  });
});

describe('a write that fails half-way', () => {
  it('saves nothing of it', async () => {
    const { writeEntries, LogUnavailable } = await openPage();
    const broken = { ...drink('b'), day: undefined } as unknown as Entry;
    await expect(writeEntries([drink('a'), broken])).rejects.toBeInstanceOf(LogUnavailable);
    expect(await expectSound()).toEqual([]);
  });
});

describe('what is on its way to the log', () => {
  it('is shown in its day as it will be there, before, while and after it is written', async () => {
    const { writeEntries, undoEntry, readDay } = await openPage();
    await writeEntries([drink('b')]);
    const outbox = [drink('a'), { ...drink('c'), day: '2026-11-21' }];
    const before = await readDay('2026-11-22', outbox);
    expect(before).toMatchObject({ entries: [{ id: 'a' }, { id: 'b' }], totals: { drinkMl: 200, drinks: 2 } });
    expect((await readDay('2026-11-20', outbox)).entries).toEqual([]);
    await writeEntries(outbox);
    expect(await readDay('2026-11-22', outbox)).toEqual(before);
    expect(await readDay('2026-11-22')).toEqual(before);
    await undoEntry('a');
    expect(await readDay('2026-11-22', outbox)).toMatchObject({ entries: [{ id: 'b' }], totals: { drinkMl: 100 } });
  });
});

describe('edit and undo', () => {
  it('move a drink to the day of its new time', async () => {
    const { writeEntries, editEntry, readDay } = await openPage();
    await writeEntries([drink('a')]);
    await editEntry('a', { kind: 'drink', at: Date.UTC(2026, 10, 22, 3) }, rule);
    expect((await readDay('2026-11-22')).totals.drinkMl).toBe(0);
    expect((await readDay('2026-11-21')).totals.drinkMl).toBe(100);
    await expectSound();
  });

  it('change nothing that is so already, is of another kind, was undone, or is not there', async () => {
    const { writeEntries, editEntry, undoEntry } = await openPage();
    await writeEntries([drink('a')]);
    expect(await editEntry('a', { kind: 'drink', ml: 100 }, rule)).toBeNull();
    expect(await editEntry('a', { kind: 'note', text: 'x' }, rule)).toBeNull();
    expect(await editEntry('nobody', { kind: 'drink', ml: 300 }, rule)).toBeNull();
    await undoEntry('a');
    expect(await editEntry('a', { kind: 'drink', ml: 300 }, rule)).toBeNull();
    expect(await expectSound()).toMatchObject([{ revision: 2, undone: true }]);
  });

  it('takes with a routine what was said about it, and brings both back', async () => {
    const { writeEntries, undoEntry, redoEntries, readDay } = await openPage();
    const { ml: _, ...base } = drink('r');
    await writeEntries([
      { ...base, kind: 'routine', routineId: 'x', variant: 'full', seconds: 45, finished: true },
      { ...base, id: 'r/feel', kind: 'feel', routineEntryId: 'r', routineId: 'x', feel: 'sore' },
    ]);
    const ids = await undoEntry('r');
    expect((await readDay('2026-11-22')).totals).toMatchObject({ routines: 0, parts: {} });
    await redoEntries(ids);
    expect((await readDay('2026-11-22')).totals.parts).toMatchObject({ 'feel/sore/x': 1, 'times/x': 1 });
    await expectSound();
  });
});

describe('a day that has as many entries as a day can have', () => {
  /** The most that docs/backup-format.md tells of. */
  const MOST = 3_000;
  const full = (day: string) => Array.from({ length: MOST }, (_, i) => drink(`${day}-${String(i).padStart(4, '0')}`, { day }));
  const fullDay = async (day = '2026-11-22') => {
    const page = await openPage();
    await page.writeEntries(full(day));
    return page;
  };
  const troubleIn = (page: Awaited<ReturnType<typeof openPage>>, work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: unknown) => page.troubleOf(error),
    );

  it('takes in no more, on any way, says why, and keeps what it has', async () => {
    const page = await fullDay();
    const { ml: _, ...base } = drink('r');
    const routine = { ...base, kind: 'routine' as const, routineId: 'x', variant: 'full' as const, seconds: 45, finished: true };
    expect(await troubleIn(page, page.writeEntries([drink('more')]))).toBe('full-day');
    expect(
      await troubleIn(
        page,
        page.tellAgain(routine, () => null),
      ),
    ).toBe('full-day');
    await page.writeEntries([drink('other', { day: '2026-11-21', at: Date.UTC(2026, 10, 21, 9) })]);
    expect(await troubleIn(page, page.editEntry('other', { kind: 'drink', at: Date.UTC(2026, 10, 22, 9) }, rule))).toBe('full-day');
    expect((await expectSound()).map(({ id }) => id)).toEqual([...full('2026-11-22').map(({ id }) => id), 'other'].sort());
  });

  it('lets what it has be changed, undone and brought back, and has room in others', async () => {
    const page = await fullDay();
    const id = '2026-11-22-0007';
    await page.editEntry(id, { kind: 'drink', ml: 300 }, rule);
    await page.undoEntry(id);
    expect(await page.redoEntries([id])).toEqual([id]);
    await page.writeEntries([drink(id, { revision: 9, ml: 400 }), drink('tomorrow', { day: '2026-11-23' })]);
    const entries = await expectSound();
    expect(entries).toHaveLength(MOST + 1);
    expect(entries.find((entry) => entry.id === id)).toMatchObject({ revision: 9, ml: 400 });
  });

  it('takes in as much as it has room for of what the reminders tell, and the rest of it goes on', async () => {
    const page = await openPage();
    await page.writeEntries(full('2026-11-22').slice(1));
    const told = [drink('a'), drink('b'), drink('c', { day: '2026-11-23' })];
    await page.writeEntries(told, 'leave-out');
    const ids = new Set((await expectSound()).map(({ id }) => id));
    expect(told.map(({ id }) => ids.has(id))).toEqual([true, false, true]);
    await page.writeEntries(told, 'leave-out');
    expect(await expectSound()).toHaveLength(MOST + 1);
  });

  it('that has more, from before there was a limit, can be changed and does not grow', async () => {
    const db = await openDB('rill-log', 2, {
      upgrade(fresh) {
        fresh.createObjectStore('entries', { keyPath: 'id' }).createIndex('day', 'day');
        fresh.createObjectStore('days', { keyPath: 'day' });
      },
    });
    const transaction = db.transaction('entries', 'readwrite');
    for (const entry of [...full('2026-11-22'), drink('more')]) void transaction.store.put(entry);
    await transaction.done;
    db.close();
    const page = await openPage();
    await page.undoEntry('more');
    expect(await troubleIn(page, page.writeEntries([drink('still more')]))).toBe('full-day');
    expect(await expectSound()).toHaveLength(MOST + 1);
  });

  it('takes in no entry that no backup could bring back', async () => {
    const page = await openPage();
    const { ml: _, ...base } = drink('n');
    const long = { ...base, kind: 'note' as const, text: 'x'.repeat(9_000) };
    expect(await troubleIn(page, page.writeEntries([long]))).not.toBe('done');
    await page.writeEntries([long, drink('a')], 'leave-out');
    expect(await expectSound()).toMatchObject([{ id: 'a' }]);
  });
});

describe('any sequence of writes, edits, undoing, merges and restarts', () => {
  const anyStep = fc.oneof(
    fc.tuple(fc.constantFrom('write' as const, 'merge' as const), anyLog).map(([does, entries]) => ({ does, entries })),
    fc.record({ does: fc.constant('edit' as const), pick: fc.nat(), ml: fc.integer({ min: 1, max: 5000 }), back: fc.nat({ max: 72 }) }),
    fc.record({ does: fc.constantFrom('undo' as const, 'redo' as const), pick: fc.nat() }),
    fc.constant({ does: 'restart' as const }),
  );

  it('leaves day totals as one adds them up by hand, and each entry in its newest version', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 12 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        let page = await openPage();
        await page.openLog();
        let expected = new Map<string, Entry>();
        for (const step of steps) {
          const ids = [...expected.keys()];
          if (step.does === 'restart') {
            page.closeLog();
            page = await openPage();
          } else if ('entries' in step) {
            if (step.does === 'write') await page.writeEntries(step.entries);
            else await page.applyRestore(mergeEntries(step.entries), 'merge');
            expected = mergeEntries(step.entries, expected);
          } else if (ids.length > 0) {
            const id = ids[step.pick % ids.length] as string;
            if (step.does === 'edit')
              await page.editEntry(id, { kind: 'drink', ml: step.ml, at: Date.UTC(2026, 10, 22) - step.back * 3_600_000 }, rule);
            if (step.does === 'undo') await page.undoEntry(id);
            if (step.does === 'redo') await page.redoEntries([id]);
            const now = (await lookInside()).entries.find((entry) => entry.id === id) as Entry;
            expect(now.revision - (expected.get(id) as Entry).revision).toBeOneOf([0, 1]);
            expected.set(id, now);
          }
        }
        const entries = await expectSound();
        expect(entries.sort(byId)).toEqual([...expected.values()].sort(byId));
      }),
      { numRuns: 40 },
    );
  });
});

describe.each([1, 2])('a log of version %i', (version) => {
  const old = async (entries: readonly Entry[]) => {
    const db = await openDB('rill-log', version, {
      upgrade(fresh) {
        fresh.createObjectStore('entries', { keyPath: 'id' }).createIndex('day', 'day');
        fresh.createObjectStore('days', { keyPath: 'day' });
      },
    });
    for (const entry of entries) await db.put('entries', entry);
    for (const { parts: _, ...totals } of naiveDays(entries)) await db.put('days', totals);
    db.close();
  };

  it('is read on, with its days counted anew', async () => {
    await fc.assert(
      fc.asyncProperty(anyLog, async (log) => {
        globalThis.indexedDB = new IDBFactory();
        const entries = [...mergeEntries(log).values()].sort(byId);
        await old(entries);
        const { readDay } = await openPage();
        await readDay('2026-11-22');
        expect(await expectSound()).toEqual(entries);
      }),
      { numRuns: 30 },
    );
  });

  it('is read on when it is long', async () => {
    const entries = Array.from({ length: 4_500 }, (_, i) => drink(`d${i}`, { day: `2026-11-${10 + (i % 9)}` }));
    await old(entries);
    const { readDays } = await openPage();
    expect((await readDays('2026-11-10', '2026-11-30')).map(({ drinks }) => drinks)).toEqual(Array.from({ length: 9 }, () => 500));
  });

  it('stays as it is when the upgrade fails', async () => {
    await old([drink('a')]);
    vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const { readDay, LogUnavailable } = await openPage();
    await expect(readDay('2026-11-22')).rejects.toBeInstanceOf(LogUnavailable);
    const db = await openDB('rill-log');
    expect(db.version).toBe(version);
    expect(await db.getAll('entries')).toEqual([drink('a')]);
    expect(await db.getAll('days')).toEqual([{ day: '2026-11-22', drinks: 1, drinkMl: 100, routines: 0, routineSeconds: 0 }]);
  });
});
