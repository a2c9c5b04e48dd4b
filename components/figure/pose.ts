import type { FigurePose, Matrix, PartPose } from '../../core/routines/stroke-motion.ts';

/**
 * Poses the parts of one copy of a drawing.
 * A part is a group with `data-move`. It is transformed as a whole and has a layer of its own while it moves, so that a frame costs the
 * compositor a matrix and nothing is painted again.
 */
export type SetPose = (pose: FigurePose | null) => void;

interface Posed {
  elements: readonly SVGGElement[];
  written: string;
}

/**
 * The returned function puts each part where a pose says, and those it does not name (all of them for null) to rest.
 * @param isMoving gives the parts layers of their own; a still picture is sharper without
 */
export function preparePose(artwork: Element, isMoving: boolean): SetPose {
  const parts = new Map<string, Posed>();
  for (const element of artwork.querySelectorAll<SVGGElement>('[data-move]')) {
    const name = element.dataset.move as string;
    parts.set(name, { elements: [...(parts.get(name)?.elements ?? []), element], written: '' });
  }
  return (pose) => {
    for (const [name, part] of parts) write(part, pose?.[name], isMoving);
  };
}

function write(part: Posed, pose: PartPose | undefined, isMoving: boolean): void {
  const transform = pose?.matrix ? matrixText(pose.matrix) : '';
  const opacity = pose?.opacity === undefined ? '' : String(Math.round(pose.opacity * 100) / 100);
  const written = `${transform} ${opacity}`;
  if (written === part.written) return;
  part.written = written;
  for (const { style } of part.elements) {
    style.willChange = pose && isMoving ? 'transform, opacity' : '';
    style.transform = transform;
    style.opacity = opacity;
  }
}

function matrixText(matrix: Matrix): string {
  return `matrix(${matrix.map((value) => Math.round(value * 10_000) / 10_000).join(',')})`;
}
