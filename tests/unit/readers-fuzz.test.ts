import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fileProblemWords } from '../../components/library/problem-words.ts';
import type { Messages } from '../../components/ui/messages.tsx';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { readSettings } from '../../core/settings/read-settings.ts';
import { settingsSchema } from '../../core/settings/schema.ts';
import english from '../../locales/en.ts';
import { loadSettings } from '../../platform/settings-store.ts';
import { planFor, planForRest, readBackup } from '../../stores/own-data.ts';
import { readFile } from '../../stores/own-routine-changes.ts';
import { processorMs } from '../processor-time.ts';
import { storage } from './log/browser.ts';

/**
 * Any file and any stored data is read within a second and changes nothing, and each fault is told in one sentence. A part of the inputs is
 * read here, and ten thousand with `npm run fuzz`, which says which one took longest.
 */

vi.mock('../../platform/browser.ts', async () => ({ browser: (await import('./log/browser.ts')).browser }));
vi.mock('../../platform/lock.ts', () => ({ LOG_LOCK: 'rill-log', withLock: (_name: string, work: () => Promise<unknown>) => work() }));

const IS_WHOLE = import.meta.env.MODE === 'fuzz';
const RUNS = IS_WHOLE ? 10_000 : 300;
/** As long as a run of one sign gets. */
const LONG = IS_WHOLE ? 380_000 : 60_000;
/** Longer than this, and a page that reads hangs. */
const FREEZE_MS = 1_000;

const folder = new URL('../../content/routines/', import.meta.url);
const routines = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Tree);
const past = new URL('./log/backups/', import.meta.url);
const backups = readdirSync(past).map((name) => JSON.parse(readFileSync(new URL(name, past), 'utf8')) as Tree);

type Tree = Record<string, unknown>;

/**
 * Inputs that make readers slow, or over which they stumble: long runs of one sign that end as something else, deep nests, wide lists, odd
 * numbers.
 */
const signs = fc.constantFrom(
  'a',
  ' ',
  '/',
  '.',
  '\u200d',
  '\u202e',
  '"',
  '\\',
  '<',
  '&',
  '-',
  '0',
  'a.',
  '&#',
  '\u2028',
  '👩\u200d',
  'é\u0301',
  '🙂',
);
const run = fc
  .tuple(fc.constantFrom('', 'a.de', 'own-', 'https://', '&'), signs, fc.nat({ max: LONG }), fc.constantFrom('', 'x', ';', '!', '.com'))
  .map(([start, sign, length, end]) => start + sign.repeat(Math.ceil(length / sign.length)) + end);
const nest = fc.nat({ max: 2_000 }).map((depth) => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = i % 2 === 0 ? [value] : { a: value };
  return value;
});
const wide = fc
  .tuple(fc.constantFrom<unknown>(null, 0, 'a', 'a.de', {}, [], { id: 'own-a', at: 1 }), fc.nat({ max: 20_000 }))
  .map(([one, count]) => Array.from({ length: count }, () => one));
const odd = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom<unknown>(null, true, -1, 0.5, 1e308, -0, '', 'x', '__proto__', 'toString', '<b>', [], {}, [[]], 2 ** 53),
  },
  { weight: 4, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 3, arbitrary: run },
  { weight: 1, arbitrary: nest },
  { weight: 1, arbitrary: wide },
);
const edit = fc.record({
  at: fc.nat(),
  key: fc.nat(),
  does: fc.constantFrom('set', 'set', 'drop', 'add', 'repeat', 'wrap'),
  name: fc.constantFrom('__proto__', 'constructor', 'id', 'kind', 'from', 'version', 'name', 'text', 'times', 'end', 'x'),
  value: odd,
});
const edits = fc.array(edit, { maxLength: 4 });

function nodesOf(value: unknown): Tree[] {
  return typeof value === 'object' && value !== null ? [value as Tree, ...Object.values(value).flatMap(nodesOf)] : [];
}

function edited(tree: Tree, changes: readonly (typeof edit extends fc.Arbitrary<infer E> ? E : never)[]): Tree {
  // Nothing twice: a value of one place of a file is in no other place.
  const copy: Tree = JSON.parse(textOf(tree));
  const nodes = nodesOf(copy);
  let isLong = false;
  for (const { at, key, does, name, value } of changes) {
    const node = nodes[at % nodes.length] as Tree;
    const names = Object.keys(node);
    const chosen = names[key % Math.max(1, names.length)];
    if (does === 'add') Object.defineProperty(node, name, { value, enumerable: true, configurable: true, writable: true });
    if (chosen === undefined) continue;
    if (does === 'set') node[chosen] = value;
    if (does === 'drop') delete node[chosen];
    if (does === 'wrap') node[chosen] = [node[chosen]];
    if (does !== 'repeat' || !Array.isArray(node) || isLong) continue;
    // Once, and not more than a file may have.
    isLong = true;
    const times = Math.min(3_000, Math.floor(LONG / (textOf(node[chosen]).length + 1)));
    for (let i = 0; i < times; i += 1) node.push(structuredClone(node[Number(chosen)]));
  }
  return copy;
}

/** The bytes of a text, some of them others. */
const harm = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 }), fc.constantFrom('set', 'cut', 'double')), { maxLength: 2 });
function harmed(text: string, harms: readonly (readonly [number, number, string])[]): Uint8Array<ArrayBuffer> {
  let bytes = new TextEncoder().encode(text);
  for (const [place, byte, does] of harms) {
    const at = place % Math.max(1, bytes.length);
    if (does === 'set') bytes[at] = byte;
    else bytes = Uint8Array.from([...bytes.slice(0, at + (does === 'double' ? byte : 0)), ...(does === 'double' ? bytes.slice(at) : [])]);
  }
  return bytes;
}

const textOf = (tree: unknown) => JSON.stringify(tree) ?? '';
/** Text that is no JSON of anybody. */
const noTree = fc.oneof(
  run,
  fc.tuple(fc.constantFrom('[', '{"a":', '{"entries":[', '"'), fc.nat({ max: 50_000 })).map(([open, times]) => open.repeat(times)),
);
const fileOf = (trees: readonly Tree[]) =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.constantFrom(...trees), edits, harm)
        .map(([tree, changes, harms]) => harmed(textOf(edited(tree, changes)), harms)),
    },
    { weight: 1, arbitrary: noTree.map((text) => harmed(text, [])) },
  );

const BATCH = 50;
const SEED = IS_WHOLE ? Date.now() % 1_000_000 : 20_261_130;

/** Reads every input, and says which one took longest. A slow input is read again: the machine may have been busy. */
async function readAll<T>(what: string, inputs: fc.Arbitrary<T>, tell: (input: T) => string, read: (input: T) => unknown): Promise<void> {
  let slowest = { ms: 0, input: '' };
  const timed = async (input: T) => {
    const began = processorMs();
    await read(input);
    return processorMs() - began;
  };
  for (let done = 0; done < RUNS; done += BATCH)
    for (const input of fc.sample(inputs, { numRuns: BATCH, seed: SEED + done })) {
      try {
        const first = await timed(input);
        const ms = first < FREEZE_MS / 2 ? first : Math.min(first, await timed(input));
        if (ms > slowest.ms) slowest = { ms, input: tell(input) };
        expect(ms, 'milliseconds').toBeLessThan(FREEZE_MS);
      } catch (cause) {
        throw new Error(`${what}, seed ${SEED + done}: ${tell(input).slice(0, 2_000)}`, { cause });
      }
    }
  const { length } = slowest.input;
  process.stdout.write(
    `${what}: ${RUNS} read; the slowest took ${slowest.ms.toFixed(1)} ms, ${length} signs: ${slowest.input.slice(0, 160)}\n`,
  );
}

const words = english as Record<string, string>;
/** The words of a message as they stand in the catalogue; a missing message is a mistake. */
const t = (key: string, values: object = {}) => `${words[key] ?? `no words for ${key}`}|${Object.keys(values).join()}`;
const messages = { t, locale: 'en', number: String } as unknown as Messages;
const expectSentence = (said: string) => {
  expect(said).not.toContain('no words for');
  expect(said.length).toBeGreaterThan(10);
};

const untouched = Object.getOwnPropertyNames(Object.prototype).join();
const stored = () => JSON.stringify(storage.local);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  storage.local = { settings: { ...defaultSettings, theme: 'dark' } };
  storage.told = [];
});

describe('whatever it holds, is read within a second, stores nothing, and says one sentence:', () => {
  it('a routine', { timeout: 600_000 }, async () => {
    const outcomes = { ok: 0, refused: 0 };
    const before = stored();
    const read = async (bytes: Uint8Array<ArrayBuffer>) => {
      const brought = await readFile(new File([bytes], 'a.rill.json'));
      if (brought.ok) {
        outcomes.ok += 1;
        expect(brought.routine).toMatchObject({ from: 'file', gates: expect.arrayContaining(['general']) });
        expect(textOf(brought.routine)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u2028\ufeff]/u);
      } else {
        outcomes.refused += 1;
        expectSentence(fileProblemWords(brought.problem, messages));
      }
    };
    await readAll('Routines', fileOf(routines), (bytes) => new TextDecoder().decode(bytes), read);
    expect([stored() === before, storage.told, Object.getOwnPropertyNames(Object.prototype).join()]).toEqual([true, [], untouched]);
    // Both outcomes have to come, and often: else the files would show nothing.
    expect(Math.min(outcomes.ok, outcomes.refused)).toBeGreaterThan(RUNS / 20);
  });

  it('a backup', { timeout: 1_200_000 }, async () => {
    const outcomes = { sound: 0, flawed: 0, refused: 0 };
    await planFor({ entries: new Map(), savedAt: null, settings: null, routines: [], flaws: null }, 'merge');
    await loadSettings();
    const before = stored();
    const read = async (bytes: Uint8Array<ArrayBuffer>) => {
      const outcome = await readBackup(new Blob([bytes]));
      if (!outcome.ok) throw new Error(outcome.why);
      if ('fault' in outcome.value) {
        outcomes.refused += 1;
        return expectSentence(t(`restore.fault.${outcome.value.fault.code}`));
      }
      const { staged } = outcome.value;
      outcomes[staged.flaws ? 'flawed' : 'sound'] += 1;
      for (const [id, entry] of staged.entries) expect([entry.id, Object.getPrototypeOf(entry)]).toEqual([id, Object.prototype]);
      if (staged.settings) expect(v.is(settingsSchema, staged.settings)).toBe(true);
      for (const mode of ['merge', 'replace'] as const) {
        expect(await planFor(staged, mode)).toMatchObject({ ok: true });
        expect(await planForRest(staged, mode)).toMatchObject({ ok: true });
      }
    };
    const withRoutines = [...backups, ...backups.map((backup, i) => ({ ...backup, routines: [{ ...routines[i], id: `own-${i}` }] }))];
    await readAll('Backups', fileOf(withRoutines), (bytes) => new TextDecoder().decode(bytes), read);
    expect([stored() === before, storage.told, Object.getOwnPropertyNames(Object.prototype).join()]).toEqual([true, [], untouched]);
    expect((await indexedDB.databases()).length).toBeLessThan(2);
    expect(Math.min(outcomes.sound, outcomes.flawed, outcomes.refused)).toBeGreaterThan(RUNS / 50);
  });

  it('settings', { timeout: 600_000 }, async () => {
    const outcomes = { sound: 0, mended: 0 };
    const own = { ...defaultSettings.reminders.drink, id: 'own-a', name: 'Tea', routineId: null, hours: defaultSettings.hours.week };
    const rich = {
      ...defaultSettings,
      ownReminders: [own, { ...own, id: 'own-b', times: [{ at: 600, weekdays: [1, 2] }] }],
      checks: { neck: { allowed: true, answeredAt: 5 } },
      presence: { ...defaultSettings.presence, soundExceptions: ['music.example.com'] },
      routine: { ...defaultSettings.routine, favourites: ['a', 'b'], sore: { routineId: 'a', at: 5 } },
    } as unknown as Tree;
    const inputs = fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(fc.constantFrom(rich, defaultSettings as unknown as Tree), edits)
          .map(([tree, changes]) => edited(tree, changes) as unknown),
      },
      { weight: 1, arbitrary: odd },
    );
    const read = (input: unknown) => {
      const before = textOf(input);
      const { value, damaged } = readSettings(input);
      outcomes[damaged.length > 0 ? 'mended' : 'sound'] += 1;
      expect(v.is(settingsSchema, value)).toBe(true);
      expect(textOf(value).length).toBeLessThan(200_000);
      expect(textOf(input)).toBe(before);
    };
    await readAll('Settings', inputs, textOf, read);
    expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(untouched);
    expect(Math.min(outcomes.sound, outcomes.mended)).toBeGreaterThan(RUNS / 20);
    expectSentence(t('restore.flaw.settings'));
  });
});
