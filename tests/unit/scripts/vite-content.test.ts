import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { content } from '../../../scripts/vite-content.ts';

const shipped = new URL('../../../content/routines/', import.meta.url).pathname;
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'rill-content-'));
  await cp(shipped, join(project, 'routines'), { recursive: true });
  await writeFile(
    join(project, 'entry.js'),
    `export { routineIndex } from 'virtual:rill-routines'; export { loaders } from 'virtual:rill-routine-loaders';`,
  );
});

afterEach(() => rm(project, { recursive: true }));

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(project, 'routines', file);
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

/** The chunks of a build of the copied routines, by file name. */
async function chunks(): Promise<Map<string, string>> {
  const result = await build({
    root: project,
    configFile: false,
    logLevel: 'silent',
    plugins: [content(join(project, 'routines'))],
    build: { write: false, minify: false, lib: { entry: join(project, 'entry.js'), formats: ['es'], fileName: () => 'entry.js' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('expected a finished build');
  return new Map(output.output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : '']));
}

describe('a build', () => {
  test('puts the index into the entry, and the texts of each routine into a chunk of its own', async () => {
    const built = await chunks();
    const entry = built.get('entry.js');
    expect(entry).toContain('Face drainage: the classic');
    expect(entry).toContain('shortSeconds');
    expect(entry).not.toContain('Rest one palm');
    const texts = [...built].filter(([name, code]) => name !== 'entry.js' && code.includes('Rest one palm'));
    expect(texts).toHaveLength(1);
  });

  test('tells the background of each routine only what it has to know to offer it', async () => {
    await writeFile(join(project, 'entry.js'), `export { offerables } from 'virtual:rill-offerables';`);
    const built = await chunks();
    expect([...built.keys()]).toEqual(['entry.js']);
    expect(built.get('entry.js')).toContain('ice-rolling');
    expect(built.get('entry.js')).not.toContain('Ice rolling');
  });

  test.each([
    [
      'steps that do not add up',
      '"seconds": 120',
      '"seconds": 130',
      'content/routines/classic-face-drainage.json: routine "classic-face-drainage": "seconds" is 130, but the steps add up to 120 s.',
    ],
    [
      'an unknown stroke path',
      '"path": "swallow_cue"',
      '"path": "swallow_wave"',
      'content/routines/classic-face-drainage.json: routine "classic-face-drainage", step "swallow": There is no stroke path "swallow_wave".',
    ],
    [
      'a touch in a no-touch zone',
      '"hand": "none",\n      "contact": "none",\n      "stroke": "rest",\n      "path": "swallow_cue"',
      '"hand": "either",\n      "contact": "flat_fingers",\n      "stroke": "rest",\n      "path": "swallow_cue"',
      'content/routines/classic-face-drainage.json: routine "classic-face-drainage", step "swallow": The stroke "swallow_cue" passes through a no-touch zone (windpipe, voice box and thyroid).',
    ],
  ])('fails over %s, with file, routine and step', async (_, from, to, message) => {
    await edit('classic-face-drainage.json', from, to);
    await expect(chunks()).rejects.toThrow(message);
  });

  test('fails over what only the routines that ship hold to', async () => {
    await edit('look-far.json', 'soften.', 'soften!');
    await expect(chunks()).rejects.toThrow(
      'content/routines/look-far.json: routine "look-far", step "far": "text" has an exclamation mark.',
    );
  });

  test('names every broken file at once', async () => {
    await edit('hydration-sip.json', '"seconds": 30', '"seconds": 31');
    await edit('no-touch-flow.json', '"seconds": 60', '"seconds": 61');
    const failed = chunks();
    await expect(failed).rejects.toThrow('content/routines/hydration-sip.json');
    await expect(failed).rejects.toThrow('content/routines/no-touch-flow.json');
  });

  test('fails over a file that is not called after its routine', async () => {
    await cp(join(project, 'routines/hydration-sip.json'), join(project, 'routines/sip.json'));
    await expect(chunks()).rejects.toThrow(
      'content/routines/sip.json: routine "hydration-sip": The file has to be called "hydration-sip.json"',
    );
  });

  test('fails over a file that is no JSON', async () => {
    await writeFile(join(project, 'routines/broken.json'), '{');
    await expect(chunks()).rejects.toThrow('content/routines/broken.json: routine "(unread)": The file is not valid JSON.');
  });
});
