import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import anchors from '../../../content/anchors.json' with { type: 'json' };
import {
  contactPoint,
  type Point,
  type StrokePath,
  sampleStroke,
  strokeLength,
  strokePath,
  svgPath,
} from '../../../core/routines/stroke-path.ts';
import { strokeBookSchema } from '../../../core/routines/stroke-schema.ts';
import { strokeBook } from '../../../core/routines/strokes.ts';

const { pairs, midline } = anchors.face;
const names = [...Object.keys(strokeBook.face.strokes), ...Object.keys(strokeBook.body.strokes)];

function distance(a: { x: number; y: number }, [x, y]: readonly number[]): number {
  return Math.hypot(a.x - (x as number), a.y - (y as number));
}

function widthOf(path: StrokePath): number {
  return strokeBook[path.drawing].size[0];
}

describe('the book of strokes', () => {
  test('fits its schema', () => {
    expect(v.safeParse(strokeBookSchema, strokeBook).issues).toBeUndefined();
  });

  test.each([
    ['neck_side_glide', pairs.below_ear, pairs.hollow],
    ['jawline_glide', midline.chin_centre, pairs.below_ear],
    ['temple_to_ear_glide', pairs.temple, pairs.below_ear],
    ['cheek_glide', pairs.nose_wing, pairs.preauricular],
    ['under_eye_glide', pairs.under_eye_inner, pairs.preauricular],
    ['brow_glide', pairs.brow_inner, pairs.temple],
    ['forehead_glide', midline.forehead_centre, pairs.temple],
  ])('%s goes from its first place to its last', (name, from, to) => {
    const path = strokePath(name, 'left');
    expect(distance(sampleStroke(path, 0), from)).toBeLessThan(8);
    expect(distance(sampleStroke(path, 1), to)).toBeLessThan(8);
  });
});

describe('a path', () => {
  test('passes through every point it was drawn with', () => {
    const path = strokePath('neck_side_glide', 'left');
    if (path.shape !== 'line') throw new Error('expected a line');
    for (const point of path.points) {
      const nearest = Math.min(...Array.from({ length: 501 }, (_, i) => distance(sampleStroke(path, i / 500), point)));
      expect(nearest).toBeLessThan(0.3);
    }
  });

  test('covers equal lengths in equal shares', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom('left', 'right'), fc.integer({ min: 0, max: 19 }), (name, side, i) => {
        const path = strokePath(name, side as 'left' | 'right');
        const from = sampleStroke(path, i / 20);
        const to = sampleStroke(path, (i + 1) / 20);
        const step = strokeLength(path) / 20;
        const gone = Math.hypot(to.x - from.x, to.y - from.y);
        // A chord is a little shorter than its arc, never longer.
        expect(gone).toBeLessThanOrEqual(step + 1e-6);
        expect(gone).toBeGreaterThan(step * 0.93 - 1e-6);
      }),
    );
  });

  test('on the right is the mirror image of the one on the left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.double({ min: -0.5, max: 1.5, noNaN: true }), (name, u) => {
        const left = strokePath(name, 'left');
        const right = strokePath(name, 'right');
        const a = sampleStroke(left, u);
        const b = sampleStroke(right, u);
        expect(b.x).toBeCloseTo(left.side === 'mid' ? a.x : widthOf(left) - a.x, 6);
        expect(b.y).toBeCloseTo(a.y, 6);
      }),
    );
  });

  test('heads where it goes', () => {
    expect(Math.cos(sampleStroke(strokePath('forehead_glide', 'left'), 0.5).angle)).toBeLessThan(0);
    expect(Math.cos(sampleStroke(strokePath('forehead_glide', 'right'), 0.5).angle)).toBeGreaterThan(0);
    expect(Math.sin(sampleStroke(strokePath('neck_side_glide', 'left'), 0.5).angle)).toBeGreaterThan(0.9);
  });

  test('on the middle line has one side', () => {
    expect(strokePath('breath_ring', 'right').side).toBe('mid');
    expect(strokePath('neck_side_glide', 'mid').side).toBe('left');
  });

  test('of an unknown name is refused', () => {
    expect(() => strokePath('neck_squeeze', 'left')).toThrow('there is no stroke "neck_squeeze"');
    expect(() => strokePath('toString', 'left')).toThrow(RangeError);
  });
});

describe('a circle', () => {
  // The back of the body is away from the middle line, on either side.
  test.each([
    ['below_ear_circle', 'left', 'down'],
    ['below_ear_circle', 'right', 'down'],
    ['masseter_circle', 'left', 'up'],
    ['masseter_circle', 'right', 'up'],
  ] as const)('%s on the %s goes %s along the back', (name, side, way) => {
    const path = strokePath(name, side);
    if (path.shape !== 'circle') throw new Error('expected a circle');
    const atTheBack = Array.from({ length: 36 }, (_, i) => i / 36).filter((u) => {
      const outward = sampleStroke(path, u).x - path.centre[0];
      return side === 'left' ? outward < -path.r * 0.9 : outward > path.r * 0.9;
    });
    expect(atTheBack.length).toBeGreaterThan(0);
    for (const u of atTheBack) expect(Math.sin(sampleStroke(path, u).angle)).toBeCloseTo(way === 'down' ? 1 : -1, 0);
  });

  test('ends where it began', () => {
    const path = strokePath('temple_circle', 'left');
    expect(distance(sampleStroke(path, 1), [sampleStroke(path, 0).x, sampleStroke(path, 0).y])).toBeLessThan(1e-9);
    expect(strokeLength(path)).toBeCloseTo(2 * Math.PI * 8);
  });
});

describe('the path as SVG', () => {
  test('starts and ends with the stroke', () => {
    const d = svgPath(strokePath('neck_side_glide', 'left'));
    expect(d).toMatch(/^M118 217C/);
    expect(d).toMatch(/150 374$/);
    expect(d.match(/C/g)).toHaveLength(5);
  });

  test('is a closed ring for a circle, turning as the circle does', () => {
    expect(svgPath(strokePath('temple_circle', 'left'))).toBe('M123 140A8 8 0 1 1 123 156A8 8 0 1 1 123 140');
    expect(svgPath(strokePath('temple_circle', 'right'))).toBe('M277 140A8 8 0 1 0 277 156A8 8 0 1 0 277 140');
  });

  test('is empty where nothing is drawn', () => {
    expect(svgPath(strokePath('nose_wing_hold', 'left'))).toBe('');
  });
});

describe('the contact of a hand', () => {
  const hand = { glyph: 'hand-fingers', approach: [0, 90] as [number, number], shift: [-10, 0] as [number, number], scale: 0.5 } as const;

  test('is moved along the axes of the hand, which turns along the stroke', () => {
    const path = strokePath('forehead_glide', 'left');
    const start = sampleStroke(path, 0);
    const end = sampleStroke(path, 1);
    const close = ([x, y]: Point, at: { x: number; y: number }) => {
      expect(x).toBeCloseTo(at.x);
      expect(y).toBeCloseTo(at.y);
    };
    close(contactPoint(path, hand, 0), { x: start.x - 5, y: start.y });
    close(contactPoint(path, hand, 1), { x: end.x, y: end.y - 5 });
  });

  test('is mirrored on the right', () => {
    const left = contactPoint(strokePath('forehead_glide', 'left'), hand, 0.3);
    const right = contactPoint(strokePath('forehead_glide', 'right'), hand, 0.3);
    expect(right[0]).toBeCloseTo(400 - left[0]);
    expect(right[1]).toBeCloseTo(left[1]);
  });
});
