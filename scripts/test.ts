/**
 * All checks that have to pass before a change is done. Rows of stages run side by side, each in the order in which it is quickest to learn
 * of a mistake. The stories that wait for alarms begin as soon as there are packages, the other ones when nothing else keeps the processors
 * at work. Every stage counts its tests; a stage that is one check counts as one; a stage that finds no test has failed. The last line is
 * `N passed, N failed, N skipped`; CONTRIBUTING.md tells why a test is skipped.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setPriority } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sum } from '../core/sum.ts';

type Count = { passed: number; failed: number; skipped?: number };
/** Writes a line below the title of the stage. */
type Say = (line: string) => void;
type Run = (say: Say) => Promise<Count>;
type Stage = { title: string; needs?: string; run: Run };
type Outcome = { code: number; output: string };

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIN = join(ROOT, 'node_modules/.bin');
const REPORTS = join(ROOT, '.output/reports');
const CHROMIUM_BUILD = join(ROOT, '.output/chrome-mv3');
const FIREFOX_BUILD = join(ROOT, '.output/firefox-mv3');
const NODE_WANTED = 26;
/** React DOM sets `innerHTML` in two places of its own; a store reviewer knows them. Nothing else is let through. */
const REACT_DOM_WARNINGS = 2;
/** Words that React brings along wherever it is bundled. */
const REACT = ['https://react.dev/errors/', 'react.element', 'react.transitional.element'];

/** By which a run can be told again. */
const SEED = /^Seed of .*$/gm;

const E2E = ['--config', 'tests/e2e/vitest.config.ts', '--reporter=verbose'];
/** The stories that spend their time waiting. */
const WAITING = ['main-job.test.ts', 'presence.test.ts'];
/** Stages that keep all processors at work let the browsers beside them have the first turn. */
const BEHIND = 10;

const CODE: Stage[] = [
  { title: 'Types', run: check('tsc', ['--noEmit']) },
  { title: 'Lint and format', run: check('biome', ['ci', '.']) },
  { title: 'Nothing unused', run: check('knip', []) },
  { title: 'Nothing written twice', run: check('jscpd', []) },
  { title: 'Unit, simulation and component tests', run: vitest('unit', []) },
];

const PACKAGES: Stage[] = [
  { title: 'Package for Chromium', run: check('wxt', ['zip', '-b', 'chrome']) },
  { title: 'Package for Edge', run: check('wxt', ['zip', '-b', 'edge']) },
  { title: 'Package for Firefox', run: check('wxt', ['zip', '-b', 'firefox']) },
];

/** These stages keep but one processor at work, and the last one hardly any. */
const PACKED: Stage[] = [
  { title: 'Weight in Chromium and Firefox', needs: 'Package for Firefox', run: weight },
  { title: 'What the builds hold', needs: 'Package for Firefox', run: vitest('build', ['--config', 'tests/build/vitest.config.ts']) },
  { title: 'Store lint of the Firefox build', needs: 'Package for Firefox', run: storeLint },
  { title: 'End to end: what waits for alarms', needs: 'Package for Firefox', run: vitest('e2e-waiting', [...E2E, ...WAITING]) },
];

const OTHERS = WAITING.map((name) => `--exclude=**/${name}`);
const BROWSERS: Stage[] = [{ title: 'End to end: everything else', needs: 'Package for Firefox', run: vitest('e2e', [...E2E, ...OTHERS]) }];

if (Number(process.versions.node.split('.')[0]) < NODE_WANTED) {
  console.error(`The tests run on Node ${NODE_WANTED}, and this is ${process.version}: run them with "npm test".`);
  process.exit(1);
}
console.log(`Node ${process.version}`);
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const failed = new Set<string>();
const code = runRow(CODE);
const packages = runRow(PACKAGES);
const packed = packages.then(() => runRow(PACKED));
const browsers = Promise.all([code, packages]).then(() => runRow(BROWSERS));
const counts = (await Promise.all([code, packages, packed, browsers])).flat();
const total = {
  passed: sum(counts.map((count) => count.passed)),
  failed: sum(counts.map((count) => count.failed)),
  skipped: sum(counts.map((count) => count.skipped ?? 0)),
};
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** The output of a stage is shown when it has ended, as another stage may be under way. */
async function runRow(stages: Stage[]): Promise<Count[]> {
  const counts: Count[] = [];
  for (const { title, needs, run } of stages) {
    const started = Date.now();
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    const count = needs && failed.has(needs) ? notRun(needs, say) : await run(say).catch((error) => broken(error, say));
    const seconds = Math.round((Date.now() - started) / 1000);
    const skipped = count.skipped ? `, ${count.skipped} skipped` : '';
    console.log([`\n== ${title}`, ...lines, `   ${count.passed} passed, ${count.failed} failed${skipped} (${seconds} s)`].join('\n'));
    if (count.failed > 0) failed.add(title);
    counts.push(count);
  }
  return counts;
}

function notRun(needed: string, say: Say): Count {
  say(`   Not run, because "${needed}" failed.`);
  return { passed: 0, failed: 1 };
}

function broken(error: unknown, say: Say): Count {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return { passed: 0, failed: 1 };
}

/** A stage that is one check: the output of the check matters only when it fails. */
function check(tool: string, args: string[]): Run {
  return async (say) => {
    const { code, output } = await exec(tool, args);
    if (code === 0) return { passed: 1, failed: 0 };
    say(output.trim());
    return { passed: 0, failed: 1 };
  };
}

/** Runs Vitest and counts from its JSON report. Anything it reports beside its tests (a file that does not load, an unhandled error) counts as one failure. */
function vitest(name: string, args: string[]): Run {
  const report = join(REPORTS, `${name}.json`);
  const reporters = args.some((arg) => arg.startsWith('--reporter')) ? [] : ['--reporter=dot'];
  const live = name.startsWith('e2e');
  return async (say) => {
    const result = await exec('vitest', ['run', ...args, ...reporters, '--reporter=json', `--outputFile.json=${report}`], live);
    const count = readReport(report);
    const failed = count.failed === 0 && (result.code !== 0 || count.passed === 0) ? 1 : count.failed;
    if (failed > 0 && !live) say(result.output.trim());
    else for (const [line] of result.output.matchAll(SEED)) say(`   ${line}`);
    if (count.passed + count.failed === 0) say('   No test was run.');
    return { ...count, failed };
  };
}

function readReport(path: string): Count {
  if (!existsSync(path)) return { passed: 0, failed: 0 };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const unloaded = report.testResults.filter(
    (file: { status: string; assertionResults: { status: string }[] }) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length, skipped: report.numPendingTests };
}

/** Every part within its budget counts as one check, and so does a background without React, in each browser. */
async function weight(say: Say): Promise<Count> {
  const { output } = await exec('size-limit', ['--json']);
  const parts: { name: string; passed?: boolean; size?: number; sizeLimit?: number }[] = JSON.parse(output);
  for (const { name, size, sizeLimit } of parts) say(`   ${name}: ${size} of ${sizeLimit} bytes`);
  const checks = [
    // A part that is missing weighs nothing.
    ...parts.map(({ passed, size = 0 }) => passed === true && size > 0),
    ...[CHROMIUM_BUILD, FIREFOX_BUILD].map((build) => isWithoutReact(build, say)),
  ];
  const passed = checks.filter(Boolean).length;
  return { passed, failed: checks.length - passed };
}

function isWithoutReact(build: string, say: Say): boolean {
  const code = readFileSync(join(build, 'background.js'));
  const found = REACT.filter((words) => code.includes(words));
  if (found.length > 0) say(`   The background has React in it: ${found.join(', ')} in ${build}`);
  return found.length === 0;
}

async function storeLint(say: Say): Promise<Count> {
  const { code, output } = await exec('web-ext', ['lint', '--source-dir', FIREFOX_BUILD, '--output', 'json', '--no-config-discovery']);
  const report = JSON.parse(output.slice(output.indexOf('{')));
  const known = report.warnings.filter(isFromReactDom);
  const others = [...report.errors, ...report.warnings].filter((finding) => !known.includes(finding));
  for (const finding of others) say(`   ${finding.code} in ${finding.file ?? 'manifest.json'}: ${finding.message}`);
  if (known.length > REACT_DOM_WARNINGS)
    say(`   ${known.length} assignments to innerHTML beside React DOM, which has ${REACT_DOM_WARNINGS}.`);
  const good = code === 0 && others.length === 0 && known.length <= REACT_DOM_WARNINGS;
  return good ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function isFromReactDom({ code, file }: { code: string; file?: string }) {
  if (code !== 'UNSAFE_VAR_ASSIGNMENT' || !file) return false;
  return readFileSync(join(FIREFOX_BUILD, file), 'utf8').includes('https://react.dev/errors/');
}

/** @param live shows the output while it comes instead of handing it back. */
function exec(tool: string, args: string[], live = false): Promise<Outcome> {
  const isWindows = process.platform === 'win32';
  // There a shell reads the line, and the folder may have a space in its name.
  const quoted = (word: string) => (isWindows ? `"${word}"` : word);
  const command = quoted(join(BIN, isWindows ? `${tool}.cmd` : tool));
  const env = { ...process.env, PATH: `${BIN}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };
  const child = spawn(command, args.map(quoted), {
    cwd: ROOT,
    env,
    shell: isWindows,
    stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
  });
  if (!live && child.pid) setPriority(child.pid, BEHIND);
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk) => chunks.push(chunk));
  child.stderr?.on('data', (chunk) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
