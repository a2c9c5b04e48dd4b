import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrowPath,
  type Frame,
  handTransform,
  type MarkFrame,
  movingFrame,
  type StrokeProgress,
  stillFrame,
} from '../../../core/routines/stroke-frame.ts';
import { type Scene, strokeScene } from '../../../core/routines/stroke-scene.ts';
import { strokeBook } from '../../../core/routines/strokes.ts';

const allStrokes = [...Object.entries(strokeBook.face.strokes), ...Object.entries(strokeBook.body.strokes)];
const names = allStrokes.map(([name]) => name);
const pairedNames = allStrokes.filter(([, stroke]) => stroke.paired).map(([name]) => name);

function both(path: string): Scene {
  return strokeScene({ path, side: 'both' });
}

function rep(beat: number, more: Partial<StrokeProgress> = {}): StrokeProgress {
  return { phase: 'rep', lead: 1, leadMs: 2000, beat, rep: 1, ...more };
}

function lead(passedMs: number, leadMs: number): StrokeProgress {
  return { phase: 'lead', lead: passedMs / leadMs, leadMs, beat: 0, rep: 0 };
}

function only(frame: Frame): MarkFrame {
  expect(frame.marks).toHaveLength(1);
  return frame.marks[0] as MarkFrame;
}

function leftOf(path: string, progress: StrokeProgress): MarkFrame {
  return only(movingFrame(strokeScene({ path, side: 'left' }), progress));
}

describe('a glide', () => {
  const at = (beat: number) => leftOf('neck_side_glide', rep(beat));

  test('takes the hand from the start to the end in two thirds of the beat', () => {
    expect(at(0).hand).toMatchObject({ x: 118, y: 217, rotate: 16 });
    expect(at(0.3).hand?.y).toBeGreaterThan(217);
    expect(at(0.3).hand?.y).toBeLessThan(374);
    expect(at(2 / 3).hand).toMatchObject({ x: expect.closeTo(150, 1), y: expect.closeTo(374, 1), rotate: expect.closeTo(46, 1) });
    expect(at(2 / 3).hand?.opacity).toBe(1);
  });

  test('brings the hand back unseen', () => {
    for (const beat of [0.84, 0.9, 1]) {
      expect(at(beat).hand?.opacity).toBe(0);
      expect(at(beat).trail).toBeNull();
    }
  });

  test('keeps the whole line and its arrow in sight all the time', () => {
    for (const beat of [0, 0.5, 0.9]) {
      expect(at(beat).line).toMatchObject({ to: 1 });
      expect(at(beat).arrow).toMatchObject({ x: 150, y: 374, opacity: 0.95 });
    }
  });

  test('leaves one ripple where it ends', () => {
    expect(at(0.4).ripples).toHaveLength(0);
    expect(at(0.7).ripples).toHaveLength(1);
    expect(at(0.7).ripples[0]).toMatchObject({ x: 150, y: 374 });
  });

  test('draws a trail that is pointed at its tail and widest at the hand', () => {
    const { trail, hand } = at(0.4);
    const outline = trail?.outline ?? [];
    const pairs = outline.length / 2;
    const width = (k: number) =>
      Math.hypot(
        (outline[2 * k] as number) - (outline[2 * (pairs - 1 - k)] as number),
        (outline[2 * k + 1] as number) - (outline[2 * (pairs - 1 - k) + 1] as number),
      );
    expect(width(0)).toBeCloseTo(0);
    expect(width(pairs / 2 - 1)).toBeCloseTo(6.4);
    expect(outline[pairs - 2]).toBeCloseTo(hand?.x ?? Number.NaN, -1);
  });
});

describe('placing the hands', () => {
  test.each([1000, 2000, 4000])('draws the line in 600 ms and the hand after it, in a lead of %i ms', (leadMs) => {
    expect(leftOf('neck_side_glide', lead(0, leadMs)).line.to).toBe(0);
    expect(leftOf('neck_side_glide', lead(300, leadMs)).line.to).toBeCloseTo(0.5);
    expect(leftOf('neck_side_glide', lead(300, leadMs)).hand?.opacity).toBe(0);
    expect(leftOf('neck_side_glide', lead(600, leadMs)).line.to).toBe(1);
    expect(leftOf('neck_side_glide', lead(700, leadMs)).hand).toMatchObject({ x: 118, y: 217, opacity: 1 });
    expect(leftOf('neck_side_glide', lead(leadMs, leadMs)).trail).toBeNull();
  });

  test('hands over to the first repetition without a blink', () => {
    for (const path of names) {
      const end = movingFrame(both(path), lead(2000, 2000));
      const start = movingFrame(both(path), rep(0, { rep: 0 }));
      const lasting = ({ hand, line, arrow, ring }: MarkFrame) => ({ hand, line, arrow, ring });
      expect(start.marks.map(lasting), path).toEqual(end.marks.map(lasting));
    }
  });

  test('lets the hand appear within the first beat where there is no lead', () => {
    for (const path of ['neck_side_glide', 'hollow_pump', 'below_ear_circle']) {
      const at = (beat: number) => leftOf(path, rep(beat, { rep: 0, leadMs: 0 })).hand?.opacity;
      expect(at(0)).toBe(0);
      expect(at(0.04)).toBeCloseTo(0.5);
      expect(at(0.1)).toBe(1);
    }
  });
});

describe('a pump', () => {
  const at = (beat: number) => leftOf('hollow_pump', rep(beat));

  test('stretches for half the beat, springs back, and presses the glyph a little smaller at the far point', () => {
    expect(at(0).hand).toMatchObject({ x: 144, y: 368, scale: 1 });
    expect(at(0.5).hand).toMatchObject({ x: expect.closeTo(160, 1), y: expect.closeTo(381, 1), scale: expect.closeTo(0.965) });
    expect(at(1).hand).toMatchObject({ x: 144, y: 368, scale: 1 });
  });

  test('shows its line above the hand', () => {
    expect(both('hollow_pump').marks.every((mark) => mark.lineAbove)).toBe(true);
    expect(both('neck_side_glide').marks.some((mark) => mark.lineAbove)).toBe(false);
  });

  test('with thumb and index is one hand on the middle line', () => {
    const frame = movingFrame(both('classic_pump'), rep(0.5));
    expect(frame.marks.map((mark) => mark.hand !== null)).toEqual([true, false]);
    expect(frame.marks[0]?.hand).toMatchObject({ x: 200, y: expect.closeTo(383, 1), mirrored: false });
  });
});

describe('a circle', () => {
  test('goes round once a beat, the sides against each other', () => {
    const [left, right] = movingFrame(both('below_ear_circle'), rep(0.25)).marks;
    expect(left?.hand).toMatchObject({ x: 111, y: expect.closeTo(218) });
    expect(right?.hand).toMatchObject({ x: 289, y: expect.closeTo(218) });
    expect(leftOf('below_ear_circle', rep(1)).hand?.y).toBeCloseTo(211);
  });

  test('has no trail behind it before it has begun', () => {
    expect(leftOf('below_ear_circle', rep(0, { rep: 0 })).trail).toBeNull();
    expect(leftOf('below_ear_circle', rep(0, { rep: 1 })).trail).not.toBeNull();
  });
});

describe('shoulders', () => {
  test('go up first and come to rest with the beat', () => {
    const scene = both('shoulder_roll');
    const up = (beat: number) => (movingFrame(scene, rep(beat)).pose?.torso?.matrix?.[3] ?? Number.NaN) - 1;
    expect(up(0)).toBe(0);
    expect(up(0.25)).toBeGreaterThan(up(0.1));
    expect(up(0.5)).toBeGreaterThan(up(0.25));
    expect(up(1)).toBeCloseTo(0);
  });

  test('have an arrow that begins below, rises on the inside and sinks on the outside', () => {
    const [left, right] = movingFrame(both('shoulder_roll'), rep(0.25)).marks;
    expect(left?.arrow).toMatchObject({ x: expect.closeTo(80), y: expect.closeTo(384) });
    expect(right?.arrow).toMatchObject({ x: expect.closeTo(320), y: expect.closeTo(384) });
    expect(leftOf('shoulder_roll', rep(0)).arrow?.y).toBeCloseTo(400);
  });

  test('are left alone by every other stroke', () => {
    for (const path of names.filter((name) => !name.startsWith('shoulder_'))) {
      expect(movingFrame(both(path), rep(0.3)).pose?.torso, path).toBeUndefined();
    }
  });
});

describe('breath, hold, cue and rest', () => {
  const ring = (beat: number) => only(movingFrame(strokeScene({ path: 'breath_ring' }), rep(beat))).ring?.r ?? Number.NaN;

  test('a breath fills for four tenths of the beat and empties for six', () => {
    expect([ring(0), ring(0.4), ring(1)]).toEqual([14, 30, 14]);
    expect(ring(0.2)).toBeCloseTo(22);
    expect(ring(0.7)).toBeCloseTo(22);
  });

  test('a hold presses for two thirds and eases to half', () => {
    const opacity = (beat: number) => leftOf('nose_wing_hold', rep(beat)).hand?.opacity;
    expect(opacity(0.3)).toBe(1);
    expect(opacity(0.9)).toBe(0.5);
  });

  test('a hand that only hovers stays pale', () => {
    expect(leftOf('palm_rest_eyes', rep(0.3)).hand?.opacity).toBe(0.5);
  });

  test('a cue ripples, without hand, line or arrow', () => {
    const cue = only(movingFrame(strokeScene({ path: 'swallow_cue' }), rep(0.3)));
    expect(cue).toMatchObject({ hand: null, arrow: null, trail: null, line: { to: 0 } });
    expect(cue.ripples.length).toBeGreaterThan(0);
  });

  test('nothing is drawn while the figure rests', () => {
    const scene = strokeScene({ path: 'rest' });
    for (const frame of [movingFrame(scene, rep(0.3)), stillFrame(scene)]) {
      expect(only(frame)).toMatchObject({ hand: null, arrow: null, trail: null, ring: null, ripples: [], line: { to: 0 } });
    }
  });
});

describe('sides', () => {
  test('the right is the mirror image of the left at every moment', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pairedNames), fc.float({ min: 0, max: 1, noNaN: true }), (path, beat) => {
        const scene = both(path);
        const width = strokeBook[scene.drawing].size[0];
        const [left, right] = movingFrame(scene, rep(beat)).marks;
        expect(right?.arrow && { ...right.arrow, rotate: 0 }).toEqual(
          left?.arrow ? { ...left.arrow, x: expect.closeTo(width - left.arrow.x), y: expect.closeTo(left.arrow.y), rotate: 0 } : null,
        );
        if (!left?.hand || scene.marks[0]?.hand?.midline) return;
        expect(right?.hand).toEqual({
          ...left.hand,
          x: expect.closeTo(width - left.hand.x),
          y: expect.closeTo(left.hand.y),
          mirrored: true,
        });
      }),
    );
  });

  test('alternating steps begin on the left and change with each repetition', () => {
    const scene = strokeScene({ path: 'ice_cheek', side: 'alternate' });
    const hands = (number: number) => movingFrame(scene, rep(0.3, { rep: number })).marks.map((mark) => mark.hand !== null);
    expect([hands(0), hands(1), hands(2)]).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
  });

  test('one side has one mark', () => {
    expect(strokeScene({ path: 'neck_side_glide', side: 'right' }).marks.map((mark) => mark.path.side)).toEqual(['right']);
  });
});

describe('every stroke', () => {
  test('moves without a jump, also from one beat to the next', () => {
    for (const path of names) {
      const scene = both(path);
      const frames = 120 * scene.times;
      for (let k = 0; k < frames; k++) {
        const before = movingFrame(scene, rep(k / frames));
        const after = movingFrame(scene, k + 1 === frames ? rep(0, { rep: 2 }) : rep((k + 1) / frames));
        before.marks.forEach((mark, i) => {
          const next = after.marks[i] as MarkFrame;
          expect(Math.abs((mark.hand?.opacity ?? 0) - (next.hand?.opacity ?? 0)), path).toBeLessThan(0.15);
          expect(Math.abs((mark.ring?.r ?? 0) - (next.ring?.r ?? 0)), path).toBeLessThan(1);
          if ((mark.hand?.opacity ?? 0) < 0.1 || (next.hand?.opacity ?? 0) < 0.1) return;
          expect(Math.hypot((mark.hand?.x ?? 0) - (next.hand?.x ?? 0), (mark.hand?.y ?? 0) - (next.hand?.y ?? 0)), path).toBeLessThan(5);
        });
      }
    }
  });

  test('gives the same frame for the same moment', () => {
    for (const path of names) expect(movingFrame(both(path), rep(0.37))).toEqual(movingFrame(both(path), rep(0.37)));
  });

  test('with a hand has a still picture: the whole line, an arrow at its end, the hand at its start, a place for the number', () => {
    for (const [path, stroke] of allStrokes.filter(
      ([, { hand, kind }]) => hand && (kind === 'glide' || kind === 'pump' || kind === 'circle'),
    )) {
      const scene = both(path);
      const { marks } = stillFrame(scene);
      for (const [i, mark] of marks.entries()) {
        expect(mark.line.guide, path).toBeGreaterThan(0.8);
        expect(mark.arrow?.opacity, path).toBe(1);
        expect(scene.marks[i]?.label, path).not.toBeNull();
        expect(mark.trail, path).toBeNull();
      }
      expect(marks[0]?.hand?.opacity, path).toBeGreaterThan(0.9);
      expect(stroke.hand?.glyph).toBeDefined();
    }
  });

  test('that is not in the book is refused by name', () => {
    expect(() => strokeScene({ path: 'nose_dive' })).toThrow('there is no stroke "nose_dive"');
  });
});

describe('what the painter writes', () => {
  test('a hand is mirrored before it is turned, and shifted last', () => {
    const pose = { x: 120, y: 217.125, mirrored: true, rotate: 24, scale: 0.9, shift: [-6, 2], opacity: 1 } as const;
    expect(handTransform(pose)).toBe('translate(120 217.13) scale(-1 1) rotate(24) scale(0.9) translate(-6 2)');
    expect(handTransform({ ...pose, mirrored: false, shift: [0, 0] })).toBe('translate(120 217.13) rotate(24) scale(0.9)');
  });

  test('an arrow is a chevron whose tip is its point', () => {
    expect(arrowPath({ x: 10, y: 20, rotate: 90, size: 4, opacity: 1 })).toBe('M14 16L10 20L6 16');
  });
});
