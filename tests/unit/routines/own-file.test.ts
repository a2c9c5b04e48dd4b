import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkRoutine } from '../../../core/routines/check.ts';
import { type FileRead, fileNameOf, readOwnFile, writeOwnFile } from '../../../core/routines/own-file.ts';
import { isOwnId } from '../../../core/routines/own-summaries.ts';
import type { Routine } from '../../../core/routines/schema.ts';
import { processorMs } from '../../processor-time.ts';

/** `npm run fuzz` reads ten thousand routines; these runs find faults that a change makes at once. */
const RUNS = 1_500;
/** The largest file of a routine: 256 kB. */
const MAX_BYTES = 262_144;

const folder = new URL('../../../content/routines/', import.meta.url);
const shipped = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const neckRelease = readFileSync(new URL('neck-release.json', folder), 'utf8');

function sound(): Routine {
  return { ...JSON.parse(neckRelease), id: 'own-neck', name: 'My neck' };
}

/** A sound routine with some fields changed; `step` changes one of its steps. */
function changed(change: Record<string, unknown>, step?: { at: number; change: Record<string, unknown> }): string {
  const routine = sound();
  const steps = routine.steps.map((one, i) => (i === step?.at ? { ...one, ...step.change } : one));
  return JSON.stringify({ ...routine, steps, ...change });
}

function problemOf(read: FileRead) {
  return read.ok ? null : read.problem;
}

describe('a routine as a file', () => {
  test('comes back as it was', () => {
    const routine = sound();
    expect(readOwnFile(writeOwnFile(routine))).toEqual({ ok: true, routine: { ...routine, from: 'file' } });
  });

  test('is known as one that came as a file, whatever the file says, and asks the general check before its words are followed', () => {
    const breaths = JSON.parse(readFileSync(new URL('look-far.json', folder), 'utf8'));
    for (const gates of [[], ['fluid'], ['general', 'neck']]) {
      const read = readOwnFile(JSON.stringify({ ...breaths, gates }));
      expect(read).toMatchObject({
        ok: true,
        routine: { from: 'file', gates: ['general', ...gates.filter((gate) => gate !== 'general')] },
      });
      expect(read.ok && writeOwnFile(read.routine)).not.toContain('"from"');
    }
    expect(problemOf(readOwnFile(changed({ from: 'rill' })))).toEqual({ code: 'wrong', field: 'from', step: null });
  });

  test.each(shipped)('every routine that ships can be brought in, as an own one', (text) => {
    const read = readOwnFile(text);
    expect(problemOf(read)).toBeNull();
    if (!read.ok) return;
    expect(read.routine.id).toBe(`own-${JSON.parse(text).id}`);
    const { gates, ...rest } = JSON.parse(text);
    expect({ ...read.routine, id: '' }).toMatchObject({ ...rest, id: '', from: 'file' });
    expect(new Set(read.routine.gates)).toEqual(new Set(['general', ...gates]));
  });

  test.each(['Un instant de calme', 'Fat Tuesday stretch', 'Instant coffee break', 'Heilpause', 'می\u200cخواهم', '👩\u200d💻'])(
    'may be called %s, for people write their own as they like',
    (name) => {
      const routine = { ...sound(), name, summary: 'It cures my toxins instantly.' };
      expect(readOwnFile(writeOwnFile(routine))).toEqual({ ok: true, routine: { ...routine, from: 'file' } });
    },
  );

  test.each([
    ['My neck', 'my-neck.rill.json'],
    ['  Fünf Minuten!  ', 'fünf-minuten.rill.json'],
    ['../../etc/passwd', 'etc-passwd.rill.json'],
    ['休憩', '休憩.rill.json'],
    ['???', 'own-neck.rill.json'],
  ])('%j is saved as %s', (name, file) => {
    expect(fileNameOf({ name, id: 'own-neck' })).toBe(file);
  });
});

describe('a file that is refused says why', () => {
  test.each([
    ['nothing at all', '', { code: 'not-json', step: null }],
    ['broken JSON', neckRelease.slice(0, -20), { code: 'not-json', step: null }],
    ['a program', 'alert(1)', { code: 'not-json', step: null }],
    ['too much', `"${'a'.repeat(MAX_BYTES)}"`, { code: 'too-large', step: null }],
    ['too much in letters of several bytes', JSON.stringify('ä'.repeat(MAX_BYTES / 2)), { code: 'too-large', step: null }],
    ['too much, though it would be sound', neckRelease + ' '.repeat(MAX_BYTES), { code: 'too-large', step: null }],
    ['a number', '7', { code: 'not-a-routine', step: null }],
    ['nothing', 'null', { code: 'not-a-routine', step: null }],
    ['a list', '[]', { code: 'not-a-routine', step: null }],
    ['settings', '{"reminders":{}}', { code: 'not-a-routine', step: null }],
    ['a later version', changed({ version: 2 }), { code: 'version', version: '2', step: null }],
    ['a version of another kind', changed({ version: '1' }), { code: 'version', version: '1', step: null }],
    ['a foreign field', changed({ script: 'alert(1)' }), { code: 'unknown', field: 'script', step: null }],
    ['a foreign field in a step', changed({}, { at: 1, change: { onclick: 'x' } }), { code: 'unknown', field: 'onclick', step: 1 }],
    ['no name', changed({ name: undefined }), { code: 'missing', field: 'name', step: null }],
    ['an empty name', changed({ name: '' }), { code: 'missing', field: 'name', step: null }],
    ['a long name', changed({ name: 'a'.repeat(61) }), { code: 'too-long', field: 'name', step: null }],
    ['a name of another kind', changed({ name: ['a'] }), { code: 'wrong', field: 'name', step: null }],
    ['no steps', changed({ steps: [] }), { code: 'no-steps', step: null }],
    ['steps of another kind', changed({ steps: 'many' }), { code: 'wrong', field: 'steps', step: null }],
    ['a step of another kind', changed({ steps: [null] }), { code: 'wrong', field: '0', step: 0 }],
    ['an unknown movement', changed({}, { at: 2, change: { stroke: 'squeeze' } }), { code: 'wrong', field: 'stroke', step: 2 }],
    ['an unknown path', changed({}, { at: 2, change: { path: 'knee_glide' } }), { code: 'stroke', name: 'knee_glide', step: 2 }],
    ['a path that every object has', changed({}, { at: 2, change: { path: 'toString' } }), { code: 'stroke', name: 'toString', step: 2 }],
    [
      'HTML in a text',
      changed({}, { at: 0, change: { text: '<img src=x onerror=alert(1)>' } }),
      { code: 'markup', field: 'text', step: 0 },
    ],
    ['HTML in its name', changed({ name: '<b>Neck</b>' }), { code: 'markup', field: 'name', step: null }],
    ['a character code', changed({ summary: 'a &#60;b' }), { code: 'markup', field: 'summary', step: null }],
    ['a text that runs backwards', changed({ name: 'Neck \u202egnp.exe' }), { code: 'hidden', field: 'name', step: null }],
    [
      'a sign that is not seen in a step',
      changed({}, { at: 1, change: { title: 'Ro\u200blls' } }),
      { code: 'hidden', field: 'title', step: 1 },
    ],
    ['an end of line in a text', changed({ summary: 'One.\u2028Two.' }), { code: 'hidden', field: 'summary', step: null }],
    ['seconds that do not follow', changed({}, { at: 2, change: { sec: 99 } }), { code: 'time', step: 2 }],
    [
      'one side more often',
      changed({ seconds: 63 }, { at: 2, change: { reps: 4, sec: 15 } }),
      { code: 'sides', left: 4, right: 3, step: 3 },
    ],
    ['both sides of the neck', changed({}, { at: 2, change: { side: 'both' } }), { code: 'neck-sides', step: 2 }],
    ['a missing check', changed({ gates: ['general', 'collarbone'] }), { code: 'checks', step: 2 }],
    ['no caution on the neck', changed({}, { at: 2, change: { caution: undefined } }), { code: 'rules', step: 2 }],
    ['a sum that is wrong', changed({ seconds: 70 }), { code: 'rules', step: null }],
    ['an hour', changed({ seconds: 3600 }), { code: 'length', seconds: 3600, step: null }],
  ])('%s', (_, text, problem) => {
    expect(problemOf(readOwnFile(text))).toEqual(problem);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('the key %s, wherever it stands', (key) => {
    const own = `"${key}": { "isAdmin": true }`;
    const atTop = neckRelease.replace('{', `{ ${own},`);
    const inStep = neckRelease.replace('"steps": [\n    {', `"steps": [\n    { ${own},`);
    expect(inStep).not.toBe(neckRelease);
    for (const text of [atTop, inStep]) expect(problemOf(readOwnFile(text))).toEqual({ code: 'unknown', field: key, step: null });
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  test('what has tens of thousands of mistakes, at once and by the first of them', () => {
    const small = JSON.stringify({ ...sound(), short: [] }).length;
    const short = Array.from({ length: Math.floor((MAX_BYTES - small) / 3) - 10 }, () => ({}));
    const began = processorMs();
    expect(problemOf(readOwnFile(changed({ short })))).toEqual({ code: 'missing', field: 'step', step: null });
    expect(processorMs() - began).toBeLessThan(500);
  });

  test('what is nested too deeply', () => {
    const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(problemOf(readOwnFile(deep))).toMatchObject({ step: null });
    expect(problemOf(readOwnFile(`{"version":1,"steps":[${'['.repeat(10)}${']'.repeat(10)}]}`))).toMatchObject({ code: 'unknown' });
  });
});

/**
 * Ten thousand files, each a sound one with something done to it: to its bytes, to its fields, to its nesting. Each file gives a routine
 * that passes every check, or is refused with one problem; nothing is thrown, and the prototype of all objects stays as it is.
 */
describe('a file that something was done to', () => {
  type Tree = Record<string, unknown>;
  const texts = [neckRelease, ...shipped].map((text) => JSON.stringify(JSON.parse(text)));
  const anyText = fc.constantFrom(...texts);

  const byteMutation = fc
    .tuple(
      anyText,
      fc.array(
        fc.record({
          at: fc.nat(),
          kind: fc.constantFrom('replace', 'insert', 'delete', 'double', 'cut'),
          sign: fc.oneof(
            fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '<', '\\', '0', '-', 'e', '\u0000', '\ud800'),
            fc.string({ maxLength: 3 }),
          ),
          length: fc.nat({ max: 40 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
    )
    .map(([text, edits]) =>
      edits.reduce((now, { at, kind, sign, length }) => editText(now, at % (now.length + 1), kind, sign, length), text),
    );

  const hostile = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      true,
      -1,
      0,
      1e308,
      0.5,
      '',
      '<script>',
      '&lt;',
      '__proto__',
      'toString',
      'left',
      'both',
      'own-x',
      [],
      {},
      [[]],
    ),
    fc.jsonValue({ maxDepth: 3 }),
  );
  const fieldMutation = fc
    .tuple(
      anyText,
      fc.array(
        fc.record({
          at: fc.nat(),
          kind: fc.constantFrom('set', 'drop', 'add', 'swap', 'repeat', 'wrap'),
          key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'steps', 'side', 'id', 'gates'), fc.string({ maxLength: 8 })),
          value: hostile,
          other: fc.nat(),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([text, edits]) => {
      const tree = JSON.parse(text) as Tree;
      for (const edit of edits) editTree(tree, edit);
      return JSON.stringify(tree);
    });

  /** Small changes that may well be sound: other numbers, sides and ids. */
  const numberMutation = fc
    .tuple(
      anyText,
      fc.array(
        fc.tuple(fc.nat(), fc.constantFrom('reps', 'beatS', 'leadS', 'sec', 'side', 'id', 'short'), fc.integer({ min: -1, max: 70 })),
        { maxLength: 2 },
      ),
    )
    .map(([text, edits]) => {
      const routine = JSON.parse(text) as Tree & { steps: Tree[] };
      for (const [at, field, value] of edits) {
        const step = routine.steps[at % routine.steps.length] as Tree;
        if (field === 'short') routine.short = [{ step: step.id, reps: value }];
        else step[field] = field === 'id' ? `step-${value}` : field === 'side' ? ['left', 'right', 'both', 'alternate'][value & 3] : value;
        step.sec = Number(step.leadS) + Number(step.reps) * Number(step.beatS);
      }
      routine.seconds = routine.steps.reduce((sum, step) => sum + Number(step.sec), 0);
      return JSON.stringify(routine);
    });

  const stackMutation = fc
    .tuple(fc.constantFrom('[', '{"a":', '{"steps":['), fc.nat({ max: 3000 }))
    .map(([opening, times]) => opening.repeat(times));

  test('is sound, or refused with one reason', { timeout: 60_000 }, () => {
    const outcomes = { accepted: 0, refused: 0 };
    const began = Object.getOwnPropertyNames(Object.prototype).length;
    fc.assert(
      fc.property(
        fc.oneof(
          { arbitrary: byteMutation, weight: 4 },
          { arbitrary: fieldMutation, weight: 4 },
          { arbitrary: numberMutation, weight: 3 },
          { arbitrary: stackMutation, weight: 1 },
        ),
        (text) => {
          const read = readOwnFile(text);
          if (read.ok) {
            outcomes.accepted += 1;
            expect(isOwnId(read.routine.id)).toBe(true);
            expect(checkRoutine(read.routine)).toEqual({ ok: true, routine: read.routine });
            expect({ ...JSON.parse(writeOwnFile(read.routine)), from: 'file' }).toEqual(read.routine);
          } else {
            outcomes.refused += 1;
            expect(read.problem.code).toMatch(/^[a-z-]+$/);
            expect(read.problem.step === null || Number.isInteger(read.problem.step)).toBe(true);
          }
        },
      ),
      { numRuns: RUNS, seed: 20_261_122 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(began);
    // Both outcomes happen, and often: otherwise the files would show nothing.
    expect(outcomes.accepted).toBeGreaterThan(RUNS / 33);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 4);
  });

  function editText(text: string, at: number, kind: string, sign: string, length: number): string {
    if (kind === 'replace') return text.slice(0, at) + sign + text.slice(at + sign.length);
    if (kind === 'insert') return text.slice(0, at) + sign + text.slice(at);
    if (kind === 'delete') return text.slice(0, at) + text.slice(at + length);
    if (kind === 'double') return text.slice(0, at + length) + text.slice(at);
    return text.slice(0, at);
  }

  interface Edit {
    at: number;
    kind: string;
    key: string;
    value: unknown;
    other: number;
  }

  function editTree(tree: Tree, { at, kind, key, value, other }: Edit): void {
    const nodes = nodesOf(tree);
    const node = nodes[at % nodes.length] as Tree;
    const keys = Object.keys(node);
    const chosen = keys[other % Math.max(1, keys.length)];
    if (kind === 'add') Object.defineProperty(node, key, { value, enumerable: true, configurable: true, writable: true });
    if (chosen === undefined) return;
    if (kind === 'set') node[chosen] = value;
    if (kind === 'drop') delete node[chosen];
    if (kind === 'wrap') node[chosen] = [node[chosen]];
    if (kind === 'repeat' && Array.isArray(node)) node.push(node[Number(chosen)]);
    const partner = keys[at % keys.length] as string;
    if (kind === 'swap') [node[chosen], node[partner]] = [node[partner], node[chosen]];
  }

  function nodesOf(value: unknown): Tree[] {
    if (typeof value !== 'object' || value === null) return [];
    return [value as Tree, ...Object.values(value).flatMap(nodesOf)];
  }
});
