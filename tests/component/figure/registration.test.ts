import { describe, expect, test } from 'vitest';
import { loadArtwork } from '../../../components/figure/artwork.ts';
import anchors from '../../../content/anchors.json' with { type: 'json' };
import { type HandPose, movingFrame } from '../../../core/routines/stroke-frame.ts';
import { figurePose, type Matrix, MOTIONS } from '../../../core/routines/stroke-motion.ts';
import { sampleStroke } from '../../../core/routines/stroke-path.ts';
import { strokeScene } from '../../../core/routines/stroke-scene.ts';
import type { Hand, Zone } from '../../../core/routines/stroke-schema.ts';
import { strokeBook } from '../../../core/routines/strokes.ts';
import { isWithin, outlineOf, type Place } from './outline.ts';

/**
 * The drawing, the strokes and the hands were made apart; here they meet.
 * Outlines are read from the files that ship and cut into polygons, so a redrawn face or a new stroke is checked by itself.
 */
const [width] = strokeBook.face.size;
const strokes = Object.entries(strokeBook.face.strokes);
const face = await loadArtwork('face');
const hands = await loadArtwork('hands');
const body = await loadArtwork('body');
const forearms = await loadArtwork('forearms');

const skin = [...face.querySelectorAll('path.f-skin')].map((path) => outlineOf(path.getAttribute('d') ?? ''));
const garment = outlineOf(face.querySelector('[data-part="garment"] > path')?.getAttribute('d') ?? '');

const isOnSkin = (place: Place) => skin.some((outline) => isWithin(outline, place)) && !isWithin(garment, place);
const isOnPerson = (place: Place) => skin.some((outline) => isWithin(outline, place)) || isWithin(garment, place);
const mirror = ([x, y]: Place): Place => [width - x, y];

describe('the drawn face', () => {
  test('has outlines to check against', () => {
    expect(skin.length).toBeGreaterThanOrEqual(4);
    expect(isOnSkin([200, 160])).toBe(true);
    expect(isOnPerson([20, 200])).toBe(false);
    expect(isOnSkin([40, 440])).toBe(false);
  });

  test.each(Object.entries(anchors.face.pairs))('has %s on both sides', (_, [x, y]) => {
    expect(isOnPerson([x as number, y as number])).toBe(true);
    expect(isOnPerson(mirror([x as number, y as number]))).toBe(true);
  });

  test.each(Object.entries(anchors.face.midline))('has %s on its middle line', (_, [x, y]) => {
    expect(isOnPerson([x as number, y as number])).toBe(true);
  });

  test.each(strokes.filter(([, { hand }]) => hand && hand.glyph !== 'tool-glass').map(([name]) => name))(
    'has skin under all of %s',
    (name) => {
      for (const { path } of strokeScene({ path: name, side: 'both' }).marks) {
        // A circle behind the corner of the jaw goes out of sight; the middle of the circle does not.
        if (path.shape === 'circle') expect(isOnSkin(path.centre)).toBe(true);
        else {
          for (let k = 0; k <= 60; k++) {
            const { x, y } = sampleStroke(path, k / 60);
            expect(isOnSkin([x, y]), `${path.side} at ${x.toFixed(1)} ${y.toFixed(1)}`).toBe(true);
          }
        }
      }
    },
  );
});

describe('the face without a hand', () => {
  const moved = strokes.filter(([, { hand, kind }]) => !hand && kind !== 'rest' && kind !== 'breath').map(([name]) => name);

  test.each(moved)('has somebody under all of %s', (name) => {
    for (const { path } of strokeScene({ path: name, side: 'both' }).marks) {
      // A rolling shoulder goes round a circle wider than itself.
      if (path.shape === 'circle') expect(isOnPerson(path.centre)).toBe(true);
      for (let k = 0; k <= 40 && path.shape !== 'circle'; k++) {
        const { x, y } = sampleStroke(path, k / 40);
        expect(isOnPerson([x, y]), `${path.side} at ${x.toFixed(1)} ${y.toFixed(1)}`).toBe(true);
      }
    }
  });
});

describe('the drawn body', () => {
  const silhouettes = [...body.querySelectorAll('path.f-skin')].map((path) => outlineOf(path.getAttribute('d') ?? ''));
  const isOnBody = (place: Place) => silhouettes.some((outline) => isWithin(outline, place));
  const mat = body.querySelector('.f-rim');
  const isOnMat = ([x, y]: Place) => {
    const [cx, cy, rx, ry] = ['cx', 'cy', 'rx', 'ry'].map((name) => Number(mat?.getAttribute(name))) as [number, number, number, number];
    return Math.hypot((x - cx) / rx, (y - cy) / ry) < 1;
  };
  const [bodyWidth] = strokeBook.body.size;
  const across = ([x, y]: Place): Place => [bodyWidth - x, y];

  test('has an outline to check against', () => {
    expect(isOnBody([100, 120])).toBe(true);
    expect(isOnBody([60, 200])).toBe(false);
    expect(isOnBody([100, 400])).toBe(false);
    expect(isOnMat([100, 464])).toBe(true);
  });

  test.each(Object.entries(anchors.body.pairs))('has %s on both sides', (_, [x, y]) => {
    expect(isOnBody([x as number, y as number])).toBe(true);
    expect(isOnBody(across([x as number, y as number]))).toBe(true);
  });

  test.each(Object.entries(anchors.body.midline))('has %s on its middle line', (_, [x, y]) => {
    expect(isOnBody([x as number, y as number])).toBe(true);
  });

  const drawn = Object.entries(strokeBook.body.strokes)
    .filter(([, { kind, view }]) => kind !== 'rest' && view !== 'forearms')
    .map(([name]) => name);

  test.each(drawn)('is under all of %s', (name) => {
    const scene = strokeScene({ path: name, side: 'both' });
    for (const { path } of scene.marks) {
      // A foot is seen from the front: a circle goes round the ankle, not over the skin.
      if (path.shape === 'circle') expect(isOnBody(path.centre)).toBe(true);
      else {
        for (let k = 0; k <= 60; k++) {
          const { x, y } = sampleStroke(path, k / 60);
          const isThere = isOnBody([x, y]) || (scene.prop === 'trampoline' && isOnMat([x, y]));
          expect(isThere, `${path.side} at ${x.toFixed(1)} ${y.toFixed(1)}`).toBe(true);
        }
      }
    }
  });

  test('has the inner wrist where the cold of the roller is tried', () => {
    const arm = outlineOf(forearms.querySelector('path.f-skin')?.getAttribute('d') ?? '');
    const [x, y] = strokeScene({ path: 'wrist_test' })
      .marks.map(({ path }) => sampleStroke(path, 0))
      .map((p) => [p.x, p.y])[0] as [number, number];
    expect(isWithin(arm, [x, y])).toBe(true);
  });

  test('names every part that a movement poses', () => {
    const parts = new Set(
      [face, body, forearms].flatMap((drawing) =>
        [...drawing.querySelectorAll('[data-move]')].map((part) => part.getAttribute('data-move')),
      ),
    );
    for (const motion of MOTIONS) {
      for (const part of Object.keys(figurePose(motion, { u: 0.5, beat: 0.3, sides: ['left', 'right'] })))
        expect(parts.has(part), part).toBe(true);
    }
  });

  const pieces = [...body.querySelectorAll('clipPath[id^="p-"]')].map((clip) => ({
    part: (clip.getAttribute('id') ?? '').slice(2),
    outline: outlineOf(clip.querySelector('path')?.getAttribute('d') ?? ''),
  }));
  /** Whether the figure is drawn at a place, when its parts are posed: a part shows what its own outline lets through. */
  const isDrawn = (pose: ReturnType<typeof figurePose>, place: Place) =>
    pieces.some(({ part, outline }) => {
      const before = undo(pose[part]?.matrix ?? [1, 0, 0, 1, 0, 0], place);
      return isWithin(outline, before) && isOnBody(before);
    });

  test('is whole when it is put together from its parts', () => {
    for (let x = 30; x < bodyWidth - 30; x += 3.3) {
      for (let y = 86; y < 462; y += 3.1) expect(isDrawn({}, [x, y]), `${x} ${y}`).toBe(isOnBody([x, y]));
    }
  });

  const inParts = MOTIONS.filter((motion) => Object.keys(figurePose(motion, { u: 1, beat: 0.5, sides: ['left'] })).includes('upper'));

  test.each(inParts)('does not come apart in %s', (motion) => {
    for (let k = 0; k <= 20; k++) {
      const pose = figurePose(motion, { u: k / 20, beat: k / 20, sides: ['left'] });
      const spine = alongLimb(
        pose,
        ['upper', 'thigh-left', 'shin-left', 'foot-left'],
        [
          [90, 120],
          [82, 236],
          [80, 332],
          [82, 439],
          [79, 452],
        ],
      );
      const arm = alongLimb(
        pose,
        ['upper', 'arm-left'],
        [
          [88, 96],
          [66, 96],
          [50, 160],
          [42, 222],
        ],
      );
      for (const place of [...spine, ...arm]) expect(isDrawn(pose, place), `at ${place.map(Math.round)} in ${k} of 20`).toBe(true);
    }
  });
});

/** Points from joint to joint, each where the part that ends there puts it. */
function alongLimb(pose: ReturnType<typeof figurePose>, parts: readonly string[], joints: readonly Place[]): Place[] {
  const placed = joints.map((joint, i) =>
    apply(pose[parts[Math.min(Math.max(0, i - 1), parts.length - 1)] as string]?.matrix ?? [1, 0, 0, 1, 0, 0], joint),
  );
  return placed.slice(1).flatMap((to, i) => {
    const from = placed[i] as Place;
    return Array.from({ length: 25 }, (_, k): Place => [from[0] + ((to[0] - from[0]) * k) / 24, from[1] + ((to[1] - from[1]) * k) / 24]);
  });
}

function apply([a, b, c, d, e, f]: Matrix, [x, y]: Place): Place {
  return [a * x + c * y + e, b * x + d * y + f];
}

function undo([a, b, c, d, e, f]: Matrix, [x, y]: Place): Place {
  const size = a * d - b * c;
  return [(d * (x - e) - c * (y - f)) / size, (a * (y - f) - b * (x - e)) / size];
}

describe('fingertips and tools', () => {
  test('are where the check looks for them', () => {
    for (const glyph of [
      'hand-palm',
      'hand-fingers',
      'hand-pads',
      'hand-pads-2',
      'hand-ring',
      'hand-thumb-index',
      'tool-roller',
    ] as const) {
      expect(tipsOf(glyph).length, glyph).toBeGreaterThan(15);
    }
  });

  // `palm_rest_eyes` hovers over the closed eyes, drawn half transparent; no other hand is meant to be there. A glass touches nothing.
  const touching = strokes
    .filter(([name, { hand }]) => hand && hand.glyph !== 'tool-glass' && name !== 'palm_rest_eyes')
    .map(([name]) => name);

  test.each(touching)('stay out of every no-touch zone throughout %s', (name) => {
    const scene = strokeScene({ path: name, side: 'both' });
    for (let k = 0; k <= 40; k++) {
      const { marks } = movingFrame(scene, { phase: 'rep', lead: 1, leadMs: 0, beat: k / 40, rep: 1 });
      marks.forEach(({ hand: pose }, i) => {
        const glyph = scene.marks[i]?.hand?.glyph;
        if (!pose || !glyph) return;
        for (const tip of tipsOf(glyph)) {
          const place = placed(tip, pose);
          const entered = strokeBook.face.zones.find((zone) => isInZone(zone, place));
          expect(entered?.label, `at ${place.map(Math.round)} in ${k} of 40`).toBeUndefined();
        }
      });
    }
  });
});

/** As far down a glyph as a finger is a fingertip; below it a hand hovers and fades. */
const TIP = 12;
const tips = new Map<Hand['glyph'], Place[]>();

/** The outline of the parts of a glyph that touch, in the glyph's own units. */
function tipsOf(glyph: Hand['glyph']): Place[] {
  const known = tips.get(glyph);
  if (known) return known;
  const root = hands.querySelector(`[data-glyph="${glyph}"]`);
  const roll = root?.querySelector('rect.h-tool');
  const found = roll ? rollerEdge(roll) : [...(root?.querySelectorAll('path[fill^="url"]') ?? [])].flatMap(tipOfFinger);
  tips.set(glyph, found);
  return found;
}

function tipOfFinger(path: Element): Place[] {
  const outline = outlineOf(path.getAttribute('d') ?? '').filter(([, y]) => y <= TIP);
  const numbers =
    path.parentElement
      ?.getAttribute('transform')
      ?.match(/-?[\d.]+/g)
      ?.map(Number) ?? [];
  const [shift = 0, , degrees = 0, , about = 0] = numbers;
  const turned = (degrees * Math.PI) / 180;
  return outline.map(([x, y]): Place => {
    const down = y - about;
    return [shift + x * Math.cos(turned) - down * Math.sin(turned), about + x * Math.sin(turned) + down * Math.cos(turned)];
  });
}

function rollerEdge(rect: Element): Place[] {
  const number = (name: string) => Number(rect.getAttribute(name));
  const scale = Number(rect.parentElement?.getAttribute('transform')?.match(/[\d.]+/)?.[0] ?? 1);
  return Array.from({ length: 20 }, (_, k) => number('x') + (number('width') * k) / 19).flatMap((x): Place[] => [
    [scale * x, scale * number('y')],
    [scale * x, scale * (number('y') + number('height'))],
  ]);
}

function placed([x, y]: Place, pose: HandPose): Place {
  const turned = (pose.rotate * Math.PI) / 180;
  const gx = (x + pose.shift[0]) * pose.scale;
  const gy = (y + pose.shift[1]) * pose.scale;
  const across = gx * Math.cos(turned) - gy * Math.sin(turned);
  return [pose.x + (pose.mirrored ? -across : across), pose.y + gx * Math.sin(turned) + gy * Math.cos(turned)];
}

function isInZone(zone: Zone, place: Place): boolean {
  return contains(zone, place) || (zone.paired === true && contains(zone, mirror(place)));
}

function contains(zone: Zone, [x, y]: Place): boolean {
  if (zone.shape === 'ellipse') return Math.hypot((x - zone.centre[0]) / zone.r[0], (y - zone.centre[1]) / zone.r[1]) < 1;
  const beyondX = Math.max(zone.x + zone.r - x, x - (zone.x + zone.width - zone.r), 0);
  const beyondY = Math.max(zone.y + zone.r - y, y - (zone.y + zone.height - zone.r), 0);
  return Math.hypot(beyondX, beyondY) < zone.r;
}
