import { parsePath, type Segment } from './path-data.ts';
import { short, type Writer, writer } from './svg.ts';

/**
 * Moves the shoulders of the drawn figure.
 *
 * The outlines of neck, collarbones and garment are bent, not shifted: each point follows the shoulders by a weight that is 0 at the
 * neck and at the lower edge of the picture and 1 at the top of the shoulder, so nothing tears. The overlay is not moved with them.
 */

const PARTS = '[data-part="neck-shoulders"] path, [data-part="garment"] path, clipPath[id$="cTorso"] path, clipPath[id$="cGarment"] path';

/** Half the width of the face drawing. */
const MIDDLE = 200;
/** Distances from the middle, and heights, between which the weight grows and then falls off again. */
const REACH = { inner: 62, outer: 150, top: 250, high: 350, low: 410, bottom: 478 };

interface Bent {
  part: Writer;
  pieces: readonly Piece[];
}

/** A segment that stays, already written, or one that is moved. */
type Piece = string | { command: string; points: readonly number[]; weights: readonly number[] };

export type MoveShoulders = (pose: { up: number; out: number } | null) => void;

/** Prepares the paths of one figure; the returned function poses them, null putting them back to rest. */
export function prepareShoulders(artwork: Element): MoveShoulders {
  const bent = [...artwork.querySelectorAll(PARTS)].map(prepare).filter(({ pieces }) => pieces.some((piece) => typeof piece !== 'string'));
  let posed = '';
  return (pose) => {
    const [up, out] = [coarse(pose?.up ?? 0), coarse(pose?.out ?? 0)];
    if (posed === `${up} ${out}`) return;
    posed = `${up} ${out}`;
    for (const { part, pieces } of bent) part.set('d', bend(pieces, up, out));
  };
}

function prepare(path: Element): Bent {
  const segments = parsePath(path.getAttribute('d') ?? '');
  return { part: writer(path), pieces: segments.map(pieceOf) };
}

/** Outward for x, so negative on the left; upward for y. */
function pieceOf({ command, points }: Segment): Piece {
  const weights = points.map((_, i) => {
    const [x, y] = [points[i - (i % 2)] as number, points[i + 1 - (i % 2)] as number];
    return weightAt(x, y) * (i % 2 === 0 ? Math.sign(x - MIDDLE) : -1);
  });
  return weights.some((weight) => weight !== 0) ? { command, points, weights } : command + points.map(short).join(' ');
}

function weightAt(x: number, y: number): number {
  const across = smooth(Math.abs(x - MIDDLE), REACH.inner, REACH.outer);
  return across * smooth(y, REACH.top, REACH.high) * (1 - smooth(y, REACH.low, REACH.bottom));
}

function bend(pieces: readonly Piece[], up: number, out: number): string {
  let d = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') d += piece;
    else
      d += piece.command + piece.points.map((value, i) => short(value + (piece.weights[i] as number) * (i % 2 === 0 ? out : up))).join(' ');
  }
  return d;
}

/** A quarter of a unit is less than a pixel on most screens, and saves bending outlines that would not be seen to move. */
function coarse(value: number): number {
  return Math.round(value * 4) / 4;
}

function smooth(value: number, from: number, to: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}
