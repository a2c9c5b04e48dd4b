import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** From the lowest room to the highest: the order in `docs/architecture.md`, *Rooms*. */
const ROOMS = ['core', 'platform', 'stores', 'components', 'entrypoints'] as const;
const UPWARD = ROOMS.flatMap((room, height) => ROOMS.slice(height + 1).map((above) => [room, `../${above}/planted.ts`] as const));

const REFUSED: readonly (readonly [file: string, from: string])[] = [
  ...UPWARD.map(([room, from]) => [`${room}/planted.ts`, from] as const),
  ['core/deep/planted.ts', '../../platform/planted.ts'],
  ['locales/planted.ts', '../platform/planted.ts'],
  ['components/ui/planted.tsx', '../../platform/planted.ts'],
  ['components/words/planted.ts', '../today/planted.ts'],
  ['components/drinks/planted.ts', '../prompt/planted.ts'],
  ['components/prompt/planted.ts', '../today/planted.ts'],
  ['components/prompt/planted.ts', '../../platform/planted.ts'],
  ['components/player/planted.ts', '../prompt/planted.ts'],
  ['components/player/planted.ts', '../today/planted.ts'],
  ['components/mirror/planted.ts', '../player/planted.ts'],
  ['components/mirror/planted.ts', '../../platform/planted.ts'],
  ['components/safety/planted.ts', '../prompt/planted.ts'],
  ['components/safety/planted.ts', '../settings/planted.ts'],
  ['components/library/planted.ts', '../settings/planted.ts'],
  ['platform/page/planted.ts', '../storage.ts'],
  ['platform/page/planted.ts', '../settings-store.ts'],
  ['core/planted.ts', 'react'],
  ['core/planted.ts', 'react-dom/client'],
  ['core/planted.ts', 'zustand'],
  ['core/planted.ts', 'idb'],
  ['platform/planted.ts', 'react'],
  ['platform/planted.ts', 'react-dom/client'],
  ['platform/planted.ts', 'zustand'],
  ...ROOMS.map((room) => [`${room}/planted.ts`, 'webextension-polyfill'] as const),
];
const ALLOWED: readonly (readonly [file: string, from: string])[] = [
  ['platform/planted.ts', '../core/planted.ts'],
  ['stores/planted.ts', '../platform/planted.ts'],
  ['components/planted.tsx', '../stores/planted.ts'],
  ['components/planted.tsx', '../platform/page/planted.ts'],
  ['components/prompt/planted.ts', '../words/planted.ts'],
  ['components/prompt/planted.ts', '../player/planted.ts'],
  ['components/player/planted.ts', '../mirror/planted.ts'],
  ['components/settings/planted.ts', '../library/planted.ts'],
  ['platform/page/planted.ts', '../browser.ts'],
  ['platform/page/planted.ts', './planted.ts'],
  ['platform/page/planted.ts', '../../core/planted.ts'],
  ['entrypoints/planted.ts', '../platform/planted.ts'],
  ['platform/browser.ts', 'webextension-polyfill'],
];

describe('an import', () => {
  let project = '';
  let refused: string[] = [];
  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'rill-lint-'));
    // There is no repository here that could say what it ignores.
    const { vcs: _, ...config } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    plant('biome.json', JSON.stringify(config));
    for (const [file, from] of [...REFUSED, ...ALLOWED]) plant(placeOf(file, from), `import '${from}';\n`);
    plant(LAZY, "export const later = () => import('../platform/planted.ts');\n");
    for (const name of GLOBALS) plant(`core/${name}/planted.ts`, `export const found = ${name};\n`);
    refused = lint();
  });
  afterAll(() => rmSync(project, { recursive: true }));

  test.each(REFUSED)('in %s from %s is refused', (file, from) => {
    expect(refused).toContain(placeOf(file, from));
  });

  test('that comes later is refused too', () => {
    expect(refused).toContain(LAZY);
  });

  test.each(ALLOWED)('in %s from %s is allowed', (file, from) => {
    expect(refused).not.toContain(placeOf(file, from));
  });

  test.each(GLOBALS)('is not the only way out of the core: %s is refused', (name) => {
    expect(refused).toContain(`core/${name}/planted.ts`);
  });

  function plant(path: string, text: string) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }

  /** The files in which something is wrong that has to do with where things may come from. */
  function lint(): string[] {
    const args = ['lint', '--reporter=json', '--max-diagnostics=none'];
    const biome = join(ROOT, 'node_modules/.bin/biome');
    const { stdout } = spawnSync(biome, args, { cwd: project, encoding: 'utf8', shell: process.platform === 'win32' });
    const { diagnostics } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as { diagnostics: Diagnostic[] };
    return diagnostics
      .filter(({ category }) => category.startsWith('lint/style/noRestricted'))
      .map(({ location: { path } }) => (typeof path === 'string' ? path : path.file));
  }
});

type Diagnostic = { category: string; location: { path: string | { file: string } } };

const LAZY = 'components/later/planted.ts';
const GLOBALS = ['window', 'document', 'navigator', 'setTimeout', 'performance'];

/** Every import has a file of its own, in a folder that is named for the imported module; `platform/browser.ts` is one file. */
function placeOf(file: string, from: string): string {
  if (file === 'platform/browser.ts') return file;
  return join(dirname(file), from.replaceAll(/[^a-z]/g, '-'), basename(file));
}
