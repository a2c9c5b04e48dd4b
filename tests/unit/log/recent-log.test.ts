import { IDBFactory, IDBOpenDBRequest } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Entry } from '../../../core/log/entry.ts';
import { emptyState } from '../../../core/reminders/empty-state.ts';
import { browser, storage } from './browser.ts';
import { openPage } from './database.ts';
import { drink } from './drink.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const TODAY = '2026-11-22';
const rule = { timeZone: 'UTC', startHour: 4 };

const routine = (id: string, day: string) =>
  ({ ...drink(id), day, kind: 'routine', routineId: 'x', variant: 'full', seconds: 45, finished: true }) as const;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('UTC');
  globalThis.indexedDB = new IDBFactory();
  storage.local = {};
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the copy of the last days', () => {
  it('is what the log has, whatever was done to it', async () => {
    const page = await openPage();
    const expectTrue = async () => expect(await page.loadRecentLog()).toEqual(await page.readRecentLog(TODAY));
    expect(await page.loadRecentLog()).toBeNull();
    await page.writeEntries([
      drink('a'),
      drink('b', { day: '2026-11-21' }),
      drink('old', { day: '2026-11-01' }),
      routine('r', '2026-11-15'),
    ]);
    await expectTrue();
    expect(await page.loadRecentLog()).toMatchObject({
      entries: [{ ids: ['b'] }, { ids: ['a'] }],
      days: [{ routines: 1 }, { drinkMl: 100 }, { drinkMl: 100 }],
    });
    await page.editEntry('a', { kind: 'drink', ml: 300 }, rule);
    await expectTrue();
    const undone = await page.undoEntry('a');
    await expectTrue();
    await page.redoEntries(undone);
    await expectTrue();
    await page.applyRestore(new Map([['c', drink('c')]]), 'merge');
    expect((await page.loadRecentLog())?.entries[1]?.ids).toEqual(['a', 'c']);
    await expectTrue();
    await page.eraseDays('2026-11-21', '2026-11-21');
    await expectTrue();
    await page.eraseLog();
    expect(await page.loadRecentLog()).toEqual({ entries: [], days: [] });
  });

  it('has a ceiling: a day that has as much as a day can have has none, and is read from the log', async () => {
    const page = await openPage();
    await page.writeEntries([drink('a')]);
    expect(JSON.stringify(storage.local).length).toBeLessThan(5_000);
    const { ml: _, ...base } = drink('n');
    const note = (i: number): Entry => ({ ...base, id: `n${i}`, kind: 'note', text: 'A day of which there is a lot to tell. '.repeat(10) });
    await page.writeEntries(Array.from({ length: 2_999 }, (_, i) => note(i)));
    expect(JSON.stringify(storage.local).length).toBeLessThan(50_000);
    expect(await page.loadRecentLog()).toBeNull();
    expect((await page.readDay(TODAY)).earlier).toBe(2_500);
    await page.eraseLog();
    expect(await page.loadRecentLog()).toEqual({ entries: [], days: [] });
  });

  it('that cannot be stored leaves what was logged saved', async () => {
    const page = await openPage();
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    await page.writeEntries([drink('a')]);
    expect((await page.readDay(TODAY)).entries).toHaveLength(1);
    expect(await page.loadRecentLog()).toBeNull();
  });

  it('that cannot be made anew is not gone by any more: neither shown, nor counted for the reminders', async () => {
    const page = await openPage();
    await page.writeEntries([drink('a')]);
    expect((await page.loadLogged())?.drinks).toHaveLength(1);
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('QuotaExceededError'));
    await page.writeEntries([drink('b')]);
    expect(await page.loadRecentLog()).toBeNull();
    expect((await page.loadLogged())?.drinks).toHaveLength(2);
  });

  it('of another version is not looked at', async () => {
    const page = await openPage();
    await page.writeEntries([drink('a')]);
    storage.local['recent-log'] = { ...(storage.local['recent-log'] as object), seal: 'another' };
    expect(await page.loadRecentLog()).toBeNull();
  });
});

describe('a page that shows today', () => {
  const openToday = async () => {
    const page = await openPage();
    vi.doMock('../../../platform/first-paint.ts', () => ({ firstPaint: async () => undefined }));
    const today = await import('../../../stores/today.ts');
    return { ...page, ...today, shown: () => today.useToday.getState().entries.map(({ id }) => id) };
  };

  /** A database that takes as long to open as one can fear. A page that asked for it only after its test would meet that of the next one. */
  const holdDatabase = () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockReturnValue(new IDBOpenDBRequest());
    return { untilAsked: () => vi.waitFor(() => expect(open).toHaveBeenCalled()) };
  };

  it('shows what was kept before the log has been opened', async () => {
    await (await openPage()).writeEntries([drink('a'), routine('r', '2026-11-20')]);
    const { untilAsked } = holdDatabase();
    const page = await openToday();
    await page.connectToday();
    expect(page.useToday.getState()).toMatchObject({ status: 'ready', totals: { drinkMl: 100 }, rhythm: { active: 1 } });
    expect(page.shown()).toEqual(['a']);
    await untilAsked();
  });

  it('draws nothing anew and keeps nothing anew when the log has the same', async () => {
    await (await openPage()).writeEntries([drink('a')]);
    const page = await openToday();
    const changes = vi.fn();
    page.useToday.subscribe(changes);
    await page.connectToday();
    const set = vi.spyOn(browser.storage.local, 'set');
    await page.refreshToday();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(page.shown()).toEqual(['a']);
    expect(changes).toHaveBeenCalledTimes(1);
    expect(set).not.toHaveBeenCalled();
  });

  it('shows what the log has where something else was kept, and keeps that', async () => {
    const before = await openPage();
    await before.writeEntries([drink('a')]);
    const { 'recent-log': old } = structuredClone(storage.local);
    await before.writeEntries([drink('b')]);
    storage.local['recent-log'] = old;
    const page = await openToday();
    await page.connectToday();
    await vi.waitFor(() => expect(page.shown()).toEqual(['a', 'b']));
    await vi.waitFor(async () => expect((await page.loadRecentLog())?.entries[0]?.ids).toEqual(['a', 'b']));
  });

  it('waits for the log when nothing was kept, and keeps what it has for the next one', async () => {
    await (await openPage()).writeEntries([drink('a')]);
    storage.local = {};
    const page = await openToday();
    await page.connectToday();
    expect(page.shown()).toEqual(['a']);
    await vi.waitFor(async () => expect((await page.loadRecentLog())?.entries[0]?.ids).toEqual(['a']));
  });

  it('counts once what is kept and still on its way', async () => {
    await (await openPage()).writeEntries([drink('a')]);
    const waiting = { ...emptyState, outbox: [drink('a'), drink('b')] };
    const { untilAsked } = holdDatabase();
    const page = await openToday();
    const { useReminders } = await import('../../../stores/reminders.ts');
    useReminders.setState({ state: waiting as never, ready: true });
    await page.connectToday();
    expect(page.shown()).toEqual(['a', 'b']);
    expect(page.useToday.getState().totals.drinkMl).toBe(200);
    await untilAsked();
  });

  it('shows an empty day in the morning after', async () => {
    await (await openPage()).writeEntries([routine('r', TODAY)]);
    vi.setSystemTime(NOW + 86_400_000);
    const { untilAsked } = holdDatabase();
    const page = await openToday();
    await page.connectToday();
    expect(page.useToday.getState()).toMatchObject({ status: 'ready', entries: [], totals: { day: '2026-11-23' }, rhythm: { active: 1 } });
    await untilAsked();
  });

  it('says when the log cannot be opened, and leaves what was kept', async () => {
    await (await openPage()).writeEntries([drink('a')]);
    const page = await openToday();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('no', 'UnknownError');
    });
    await page.connectToday();
    await vi.waitFor(() => expect(page.useToday.getState()).toMatchObject({ status: 'unavailable', trouble: 'corrupt' }));
    expect(page.shown()).toEqual(['a']);
  });
});
