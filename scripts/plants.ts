/**
 * Plants the faults of `planted-faults.ts`, one after the other, and tells of each whether the test that stands beside it hears it now:
 * `npm run plants`, or `npm run plants -- chime menu` for those whose name has one of these words, and `--browser firefox` for the stories
 * in Firefox. Works on a copy; the project is not touched. Ends with 1 when a fault is not heard, or a test fails without it.
 * `npm run mutate` plants faults by itself, in the core alone.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PLANTS, type Plant } from './planted-faults.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
const LEFT_OUT = new Set(['.git', '.output', 'node_modules']);
const FOLDERS = { chromium: 'chrome', firefox: 'firefox' } as const;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { browser: { type: 'string', default: 'chromium' } } });
const browser = values.browser === 'firefox' ? 'firefox' : 'chromium';
const wanted = PLANTS.filter(({ fault }) => positionals.length === 0 || positionals.some((word) => fault.includes(word)));
const copy = copyProject();
try {
  process.exitCode = (await tellOfAll()) ? 0 : 1;
} finally {
  rmSync(copy, { recursive: true, force: true });
}

async function tellOfAll(): Promise<boolean> {
  // The tests are run by whole files.
  const judges = new Map(wanted.map(({ heardBy }) => [nameOf(heardBy), { ...heardBy, name: '' }]));
  if (wanted.some(({ heardBy }) => 'story' in heardBy)) await build();
  for (const [name, judge] of judges) {
    if (await passes(judge)) continue;
    console.log(`fails without a fault: ${name}`);
    return false;
  }
  let heard = 0;
  for (const plant of wanted) {
    const isHeard = await isNoticed(plant);
    heard += Number(isHeard);
    console.log(`${isHeard ? 'heard    ' : 'NOT HEARD'}  ${plant.fault}  (${nameOf(plant.heardBy)})`);
  }
  console.log(`${heard} of ${wanted.length} heard`);
  return heard === wanted.length && wanted.length > 0;
}

async function isNoticed({ file, text, planted, heardBy }: Plant): Promise<boolean> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) throw new Error(`${file} has not once what a fault replaces: ${text}`);
  writeFileSync(
    path,
    source.replace(text, () => planted),
  );
  try {
    if ('story' in heardBy) await build();
    return !(await passes(heardBy));
  } finally {
    writeFileSync(path, source);
  }
}

/** @throws when the extension cannot be built */
async function build(): Promise<void> {
  if (!(await run('wxt', ['build', '-b', FOLDERS[browser]]))) throw new Error('The extension cannot be built.');
}

async function passes(judge: Plant['heardBy']): Promise<boolean> {
  if ('unit' in judge) return run('vitest', ['run', '--project', 'unit', '--project', 'shell', `tests/unit/${judge.unit}`]);
  const names = judge.name ? ['--testNamePattern', judge.name] : [];
  return run('vitest', ['run', '--config', 'tests/e2e/vitest.config.ts', '--project', browser, `${judge.story}.test.ts`, ...names]);
}

function run(tool: string, args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(BIN, tool), ...args], { cwd: copy, maxBuffer: 1e8 }, (error) => resolve(error === null));
  });
}

function nameOf(judge: Plant['heardBy']): string {
  return 'unit' in judge ? `tests/unit/${judge.unit}.test.ts` : `tests/e2e/${judge.story}.test.ts in ${browser}`;
}

function copyProject(): string {
  const to = mkdtempSync(join(tmpdir(), 'rill-plants-'));
  for (const name of readdirSync(ROOT).filter((one) => !LEFT_OUT.has(one))) cpSync(join(ROOT, name), join(to, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(to, 'node_modules'));
  return to;
}
