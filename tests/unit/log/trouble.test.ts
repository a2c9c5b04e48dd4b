import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage } from './database.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => vi.useRealTimers());

describe('what is the matter with the log', () => {
  it.each([
    ['QuotaExceededError', 'quota'],
    ['VersionError', 'newer'],
    ['TimeoutError', 'blocked'],
    ['UnknownError', 'corrupt'],
    ['DataError', 'corrupt'],
    ['NotFoundError', 'corrupt'],
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
    ['NeverHeardOfError', 'unknown'],
    ['constructor', 'unknown'],
  ])('%s: %s', async (name, trouble) => {
    const { troubleOf, LogUnavailable } = await openPage();
    const error = new DOMException('x', name);
    expect(troubleOf(error)).toBe(trouble);
    expect(troubleOf(new LogUnavailable(error))).toBe(trouble);
  });

  it('is told of anything that can be thrown', async () => {
    const { troubleOf, LogUnavailable } = await openPage();
    for (const thrown of [null, undefined, 'text', 5, {}, new Error('x'), new LogUnavailable(null)])
      expect(troubleOf(thrown)).toBe('unknown');
    expect(troubleOf(new DOMException('The quota has been exceeded', 'AbortError'))).toBe('quota');
  });
});

describe('a page that does not let go of an older database', () => {
  it('is told, nothing is overwritten, and it works again when it does', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const old = await openDB('rill-log', 1, {
      upgrade(db) {
        db.createObjectStore('entries', { keyPath: 'id' }).createIndex('day', 'day');
        db.createObjectStore('days', { keyPath: 'day' });
      },
    });
    const { readDay, troubleOf } = await openPage();
    const refused = readDay('2026-11-22').catch((error: unknown) => error);
    // The request has to have met the other page before time runs out.
    for (let i = 0; i < 50; i += 1) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(5_000);
    expect(troubleOf(await refused)).toBe('blocked');
    old.close();
    expect((await readDay('2026-11-22')).entries).toEqual([]);
  });
});
