import { beforeEach, describe, expect, test, vi } from 'vitest';

const api = vi.hoisted(() => ({
  windows: { getAll: vi.fn(), getLastFocused: vi.fn(), create: vi.fn(), update: vi.fn() } as
    | Record<string, ReturnType<typeof vi.fn>>
    | undefined,
}));
vi.mock('../../../platform/browser.ts', () => ({ browser: api }));

const { windows } = api;
const SIZE = { width: 400, height: 452 };
/** On a screen of 1600 x 1200. */
const first = { id: 1, type: 'normal', state: 'normal', focused: false, left: 0, top: 0, width: 800, height: 1200 };
const second = { ...first, id: 2, left: 800, width: 700 };

beforeEach(() => {
  vi.resetModules();
  api.windows = windows;
  windows?.getAll?.mockReset().mockResolvedValue([first, second]);
  windows?.getLastFocused?.mockReset().mockResolvedValue(second);
  windows?.create?.mockReset().mockImplementation(async (asked) => ({ id: 9, ...asked }));
  windows?.update?.mockReset().mockResolvedValue({});
});

async function open() {
  const { openInCorner } = await import('../../../platform/corner-window.ts');
  return openInCorner('break.html', false, SIZE);
}
const created = () => windows?.create?.mock.calls.map(([asked]) => asked);
const updated = () => windows?.update?.mock.calls;

describe('a card', () => {
  test('comes in the bottom corner of the window that was used last, without the keyboard', async () => {
    await open();
    expect(created()).toEqual([{ url: 'break.html', type: 'popup', focused: false, ...SIZE, left: 1076, top: 724 }]);
    expect(updated()).toEqual([]);
  });

  test('comes in a window that a site has to itself', async () => {
    const app = { ...second, id: 3, type: 'app' };
    windows?.getAll?.mockImplementation(async ({ windowTypes = ['normal', 'popup'] }) =>
      [first, app].filter(({ type }) => windowTypes.includes(type)),
    );
    windows?.getLastFocused?.mockResolvedValue(app);
    await open();
    expect(created()).toMatchObject([{ left: 1076 }]);
  });

  test.each([
    ['on a screen to the left', { ...second, left: -1600, top: -100, width: 1600 }, { left: -424, top: 624 }],
    [
      'maximised, whose edges Windows puts off the screen',
      { ...second, left: -8, top: -8, width: 1616, height: 1176 },
      { left: 1184, top: 692 },
    ],
    ['smaller than the card', { ...second, left: 900, top: 900, width: 300, height: 200 }, { left: 900, top: 900 }],
  ])('goes by a window %s', async (_, window, place) => {
    windows?.getAll?.mockResolvedValue([first, window]);
    await open();
    expect(created()).toMatchObject([place]);
  });

  test.each([
    ['is minimised', { ...second, state: 'minimized', left: -32_000, top: -32_000 }],
    ['has no size', { ...second, width: 0, height: 0 }],
    ['lies nowhere', { ...second, left: undefined, top: undefined }],
    ['has bounds that are no numbers', { ...second, left: Number.NaN, height: Number.NaN }],
    ['is a card itself', { ...second, type: 'popup' }],
  ])('goes by another one where the window that was used last %s', async (_, window) => {
    windows?.getAll?.mockResolvedValue([window, first]);
    await open();
    expect(created()).toMatchObject([{ left: 376, top: 724 }]);
  });

  test('is placed by the browser where no window tells where it is', async () => {
    windows?.getAll?.mockResolvedValue([{ ...second, state: 'minimized' }]);
    await open();
    expect(created()).toEqual([{ url: 'break.html', type: 'popup', focused: false, ...SIZE }]);
  });

  test('is placed by the browser where it refuses the place', async () => {
    windows?.create?.mockRejectedValueOnce(new Error('Bounds must be at least 50% within visible screen space.'));
    await open();
    expect(created()?.[1]).toEqual({ url: 'break.html', type: 'popup', focused: false, ...SIZE });
  });

  test('that comes out otherwise than asked is put right, once', async () => {
    windows?.create?.mockImplementation(async (asked) => ({ id: 9, ...asked, width: 1400, height: 901 }));
    await open();
    expect(updated()).toEqual([[9, { ...SIZE, left: 1076, top: 724 }]]);
  });

  test.each([
    ['by no more than a frame', { top: 700, height: 480 }],
    ['in nothing that is told', { left: undefined, top: undefined, width: undefined, height: undefined }],
  ])('that comes out otherwise %s is left alone', async (_, other) => {
    windows?.create?.mockImplementation(async (asked) => ({ id: 9, ...asked, ...other }));
    await open();
    expect(updated()).toEqual([]);
  });

  test('that cannot be put right is there all the same', async () => {
    windows?.create?.mockResolvedValue({ id: 9, width: 1400, height: 901 });
    windows?.update?.mockRejectedValue(new Error('refused'));
    expect(await open()).toMatchObject({ id: 9 });
  });

  test('cannot come in a window where there are none', async () => {
    api.windows = undefined;
    expect(await open()).toBeNull();
  });
});
