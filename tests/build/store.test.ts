/** The texts and pictures in the stores: whether they are true, keep to the words of Rill, and have the form that stores want. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bannedWord } from '../../core/routines/wording.ts';
import { manifestOf } from './built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TEXTS = ['listing', 'permissions', 'privacy'] as const;
const SIZES: Record<string, readonly [width: number, height: number]> = {
  tile: [440, 280],
  'icon-128': [128, 128],
  'icon-300': [300, 300],
};
const SCREENSHOT = [1280, 800] as const;
/** The colour type of a PNG without transparency, which the Chrome Web Store asks for. */
const OPAQUE = 2;

const read = (path: string) => readFileSync(ROOT + path, 'utf8');
const namesIn = (text: string) => [...text.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name as string);

describe.each(TEXTS)('the %s', (name) => {
  const text = read(`store/${name}.md`);

  test('promises nothing, and does not raise its voice', () => {
    expect(bannedWord(text)).toBeUndefined();
    expect(text).not.toMatch(/!(?!\[)/);
  });
});

test('each permission is justified, and no other', () => {
  const { permissions, optional_permissions } = manifestOf('Chromium') as Record<string, string[]>;
  expect(namesIn(read('store/permissions.md')).sort()).toEqual([...(permissions ?? []), ...(optional_permissions ?? [])].sort());
});

test('there are as many routines as the listing says', () => {
  const words: Record<string, number> = { sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20 };
  const said = [...read('store/listing.md').matchAll(/(\w+) routines/gi)]
    .map(([, word]) => words[word?.toLowerCase() ?? ''])
    .filter(Boolean);
  const there = readdirSync(`${ROOT}content/routines`).filter((file) => file.endsWith('.json')).length;
  expect(new Set(said)).toEqual(new Set([there]));
});

test('there is a picture for each that the listing names, in the size that stores take', () => {
  const pictures = readdirSync(`${ROOT}store/pictures`).map((file) => file.replace(/\.png$/, ''));
  expect(pictures.sort()).toEqual([...namesIn(read('store/listing.md')), 'icon-128', 'icon-300'].sort());
  for (const name of pictures) {
    const png = readFileSync(`${ROOT}store/pictures/${name}.png`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual(SIZES[name] ?? SCREENSHOT);
    if (!name.startsWith('icon')) expect(png[25], name).toBe(OPAQUE);
  }
});
