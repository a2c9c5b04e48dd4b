import type { Step } from './schema.ts';
import { contactPoint, type Point, type StrokePath, sampleStroke, strokeLength, strokePath } from './stroke-path.ts';
import type { StrokeBook, Zone } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';
import { isHandsOn } from './variant.ts';

/** Sampled this many units apart; the narrowest zone is twenty wide. */
const SPACING = 1;

/**
 * The no-touch zone that a step's stroke enters, on any side it is done on; undefined when it stays clear or touches nothing.
 * Looks at the smoothed path and at the point where the hand or tool rests on the skin.
 */
export function zoneEntered(step: Step, strokes: StrokeBook = strokeBook): Zone | undefined {
  const found = findStroke(step.path, strokes);
  if (!found || !isHandsOn(step)) return undefined;
  const { size, zones } = strokes[found.drawing];
  const paths = sidesOf(step).map((side) => strokePath(step.path, side, strokes));
  const touched = paths.flatMap((path) => touchedPoints(path, found.stroke.hand));
  return zones.find((zone) => touched.some((point) => isInside(zone, point, size[0])));
}

function sidesOf(step: Step): readonly ('left' | 'right' | 'mid')[] {
  if (!step.side) return ['mid'];
  return step.side === 'left' || step.side === 'right' ? [step.side] : ['left', 'right'];
}

function touchedPoints(path: StrokePath, hand: Parameters<typeof contactPoint>[1] | undefined): Point[] {
  const count = Math.max(1, Math.ceil(strokeLength(path) / SPACING));
  return Array.from({ length: count + 1 }, (_, i) => i / count).flatMap((u) => {
    const { x, y } = sampleStroke(path, u);
    return hand ? [[x, y] as const, contactPoint(path, hand, u)] : [[x, y] as const];
  });
}

function isInside(zone: Zone, point: Point, width: number): boolean {
  if (contains(zone, point)) return true;
  return zone.paired === true && contains(zone, [width - point[0], point[1]]);
}

function contains(zone: Zone, [x, y]: Point): boolean {
  if (zone.shape === 'ellipse') return Math.hypot((x - zone.centre[0]) / zone.r[0], (y - zone.centre[1]) / zone.r[1]) < 1;
  // A rounded rectangle is every point nearer than r to the rectangle inset by r.
  const beyondX = Math.max(zone.x + zone.r - x, x - (zone.x + zone.width - zone.r), 0);
  const beyondY = Math.max(zone.y + zone.r - y, y - (zone.y + zone.height - zone.r), 0);
  return Math.hypot(beyondX, beyondY) < zone.r;
}
