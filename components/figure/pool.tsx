import { memo } from 'react';

interface PoolProps {
  /** The size of the drawing it stands in, in its own units. */
  size: readonly [width: number, height: number];
  centre: readonly [x: number, y: number];
  /** Radius of the disc, and how much wider each ring is than the one inside it. */
  r: number;
  gap: number;
  /** How many rings, the edge of the disc among them. */
  rings: number;
  className?: string | undefined;
}

/** The still water behind the figure: a disc and rings, none of them quite round, fading outward. Decoration only. */
export const Pool = memo(function Pool({ size, centre, r, gap, rings, className }: PoolProps) {
  return (
    <svg
      className={`pool ${className ?? ''}`}
      viewBox={`0 0 ${size[0]} ${size[1]}`}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      <path className="pool-disc" d={ring(centre, r, 0)} />
      {Array.from({ length: rings }, (_, i) => {
        const d = ring(centre, r + gap * i, i);
        return <path key={d} className="pool-ring" opacity={(0.9 - (0.8 * i) / Math.max(1, rings - 1)).toFixed(2)} d={d} />;
      })}
    </svg>
  );
});

const CORNERS = 20;

/** One ring through a few points of an uneven circle; each is turned a little against the one inside it. */
function ring([cx, cy]: readonly [number, number], r: number, index: number): string {
  // The inner rings lie flatter, as water does round a stone.
  const flat = Math.min(1, 0.93 + 0.015 * index);
  const points = Array.from({ length: CORNERS }, (_, k): [number, number] => {
    const turn = (k / CORNERS) * 2 * Math.PI;
    const uneven =
      1 + 0.011 * Math.sin(2 * turn + index * 0.7) + 0.005 * Math.sin(3 * turn - index * 1.1) + 0.004 * Math.sin(5 * turn + index);
    return [cx + r * uneven * Math.cos(turn), cy + r * flat * uneven * Math.sin(turn)];
  });
  return closedCurve(points);
}

function closedCurve(points: readonly [number, number][]): string {
  const at = (k: number) => points[(k + points.length) % points.length] as [number, number];
  const curves = points.map((from, k) => {
    const [before, to, after] = [at(k - 1), at(k + 1), at(k + 2)];
    const handles = [0, 1].map((i) => (from[i] as number) + ((to[i] as number) - (before[i] as number)) / 6);
    const ends = [0, 1].map((i) => (to[i] as number) - ((after[i] as number) - (from[i] as number)) / 6);
    return `C${[...handles, ...ends, ...to].map((value) => value.toFixed(1)).join(' ')}`;
  });
  return `M${at(0)
    .map((value) => value.toFixed(1))
    .join(' ')}${curves.join('')}Z`;
}
