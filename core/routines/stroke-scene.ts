import type { Step } from './schema.ts';
import type { Motion } from './stroke-motion.ts';
import { type PathSide, type Point, type StrokePath, type StrokePoint, sampleStroke, strokePath, svgPath } from './stroke-path.ts';
import type { Camera, Course, Drawing, Hand, Prop, Stroke, StrokeBook } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';

/** The part of the drawing over the figure that does not change during a step: its paths, hands and camera. */

export type SceneStep = Pick<Step, 'path' | 'side'>;

export interface Scene {
  drawing: Drawing;
  view: NonNullable<Stroke['view']>;
  camera: Camera;
  alternates: boolean;
  /** The movement of the figure itself. */
  motion: Motion | null;
  course: Course;
  /** How often it goes through within one repetition. */
  times: number;
  prop: Prop | null;
  marks: readonly Mark[];
}

export interface Mark {
  path: StrokePath;
  /** Of a midline hand only the first mark has it: a single hand stands for both sides. */
  hand: Hand | null;
  /** The whole line as the `d` of an SVG path; empty where nothing travels. */
  line: string;
  /** Whether the line stands above the hand, which would hide a stroke this short. */
  lineAbove: boolean;
  /** Where the line ends and which way it points there; null for a closed or missing one. */
  tip: StrokePoint | null;
  /** Where the number of the still picture stands; null without one. */
  label: Point | null;
  /** How large numbers, arrows and ripples are drawn: the body is shown from nearer and from further than the face. */
  size: number;
  /** How wide lines are drawn: as the size says, but a tight circle would close up under a full one. */
  weight: number;
  /** Where a hand on the middle line is, from left to right. */
  middle: number;
  /** Share of a circle at which it begins: 0 at the top. */
  from: number;
}

/** A pump is so short that its line is drawn on beyond the far point, or the arrow would cover it. */
const PUMP_OVERSHOOT = 7;

/** A circle of this radius or more is drawn as wide as any other line. */
const FULL_WEIGHT_R = 12;

/** How high the view of a stroke on the face is: sizes are meant for it. */
const USUAL_HEIGHT = 232;

/** @throws RangeError for a path that is not in the book. */
export function strokeScene(step: SceneStep, strokes: StrokeBook = strokeBook): Scene {
  const found = findStroke(step.path, strokes);
  if (!found) throw new RangeError(`there is no stroke "${step.path}"`);
  const { stroke, drawing } = found;
  const motion = stroke.motion ?? null;
  const middle = strokes[drawing].size[0] / 2;
  const size = drawing === 'body' ? within(0.7, strokes.cameras.narrow[stroke.camera][3] / USUAL_HEIGHT, 1.7) : 1;
  const sides = stroke.paired ? sidesOf(step) : (['mid'] as const);
  return {
    drawing,
    view: stroke.view ?? 'front',
    camera: stroke.camera,
    alternates: sides.length > 1 && step.side === 'alternate',
    motion,
    course: stroke.course ?? 'there_and_back',
    times: stroke.times ?? 1,
    prop: stroke.prop ?? null,
    marks: sides.map((side, i) => markOf(strokePath(step.path, side, strokes), stroke, i, { middle, size })),
  };
}

function sidesOf(step: SceneStep): readonly PathSide[] {
  return step.side === 'left' || step.side === 'right' ? [step.side] : ['left', 'right'];
}

function markOf(path: StrokePath, stroke: Stroke, index: number, { middle, size }: Pick<Mark, 'middle' | 'size'>): Mark {
  // Shoulders go up first, then back and down; a circle on the skin begins at its top.
  const from = stroke.motion === 'shoulder_roll' ? 0.5 : 0;
  const hand = stroke.hand && !(stroke.hand.midline && index > 0) ? stroke.hand : null;
  const tip = tipOf(path);
  return {
    path,
    hand,
    line: lineOf(path, tip, from),
    lineAbove: stroke.kind === 'pump' || stroke.kind === 'circle',
    tip,
    label: labelOf(path, stroke),
    size,
    weight: path.shape === 'circle' ? within(0.6, path.r / FULL_WEIGHT_R, size) : size,
    middle,
    from,
  };
}

function within(min: number, value: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function tipOf(path: StrokePath): StrokePoint | null {
  if (path.shape !== 'line') return null;
  const { x, y, angle } = sampleStroke(path, 1);
  const beyond = path.kind === 'pump' ? PUMP_OVERSHOOT : 0;
  return { x: x + beyond * Math.cos(angle), y: y + beyond * Math.sin(angle), angle };
}

function lineOf(path: StrokePath, tip: StrokePoint | null, from: number): string {
  if (path.shape === 'line') return path.kind === 'pump' && tip ? `${svgPath(path)}L${round(tip.x)} ${round(tip.y)}` : svgPath(path);
  if (path.shape !== 'circle') return '';
  const start = sampleStroke(path, from);
  const half = sampleStroke(path, (from + 0.5) % 1);
  const arc = (to: StrokePoint) => `A${path.r} ${path.r} 0 1 ${path.turn === 1 ? 1 : 0} ${round(to.x)} ${round(to.y)}`;
  return `M${round(start.x)} ${round(start.y)}${arc(half)}${arc(start)}`;
}

function labelOf(path: StrokePath, stroke: Stroke): Point | null {
  if (!stroke.label) return null;
  const [x, y] = path.shape === 'circle' ? path.centre : pointAt(path, stroke.kind === 'pump' ? 0 : 0.5);
  return [path.side === 'right' ? x - stroke.label[0] : x + stroke.label[0], y + stroke.label[1]];
}

/** Where the path is at a share of its length. */
export function pointAt(path: StrokePath, u: number): Point {
  const { x, y } = sampleStroke(path, u);
  return [x, y];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
