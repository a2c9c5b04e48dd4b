import { describe, expect, test } from 'vitest';
import { between } from '../../../components/figure/camera.ts';
import { parsePath } from '../../../components/figure/path-data.ts';

describe('the camera', () => {
  const near = { viewBox: [100, 100, 200, 100], fit: 'middle' } as const;
  const far = { viewBox: [0, 0, 400, 200], fit: 'middle' } as const;

  test('shows the new view where the old one stood', () => {
    expect(between(far, far, 400, 200)).toEqual({ x: 0, y: 0, scale: 1 });
    // The point 100, 100 is the top left corner of the new view; in the old one it stood at 100, 100 of half the size.
    expect(between(far, near, 400, 200)).toEqual({ x: 100, y: 100, scale: 0.5 });
    expect(between(near, far, 400, 200)).toEqual({ x: -200, y: -200, scale: 2 });
  });

  test('knows what a place of another shape shows', () => {
    const tall = { ...far, fit: 'whole' } as const;
    // Filled: twice the size, cut at the sides. Whole: as wide as the place, standing on its lower edge.
    expect(between({ ...far, fit: 'middle' }, tall, 400, 400)).toEqual({ x: -200, y: -400, scale: 2 });
    expect(
      between({ ...far, viewBox: [0, 0, 400, 800], fit: 'top' }, { ...far, viewBox: [0, 0, 400, 800], fit: 'bottom' }, 400, 400),
    ).toEqual({ x: 0, y: 400, scale: 1 });
  });
});

describe('path data', () => {
  test('is read to absolute numbers', () => {
    expect(parsePath('M10 20l5-5h10v.5c1 2 3 4 5-6zm1 1L3 4')).toEqual([
      { command: 'M', points: [10, 20] },
      { command: 'L', points: [15, 15] },
      { command: 'L', points: [25, 15] },
      { command: 'L', points: [25, 15.5] },
      { command: 'C', points: [26, 17.5, 28, 19.5, 30, 9.5] },
      { command: 'Z', points: [] },
      { command: 'M', points: [11, 21] },
      { command: 'L', points: [3, 4] },
    ]);
  });

  test('goes on with lines after a move, and repeats a letter', () => {
    expect(parsePath('m1 1 2 2 3 3').map(({ command, points }) => [command, ...points])).toEqual([
      ['M', 1, 1],
      ['L', 3, 3],
      ['L', 6, 6],
    ]);
  });

  test.each(['M1 2A5 5 0 0 1 3 4', 'M1 2L3', 'M1 2z3'])('refuses %s', (d) => {
    expect(() => parsePath(d)).toThrow(SyntaxError);
  });
});
