import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createContext, runInContext, runInNewContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { slimPolyfill } from '../../../scripts/vite-polyfill.ts';

const file = createRequire(import.meta.url).resolve('webextension-polyfill');
let slim: string;

async function transformed(code: string, id: string): Promise<string | null> {
  const { transform } = slimPolyfill({ isNative: false });
  if (typeof transform !== 'function') throw new Error('expected a transform');
  const result = await Reflect.apply(transform, {}, [code, id]);
  return result?.code ?? null;
}

async function bundled(code: string, { isNative = false, fileName = 'background' } = {}): Promise<string> {
  const entry = {
    name: 'entry',
    resolveId: (id: string) => (id === 'entry' ? id : null),
    load: (id: string) => (id === 'entry' ? code : null),
  };
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [entry, slimPolyfill({ isNative })],
    build: { write: false, lib: { entry: 'entry', formats: ['iife'], name: 'background', fileName }, rolldownOptions: { input: 'entry' } },
  });
  const [chunk] = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  if (chunk?.type !== 'chunk') throw new Error('expected a script');
  return chunk.code;
}

/** `browser` as the slim polyfill makes it of a `chrome` that only knows callbacks where the table has a function. */
function browserOf(chrome: object): Record<string, Record<string, unknown>> {
  return runInNewContext(slim.replace('export default', ''), { chrome, console });
}

beforeAll(async () => {
  slim = (await transformed(await readFile(file, 'utf8'), file)) ?? '';
});

describe('the slim polyfill', () => {
  test('is a third smaller, without the table of functions', async () => {
    expect(slim.length).toBeLessThan(0.67 * (await readFile(file, 'utf8')).length);
    expect(slim).not.toContain('bookmarks');
    expect(slim).not.toContain('captureVisibleTab');
  });

  test('lets a listener answer with a promise', async () => {
    type Listener = (message: unknown, sender: object, answer: (value: unknown) => void) => unknown;
    const listeners: Listener[] = [];
    const chrome = { runtime: { id: 'rill', onMessage: { addListener: (listener: Listener) => void listeners.push(listener) } } };
    const { runtime } = browserOf(chrome) as unknown as {
      runtime: { onMessage: { addListener: (listener: (m: unknown) => unknown) => void } };
    };
    runtime.onMessage.addListener(async (message) => `heard ${message}`);
    const answer = await new Promise((resolve) => expect(listeners[0]?.('it', {}, resolve)).toBe(true));
    expect(answer).toBe('heard it');
  });

  test('hands on what it does not know as the browser made it', async () => {
    const chrome = { runtime: { id: 'rill' }, bookmarks: { search: async () => ['a page'] } };
    const { bookmarks } = browserOf(chrome) as unknown as { bookmarks: { search: () => Promise<string[]> } };
    await expect(bookmarks.search()).resolves.toEqual(['a page']);
  });

  test('asks for no more of the browser than the code that it is bundled into', async () => {
    const asked = new Set<string>();
    const browser = new Proxy<Record<string, object>>(
      { runtime: { id: 'rill' }, alarms: { clear: () => 'cleared' }, tabs: {}, windows: {} },
      {
        get(interfaces, name) {
          asked.add(String(name));
          return Reflect.get(interfaces, name);
        },
        getOwnPropertyDescriptor(interfaces, name) {
          asked.add(String(name));
          return Reflect.getOwnPropertyDescriptor(interfaces, name);
        },
      },
    );
    const result: { is?: unknown } = {};
    runInNewContext(await bundled("import browser from 'webextension-polyfill'; result.is = browser.alarms.clear();"), {
      browser,
      chrome: { runtime: { id: 'rill' } },
      addEventListener: () => undefined,
      result,
    });
    expect(result.is).toBe('cleared');
    expect([...asked].sort()).toEqual(['alarms', 'runtime']);
  });

  describe('in the background', () => {
    const chrome = { runtime: { id: 'rill' }, alarms: { clear: () => 'cleared' } };

    async function runBackground(browser?: object) {
      const own = await bundled("import browser from 'webextension-polyfill'; globalThis.rillBrowser = browser;", { fileName: 'polyfill' });
      const code = await bundled("import browser from 'webextension-polyfill'; result.is = browser.alarms.clear();");
      const read: string[] = [];
      const installs: (() => void)[] = [];
      const world = createContext({
        ...(browser ? { browser } : {}),
        chrome,
        console,
        result: {} as { is?: unknown },
        importScripts(file: string) {
          read.push(file);
          if (file === '/polyfill.js') runInContext(own, world);
        },
        addEventListener: (name: string, hear: () => void) => void (name === 'install' && installs.push(hear)),
      });
      runInContext(code, world);
      return { code, world, read, installs };
    }

    test('is read at once where the browser has no "browser", and is there before anything else runs', async () => {
      const { read, world, code } = await runBackground();
      expect(world.result).toEqual({ is: 'cleared' });
      expect(read).toEqual(['/polyfill.js']);
      expect(code.length).toBeLessThan(700);
    });

    test('is not read where it has one, but for the day on which it has none any more', async () => {
      const { read, installs, world } = await runBackground({ runtime: { id: 'rill' }, alarms: { clear: () => 'cleared by its own' } });
      expect(world.result).toEqual({ is: 'cleared by its own' });
      expect(read).toEqual([]);
      for (const install of installs) install();
      expect(read).toEqual(['/polyfill.js']);
    });
  });

  test('is what the background has in a part that it reads late, which reads nothing itself', async () => {
    const code = await bundled("import browser from 'webextension-polyfill'; result.is = browser.alarms.clear();", { fileName: 'log' });
    const own = { runtime: { id: 'rill' }, alarms: { clear: () => 'cleared by its own' } };
    const late = { alarms: { clear: () => 'cleared' } };
    const result: { is?: unknown } = {};
    runInNewContext(code, { browser: own, rillBrowser: late, result });
    expect(result.is).toBe('cleared by its own');
    runInNewContext(code, { rillBrowser: late, result });
    expect(result.is).toBe('cleared');
  });

  test('is no more than the browser of its own where every browser has one', async () => {
    const code = await bundled("import browser from 'webextension-polyfill'; result.is = browser.alarms.clear();", { isNative: true });
    const result: { is?: unknown } = {};
    runInNewContext(code, { browser: { alarms: { clear: () => 'cleared' } }, result });
    expect(result.is).toBe('cleared');
    expect(code.length).toBeLessThan(200);
  });

  test('leaves every other file alone, and says so when the polyfill has changed', async () => {
    expect(await transformed('const apiMetadata = {};', '/src/other.js')).toBeNull();
    await expect(transformed('const table = {};', file)).rejects.toThrow('webextension-polyfill has changed');
  });
});
