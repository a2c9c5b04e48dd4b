import { describe, expect, it } from 'vitest';
import { inTurn } from '../../../platform/lock.ts';

const NAME = 'writer';
const turn = () => new Promise(setImmediate);

/** Held as another page holds it. @returns lets go. */
async function heldElsewhere(): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await new Promise<void>((taken) => {
    void navigator.locks.request(NAME, () => {
      taken();
      return promise;
    });
  });
  return resolve;
}

describe('work in turn', () => {
  it('hears that the lock was free, and hands on what comes of it', async () => {
    expect(await inTurn(NAME, async (wasFree) => wasFree)).toBe(true);
    await turn();
    expect(await inTurn(NAME, async (wasFree) => wasFree)).toBe(true);
  });

  it('is done in the order of the calls, one after the other, and hears that it had to wait', async () => {
    const seen: string[] = [];
    const work = (name: string) => async (wasFree: boolean) => {
      seen.push(`${name} begins${wasFree ? '' : ' late'}`);
      await turn();
      seen.push(`${name} ends`);
    };
    await Promise.all(['a', 'b', 'c'].map((name) => inTurn(NAME, work(name))));
    expect(seen).toEqual(['a begins', 'a ends', 'b begins late', 'b ends', 'c begins late', 'c ends']);
  });

  it('waits for another page, and keeps its order meanwhile', async () => {
    const letGo = await heldElsewhere();
    const seen: unknown[] = [];
    const both = ['a', 'b'].map((name) => inTurn(NAME, async (wasFree) => seen.push([name, wasFree])));
    await turn();
    expect(seen).toEqual([]);
    letGo();
    await Promise.all(both);
    expect(seen).toEqual([
      ['a', false],
      ['b', false],
    ]);
  });

  it('that fails says so, and keeps nobody else from theirs', async () => {
    const failing = inTurn(NAME, () => Promise.reject(new Error('no disk')));
    const next = inTurn(NAME, async () => 'done');
    await expect(failing).rejects.toThrow('no disk');
    expect(await next).toBe('done');
  });
});
