import type { Step } from './schema.ts';
import { type PathSide, type Point, type StrokePath, type StrokePoint, sampleStroke, strokePath, svgPath } from './stroke-path.ts';
import type { Camera, Drawing, Hand, Stroke, StrokeBook } from './stroke-schema.ts';
import { findStroke, strokeBook } from './strokes.ts';

/** What is drawn over the figure during a step and does not change: its paths, hands and camera. */

export type SceneStep = Pick<Step, 'path' | 'side'>;

/** Parts of the figure itself that move. */
export type Motion = 'shoulders';

export interface Scene {
  drawing: Drawing;
  view: 'front' | 'back';
  camera: Camera;
  alternates: boolean;
  motion: Motion | null;
  marks: readonly Mark[];
}

export interface Mark {
  path: StrokePath;
  /** Of a midline hand only the first mark has it: one hand for both sides. */
  hand: Hand | null;
  /** The whole line as the `d` of an SVG path; empty where nothing travels. */
  line: string;
  /** Whether the line stands above the hand, which would hide a stroke this short. */
  lineAbove: boolean;
  /** Where the line ends and which way it points there; null for a closed or missing one. */
  tip: StrokePoint | null;
  /** Where the number of the still picture stands; null without one. */
  label: Point | null;
  /** Share of the usual line width: a tight circle would close up under a full one. */
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

/** Strokes that the figure itself does. */
const MOTIONS: Readonly<Record<string, Motion>> = { shoulder_roll: 'shoulders' };

/** @throws RangeError for a path that is not in the book. */
export function strokeScene(step: SceneStep, strokes: StrokeBook = strokeBook): Scene {
  const found = findStroke(step.path, strokes);
  if (!found) throw new RangeError(`there is no stroke "${step.path}"`);
  const { stroke, drawing } = found;
  const motion = MOTIONS[step.path] ?? null;
  const middle = strokes[drawing].size[0] / 2;
  const sides = stroke.paired ? sidesOf(step) : (['mid'] as const);
  return {
    drawing,
    view: stroke.view ?? 'front',
    camera: stroke.camera,
    alternates: sides.length > 1 && step.side === 'alternate',
    motion,
    marks: sides.map((side, i) => markOf(strokePath(step.path, side, strokes), stroke, motion, i, middle)),
  };
}

function sidesOf(step: SceneStep): readonly PathSide[] {
  return step.side === 'left' || step.side === 'right' ? [step.side] : ['left', 'right'];
}

function markOf(path: StrokePath, stroke: Stroke, motion: Motion | null, index: number, middle: number): Mark {
  // Shoulders go up first, then back and down; a circle on the skin begins at its top.
  const from = motion === 'shoulders' ? 0.5 : 0;
  const hand = stroke.hand && !(stroke.hand.midline && index > 0) ? stroke.hand : null;
  const tip = tipOf(path);
  return {
    path,
    hand,
    line: lineOf(path, tip, from),
    lineAbove: stroke.kind === 'pump' || stroke.kind === 'circle',
    tip,
    label: labelOf(path, stroke),
    weight: path.shape === 'circle' ? Math.min(1, Math.max(0.6, path.r / FULL_WEIGHT_R)) : 1,
    middle,
    from,
  };
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
