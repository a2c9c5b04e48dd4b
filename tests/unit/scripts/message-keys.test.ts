import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import english from '../../../locales/en.ts';
import { keysOfPage } from '../../../scripts/message-keys.ts';

const KEYS = ['page.title', 'page.kind.tea', 'page.kind.tea.help', 'page.late', 'page.other'];

let folder: string;
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const found = () => [...keysOfPage(join(folder, 'main.tsx'), KEYS).keys].sort();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rill-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the messages of a page', () => {
  test('are those that its files name', () => {
    write('main.tsx', "t('page.title'); t('page.unheard');");
    expect(found()).toEqual(['page.title']);
  });

  test('are found where a part of the key is chosen later, which is one part between dots', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a file
    write('main.tsx', 't(`page.kind.${kind}`);');
    expect(found()).toEqual(['page.kind.tea']);
  });

  test('are found in what is imported, at once or late, over several lines and in a circle', () => {
    write('main.tsx', "import {\n  one,\n  type Two,\n} from './one.ts';");
    write('one.ts', "export * from './main.tsx';\nconst Late = lazy(() => import('./late.tsx'));\nt('page.title');");
    write('late.tsx', "t('page.late');");
    expect(found()).toEqual(['page.late', 'page.title']);
  });

  test('that it begins with are not those of what is imported late', () => {
    write('main.tsx', "t('page.title');\nconst Late = lazy(() => import('./late.tsx'));");
    write('late.tsx', "t('page.late');");
    expect([...keysOfPage(join(folder, 'main.tsx'), KEYS, false).keys]).toEqual(['page.title']);
  });

  test('are not those of a file of which only types are used', () => {
    write('main.tsx', "import type { Other } from './other.ts';\nt('page.title');");
    write('other.ts', "t('page.other');");
    expect(found()).toEqual(['page.title']);
  });
});

test('every message can be shown by some page or by the browser itself', () => {
  const keys = Object.keys(english);
  const shown = new Set(
    ['popup', 'break', 'options', 'welcome'].flatMap((page) => [
      ...keysOfPage(join(import.meta.dirname, `../../../entrypoints/${page}/main.tsx`), keys).keys,
    ]),
  );
  expect(keys.filter((key) => !shown.has(key) && !key.startsWith('browser.'))).toEqual([]);
});

test('the popup reads few of them, and none of another page', () => {
  const keys = Object.keys(english);
  const { keys: shown } = keysOfPage(join(import.meta.dirname, '../../../entrypoints/popup/main.tsx'), keys);
  expect(shown.size).toBeLessThan(keys.length / 3);
  expect([...shown].filter((key) => /^(?:history|library|welcome|data)\./.test(key))).toEqual([]);
});
