import * as v from 'valibot';
import type { Step } from '../routines/schema.ts';
import { findStroke } from '../routines/strokes.ts';
import { isHandsOn } from '../routines/variant.ts';

/**
 * Where a face is in the picture of the camera, and how the strokes of the drawing come to lie on it.
 *
 * A fit is three shares of the picture, as it is seen in the mirror: where the middle of the face is, and how high the face is from crown
 * to chin. A fit says nothing about pixels, so the same fit holds for every size of window. Boxes are in units of the drawing of the face.
 */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** Crown to chin of the drawn face (`components/figure/art/face.svg`). */
export const FACE: Box = [111.5, 40, 177, 242];

const LIMITS = { place: [0.05, 0.95], size: [0.15, 0.95] } as const;

const share = ([min, max]: readonly [number, number]) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

const fitSchema = v.object({ x: share(LIMITS.place), y: share(LIMITS.place), size: share(LIMITS.size) });

export type Fit = Readonly<v.InferOutput<typeof fitSchema>>;

/** Somebody at a desk, as most cameras see them: with the collarbones. */
export const DEFAULT_FIT: Fit = { x: 0.5, y: 0.4, size: 0.5 };

/** @returns null for anything that is not a fit. */
export function readFit(value: unknown): Fit | null {
  const parsed = v.safeParse(fitSchema, value);
  return parsed.success ? parsed.output : null;
}

/** @param dx,dy shares of the picture's width and height, to the right and down as one sees it. */
export function movedFit(fit: Fit, dx: number, dy: number): Fit {
  return { ...fit, x: clamp(fit.x + dx, LIMITS.place), y: clamp(fit.y + dy, LIMITS.place) };
}

export function scaledFit(fit: Fit, factor: number): Fit {
  return { ...fit, size: clamp(fit.size * factor, LIMITS.size) };
}

/**
 * The whole picture of the camera.
 * @param aspect its width by its height.
 */
export function pictureBox({ x, y, size }: Fit, aspect: number): Box {
  const [left, top, width, height] = FACE;
  const high = height / size;
  const wide = high * aspect;
  return [left + width / 2 - x * wide, top + height / 2 - y * high, wide, high];
}

/** How much more is seen above and at the sides, as a share of a part. */
const ROOM = 0.3;

/** A part of the drawing with room above it, for what stands at the top of a small picture. */
export function withRoomAbove([x, y, width, height]: Box): Box {
  return [x - (ROOM / 2) * width, y - ROOM * height, (1 + ROOM) * width, (1 + ROOM) * height];
}

/** The part of the drawing that a step shows, moved and cut so that the picture fills it. */
export function boxWithin(part: Box, whole: Box): Box {
  const width = Math.min(part[2], whole[2]);
  const height = Math.min(part[3], whole[3]);
  return [clamp(part[0], [whole[0], whole[0] + whole[2] - width]), clamp(part[1], [whole[1], whole[1] + whole[3] - height]), width, height];
}

/** Whether a mirror helps with these steps: hands are on the face or neck, and no other part of the body is shown. */
export function isForMirror(steps: readonly Step[]): boolean {
  return steps.some(isHandsOn) && steps.every((step) => findStroke(step.path)?.drawing === 'face');
}

function clamp(value: number, [min, max]: readonly [number, number]): number {
  return Math.min(max, Math.max(min, value));
}
