import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import anchors from '../../../content/anchors.json' with { type: 'json' };
import {
  type Box,
  boxWithin,
  DEFAULT_FIT,
  FACE,
  type Fit,
  isForMirror,
  movedFit,
  pictureBox,
  readFit,
  scaledFit,
  withRoomAbove,
} from '../../../core/mirror/fit.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import { strokeBook } from '../../../core/routines/strokes.ts';

const VGA = 4 / 3;
const HD = 16 / 9;

describe('a fit', () => {
  test('puts the drawn face where the face is in the picture', () => {
    const fit: Fit = { x: 0.6, y: 0.35, size: 0.4 };
    const [x, y, width, height] = pictureBox(fit, HD);
    expect(width / height).toBeCloseTo(HD);
    expect((FACE[0] + FACE[2] / 2 - x) / width).toBeCloseTo(fit.x);
    expect((FACE[1] + FACE[3] / 2 - y) / height).toBeCloseTo(fit.y);
    expect(FACE[3] / height).toBeCloseTo(fit.size);
  });

  test('moves and grows, but never out of the picture', () => {
    expect(movedFit(DEFAULT_FIT, 0.1, -0.1)).toEqual({ x: 0.6, y: expect.closeTo(0.3), size: 0.5 });
    expect(scaledFit(DEFAULT_FIT, 1.2).size).toBeCloseTo(0.6);
    expect(readFit(movedFit(DEFAULT_FIT, 9, -9))).not.toBeNull();
    expect(readFit(scaledFit(DEFAULT_FIT, 0))).not.toBeNull();
    expect(readFit(scaledFit(DEFAULT_FIT, 1e9))).not.toBeNull();
  });

  test.each([null, undefined, 'middle', {}, { x: 0.5, y: 0.4 }, { x: 2, y: 0.4, size: 0.5 }, { x: Number.NaN, y: 0.4, size: 0.5 }])(
    'is not read from %j',
    (value) => {
      expect(readFit(value)).toBeNull();
    },
  );

  test('at first shows the collarbones below the face, in every shape of picture', () => {
    for (const aspect of [VGA, HD, 1]) {
      const [x, y, width, height] = pictureBox(DEFAULT_FIT, aspect);
      for (const [px, py] of [anchors.face.pairs.hollow, anchors.face.midline.sternal_notch] as [number, number][]) {
        expect(px).toBeGreaterThan(x);
        expect(px).toBeLessThan(x + width);
        expect(py).toBeLessThan(y + height);
      }
    }
  });
});

describe('what a step shows', () => {
  const fits: Fit[] = [DEFAULT_FIT, { x: 0.1, y: 0.9, size: 0.9 }, { x: 0.95, y: 0.05, size: 0.15 }];

  test('is always a part of the picture, so that nothing empty is seen beside it', () => {
    for (const fit of fits) {
      const whole = pictureBox(fit, VGA);
      for (const part of [...Object.values(strokeBook.cameras.narrow).map(withRoomAbove), ...Object.values(strokeBook.cameras.wide)]) {
        expect(isInside(boxWithin(part, whole), whole)).toBe(true);
      }
    }
  });

  test('is what the drawing shows, where the picture has it', () => {
    const whole = pictureBox(DEFAULT_FIT, VGA);
    expect(boxWithin(strokeBook.cameras.narrow.jaw, whole)).toEqual(strokeBook.cameras.narrow.jaw);
  });

  test('with room above ends where it ended', () => {
    const [x, y, width, height] = withRoomAbove([10, 20, 100, 50]);
    expect(y + height).toBeCloseTo(70);
    expect(x + width / 2).toBeCloseTo(60);
    expect(y).toBeLessThan(20);
  });
});

describe('the mirror is offered', () => {
  test.each([
    ['classic-face-drainage', true],
    ['neck-release', true],
    ['no-touch-flow', false],
    ['seated-ankle-pumps', false],
    ['dry-brushing', false],
    ['hydration-sip', false],
  ])('for %s: %s', async (id, isOffered) => {
    expect(isForMirror((await loadRoutine(id)).steps)).toBe(isOffered);
  });
});

test('the drawn face is as high and wide as its drawing', () => {
  const art = readFileSync('components/figure/art/face.svg', 'utf8');
  // From the middle of the crown straight to the widest point on the left.
  const [, crown, half] = /data-part="head"[^>]*>\s*<path class="f-skin" d="M200 (\d+)c-49 0-([\d.]+)/.exec(art) ?? [];
  expect([FACE[1], FACE[2] / 2]).toEqual([Number(crown), Number(half)]);
});

function isInside(inner: Box, outer: Box): boolean {
  const tolerance = 1e-6;
  return [0, 1].every((i) => {
    const [from, to] = [inner[i] as number, (inner[i] as number) + (inner[i + 2] as number)];
    return from >= (outer[i] as number) - tolerance && to <= (outer[i] as number) + (outer[i + 2] as number) + tolerance;
  });
}
