import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallPreload } from '../../../scripts/vite-preload.ts';

interface Link {
  href: string;
  onload?: () => void;
  onerror?: () => void;
}

type LateImport = (load: () => Promise<string>, styles?: string[]) => Promise<string>;

let pages = 0;
let added: Link[] = [];
/** Attributes of what the page has. */
let there: string[] = [];

/** The helper in a page of its own. */
async function lateImport(): Promise<LateImport> {
  const { load } = smallPreload();
  if (typeof load !== 'function') throw new Error('expected a module');
  const code = String(Reflect.apply(load, {}, ['\0vite/preload-helper.js'])).replace('__VITE_IS_MODERN__', 'true');
  pages += 1;
  const fresh = `${code}\n// ${pages}`;
  return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(fresh)}`)).__vitePreload;
}

beforeEach(() => {
  added = [];
  there = [];
  vi.stubGlobal('document', {
    createElement: () => ({}),
    querySelector: (selector: string) => there.find((attribute) => selector.split(',').includes(`[${attribute}]`)) ?? null,
    head: { append: (link: Link) => void added.push(link) },
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('a part that is imported late', () => {
  const part = async () => 'the part';

  test('without styles of its own is there as soon as it has been read', async () => {
    const read = await lateImport();
    await expect(read(part)).resolves.toBe('the part');
    expect(added).toEqual([]);
  });

  test('waits for its styles, which are asked for once', async () => {
    const read = await lateImport();
    const both = Promise.all([read(part, ['assets/a.css']), read(part, ['assets/a.css'])]);
    const seen = vi.fn();
    both.then(seen);
    await new Promise(setImmediate);
    expect(seen).not.toHaveBeenCalled();
    expect(added.map(({ href }) => href)).toEqual(['/assets/a.css']);
    added[0]?.onload?.();
    await expect(both).resolves.toEqual(['the part', 'the part']);
  });

  test.each(['href="/assets/a.css"', 'data-href="/assets/a.css"'])('asks for no style that the page has: %s', async (attribute) => {
    there = [attribute];
    const read = await lateImport();
    await expect(read(part, ['assets/a.css'])).resolves.toBe('the part');
    expect(added).toEqual([]);
  });

  test('fails when a style cannot be read, and asks for it again the next time', async () => {
    const read = await lateImport();
    const first = read(part, ['assets/a.css']);
    added[0]?.onerror?.();
    await expect(first).rejects.toThrow('Not read: assets/a.css');
    const second = read(part, ['assets/a.css']);
    added[1]?.onload?.();
    await expect(second).resolves.toBe('the part');
  });
});
