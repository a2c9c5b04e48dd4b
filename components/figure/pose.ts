import type { FigurePose, Matrix, PartPose } from '../../core/routines/stroke-motion.ts';
import type { Displacement } from './camera.ts';

/**
 * Poses the parts of one copy of a drawing: groups with `data-move`, and sheets of their own (sheets.ts).
 * A part is transformed as a whole, so that no outline is computed anew.
 */
export type SetPose = (pose: FigurePose | null) => void;

interface Posed {
  elements: readonly (HTMLElement | SVGElement)[];
  isSheet: boolean;
  written: string;
}

/**
 * The returned function puts each part where a pose says, and those it does not name (all of them for null) to rest.
 * @param place tells where the drawing lies in its box, in pixels: a sheet is moved as the box that it is
 */
export function preparePose(artwork: Element, place: () => Displacement): SetPose {
  const parts = new Map<string, Posed>();
  for (const element of artwork.querySelectorAll<HTMLElement | SVGElement>('[data-move]')) {
    const name = element.dataset.move as string;
    const isSheet = element.tagName.toLowerCase() === 'svg';
    if (isSheet) element.style.transformOrigin = '0 0';
    parts.set(name, { elements: [...(parts.get(name)?.elements ?? []), element], isSheet, written: '' });
  }
  return (pose) => {
    const origin = place();
    for (const [name, part] of parts) write(part, pose?.[name], origin);
  };
}

function write(part: Posed, pose: PartPose | undefined, origin: Displacement): void {
  const transform = pose?.matrix ? matrixText(part.isSheet ? inPixels(pose.matrix, origin) : pose.matrix) : '';
  const opacity = pose?.opacity === undefined ? '' : String(Math.round(pose.opacity * 100) / 100);
  const written = `${transform} ${opacity}`;
  if (written === part.written) return;
  part.written = written;
  for (const { style } of part.elements) {
    style.transform = transform;
    style.opacity = opacity;
  }
}

/** The movement of a box in which the drawing lies at x, y, so many pixels a unit. */
function inPixels([a, b, c, d, e, f]: Matrix, { x, y, scale }: Displacement): Matrix {
  return [a, b, c, d, scale * e + x - a * x - c * y, scale * f + y - b * x - d * y];
}

function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.map((value) => Math.round(value * 10_000) / 10_000).join(',')})`;
}
