import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { closeThisPage, growThisWindow } from '../../../platform/page/window.ts';

const api = vi.hoisted(() => ({
  windows: { getCurrent: vi.fn(), update: vi.fn() },
  tabs: { getZoom: vi.fn(), getCurrent: vi.fn(), remove: vi.fn() },
}));
vi.mock('../../../platform/browser.ts', () => ({ browser: api }));

/** A window with a frame: 10 wider and 37 higher outside than inside, in the bottom corner of a screen of 1600 x 1200. */
const popup = { id: 7, type: 'popup', state: 'normal', left: 1166, top: 700, width: 410, height: 457 };
const PLAYER = { width: 400, height: 640 };

beforeEach(() => {
  api.windows.getCurrent.mockResolvedValue(popup);
  api.windows.update.mockReset().mockResolvedValue({});
  api.tabs.getZoom.mockResolvedValue(1);
  vi.stubGlobal('screen', { availLeft: 0, availTop: 0, availWidth: 1600, availHeight: 1200 });
  seeInside(400, 420);
});
afterEach(() => vi.unstubAllGlobals());

function seeInside(width: number, height: number): void {
  vi.stubGlobal('innerWidth', width);
  vi.stubGlobal('innerHeight', height);
}

const changes = () => api.windows.update.mock.calls;

describe('growing', () => {
  test('gives the page the size it asks for inside the frame, and keeps the bottom end corner where it is', async () => {
    await growThisWindow(PLAYER);
    expect(changes()).toEqual([[7, { width: 410, height: 677, left: 1166, top: 480 }]]);
  });

  test('leaves a window alone that is large enough, or nearly', async () => {
    seeInside(400, 638);
    await growThisWindow(PLAYER);
    seeInside(900, 900);
    await growThisWindow(PLAYER);
    expect(changes()).toEqual([]);
  });

  test('reckons with zoom: half as many pixels of double size need the same window', async () => {
    api.tabs.getZoom.mockResolvedValue(2);
    seeInside(200, 320);
    await growThisWindow(PLAYER);
    expect(changes()).toEqual([]);
  });

  test('comes back onto the screen when there is no room above', async () => {
    api.windows.getCurrent.mockResolvedValue({ ...popup, top: 60 });
    await growThisWindow(PLAYER);
    expect(changes()[0]?.[1]).toMatchObject({ height: 677, top: 0 });
  });

  test('stays on a second screen', async () => {
    vi.stubGlobal('screen', { availLeft: 1600, availTop: 30, availWidth: 1600, availHeight: 1170 });
    api.windows.getCurrent.mockResolvedValue({ ...popup, left: 2766, top: 100 });
    await growThisWindow(PLAYER);
    expect(changes()[0]?.[1]).toMatchObject({ left: 2766, top: 30 });
  });

  test('is no larger than the screen', async () => {
    vi.stubGlobal('screen', { availLeft: 0, availTop: 0, availWidth: 1024, availHeight: 600 });
    await growThisWindow(PLAYER);
    expect(changes()[0]?.[1]).toMatchObject({ height: 600, top: 0, left: 614 });
  });

  test('brings a window that is large enough back onto the screen', async () => {
    api.windows.getCurrent.mockResolvedValue({ ...popup, left: 1400, top: 900 });
    await growThisWindow({ width: 400, height: 420 });
    expect(changes()).toEqual([[7, { width: 410, height: 457, left: 1190, top: 743 }]]);
  });

  test('leaves a window where it is on a screen to the left', async () => {
    vi.stubGlobal('screen', { availLeft: -1600, availTop: 0, availWidth: 1600, availHeight: 1200 });
    api.windows.getCurrent.mockResolvedValue({ ...popup, left: -500 });
    await growThisWindow({ width: 400, height: 420 });
    expect(changes()).toEqual([]);
  });

  test.each([0, Number.NaN, undefined])('grows as it would on any screen where the size of the screen is %d', async (size) => {
    vi.stubGlobal('screen', { availLeft: 0, availTop: 0, availWidth: size, availHeight: size });
    await growThisWindow(PLAYER);
    expect(changes()).toEqual([[7, { width: 410, height: 677, left: 1166, top: 480 }]]);
  });

  test('takes the size alone where the place is refused', async () => {
    api.windows.update.mockRejectedValueOnce(new Error('Invalid value for bounds.'));
    await growThisWindow(PLAYER);
    expect(changes()[1]).toEqual([7, { width: 410, height: 677 }]);
  });

  test.each([
    ['a tab among others', { ...popup, type: 'normal' }],
    ['a maximized window', { ...popup, state: 'maximized' }],
    ['a browser without windows', undefined],
  ])('leaves %s alone', async (_, window) => {
    api.windows.getCurrent.mockResolvedValue(window);
    await growThisWindow(PLAYER);
    expect(changes()).toEqual([]);
  });
});

test('closing closes the tab of the page, and so its window', async () => {
  api.tabs.getCurrent.mockResolvedValue({ id: 12 });
  await closeThisPage();
  expect(api.tabs.remove).toHaveBeenCalledWith(12);
});
