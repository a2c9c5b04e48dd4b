import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { artworkNow, loadArtwork } from '../../../components/figure/artwork.ts';
import { type Copy, createEasel } from '../../../components/figure/easel.ts';

const WHOLE = { viewBox: '0 0 400 480', preserveAspectRatio: 'xMidYMid slice' };
const FACE: Copy = { drawing: 'face', leaveOut: '.view-back, .rig', moved: null, view: WHOLE };
const MARCH: Copy = { drawing: 'body', leaveOut: '.view-back', moved: 'march', view: { ...WHOLE, viewBox: '0 0 200 480' } };

beforeAll(() => Promise.all([loadArtwork('face'), loadArtwork('body')]));
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function places() {
  const [front, back] = [document.createElement('div'), document.createElement('div')];
  document.body.append(front, back);
  const easel = createEasel(front, back, 'a-figure-');
  const show = (copy: Copy) => easel.show(copy, artworkNow(copy.drawing) as Element);
  const seen = () => [front, back].filter((place) => !place.hasAttribute('data-spare'));
  return { front, back, easel, show, seen };
}

describe('the next drawing', () => {
  test('is laid out behind the present one, a sheet at a time, once that has begun', () => {
    const { front, back, easel, show } = places();
    show(FACE);
    easel.prepare(MARCH);
    expect(back.children).toHaveLength(0);
    vi.advanceTimersByTime(1_000);
    expect(back.children).toHaveLength(1);
    vi.advanceTimersByTime(5_000);
    expect(back.querySelectorAll('[data-move]').length).toBeGreaterThan(5);
    expect([front, back].map((place) => place.hasAttribute('data-spare'))).toEqual([false, true]);
  });

  test('is uncovered when it comes: the same elements, with the view that it has by then', () => {
    const { back, easel, show, seen } = places();
    show(FACE);
    easel.prepare(MARCH);
    vi.advanceTimersByTime(10_000);
    const sheets = [...back.children];
    expect(show({ ...MARCH, view: { ...WHOLE, viewBox: '10 10 90 90' } })).toBe(back);
    expect(seen()).toEqual([back]);
    expect([...back.children]).toEqual(sheets);
    expect(new Set(sheets.map((sheet) => sheet.getAttribute('viewBox')))).toEqual(new Set(['10 10 90 90']));
  });

  test('is whole when it comes before all of it is there', () => {
    const whole = places().show(MARCH).children.length;
    const { easel, show } = places();
    show(FACE);
    easel.prepare(MARCH);
    vi.advanceTimersByTime(1_000);
    expect(show(MARCH).children).toHaveLength(whole);
  });

  test('has ids of its own while both are there', () => {
    const { easel, show } = places();
    show(FACE);
    easel.prepare({ ...FACE, leaveOut: '.view-back' });
    vi.advanceTimersByTime(10_000);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('gives way to another that comes in its place', () => {
    const { front, easel, show, seen } = places();
    show(FACE);
    easel.prepare(MARCH);
    vi.advanceTimersByTime(10_000);
    expect(show({ ...FACE, leaveOut: '.view-front' })).toBe(front);
    expect(seen()).toEqual([front]);
  });
});

test('a new easel shows its front, also where the one before it had come to show the back', () => {
  const { front, back, easel, show, seen } = places();
  show(FACE);
  easel.prepare(MARCH);
  vi.advanceTimersByTime(10_000);
  show(MARCH);
  expect(seen()).toEqual([back]);
  const still = createEasel(front, null, 'a-figure-');
  expect(still.show(FACE, artworkNow('face') as Element)).toBe(front);
  expect(seen()).toContain(front);
});

test('a view that stays is not written again: every element in it would be styled anew', async () => {
  const { front, show } = places();
  show(FACE);
  const written: MutationRecord[] = [];
  const observer = new MutationObserver((records) => written.push(...records));
  observer.observe(front, { subtree: true, attributes: true });
  show(FACE);
  written.push(...observer.takeRecords());
  expect(written).toEqual([]);
  show({ ...FACE, view: { ...WHOLE, viewBox: '0 0 1 1' } });
  written.push(...observer.takeRecords());
  expect(new Set(written.map(({ attributeName }) => attributeName))).toEqual(new Set(['viewBox']));
});
