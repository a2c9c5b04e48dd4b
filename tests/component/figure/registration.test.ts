import { describe, expect, test } from 'vitest';
import { loadArtwork } from '../../../components/figure/artwork.ts';
import anchors from '../../../content/anchors.json' with { type: 'json' };
import { type HandPose, movingFrame } from '../../../core/routines/stroke-frame.ts';
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

  test.each(strokes.filter(([, { hand }]) => hand).map(([name]) => name))('has skin under all of %s', (name) => {
    for (const { path } of strokeScene({ path: name, side: 'both' }).marks) {
      // A circle behind the corner of the jaw goes out of sight; its middle does not.
      if (path.shape === 'circle') expect(isOnSkin(path.centre)).toBe(true);
      else {
        for (let k = 0; k <= 60; k++) {
          const { x, y } = sampleStroke(path, k / 60);
          expect(isOnSkin([x, y]), `${path.side} at ${x.toFixed(1)} ${y.toFixed(1)}`).toBe(true);
        }
      }
    }
  });
});

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

  // `palm_rest_eyes` hovers over the closed eyes, drawn half transparent; it is the one hand meant to be there.
  const touching = strokes.filter(([name, { hand }]) => hand && name !== 'palm_rest_eyes').map(([name]) => name);

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
