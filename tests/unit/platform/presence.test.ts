import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { countTabs, exceptTabs, siteOfTab } from '../../../platform/playing-tabs.ts';
import { detectIdle, readPresence, readSurroundings } from '../../../platform/presence.ts';
import { windowsNow } from '../../../platform/windows.ts';

const chromium = vi.hoisted(() => ({
  intervals: [] as number[],
  idle: (_seconds: number): string => 'active',
  windows: [] as { type: string; state: string }[],
  asked: [] as string[],
  /** The tabs that are audible. */
  tabs: [] as { id: number; url?: string; mutedInfo?: { muted: boolean } }[],
  session: {} as Record<string, unknown>,
  /** The pages of Rill in tabs. */
  pages: [] as { tabId: number; windowId: number; documentUrl: string }[],
  permissions: [] as string[],
}));

vi.mock('../../../platform/browser.ts', () => ({
  browser: {
    storage: {
      session: {
        get: async () => chromium.session,
        set: async (values: object) => void Object.assign(chromium.session, values),
      },
    },
    runtime: {
      getContexts: async ({ contextTypes }: { contextTypes: string[] }) => (contextTypes.includes('TAB') ? chromium.pages : []),
    },
    permissions: {
      contains: async ({ permissions }: { permissions: string[] }) => permissions.every((one) => chromium.permissions.includes(one)),
    },
    idle: {
      setDetectionInterval: (seconds: number) => void chromium.intervals.push(seconds),
      queryState: async (seconds: number) => {
        chromium.asked.push(`idle ${seconds}`);
        return chromium.idle(seconds);
      },
    },
    windows: {
      getAll: async () => {
        chromium.asked.push('windows');
        return chromium.windows;
      },
    },
    tabs: {
      query: async () => {
        chromium.asked.push('tabs');
        return chromium.tabs;
      },
      get: async (id: number) => chromium.tabs.find((tab) => tab.id === id),
    },
  },
}));

let tests = 0;
beforeEach(() => {
  Object.assign(chromium, {
    intervals: [],
    idle: () => 'active',
    windows: [],
    asked: [],
    tabs: [],
    session: {},
    pages: [],
    permissions: [],
  });
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  // The module keeps its windows from test to test, so every test begins long after the one before.
  tests += 1;
  vi.advanceTimersByTime(tests * 10_000_000);
});

const settings = Promise.resolve(defaultSettings);

describe('who sits there', () => {
  it('has moved just now, for which nothing has to be known of the settings', async () => {
    const never = new Promise<never>(() => {});
    expect(await readPresence(never)).toEqual({ input: 'active', still: false });
  });

  it('is still, or has been for as long as the settings say', async () => {
    chromium.idle = (seconds) => (seconds > 15 ? 'active' : 'idle');
    expect(await readPresence(settings)).toEqual({ input: 'active', still: true });
    chromium.idle = () => 'idle';
    expect(await readPresence(settings)).toEqual({ input: 'idle', still: true });
    expect(chromium.asked.at(-1)).toBe(`idle ${defaultSettings.presence.awayMin * 60}`);
  });
});

describe('the time until the browser says "idle"', () => {
  it.each([
    ['Chromium, when it changes', '', [300, 15, 300]],
    ['Firefox, each time', 'true', [300, 300, 15, 300]],
  ])('is told to %s', async (_, firefox, told) => {
    vi.stubEnv('FIREFOX', firefox);
    for (const seconds of [300, 300, 15, 300]) await detectIdle(seconds);
    vi.unstubAllEnvs();
    expect(chromium.intervals).toEqual(told);
  });
});

describe('the windows of the browser', () => {
  it('are asked for once in a moment, and anew after it', async () => {
    chromium.windows = [{ type: 'normal', state: 'fullscreen' }];
    expect(await readSurroundings(defaultSettings)).toMatchObject({ fullScreen: true });
    expect(await windowsNow()).toEqual(chromium.windows);
    expect(chromium.asked).toEqual(['windows', 'tabs']);

    chromium.windows = [];
    vi.advanceTimersByTime(600);
    expect(await windowsNow()).toEqual([]);
  });

  it('are asked for anew after an hour in which the clock was set back by an hour', async () => {
    chromium.windows = [{ type: 'normal', state: 'fullscreen' }];
    const before = Date.now();
    expect(await windowsNow()).toHaveLength(1);
    chromium.windows = [];
    vi.advanceTimersByTime(3_600_000);
    vi.setSystemTime(before);
    expect(await windowsNow()).toEqual([]);
  });

  it('are not asked for anew in the moment in which the clock is set', async () => {
    await windowsNow();
    vi.setSystemTime(Date.now() + 3_600_000);
    await windowsNow();
    expect(chromium.asked).toEqual(['windows']);
  });

  it('are not looked at when the settings do not let them count', async () => {
    const presence = { ...defaultSettings.presence, holdFullScreen: false, holdSound: false };
    expect(await readSurroundings({ ...defaultSettings, presence })).toEqual({ fullScreen: false, sound: false, call: false });
    expect(chromium.asked).toEqual([]);
  });
});

describe('a tab that plays sound', () => {
  const sound = async (...soundExceptions: string[]) =>
    (await readSurroundings({ ...defaultSettings, presence: { ...defaultSettings.presence, soundExceptions } })).sound;

  it.each([
    ['at a site of the list', 'https://music.example.com/now', ['music.example.com'], false],
    ['below a host of the list', 'https://de.music.example.com/', ['talk.example', 'music.example.com'], false],
    ['below a path of the list', 'https://example.com/radio/live?x=1', ['example.com/radio'], false],
    ['at another path', 'https://example.com/lecture', ['example.com/radio'], true],
    ['at a host that only ends alike', 'https://notmusic.example.com/', ['music.example.com'], true],
    ['whose address cannot be seen', undefined, ['music.example.com'], true],
  ])('%s', async (_, url, exceptions, isHeard) => {
    chromium.tabs = [{ id: 1, ...(url === undefined ? {} : { url }) }];
    expect(await sound(...exceptions)).toBe(isHeard);
    expect(await sound()).toBe(true);
  });

  it('counts beside one that is excepted', async () => {
    chromium.tabs = [
      { id: 1, url: 'https://music.example.com/' },
      { id: 2, url: 'https://lecture.example.com/' },
    ];
    expect(await sound('music.example.com')).toBe(true);
    chromium.tabs = [
      { id: 1, url: 'https://music.example.com/' },
      { id: 2, mutedInfo: { muted: true } },
    ];
    expect(await sound('music.example.com')).toBe(false);
  });

  it('can be excepted by itself, and count again', async () => {
    chromium.tabs = [{ id: 7 }];
    await exceptTabs([7]);
    expect(await sound()).toBe(false);
    chromium.tabs = [{ id: 7 }, { id: 8 }];
    expect(await sound()).toBe(true);
    await exceptTabs([8]);
    await countTabs([7]);
    chromium.tabs = [{ id: 7 }];
    expect(await sound()).toBe(true);
    chromium.tabs = [{ id: 8 }];
    expect(await sound()).toBe(false);
  });

  it('is no disturbance where it is the card with its own chime', async () => {
    chromium.pages = [{ tabId: 7, windowId: 2, documentUrl: 'chrome-extension://rill/break.html' }];
    chromium.tabs = [{ id: 7, mutedInfo: { muted: false } }];
    expect(await sound()).toBe(false);
    chromium.tabs = [{ id: 7 }, { id: 8 }];
    expect(await sound()).toBe(true);
    chromium.pages = [{ tabId: 7, windowId: 2, documentUrl: 'chrome-extension://rill/options.html' }];
    chromium.tabs = [{ id: 7 }];
    expect(await sound()).toBe(true);
  });

  it('is at a host that the list can hold, or at none', async () => {
    chromium.tabs = [{ id: 1, url: 'https://www.example.com/a' }, { id: 2, url: 'http://localhost/' }, { id: 3 }];
    expect(await Promise.all([1, 2, 3].map(siteOfTab))).toEqual(['www.example.com', null, null]);
  });
});

describe('a call page', () => {
  const call = async (holdCalls = true) =>
    (await readSurroundings({ ...defaultSettings, presence: { ...defaultSettings.presence, holdCalls, callPages: ['talk.example/room'] } }))
      .call;

  it('is found by its address, while that can be seen and counts', async () => {
    Object.assign(chromium, { permissions: ['tabs'], tabs: [{ id: 1, url: 'https://talk.example/room/7?x=1' }, { id: 2 }] });
    expect([await call(), await call(false)]).toEqual([true, false]);
    chromium.tabs = [{ id: 1, url: 'https://talk.example/about' }];
    expect(await call()).toBe(false);
  });

  it('is not looked for without the permission', async () => {
    Object.assign(chromium, { permissions: [], tabs: [{ id: 1, url: 'https://talk.example/room/7' }] });
    expect(await call()).toBe(false);
  });
});
