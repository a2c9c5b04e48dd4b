import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const COMPONENTS = fileURLToPath(new URL('../../../components', import.meta.url));

/** An import from a file of ours, types and late ones included. */
const FROM = /(?:\bfrom|\bimport\()\s*'(\.[^']+)'/g;

describe('the rooms of components', () => {
  const rooms = new Map(readdirSync(COMPONENTS).map((room) => [room, neighboursOf(room)]));

  test.each([...rooms.keys()])('%s takes nothing from a room that takes something from it, not even a type', (room) => {
    expect(wayBack(room)).toBeNull();
  });

  /** The rooms from one back to itself; null where no way leads back. */
  function wayBack(room: string): string[] | null {
    const seen = new Set<string>();
    const ways = [[room]];
    for (let way = ways.shift(); way; way = ways.shift()) {
      for (const next of rooms.get(way.at(-1) as string) ?? []) {
        if (next === room) return [...way, next];
        if (!seen.has(next)) ways.push([...way, next]);
        seen.add(next);
      }
    }
    return null;
  }
});

/** The other rooms that the files of one import from. */
function neighboursOf(room: string): Set<string> {
  const files = readdirSync(join(COMPONENTS, room), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const taken = files.flatMap((name) => {
    const file = join(COMPONENTS, room, name);
    return [...readFileSync(file, 'utf8').matchAll(FROM)].map(([, from]) => relative(COMPONENTS, resolve(dirname(file), from as string)));
  });
  return new Set(taken.flatMap((path) => path.split(sep)[0] ?? []).filter((name) => name !== '..' && name !== room));
}
