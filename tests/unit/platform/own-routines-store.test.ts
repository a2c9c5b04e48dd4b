import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Routine } from '../../../core/routines/schema.ts';
import { loadOwnSummaries } from '../../../platform/own-routines-store.ts';
import { changeOwnStored } from '../../../platform/own-routines-write.ts';

const disk = vi.hoisted(() => ({ values: {} as Record<string, unknown>, isFull: false }));

/** Every answer takes a turn, as the browser's do. */
vi.mock('../../../platform/storage.ts', () => ({
  readLocal: async (key: string) => {
    await new Promise(setImmediate);
    return structuredClone(disk.values[key]);
  },
  writeLocal: async (values: Record<string, unknown>) => {
    await new Promise(setImmediate);
    if (disk.isFull) throw new Error('QuotaExceededError');
    Object.assign(disk.values, structuredClone(values));
  },
  watchLocal: vi.fn(),
}));

const routine = (id: string) => ({ id }) as Routine;
const listed = (stored: unknown) => (stored as { routines: Routine[] } | undefined)?.routines ?? [];
const adding = (id: string) => (stored: unknown) => ({ routines: [...listed(stored), routine(id)], damaged: [] });
const ids = () => listed(disk.values['own-routines']).map(({ id }) => id);

beforeEach(() => Object.assign(disk, { values: {}, isFull: false }));

describe('own routines in storage', () => {
  it('lose nothing when two pages change them at once', async () => {
    await Promise.all([changeOwnStored(adding('own-1')), changeOwnStored(adding('own-2')), changeOwnStored(adding('own-3'))]);
    expect(ids().sort()).toEqual(['own-1', 'own-2', 'own-3']);
  });

  it('stay as they are when nothing is changed, or it cannot be stored', async () => {
    await changeOwnStored(adding('own-1'));
    await changeOwnStored(() => null);
    disk.isFull = true;
    await expect(changeOwnStored(adding('own-2'))).rejects.toThrow('QuotaExceededError');
    disk.isFull = false;
    expect(ids()).toEqual(['own-1']);
    await changeOwnStored(adding('own-3'));
    expect(ids()).toEqual(['own-1', 'own-3']);
  });

  it('keep aside what is damaged, beside what was put there before', async () => {
    await changeOwnStored(() => ({ routines: [], damaged: ['a'] }));
    await changeOwnStored(() => ({ routines: [routine('own-1')], damaged: ['b'] }));
    expect(disk.values['own-routines.damaged']).toEqual({ at: expect.any(Number), routines: ['a', 'b'] });
    expect(ids()).toEqual(['own-1']);
  });

  it('are none where nothing is stored, or something else', async () => {
    expect(await loadOwnSummaries()).toEqual([]);
    disk.values['own-routines'] = 'nonsense';
    expect(await loadOwnSummaries()).toEqual([]);
  });
});
