import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DrinkEntry, Entry } from '../../../core/log/entry.ts';
import { openPage } from '../log/database.ts';

const drink = (id: string, ml: number, more: Partial<DrinkEntry> = {}): DrinkEntry => ({
  kind: 'drink',
  id,
  revision: 1,
  at: 1_000,
  offsetMin: 60,
  day: '2026-11-22',
  ml,
  ...more,
});

describe('the log', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('gives a day back with its totals, oldest first', async () => {
    const { writeEntries, readDay } = await openPage();
    await writeEntries([drink('b', 200, { at: 2_000 }), drink('a', 150)]);
    const { entries, totals } = await readDay('2026-11-22');
    expect(entries.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(totals).toMatchObject({ drinkMl: 350, drinks: 2 });
  });

  it('written twice is there once', async () => {
    const { writeEntries, readDay } = await openPage();
    await writeEntries([drink('a', 200)]);
    await writeEntries([drink('a', 200)]);
    expect((await readDay('2026-11-22')).totals).toMatchObject({ drinkMl: 200, drinks: 1 });
  });

  it('an undone drink leaves the day, and an older copy cannot bring it back', async () => {
    const { writeEntries, readDay } = await openPage();
    await writeEntries([drink('a', 200)]);
    await writeEntries([drink('a', 200, { revision: 2, undone: true })]);
    await writeEntries([drink('a', 200)]);
    const { entries, totals } = await readDay('2026-11-22');
    expect(entries).toEqual([]);
    expect(totals).toMatchObject({ drinkMl: 0, drinks: 0 });
  });

  it('an entry moved to another day moves its share of the totals', async () => {
    const { writeEntries, readDay } = await openPage();
    await writeEntries([drink('a', 200)]);
    await writeEntries([drink('a', 300, { revision: 2, day: '2026-11-21' })]);
    expect((await readDay('2026-11-22')).totals.drinkMl).toBe(0);
    expect((await readDay('2026-11-21')).totals.drinkMl).toBe(300);
  });

  it('many writers at once lose nothing', async () => {
    const { writeEntries, readDay } = await openPage();
    await Promise.all(Array.from({ length: 40 }, (_, i) => writeEntries([drink(`d${i}`, 100)])));
    expect((await readDay('2026-11-22')).totals).toMatchObject({ drinkMl: 4000, drinks: 40 });
  });

  it('tells its watchers of each write', async () => {
    const { writeEntries, watchLog } = await openPage();
    const heard = new Promise<void>((resolve) => watchLog(resolve));
    await writeEntries([drink('a', 200)]);
    await heard;
  });

  it('says so when it cannot be opened, saves nothing, and works again when it can', async () => {
    const { writeEntries, readDay, LogUnavailable } = await openPage();
    const working = globalThis.indexedDB;
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    await expect(writeEntries([drink('a', 200)])).rejects.toBeInstanceOf(LogUnavailable);
    globalThis.indexedDB = working;
    await writeEntries([drink('a', 200)] satisfies Entry[]);
    expect((await readDay('2026-11-22')).entries).toHaveLength(1);
  });
});
