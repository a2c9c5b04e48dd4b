import type { Drawing, Hand, Stroke, StrokeBook, StrokeKind } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';

/**
 * The geometry of one stroke on one side.
 *
 * Coordinates are those of its drawing (face 400 × 480, body 200 × 480), y downwards, the viewer's left being the person's left.
 * The book holds the left side; the right one is its mirror image, so a circle turns the other way there.
 * Lines run through their points as a Catmull-Rom spline and are measured along their length, so that equal shares of `u`
 * (0 at the start, 1 at the end) are equal distances on the skin.
 */

export type Point = readonly [x: number, y: number];
export type PathSide = 'left' | 'right' | 'mid';

interface Base {
  name: string;
  kind: StrokeKind;
  side: PathSide;
  drawing: Drawing;
}

export type StrokePath = Base &
  (
    | { shape: 'line'; points: readonly Point[]; curves: readonly Curve[]; length: number; samples: readonly Sample[] }
    | { shape: 'point'; at: Point }
    | { shape: 'circle'; centre: Point; r: number /** 1 clockwise as seen, -1 the other way, from the top. */; turn: 1 | -1 }
    | { shape: 'ring'; centre: Point; r: readonly [from: number, to: number] }
  );

/** A cubic Bézier of a spline: start, two handles, end. */
type Curve = readonly [Point, Point, Point, Point];

interface Sample {
  at: Point;
  /** Units from the start. */
  distance: number;
}

export interface StrokePoint {
  x: number;
  y: number;
  /** Direction of travel in radians, 0 to the right and growing clockwise as seen; 0 where nothing travels. */
  angle: number;
}

const SAMPLES_A_CURVE = 24;
const TOP = -Math.PI / 2;

/**
 * The path of a stroke on one side. A stroke on the middle line is the same for every side.
 * @throws RangeError for a name that is not in the book.
 */
export function strokePath(name: string, side: PathSide, strokes: StrokeBook = strokeBook): StrokePath {
  const found = findStroke(name, strokes);
  if (!found) throw new RangeError(`there is no stroke "${name}"`);
  const { drawing, stroke } = found;
  const actual = stroke.paired ? (side === 'mid' ? 'left' : side) : 'mid';
  const width = strokes[drawing].size[0];
  return build({ name, kind: stroke.kind, side: actual, drawing }, stroke, (point) => (actual === 'right' ? mirror(point, width) : point));
}

/** Where the path is at `u` (0 to 1, clamped); circles go round once, rings stay at their centre. */
export function sampleStroke(path: StrokePath, u: number): StrokePoint {
  const share = Math.min(Math.max(u, 0), 1);
  switch (path.shape) {
    case 'point':
      return { x: path.at[0], y: path.at[1], angle: 0 };
    case 'ring':
      return { x: path.centre[0], y: path.centre[1], angle: 0 };
    case 'circle': {
      const turned = TOP + path.turn * share * 2 * Math.PI;
      return {
        x: path.centre[0] + path.r * Math.cos(turned),
        y: path.centre[1] + path.r * Math.sin(turned),
        angle: turned + (path.turn * Math.PI) / 2,
      };
    }
    case 'line':
      return sampleLine(path.samples, share * path.length);
  }
}

/** Units along the path: the way once round for a circle, 0 where nothing travels. */
export function strokeLength(path: StrokePath): number {
  if (path.shape === 'line') return path.length;
  return path.shape === 'circle' ? 2 * Math.PI * path.r : 0;
}

/** The path as the `d` of an SVG path; empty for a point. */
export function svgPath(path: StrokePath): string {
  if (path.shape === 'point') return '';
  if (path.shape === 'line') {
    const curves = path.curves.map(([, a, b, end]) => `C${pair(a)} ${pair(b)} ${pair(end)}`).join('');
    return path.curves[0] ? `M${pair(path.curves[0][0])}${curves}` : '';
  }
  const r = path.shape === 'circle' ? path.r : path.r[1];
  const [x, y] = path.centre;
  const sweep = path.shape === 'circle' && path.turn === -1 ? 0 : 1;
  return `M${pair([x, y - r])}A${r} ${r} 0 1 ${sweep} ${pair([x, y + r])}A${r} ${r} 0 1 ${sweep} ${pair([x, y - r])}`;
}

/**
 * Where the glyph of a hand or tool touches the skin when the path is at `u`: the point of the path, moved along the glyph's own axes.
 * A glyph on the middle line touches with two fingers, at the path itself.
 */
export function contactPoint(path: StrokePath, hand: Hand, u: number): Point {
  const { x, y } = sampleStroke(path, u);
  if (hand.midline) return [x, y];
  const degrees = hand.approach[0] + (hand.approach[1] - hand.approach[0]) * u;
  const turned = (degrees * Math.PI) / 180;
  const scale = hand.scale ?? 1;
  const dx = scale * (hand.shift[0] * Math.cos(turned) - hand.shift[1] * Math.sin(turned));
  const dy = scale * (hand.shift[0] * Math.sin(turned) + hand.shift[1] * Math.cos(turned));
  return [path.side === 'right' ? x - dx : x + dx, y + dy];
}

function build(base: Base, stroke: Stroke, place: (point: Point) => Point): StrokePath {
  switch (stroke.kind) {
    case 'hold':
    case 'cue':
      return { ...base, shape: 'point', at: place(stroke.points[0]) };
    case 'circle': {
      // On the left the back of the body is to the viewer's left: moving down along it is counter-clockwise.
      const left = stroke.turn === 'up_and_back' ? 1 : -1;
      return {
        ...base,
        shape: 'circle',
        centre: place(stroke.centre),
        r: stroke.r,
        turn: base.side === 'right' ? (left === 1 ? -1 : 1) : left,
      };
    }
    case 'breath':
    case 'rest':
      return { ...base, shape: 'ring', centre: place(stroke.centre), r: stroke.r };
    default: {
      const points = stroke.points.map(place);
      const curves = catmullRom(points);
      const samples = measure(curves);
      return { ...base, shape: 'line', points, curves, samples, length: samples.at(-1)?.distance ?? 0 };
    }
  }
}

/** A uniform Catmull-Rom spline through the points, as Béziers; the end points are doubled. */
function catmullRom(points: readonly Point[]): Curve[] {
  const at = (i: number) => points[Math.min(Math.max(i, 0), points.length - 1)] as Point;
  return points.slice(1).map((_, i) => {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    return [
      from,
      [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    ];
  });
}

function measure(curves: readonly Curve[]): Sample[] {
  const points = curves.flatMap((curve, i) =>
    Array.from({ length: SAMPLES_A_CURVE + (i === 0 ? 1 : 0) }, (_, k) => bezier(curve, (k + (i === 0 ? 0 : 1)) / SAMPLES_A_CURVE)),
  );
  let distance = 0;
  return points.map((at, i) => {
    const before = points[i - 1] ?? at;
    distance += Math.hypot(at[0] - before[0], at[1] - before[1]);
    return { at, distance };
  });
}

function bezier([a, b, c, d]: Curve, t: number): Point {
  const s = 1 - t;
  const mix = (i: 0 | 1) => s * s * s * a[i] + 3 * s * s * t * b[i] + 3 * s * t * t * c[i] + t * t * t * d[i];
  return [mix(0), mix(1)];
}

function sampleLine(samples: readonly Sample[], distance: number): StrokePoint {
  // The first sample that lies at or beyond the distance, and the one before it.
  let low = 1;
  let high = samples.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle] as Sample).distance < distance) low = middle + 1;
    else high = middle;
  }
  const from = samples[low - 1] as Sample;
  const to = samples[low] as Sample;
  const gap = to.distance - from.distance;
  const share = gap === 0 ? 0 : (distance - from.distance) / gap;
  const dx = to.at[0] - from.at[0];
  const dy = to.at[1] - from.at[1];
  return { x: from.at[0] + dx * share, y: from.at[1] + dy * share, angle: Math.atan2(dy, dx) };
}

function mirror([x, y]: Point, width: number): Point {
  return [width - x, y];
}

function pair([x, y]: Point): string {
  return `${round(x)} ${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
