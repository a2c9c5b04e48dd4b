import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReminderState } from '../../../core/reminders/state.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';

/**
 * Every answer of the browser fails in turn, at the real ports: a break that is due comes all the same, once, and stays until it is
 * answered.
 */

type Answer = (...args: never[]) => unknown;
type Api = { [name: string]: Api | Answer };

const fake = vi.hoisted(() => ({ browser: {} as never }));
vi.mock('../../../platform/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const START = Date.UTC(2026, 10, 23, 9);
/** The default rhythm of both reminders is an hour at most. */
const HOUR = 60 * MINUTE;
/** A lull may be waited for, an alarm may have to be set again. */
const PATIENCE = 6 * MINUTE;

let stored: Record<string, unknown>;
let noted: Record<string, unknown>;
let alarm: number;
let opened: { way: 'window' | 'tab'; id: number }[];

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['Date', 'performance'], now: START });
  stored = {};
  noted = {};
  alarm = 0;
  opened = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const PAGE = 'chrome-extension://rill/break.html';
const desk = { id: 1, type: 'normal', state: 'normal', focused: true, left: 0, top: 0, width: 1200, height: 800 };

function open(way: 'window' | 'tab') {
  const id = 100 + opened.length;
  opened.push({ way, id });
  return { id, tabs: [{ id, windowId: id }] };
}

/** A browser in which all goes well. */
function soundBrowser(): Api {
  return {
    runtime: {
      getURL: (path: string) => `chrome-extension://rill${path}`,
      getContexts: async () => opened.map(({ id }) => ({ tabId: id, windowId: id, documentUrl: PAGE })),
    },
    i18n: { getMessage: (key: string) => key },
    storage: {
      local: {
        get: async (keys: string[]) => Object.fromEntries(keys.filter((key) => key in stored).map((key) => [key, stored[key]])),
        set: async (values: object) => void Object.assign(stored, structuredClone(values)),
      },
      session: { get: async () => ({ ...noted }), set: async (values: object) => void Object.assign(noted, values) },
    },
    alarms: {
      create: (_name: string, { when }: { when: number }) => {
        alarm = when;
      },
      clear: async () => true,
    },
    idle: { queryState: async (seconds: number) => (seconds > 15 ? 'active' : 'idle'), setDetectionInterval: () => undefined },
    windows: {
      getAll: async () => [desk],
      getLastFocused: async () => desk,
      create: async () => open('window'),
      update: async () => ({}),
    },
    tabs: {
      create: async () => open('tab'),
      get: async (id: number) => ({ id, windowId: id, url: PAGE }),
      query: async () => [],
      remove: async () => undefined,
      update: async () => ({}),
    },
    permissions: { contains: async () => true },
    action: {
      setBadgeText: async () => undefined,
      setBadgeBackgroundColor: async () => undefined,
      setTitle: async () => undefined,
      setIcon: async () => undefined,
    },
  };
}

type Failure = (sound: Answer) => Answer | undefined;

/** Puts something in the place of one function, such as `idle.queryState`. */
function replace(api: Api, path: string, answer: Failure): void {
  const [name = '', ...rest] = path.split('.');
  const part = api[name] as Api;
  if (rest.length > 0) replace(part, rest.join('.'), answer);
  else api[name] = answer(api[name] as Answer) as Answer;
}

const REFUSALS: Record<string, Failure> = {
  throws: () => () => {
    throw new Error('refused');
  },
  'is not there': () => undefined,
};
const FAILURES: Record<string, Failure> = {
  ...REFUSALS,
  rejects: () => () => Promise.reject(new Error('refused')),
  'answers nothing': () => async () => undefined,
  'rejects once': (sound) => {
    let isFirst = true;
    return (...args) => {
      if (!isFirst) return sound(...args);
      isFirst = false;
      return Promise.reject(new Error('refused'));
    };
  },
};

const ANSWERS = [
  'idle.queryState',
  'windows.getAll',
  'windows.getLastFocused',
  'windows.update',
  'tabs.query',
  'tabs.get',
  'runtime.getContexts',
  'permissions.contains',
  'storage.session.get',
  'storage.session.set',
  'action.setBadgeText',
  'action.setBadgeBackgroundColor',
  'action.setIcon',
  'action.setTitle',
];

/** Calls that answer at once, or not at all. */
const CALLS = ['idle.setDetectionInterval', 'i18n.getMessage'];

const NONSENSE: [string, string, unknown][] = [
  ['idle.queryState', 'a state of a later browser', 'asleep'],
  ['windows.getAll', 'no window', []],
  ['windows.getAll', 'a window of which nothing is known', [{}]],
  ['windows.getAll', 'bounds that are no numbers', [{ ...desk, left: Number.NaN, top: Number.NaN, width: Number.NaN, height: Number.NaN }]],
  ['windows.getAll', 'a window of no size', [{ ...desk, width: 0, height: 0 }]],
  ['windows.getLastFocused', 'a window that is not listed', { id: 77 }],
  ['i18n.getMessage', 'no words', ''],
];

/** The code that the background reads in a file of its own. */
async function readChecks() {
  const [{ readState }, { readSettings }] = await Promise.all([
    import('../../../core/reminders/read-state.ts'),
    import('../../../core/settings/read-settings.ts'),
  ]);
  return { readState, readSettings };
}

async function background() {
  const [{ handleReminderEvent }, { reminderPorts }] = await Promise.all([
    import('../../../platform/reminder-service.ts'),
    import('../../../platform/reminder-ports.ts'),
  ]);
  return (event: Parameters<typeof handleReminderEvent>[1]) => handleReminderEvent(reminderPorts, event);
}

/** The state as it is now: a state that could not be saved is among the notes. */
const state = () => (noted['unsaved-state'] ?? stored.reminders) as ReminderState;

type Handle = Awaited<ReturnType<typeof background>>;

/** An event that comes by itself, at which nobody is there to hear of an error. */
const look = (handle: Handle) => handle({ type: 'look' }).catch(() => undefined);

/** A page says it until it is heard. */
async function sayShown(handle: Handle): Promise<void> {
  for (let i = 0; i < 20; i++) {
    const isHeard = await handle({ type: 'prompt-shown', promptId: state().prompt?.id ?? '' }).then(
      () => true,
      () => false,
    );
    if (isHeard) return;
    vi.setSystemTime(Date.now() + 5 * SECOND);
  }
  throw new Error('nobody hears the page');
}

/** Lives until a break has been offered, answers none, and looks again while it is shown. */
async function liveThroughABreak(api: Api): Promise<{ looks: number }> {
  fake.browser = api as never;
  let handle = await background();
  await look(handle);
  let looks = 0;
  while (opened.length === 0 && Date.now() < START + HOUR + PATIENCE) {
    vi.setSystemTime(Math.max(Date.now() + SECOND, Math.min(alarm, Date.now() + HOUR)));
    await look(handle);
    looks += 1;
  }
  expect(opened).toHaveLength(1);
  await sayShown(handle);
  expect(state().prompt).toMatchObject({ phase: 'shown' });
  // The background dies and comes back meanwhile, as it does.
  vi.resetModules();
  handle = await background();
  for (let i = 0; i < 3; i++) {
    vi.setSystemTime(Date.now() + 30 * SECOND);
    await look(handle);
    if (state().prompt?.phase === 'opening') await sayShown(handle);
  }
  expect(opened).toHaveLength(1);
  expect(state().prompt).toMatchObject({ phase: 'shown' });
  return { looks };
}

describe.each([
  ['Chromium', ''],
  ['Firefox', 'true'],
])('a break that is due comes in %s', (_, firefox) => {
  beforeEach(() => {
    vi.stubEnv('FIREFOX', firefox);
    // So that everything that can hold a break is looked at.
    vi.doMock('../../../core/settings/defaults.ts', async (original) => {
      const { defaultSettings, ...rest } = await original<typeof import('../../../core/settings/defaults.ts')>();
      return { ...rest, defaultSettings: { ...defaultSettings, presence: { ...defaultSettings.presence, holdCalls: true } } };
    });
  });
  afterEach(() => vi.doUnmock('../../../core/settings/defaults.ts'));

  it('where the browser does all it is asked to', async () => {
    const { looks } = await liveThroughABreak(soundBrowser());
    expect(looks).toBeLessThan(10);
  });

  const failing = (paths: string[], ways: object) => paths.flatMap((path) => Object.entries(ways).map(([how, way]) => [path, how, way]));

  it.each([...failing(ANSWERS, FAILURES), ...failing(CALLS, REFUSALS)])('although %s %s', async (path, _how, way) => {
    const api = soundBrowser();
    replace(api, path, way);
    const { looks } = await liveThroughABreak(api);
    expect(looks).toBeLessThan(20);
  });

  const full = () => Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError'));
  const refusingSome = (isRefused: (count: number) => boolean): Failure => {
    let count = 0;
    return (sound) =>
      (...args) => {
        count += 1;
        return isRefused(count) ? full() : sound(...args);
      };
  };

  it.each([1, 2, 3, 4, 5, 6])('although write number %i is refused', async (number) => {
    const api = soundBrowser();
    replace(
      api,
      'storage.local.set',
      refusingSome((count) => count === number),
    );
    const { looks } = await liveThroughABreak(api);
    expect(looks).toBeLessThan(20);
    expect(noted['unsaved-state'] ?? null).toBeNull();
  });

  /** The badges of the toolbar, one after the other. */
  const toolbarOf = (api: ReturnType<typeof soundBrowser>) => {
    const shown: string[] = [];
    replace(
      api,
      'action.setBadgeText',
      () =>
        async ({ text }: { text: string }) =>
          void shown.push(text),
    );
    return shown;
  };

  it('although nothing can be saved, which the toolbar says, until it can', async () => {
    const api = soundBrowser();
    const shown = toolbarOf(api);
    let isFull = true;
    replace(
      api,
      'storage.local.set',
      refusingSome(() => isFull),
    );
    const { looks } = await liveThroughABreak(api);
    // As seldom as ever, and not every half minute.
    expect(looks).toBeLessThan(10);
    expect(stored.reminders).toBeUndefined();
    expect(new Set(shown)).toEqual(new Set(['!']));

    isFull = false;
    vi.resetModules();
    const handle = await background();
    vi.setSystemTime(Date.now() + MINUTE);
    await handle({ type: 'look' });
    expect(noted['unsaved-state']).toBeNull();
    expect(stored.reminders).toMatchObject({ prompt: { phase: 'shown' } });
    // By the next look at the latest.
    await handle({ type: 'look' });
    expect(shown.at(-1)).toBe('');
  });

  const unreadable = () => Promise.reject(new Error('An unexpected error occurred'));
  /** A browser whose storage cannot be read when it is said, and what its toolbar shows. */
  const readless = (isRefused: (count: number) => boolean) => {
    const api = soundBrowser();
    const shown = toolbarOf(api);
    let count = 0;
    replace(api, 'storage.local.get', (sound) => (...args) => {
      count += 1;
      return isRefused(count) ? unreadable() : sound(...args);
    });
    return { api, shown };
  };

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('although read number %i is refused', async (number) => {
    const { api, shown } = readless((count) => count === number);
    const { looks } = await liveThroughABreak(api);
    expect(looks).toBeLessThan(20);
    if (noted.unread) expect(alarm - Date.now()).toBeLessThanOrEqual(MINUTE);
    // The last look may be the one at which that read comes.
    for (let i = 0; i < 2; i++) {
      vi.setSystemTime(Math.max(Date.now(), Math.min(alarm, Date.now() + MINUTE)));
      await look(await background());
    }
    expect(noted.unread ?? null).toBeNull();
    expect(shown.at(-1)).not.toBe('!');
  });

  it('although nothing can be read any more, by what the background knows, which the toolbar says, until it can', async () => {
    let isBroken = false;
    const { api, shown } = readless(() => isBroken);
    fake.browser = api as never;
    const handle = await background();
    await look(handle);
    isBroken = true;
    const before = structuredClone(stored.reminders);
    await handle({ type: 'paused', until: Date.now() + 10 * MINUTE });
    const { reminders, textCursor } = before as ReminderState;
    expect(stored.reminders, 'what was known is gone on with, and saved').toMatchObject({
      reminders,
      textCursor,
      pause: expect.anything(),
    });
    expect(noted.unread).toBe(true);
    expect(shown.at(-1)).toBe('!');
    const looked = Date.now();
    for (let looks = 0; opened.length === 0 && looks < 200; looks += 1) {
      vi.setSystemTime(Math.max(Date.now() + SECOND, alarm));
      await handle({ type: 'look' });
    }
    expect(opened).toHaveLength(1);
    expect(Date.now() - looked).toBeLessThan(HOUR + 10 * MINUTE + PATIENCE);
    isBroken = false;
    expect(alarm - Date.now(), 'it tries again soon').toBeLessThanOrEqual(MINUTE);
    vi.setSystemTime(alarm);
    await handle({ type: 'look' });
    expect(noted.unread).toBeNull();
    expect(opened).toHaveLength(1);
  });

  it('and a background that knows nothing and can read nothing changes nothing, says so, and tries again', async () => {
    let isBroken = false;
    const { api, shown } = readless(() => isBroken);
    fake.browser = api as never;
    const first = await background();
    await first({ type: 'paused', until: null });
    const before = structuredClone(stored);
    vi.resetModules();
    isBroken = true;
    const handle = await background();
    for (let i = 0; i < 3; i++) {
      await look(handle);
      await expect(handle({ type: 'resumed' }), 'who asks hears that it was not done').rejects.toThrow();
      expect(stored).toEqual(before);
      expect(noted.unread).toBe(true);
      expect(shown.at(-1)).toBe('!');
      expect(alarm).toBeGreaterThan(Date.now());
      expect(alarm - Date.now()).toBeLessThanOrEqual(MINUTE);
      vi.setSystemTime(alarm);
    }
    isBroken = false;
    await look(handle);
    expect(stored.reminders).toMatchObject({ pause: expect.anything() });
    expect(noted.unread).toBeNull();
    expect(shown.at(-1)).toBe('');
  });

  it('and what was erased is not known any more, though nothing can be read', async () => {
    let isBroken = false;
    const { api } = readless(() => isBroken);
    fake.browser = api as never;
    const handle = await background();
    await handle({ type: 'paused', until: null });
    isBroken = true;
    for (const key of Object.keys(stored)) delete stored[key];
    const { eraseUnsaved } = await import('../../../platform/unsaved-state.ts');
    await eraseUnsaved();
    await expect(handle({ type: 'quieted', until: null })).rejects.toThrow();
    expect(stored.reminders).toBeUndefined();
    isBroken = false;
    await look(handle);
    expect(stored.reminders).toMatchObject({ pause: null });
  });

  it('and nothing of it is left when everything is erased', async () => {
    const api = soundBrowser();
    let isFull = true;
    replace(
      api,
      'storage.local.set',
      refusingSome(() => isFull),
    );
    await liveThroughABreak(api);
    expect(state().prompt).not.toBeNull();
    const handle = await background();
    isFull = false;
    // As the page does that erases.
    const { eraseUnsaved } = await import('../../../platform/unsaved-state.ts');
    await eraseUnsaved();
    await handle({ type: 'look' });
    expect(stored.reminders).toMatchObject({ prompt: null, lastPrompt: null, textCursor: 0 });
  });

  it('although what is damaged cannot be put aside', async () => {
    stored.reminders = { textCursor: 3, ignoredInRow: -1 };
    const api = soundBrowser();
    replace(
      api,
      'storage.local.set',
      refusingSome(() => true),
    );
    vi.stubGlobal('rillLate', { checks: await readChecks() });
    await liveThroughABreak(api);
    expect(state()).toMatchObject({ textCursor: 4, ignoredInRow: 0 });
    expect(stored.reminders).toMatchObject({ ignoredInRow: -1 });
  });

  it.each(NONSENSE)('although %s answers %s', async (path, _what, answer) => {
    const api = soundBrowser();
    replace(api, path, () => () => answer);
    await liveThroughABreak(api);
  });

  it('in a tab where no window can be opened', async () => {
    const api = soundBrowser();
    replace(api, 'windows.create', () => async () => Promise.reject(new Error('refused')));
    await liveThroughABreak(api);
    expect(opened[0]?.way).toBe('tab');
  });

  it('when an event of any kind wakes a background that can set no alarm', async () => {
    const api = soundBrowser();
    replace(api, 'alarms.create', (sound) => (...args) => {
      sound(...args);
      throw new Error('refused');
    });
    await liveThroughABreak(api);
  });

  it.each([
    ['are not there', undefined],
    ['are refused', { request: () => Promise.reject(new DOMException('The request was denied.', 'SecurityError')) }],
  ])('although locks %s', async (_how, locks) => {
    vi.stubGlobal('navigator', { ...navigator, locks });
    await liveThroughABreak(soundBrowser());
  });

  it('although the zone has no name', async () => {
    vi.spyOn(Temporal.Now, 'timeZoneId').mockReturnValue('Etc/Unknown');
    await liveThroughABreak(soundBrowser());
    vi.restoreAllMocks();
  });
});
