import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { devDependencies, version } from '../../../package.json' with { type: 'json' };
import { BUDGETS, popupScripts } from '../../../scripts/weight.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PAGE = '<link rel="modulepreload" href="/chunks/shared.js"><script type="module" src="/chunks/popup.js"></script>';

describe('what is too heavy fails', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'rill-weight-'));
    write('package.json', JSON.stringify({ devDependencies }));
    write(
      '.size-limit.mjs',
      `import { budgets } from ${JSON.stringify(join(ROOT, 'scripts/weight.ts'))};\nexport default budgets('.output');`,
    );
    for (const browser of ['chrome', 'firefox']) {
      write(`.output/${browser}-mv3/background.js`, 'x');
      write(`.output/${browser}-mv3/popup.html`, PAGE);
      for (const chunk of ['shared', 'popup', 'late']) write(`.output/${browser}-mv3/chunks/${chunk}.js`, 'x');
      write(`.output/rill-${version}-${browser}.zip`, 'x');
    }
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('but not what is light, nor what is read late', () => {
    write('.output/chrome-mv3/chunks/late.js', randomBytes(BUDGETS.popup + 1));
    expect(weigh()).toEqual({ code: 0, failed: [], weighed: 6 });
  });

  test.each([
    ['Background in Chromium', '.output/chrome-mv3/background.js', BUDGETS.background],
    ["Popup's scripts in Firefox", '.output/firefox-mv3/chunks/shared.js', BUDGETS.popup],
    ['Package for Chromium', `.output/rill-${version}-chrome.zip`, BUDGETS.packed],
  ])('%s', (name, path, budget) => {
    // Chance cannot be compressed.
    write(path, randomBytes(budget + 1));
    expect(weigh()).toEqual({ code: 1, failed: [name], weighed: 6 });
  });

  test('and so does what is not there', () => {
    rmSync(join(folder, '.output/firefox-mv3/background.js'));
    expect(weigh().code).toBe(1);
  });

  test('as does a script that the popup names and that is not there', () => {
    rmSync(join(folder, '.output/chrome-mv3/chunks/shared.js'));
    expect(() => popupScripts(join(folder, '.output/chrome-mv3'))).toThrow('a script that is not there');
  });

  function write(path: string, content: string | Uint8Array) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }

  function weigh() {
    const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'node_modules/size-limit/bin.js'), '--json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const parts: { name: string; passed?: boolean }[] = JSON.parse(stdout);
    return { code: status, failed: parts.filter(({ passed }) => passed !== true).map(({ name }) => name), weighed: parts.length };
  }
});
