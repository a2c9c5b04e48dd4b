/**
 * Plants one small mistake after the other into the scheduler (`core/reminders`, `core/schedule`) and runs its tests on each: a mistake
 * that no test notices is a rule that nobody checks. `npm run mutate` tries all of them, `npm run mutate -- hold.ts week.ts:54` those of
 * some files or lines. Works on a copy; the project is not touched. What the tests let pass is shown to the compiler: a mistake that it
 * refuses cannot be made. Survivors that make no difference stand in `mutants-known.ts`, with the reason.
 *
 * The process that leads gives mutants to workers, one for each processor, each with a copy of its own on which it runs Vitest. A worker
 * whose mutant hangs is ended and replaced.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { type Mutant, mutantsOf } from './mutants.ts';
import { KNOWN } from './mutants-known.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['core/reminders', 'core/schedule'];
const COPIED = ['core', 'content', 'locales', 'platform', 'scripts', 'tests', 'package.json'];
/** How long the tests may take on one mutant before it counts as hanging, in milliseconds. They take about two seconds. */
const PATIENCE = 90_000;

type Outcome = 'killed' | 'refused' | 'survived' | 'hangs';
type Job = { path: string; source: string };
type Reply = { ready: true } | { killed: boolean };

if (process.send) await serve();
else process.exitCode = await lead(process.argv.slice(2));

async function lead(wanted: string[]): Promise<number> {
  const mutants = FOLDERS.flatMap(filesIn)
    .flatMap(read)
    .filter((mutant) => wanted.length === 0 || wanted.some((name) => isNamed(mutant, name)));
  const outcomes: [Mutant, Outcome][] = [];
  const waiting = [...mutants];
  const seats = Array.from({ length: Math.min(availableParallelism(), mutants.length) }, () => takeFrom(waiting, mutants.length, outcomes));
  if (!(await Promise.all(seats)).every(Boolean)) {
    console.error('The tests or the types fail without a mutant.');
    return 1;
  }
  const places = new Map(mutants.map((mutant, index) => [mutant, index]));
  return summarise(outcomes.sort(([one], [other]) => (places.get(one) ?? 0) - (places.get(other) ?? 0)));
}

/** @param name such as `hold.ts`, or `hold.ts:54` for one line. */
function isNamed({ file, lineNumber }: Mutant, name: string): boolean {
  return `/${file}`.endsWith(`/${name}`) || `/${file}:${lineNumber}`.endsWith(`/${name}`);
}

/** @returns false when the tests or the types fail on the project as it is. */
async function takeFrom(waiting: Mutant[], total: number, outcomes: [Mutant, Outcome][]): Promise<boolean> {
  const copy = copyProject();
  let worker = await startWorker(copy);
  try {
    if (!(await run(worker, null)) || !(await compiles(copy))) return false;
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const outcome = await tried(worker, copy, mutant);
      if (outcome === 'hangs') {
        worker.kill('SIGKILL');
        worker = await startWorker(copy);
      }
      outcomes.push([mutant, outcome]);
      if (outcome === 'survived' && !isKnown(mutant)) console.log(tell(mutant));
      if (outcomes.length % 50 === 0) console.log(`${outcomes.length} of ${total}`);
    }
    return true;
  } finally {
    worker.kill('SIGKILL');
    rmSync(copy, { recursive: true, force: true });
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`);
}

function read(file: string): Mutant[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return mutantsOf(file, source, parseSync(file, source).program as never);
}

/** In a folder of its own, so that nobody else sees a mutant. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'rill-mutants-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const typesOfCore = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { noEmit: true, types: [] },
    include: ['core'],
    exclude: [],
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(typesOfCore));
  return copy;
}

async function tried(worker: ChildProcess, copy: string, mutant: Mutant): Promise<Outcome> {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  const source = original.slice(0, mutant.start) + mutant.replacement + original.slice(mutant.end);
  try {
    if (!(await run(worker, { path, source }))) return 'killed';
    return (await compiles(copy)) ? 'survived' : 'refused';
  } catch {
    return 'hangs';
  } finally {
    writeFileSync(path, original);
  }
}

/** @returns whether all tests pass. */
function run(worker: ChildProcess, job: Job | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('hangs')), PATIENCE);
    worker.once('message', (reply: Reply) => {
      clearTimeout(timer);
      resolve('killed' in reply && !reply.killed);
    });
    worker.send(job ?? {});
  });
}

function compiles(copy: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', copy], (error) => resolve(error === null));
  });
}

function startWorker(copy: string): Promise<ChildProcess> {
  const worker = fork(fileURLToPath(import.meta.url), [copy], { cwd: copy, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.once('error', reject);
  });
}

/** The worker: Vitest on the copy, the quick tests first. */
async function serve(): Promise<void> {
  const [copy = ''] = process.argv.slice(2);
  const [{ createVitest }, { content }, { messages }] = await Promise.all([
    import('vitest/node'),
    import('./vite-content.ts'),
    import('./vite-messages.ts'),
  ]);
  const vitest = await createVitest(
    'test',
    {
      root: copy,
      config: false,
      watch: false,
      environment: 'node',
      include: ['tests/unit/{reminders,schedule}/**/*.test.ts', 'tests/simulation/**/*.test.ts'],
      exclude: ['tests/simulation/planted-mistakes.test.ts'],
      // Modules are loaded once for all files of a run, and anew for the next one: three times as quick.
      isolate: false,
      pool: 'threads',
      maxWorkers: 1,
      bail: 1,
      // On a busy machine a slow test is no failure; what never ends is ended from outside.
      testTimeout: 2 * PATIENCE,
      env: { RILL_HISTORIES: '300' },
      reporters: [{}],
    },
    { plugins: [messages(), content()], logLevel: 'silent' },
  );
  const specifications = await vitest.globTestSpecifications();
  const isIn = (part: string) => (specification: { moduleId: string }) => relative(copy, specification.moduleId).includes(part);
  const stages = ['tests/unit/', '-cases.test.ts', 'histories-'].map((part) => specifications.filter(isIn(part)));
  process.on('disconnect', () => process.exit());
  process.on('message', async ({ path, source }: Partial<Job>) => {
    if (path && source !== undefined) {
      writeFileSync(path, source);
      vitest.invalidateFile(path);
    }
    let killed = false;
    for (const stage of stages) {
      if (killed) break;
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(stage, true);
      // Vitest tells of every module that it knows, also of those that failed on the mutant before and have not run on this one.
      const mine = testModules.filter((module) => stage.some(({ moduleId }) => moduleId === module.moduleId));
      killed = unhandledErrors.length > 0 || mine.some((module) => !module.ok());
    }
    if (path) vitest.invalidateFile(path);
    process.send?.({ killed } satisfies Reply);
  });
  process.send?.({ ready: true } satisfies Reply);
}

function isKnown({ file, line, what }: Mutant): boolean {
  return KNOWN.some((known) => file.endsWith(known.file) && line.includes(known.line) && what === known.what);
}

function tell({ file, lineNumber, line, what }: Mutant): string {
  return `survived: ${file}:${lineNumber}  ${what}\n    ${line}`;
}

function summarise(outcomes: [Mutant, Outcome][]): number {
  const files = [...new Set(outcomes.map(([{ file }]) => file))];
  const of = (file: string | null, test: (mutant: Mutant, outcome: Outcome) => boolean) =>
    outcomes.filter(([mutant, outcome]) => (file === null || mutant.file === file) && test(mutant, outcome)).length;
  const survivedUnknown = (mutant: Mutant, outcome: Outcome) => outcome === 'survived' && !isKnown(mutant);
  const heads = ['mutants', 'killed', 'refused', 'known', 'survived'];
  console.log(`\n${'file'.padEnd(34)}${heads.map((head) => head.padStart(9)).join('')}`);
  for (const file of [...files, null]) {
    const columns = [
      of(file, () => true),
      of(file, (_mutant, outcome) => outcome === 'killed' || outcome === 'hangs'),
      of(file, (_mutant, outcome) => outcome === 'refused'),
      of(file, (mutant, outcome) => outcome === 'survived' && isKnown(mutant)),
      of(file, survivedUnknown),
    ];
    console.log((file ?? 'all').padEnd(34) + columns.map((count) => String(count).padStart(9)).join(''));
  }
  return of(null, survivedUnknown) > 0 ? 1 : 0;
}
