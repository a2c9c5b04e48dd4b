/** A checkout on Windows has the same bytes as one elsewhere, or the formatter would refuse each file there. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rill-line-ends-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Lays the files of the index into a folder, as Git with these settings does. */
function checkOut(name: string, ...settings: string[]): string {
  const to = join(folder, name);
  const given = settings.flatMap((setting) => ['-c', setting]);
  execFileSync('git', [...given, 'checkout-index', '--all', `--prefix=${to}/`], { cwd: ROOT });
  return to;
}

function filesIn(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(path.length));
}

test.skipIf(!existsSync(join(ROOT, '.git')))('a checkout of Windows has the bytes of every other', () => {
  const here = checkOut('here', 'core.autocrlf=false');
  const windows = checkOut('windows', 'core.autocrlf=true', 'core.eol=crlf');
  const files = filesIn(here);
  expect(files.length).toBeGreaterThan(1000);
  expect(files.filter((file) => !readFileSync(here + file).equals(readFileSync(windows + file)))).toEqual([]);
});
