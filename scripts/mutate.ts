/**
 * Plants one small mistake after the other into the folders of `JUDGES` and runs their tests on each: a mistake that no test notices is a
 * rule that nobody checks. `npm run mutate` tries all of them, `npm run mutate -- core/log hold.ts week.ts:54` those of some folders, files
 * or lines, and with `--sample 300 [--seed 7]` as many as that, drawn by the seed, from each file at least one where there is room. Works
 * on a copy; the project is not touched. A mistake that the tests let pass is shown to the compiler: a mistake that it refuses cannot be
 * made. Survivors that make no difference stand in `mutants-known.ts`, with the reason. Ends with 1 when any other has survived.
 *
 * The process that leads gives mutants to workers, one for each processor that it may use, each with a copy of its own on which it runs
 * Vitest. A worker whose mutant hangs is ended and replaced.
 */
import { type ChildProcess, execFile, fork } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { parseSync } from 'vite';
import type { TestSpecification, Vitest } from 'vitest/node';
import { environmentOf, HOME } from '../tests/places.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { KNOWN } from './mutants-known.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** For each folder, the tests that have to notice a mistake in it. Of these tests, those run that reach the file with the mistake. */
const JUDGES: Record<string, readonly string[]> = {
  core: ['unit'],
  'core/drinks': ['unit/drinks', 'component/today/drinks', 'component/settings/drinks-section'],
  'core/log': ['unit/log', 'component/today/day-log', 'component/today/entries', 'component/history'],
  'core/mirror': ['unit/mirror', 'component/mirror'],
  'core/reminders': ['unit/reminders', 'simulation'],
  'core/routines': ['unit/routines', 'component/player', 'component/prompt'],
  'core/schedule': ['unit/schedule', 'component/settings/schedule-section', 'unit/reminders'],
  'core/settings': ['unit/settings', 'component/settings/interruptions-section', 'component/settings/reminders-section'],
  platform: ['unit/platform', 'unit/log', 'unit/mirror', 'unit/reminders'],
};
/** A scheduler with a mistake of its own is no judge of another one, and thousands of damaged files take too long for each mistake. */
const NO_JUDGES = ['planted-mistakes', 'backup-fuzz', 'tables-fuzz', 'readers-fuzz'];
const LEFT_OUT = new Set(['.git', '.output', 'node_modules', 'tsconfig.json']);
/** How long the tests of a file may take, in milliseconds; on one of its mutants twice what they took one by one, and the least besides. */
const PATIENCE = 600_000;
const LEAST_PATIENCE = 20_000;
/** Tests that take less, in milliseconds, run together, and first; every other test runs by itself, for as long as no test has noticed. */
const QUICK = 1_000;

type Outcome = 'killed' | 'refused' | 'survived' | 'hangs';
/** The tests that judge a file: on a mutant of it, or on the project as it is, but for those of which is known what they took. */
type Job = { path: string; source: string } | { path: string; known: [test: string, took: number][] };
type Stage = TestSpecification[];
/** @property took how long each of the tests took by itself, in milliseconds. */
type Reply = { killed: boolean; took: [test: string, took: number][] };

/** How long each judge took by itself, in milliseconds, on the project as it is; without an end when it fails. */
const alone = new Map<string, number>();

if (process.send) await serve();
else process.exitCode = await lead();

async function lead(): Promise<number> {
  const { values, positionals: wanted } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, seed: { type: 'string' } },
  });
  const all = Object.keys(JUDGES)
    .flatMap(filesIn)
    .flatMap(read)
    .filter((mutant) => wanted.length === 0 || wanted.some((name) => isNamed(mutant, name)));
  const mutants = values.sample ? sampleOf(all, Number(values.sample), Number(values.seed ?? Date.now() % 1_000_000)) : all;
  if (mutants.length === 0) {
    console.error('There is no such mutant.');
    return 1;
  }
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

/** @param name such as `core/log`, `hold.ts`, or `hold.ts:54` for one line. */
function isNamed({ file, lineNumber }: Mutant, name: string): boolean {
  return file.startsWith(`${name}/`) || `/${file}`.endsWith(`/${name}`) || `/${file}:${lineNumber}`.endsWith(`/${name}`);
}

/** @returns the same sample for the same seed and code, in the order of the files; every file has a mutant in it if `size` allows. */
function sampleOf(mutants: readonly Mutant[], size: number, seed: number): Mutant[] {
  const everyOne = { minLength: mutants.length, maxLength: mutants.length };
  const [shuffled = []] = fc.sample(fc.shuffledSubarray([...mutants], everyOne), { seed, numRuns: 1 });
  const firsts = new Set([...Map.groupBy(shuffled, ({ file }) => file).values()].flatMap(([first]) => first ?? []));
  const sample = new Set([...firsts.union(new Set(shuffled))].slice(0, size));
  console.log(`${sample.size} of ${mutants.length} mutants, seed ${seed}`);
  return mutants.filter((mutant) => sample.has(mutant));
}

/** @returns false when the tests or the types fail on the project as it is. */
async function takeFrom(waiting: Mutant[], total: number, outcomes: [Mutant, Outcome][]): Promise<boolean> {
  const copy = copyProject();
  let worker = await startWorker(copy);
  try {
    if (!(await compiles(copy))) return false;
    let judged = { file: '', patience: 0 };
    const known = new Map<string, number>();
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      if (judged.file !== mutant.file) {
        const { killed, took } = await run(worker, { path: join(copy, mutant.file), known: [...known] }, PATIENCE);
        if (killed) return false;
        for (const [test, ms] of took) known.set(test, ms);
        judged = { file: mutant.file, patience: LEAST_PATIENCE + 2 * took.reduce((sum, [, ms]) => sum + ms, 0) };
      }
      const outcome = await tried(worker, copy, mutant, judged.patience);
      if (outcome === 'hangs') {
        worker.kill('SIGKILL');
        worker = await startWorker(copy);
        judged.file = '';
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
  return readdirSync(join(ROOT, folder))
    .filter((name) => /(?<!\.d)\.ts$/u.test(name))
    .map((name) => `${folder}/${name}`);
}

function read(file: string): Mutant[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return mutantsOf(file, source, parseSync(file, source).program as never);
}

/** In a folder of its own, so that nobody else sees a mutant. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'rill-mutants-'));
  const names = readdirSync(ROOT).filter((name) => !LEFT_OUT.has(name));
  for (const name of names) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const typesOfBoth = {
    extends: join(ROOT, 'tsconfig.json'),
    compilerOptions: { noEmit: true, types: ['vite/client'] },
    include: ['core', 'platform'],
    exclude: [],
  };
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(typesOfBoth));
  return copy;
}

async function tried(worker: ChildProcess, copy: string, mutant: Mutant, patience: number): Promise<Outcome> {
  const path = join(copy, mutant.file);
  const original = readFileSync(path, 'utf8');
  const source = original.slice(0, mutant.start) + mutant.replacement + original.slice(mutant.end);
  try {
    if ((await run(worker, { path, source }, patience)).killed) return 'killed';
    return (await compiles(copy)) ? 'survived' : 'refused';
  } catch {
    return 'hangs';
  } finally {
    writeFileSync(path, original);
  }
}

/** @throws when the job takes longer than `patience`, in milliseconds. */
function run(worker: ChildProcess, job: Job, patience: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('hangs')), patience);
    worker.once('message', (reply: Reply) => {
      clearTimeout(timer);
      resolve(reply);
    });
    worker.send(job);
  });
}

function compiles(copy: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', copy], (error) => resolve(error === null));
  });
}

function startWorker(copy: string): Promise<ChildProcess> {
  // Vitest's threads live in the place in which this process has begun.
  const env = { ...process.env, ...environmentOf(HOME), RILL_HISTORIES: '300', RILL_SEED: '2' };
  const worker = fork(fileURLToPath(import.meta.url), { cwd: copy, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    worker.once('error', reject);
  });
}

/** The worker: Vitest on the copy that it stands in. */
async function serve(): Promise<void> {
  const { createVitest } = await import('vitest/node');
  const vitest = await createVitest('test', {
    watch: false,
    project: ['unit', 'shell', 'simulation', 'component'],
    // Modules are loaded once for all files of a run, and anew for the next one: three times as quick.
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
    bail: 1,
    reporters: [{}],
  });
  const stages = new Map<string, Stage[]>();
  process.on('disconnect', () => process.exit());
  process.on('message', async (job: Job) => {
    const { path } = job;
    if ('known' in job) {
      for (const [test, ms] of job.known) alone.set(test, ms);
      const judges = await judgesOf(vitest, path);
      const [quick = [], ...others] = stagesOf(judges);
      stages.set(path, [quick, ...others]);
      const killed = judges.some((judge) => !Number.isFinite(took(judge))) || (await tryOut(vitest, quick)).isNoticed;
      process.send?.({ killed, took: judges.map((judge) => [judge.moduleId, took(judge)]) } satisfies Reply);
      return;
    }
    writeFileSync(path, job.source);
    vitest.invalidateFile(path);
    let killed = false;
    for (const stage of stages.get(path) ?? []) killed ||= (await tryOut(vitest, stage)).isNoticed;
    vitest.invalidateFile(path);
    process.send?.({ killed, took: [] } satisfies Reply);
  });
  process.send?.('ready');
}

/** @returns the tests that judge a file, the quickest first. */
async function judgesOf(vitest: Vitest, path: string): Promise<TestSpecification[]> {
  const folders = JUDGES[dirname(relative(process.cwd(), path))] ?? [];
  vitest.config.related = [path];
  const related = await vitest.getRelevantTestSpecifications(folders.map((folder) => `tests/${folder}`));
  const judges = related.filter(({ moduleId }) => !NO_JUDGES.some((name) => moduleId.includes(name)));
  for (const judge of judges) {
    if (alone.has(judge.moduleId)) continue;
    const { isNoticed, took } = await tryOut(vitest, [judge]);
    if (isNoticed) console.error(`Fails without a mutant: ${relative(process.cwd(), judge.moduleId)}\n${faultsOf(vitest).join('\n')}`);
    alone.set(judge.moduleId, isNoticed ? Number.POSITIVE_INFINITY : took);
  }
  return judges.sort((one, other) => took(one) - took(other));
}

function faultsOf({ state }: Vitest): string[] {
  const failed = state.getTestModules().flatMap((module) => [...module.children.allTests('failed')]);
  const faults = failed.map((test) => `${test.fullName}: ${test.result().errors?.map(({ message }) => message)}`);
  return [...faults, ...state.getUnhandledErrors().map(String)];
}

function took({ moduleId }: TestSpecification): number {
  return alone.get(moduleId) ?? Number.POSITIVE_INFINITY;
}

function stagesOf(judges: readonly TestSpecification[]): Stage[] {
  const isQuick = (judge: TestSpecification) => ['unit', 'shell'].includes(judge.project.name) && took(judge) < QUICK;
  return [judges.filter(isQuick), ...judges.filter((judge) => !isQuick(judge)).map((judge) => [judge])];
}

/** @returns whether a test fails, and how long the tests took, in milliseconds, without loading them. */
async function tryOut(vitest: Vitest, stage: Stage): Promise<{ isNoticed: boolean; took: number }> {
  if (stage.length === 0) return { isNoticed: false, took: 0 };
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(stage, true);
  // Vitest tells of every module that it knows, also of those that failed on the mutant before and have not run on this one.
  const mine = testModules.filter((module) => stage.some(({ moduleId }) => moduleId === module.moduleId));
  const took = mine.reduce((sum, module) => sum + module.diagnostic().duration, 0);
  return { isNoticed: unhandledErrors.length > 0 || mine.some((module) => !module.ok()), took };
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
