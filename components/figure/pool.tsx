import { memo } from 'react';

interface PoolProps {
  /** The size of the drawing it stands in, in its own units. */
  size: readonly [width: number, height: number];
  centre: Point;
  /** Radius of the disc, and how much wider each ring is than the one inside it. */
  r: number;
  gap: number;
  /** How many rings, the edge of the disc among them. */
  rings: number;
  className?: string | undefined;
}

/** The still water behind the figure: a disc and rings, none of them quite round, fading outward. Decoration only. */
export const Pool = memo(function Pool({ size, centre, r, gap, rings, className }: PoolProps) {
  const edges = Array.from({ length: rings }, (_, i) => ring(centre, r + gap * i, i));
  return (
    <svg
      className={`pool ${className ?? ''}`}
      viewBox={`0 0 ${size[0]} ${size[1]}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path className="pool-disc" d={edges[0]} />
      {edges.map((d, i) => (
        <path key={d} className="pool-ring" opacity={(0.9 - (0.8 * i) / Math.max(1, rings - 1)).toFixed(2)} d={d} />
      ))}
    </svg>
  );
});

const CORNERS = 16;

type Point = readonly [x: number, y: number];

/** A ring through a few points of an uneven circle; every ring is turned a little against the one inside it. */
function ring([cx, cy]: Point, r: number, index: number): string {
  // The inner rings lie flatter, as water does round a stone.
  const flat = Math.min(1, 0.93 + 0.015 * index);
  const points = Array.from({ length: CORNERS }, (_, k): Point => {
    const turn = (k / CORNERS) * 2 * Math.PI;
    const uneven =
      1 + 0.011 * Math.sin(2 * turn + index * 0.7) + 0.005 * Math.sin(3 * turn - index * 1.1) + 0.004 * Math.sin(5 * turn + index);
    return [cx + r * uneven * Math.cos(turn), cy + r * flat * uneven * Math.sin(turn)];
  });
  return closedCurve(points);
}

/** A Catmull-Rom curve: the handles on both sides of a point mirror each other, so each stretch names only its second one. */
function closedCurve(points: readonly Point[]): string {
  const at = (k: number) => points[(k + points.length) % points.length] as Point;
  const handle = (k: number, side: number) => {
    const [before, point, after] = [at(k - 1), at(k), at(k + 1)];
    return written([point[0] + (side * (after[0] - before[0])) / 6, point[1] + (side * (after[1] - before[1])) / 6]);
  };
  const [start = '', ...others] = points.map((point, k) => `${handle(k, -1)} ${written(point)}`);
  return `M${written(at(0))}C${handle(0, 1)} ${others.join('S')}S${start}Z`;
}

/** To a tenth. */
function written([x, y]: Point): string {
  return `${Math.round(10 * x) / 10} ${Math.round(10 * y) / 10}`;
}
