import { parsePath } from '../../../components/figure/path-data.ts';

export type Place = readonly [x: number, y: number];

const STEPS = 16;

/** The path as a polygon, its curves cut into short straight pieces. */
export function outlineOf(d: string): Place[] {
  const places: Place[] = [];
  for (const { command, points } of parsePath(d)) {
    const from = places.at(-1);
    if (command === 'C' && from) places.push(...curve([...from, ...points]));
    else if (points.length > 0) places.push([points.at(-2) as number, points.at(-1) as number]);
  }
  return places;
}

export function isWithin(outline: readonly Place[], [x, y]: Place): boolean {
  let within = false;
  outline.forEach(([ax, ay], i) => {
    const [bx, by] = outline.at(i - 1) as Place;
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) within = !within;
  });
  return within;
}

function curve(p: readonly number[]): Place[] {
  const along = (axis: 0 | 1, t: number) => {
    const s = 1 - t;
    const [a, b, c, d] = [p[axis], p[2 + axis], p[4 + axis], p[6 + axis]] as [number, number, number, number];
    return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  };
  return Array.from({ length: STEPS }, (_, k): Place => [along(0, (k + 1) / STEPS), along(1, (k + 1) / STEPS)]);
}
