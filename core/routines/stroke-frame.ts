import { drift, share } from './easing.ts';
import { type FigurePose, figurePose, type Motion, type Side } from './stroke-motion.ts';
import { type Point, type StrokePath, type StrokePoint, sampleStroke } from './stroke-path.ts';
import { type Mark, pointAt, type Scene } from './stroke-scene.ts';
import { BREATH_IN, type Course } from './stroke-schema.ts';

/**
 * The drawing over the figure at one moment of a step.
 *
 * A frame is a pure function of the scene of the step and the progress within it, so a moment can be drawn still, under reduced
 * motion, and in a test.
 *
 *   glide, roll, brush   travels for two thirds of the beat, fades, returns unseen
 *   pump                 out for half the beat, back for the other half
 *   circle               once round a beat
 *   hold                 two thirds at full strength, one third at half
 *   breath               the ring swells for 0.4 of the beat and sinks for 0.6: in 4 s, out 6 s
 *   cue                  only ripples: something to notice, not to do
 *   rest                 nothing is drawn but a hand that holds something
 *   move, raise, bounce  along the course of the movement: out and back, out to stay, or out, held, and back
 *
 * Where the figure itself moves, a frame says how it stands (stroke-motion.ts).
 *
 * While the hands are being placed the line draws itself once and the hand fades in at the start. A beat ends as the next one begins.
 * Lengths are units of the drawing, angles are degrees clockwise as seen unless said otherwise, opacities and shares are 0 to 1.
 */

export interface StrokeProgress {
  phase: 'lead' | 'rep';
  /** How much of the lead has passed. */
  lead: number;
  /** How long the whole lead is, in milliseconds; 0 for a step that begins at once. */
  leadMs: number;
  /** How much of the repetition has passed. */
  beat: number;
  /** The number of the repetition, counted from 0; alternating steps begin on the left. */
  rep: number;
}

export interface Frame {
  /** In the order of the scene's marks. */
  marks: readonly MarkFrame[];
  /** How the figure itself stands; null when it does not move. */
  pose: FigurePose | null;
}

export interface MarkFrame {
  /** `to` is how much of the line is drawn. */
  line: { to: number; halo: number; guide: number };
  wake: Ribbon | null;
  trail: Ribbon | null;
  ripples: readonly Ripple[];
  hand: HandPose | null;
  arrow: Arrow | null;
  ring: Ring | null;
  dot: Dot | null;
}

/** A tapered band, widest at its head. */
export interface Ribbon {
  /** The outline, closed: x, y, x, y, … */
  outline: readonly number[];
  opacity: number;
}

export interface Ripple {
  x: number;
  y: number;
  rx: number;
  ry: number;
  width: number;
  opacity: number;
}

export interface HandPose {
  x: number;
  y: number;
  mirrored: boolean;
  rotate: number;
  scale: number;
  shift: Point;
  opacity: number;
}

/** An open chevron; x and y are its tip, `size` the length of an arm along each axis. */
export interface Arrow {
  x: number;
  y: number;
  rotate: number;
  size: number;
  opacity: number;
}

export interface Ring {
  x: number;
  y: number;
  r: number;
  fill: number;
  edge: number;
  /** The other end of the breath, drawn as an outline; null while the figure moves. */
  outer: number | null;
}

interface Dot {
  x: number;
  y: number;
  opacity: number;
}

const HALO = 0.72;
const GUIDE = 0.26;
const GUIDE_STILL = 0.9;
const TRAIL = 0.85;
const WAKE = 0.3;
/** The side that waits, of a step that alternates. */
const WAITING = 0.4;
const ARROW = 0.95;
/** The arrow of a pump at rest; the arrow grows as the skin is stretched. */
const PUMP_ARROW = 0.4;

const TRAIL_WIDTH = 6.4;
const ARROW_SIZE = 6.2;

const DRAW_MS = 600;
const HAND_FROM_MS = 300;
const HAND_FADE_MS = 400;

/** The part of a beat in which a hand appears at the start. */
const ARRIVAL = 0.08;
const TRAVEL = 2 / 3;
/** Of a circle, where it is drawn still: the rest is left open so that the arrow shows the way round. */
const OPEN_CIRCLE = 0.88;
const RING_FILL = 0.22;
const RING_EDGE = 0.7;

/** The scene at a moment. */
export function movingFrame(scene: Scene, told: StrokeProgress): Frame {
  const progress = scene.times === 1 ? told : { ...told, beat: again(told.beat, scene.times) };
  return {
    marks: scene.marks.map((mark, i) => {
      if (scene.alternates && i !== progress.rep % scene.marks.length) return waitingFrame(mark);
      return progress.phase === 'lead' ? leadFrame(mark, progress) : repFrame(mark, progress, scene.course);
    }),
    pose: poseAt(scene, told.phase === 'rep' ? told.beat : 0, told.rep),
  };
}

/** The scene in one picture: the whole line at full strength with its arrow, the hand at its start. */
export function stillFrame(scene: Scene): Frame {
  return {
    marks: scene.marks.map((mark, i) => stillMark(mark, i > 0 && scene.alternates)),
    pose: poseAt(scene, (scene.motion && TELLING[scene.motion]) ?? 0, 0),
  };
}

/** The beat at which a movement is best told from one picture, where that is not its start. */
const TELLING: Readonly<Partial<Record<Motion, number>>> = {
  jaw_open: 0.3,
  gaze: 0.3,
  close_eyes: 1,
  fists: 0.24,
  march: 0.5,
  heel_raise: 0.5,
  ankle_pump: 0.25,
};

function poseAt({ motion, course, times, alternates, marks }: Scene, beat: number, rep: number): FigurePose | null {
  if (!motion) return null;
  const paired = marks.flatMap(({ path }): Side[] => (path.side === 'mid' ? [] : [path.side]));
  const sides = alternates ? paired.filter((_, i) => i === rep % paired.length) : paired;
  return figurePose(motion, { u: gone(course, again(beat, times)), beat, sides });
}

/** How far a movement is along its line, 0 to 1. */
function gone(course: Course, beat: number): number {
  switch (course) {
    case 'there_and_back':
      return outAndBack(beat);
    case 'there':
      return drift(share(beat, 0.08, 0.5));
    case 'held':
      return drift(share(beat, 0, 0.3)) - drift(share(beat, 0.7, 1));
  }
}

/** The share of one of several movements within a repetition; the last one ends where the repetition does. */
function again(beat: number, times: number): number {
  return beat >= 1 ? 1 : (beat * times) % 1;
}

/** `translate(point) [scale(-1 1)] rotate(approach) scale() translate(shift)`: the transform of a glyph whose origin touches the skin. */
export function handTransform(pose: HandPose): string {
  const mirror = pose.mirrored ? ' scale(-1 1)' : '';
  const shift = pose.shift[0] === 0 && pose.shift[1] === 0 ? '' : ` translate(${pose.shift[0]} ${pose.shift[1]})`;
  return `translate(${round(pose.x)} ${round(pose.y)})${mirror} rotate(${round(pose.rotate)}) scale(${round(pose.scale, 1000)})${shift}`;
}

/** The chevron as the `d` of an SVG path. */
export function arrowPath(arrow: Arrow): string {
  const turned = (arrow.rotate * Math.PI) / 180;
  const cos = Math.cos(turned);
  const sin = Math.sin(turned);
  const arm = (across: number) => `${round(arrow.x - arrow.size * cos - across * sin)} ${round(arrow.y - arrow.size * sin + across * cos)}`;
  return `M${arm(-arrow.size)}L${round(arrow.x)} ${round(arrow.y)}L${arm(arrow.size)}`;
}

const NOTHING: MarkFrame = {
  line: { to: 0, halo: 0, guide: 0 },
  wake: null,
  trail: null,
  ripples: [],
  hand: null,
  arrow: null,
  ring: null,
  dot: null,
};
const WHOLE = { to: 1, halo: HALO, guide: GUIDE };

function waitingFrame(mark: Mark): MarkFrame {
  return mark.line === '' ? NOTHING : { ...NOTHING, line: { to: 1, halo: HALO * WAITING, guide: GUIDE } };
}

function leadFrame(mark: Mark, { lead, leadMs }: StrokeProgress): MarkFrame {
  const passed = lead * leadMs;
  const drawn = leadMs > 0 ? share(passed, 0, Math.min(DRAW_MS, leadMs)) : 1;
  const there = share(passed, HAND_FROM_MS, HAND_FROM_MS + HAND_FADE_MS);
  return {
    ...NOTHING,
    line: mark.line === '' ? NOTHING.line : { to: drift(drawn), halo: HALO, guide: GUIDE },
    hand: pose(mark, 0, there),
    arrow: firstArrow(mark, share(drawn, 0.9, 1)),
    ring: mark.path.kind === 'breath' && mark.path.shape === 'ring' ? breathing(mark.path, 0) : null,
  };
}

/** The arrow as a repetition begins. */
function firstArrow(mark: Mark, strength: number): Arrow | null {
  if (mark.tip) return arrowAt(mark.tip, ARROW_SIZE * mark.weight, (mark.path.kind === 'pump' ? PUMP_ARROW : ARROW) * strength);
  return leadingArrow(mark, 0, ARROW * strength);
}

/** A circle without a hand has its arrow at the head of the trail. Under fingers the ring is too small for one. */
function leadingArrow(mark: Mark, u: number, opacity: number): Arrow | null {
  return mark.hand || mark.path.shape !== 'circle' ? null : arrowAt(circleAt(mark, u), 5.5 * Math.min(1, mark.size), opacity);
}

function repFrame(mark: Mark, progress: StrokeProgress, course: Course): MarkFrame {
  const { beat } = progress;
  const isFirst = progress.rep === 0;
  // The lead has put the hand in its place; without one it fades in.
  const placed = isFirst && progress.leadMs > 0;
  switch (mark.path.kind) {
    case 'glide':
    case 'roll':
    case 'brush':
      return glideFrame(mark, beat, placed);
    case 'pump':
      return pumpFrame(mark, beat, isFirst && !placed);
    case 'circle':
      return circleFrame(mark, beat, isFirst, isFirst && !placed);
    case 'hold':
      return holdFrame(mark, beat, placed);
    case 'cue':
      return { ...NOTHING, ripples: mark.path.shape === 'point' ? noticing(mark.path.at, beat, mark.size) : [] };
    case 'breath':
      return mark.path.shape === 'ring' ? { ...NOTHING, ring: breathing(mark.path, beat) } : NOTHING;
    case 'rest':
      return { ...NOTHING, hand: pose(mark, 0, 1) };
    case 'move':
    case 'raise':
    case 'bounce':
      return moveFrame(mark, beat, course, isFirst ? (placed ? 'placed' : 'arriving') : 'moving');
  }
}

function glideFrame(mark: Mark, beat: number, placed: boolean): MarkFrame {
  const u = drift(share(beat, 0, TRAVEL));
  const gone = 1 - share(beat, 0.69, 0.83);
  const here = placed ? 1 : share(beat, 0, ARRIVAL);
  // The tail catches up with the head where the stroke ends.
  const tail = Math.min(u, 0.55 * (1 - share(beat, 0.62, 0.92)));
  const end = mark.tip;
  return {
    ...NOTHING,
    line: WHOLE,
    wake: ribbon(mark, Math.max(0, u - tail * 1.7), u, TRAIL_WIDTH * mark.weight, WAKE * gone),
    trail: ribbon(mark, u - tail, u, TRAIL_WIDTH * mark.weight, TRAIL * gone),
    ripples: end && beat > 0.62 ? [landing(end, (beat - 0.62) / 0.38, mark.size)] : [],
    hand: pose(mark, u, here * gone),
    arrow: end && arrowAt(end, ARROW_SIZE * mark.weight, ARROW),
  };
}

function pumpFrame(mark: Mark, beat: number, arriving: boolean): MarkFrame {
  const out = outAndBack(beat);
  const far = pointAt(mark.path, 1);
  const ripples = [0, 0.12].map((later): Ripple => {
    const k = share(beat, 0.42 + later, 0.88 + later);
    return { x: far[0], y: far[1], rx: 8 + 26 * k, ry: 5 + 13 * k, width: 2.4 * (1 - k), opacity: k > 0 ? 0.7 * (1 - k) : 0 };
  });
  return {
    ...NOTHING,
    line: WHOLE,
    trail: ribbon(mark, 0, out, 6, TRAIL * (beat < 0.5 ? 1 : out)),
    ripples,
    hand: pose(mark, out, arriving ? share(beat, 0, ARRIVAL) : 1, 1 - 0.035 * out),
    arrow: mark.tip && arrowAt(mark.tip, ARROW_SIZE, PUMP_ARROW + (ARROW - PUMP_ARROW) * out),
  };
}

function circleFrame(mark: Mark, beat: number, first: boolean, arriving: boolean): MarkFrame {
  if (mark.path.shape !== 'circle') return NOTHING;
  const tail = first ? Math.min(beat, 0.6) : 0.6;
  return {
    ...NOTHING,
    line: WHOLE,
    trail: ribbon(mark, beat - tail, beat, TRAIL_WIDTH * mark.weight, TRAIL),
    hand: pose(mark, beat, arriving ? share(beat, 0, ARRIVAL) : 1),
    arrow: leadingArrow(mark, beat, ARROW),
  };
}

function holdFrame(mark: Mark, beat: number, placed: boolean): MarkFrame {
  if (mark.path.shape !== 'point') return NOTHING;
  // Presses, and eases to half; the ramps keep the change from jumping.
  const easing = share(beat, TRAVEL - 0.08, TRAVEL);
  const pressing = share(beat, 0, ARRIVAL) * (1 - easing);
  const there = placed ? 1 - easing : pressing;
  return {
    ...NOTHING,
    ripples: spreading(mark.path.at, beat, pressing),
    hand: pose(mark, 0, 0.5 + 0.5 * there, 1 - 0.02 * pressing),
  };
}

function moveFrame(mark: Mark, beat: number, course: Course, hand: 'placed' | 'arriving' | 'moving'): MarkFrame {
  const out = gone(course, beat);
  const [x, y] = pointAt(mark.path, out);
  const isReturning = course === 'there_and_back' ? beat > 0.5 : course === 'held' && beat > 0.7;
  // A hand that does not come back goes where it is, and is there again at the start.
  const leaving = course === 'there' ? 1 - share(beat, 1 - ARRIVAL, 1) : 1;
  const isAppearing = hand === 'arriving' || (hand === 'moving' && course === 'there');
  return {
    ...NOTHING,
    line: WHOLE,
    trail: ribbon(mark, 0, out, 6 * mark.weight, TRAIL * (isReturning ? out : 1)),
    hand: pose(mark, out, leaving * (isAppearing ? share(beat, 0, ARRIVAL) : 1)),
    dot: mark.hand ? null : { x, y, opacity: ARROW },
    arrow: mark.tip && arrowAt(mark.tip, ARROW_SIZE * mark.weight, ARROW),
  };
}

/** Where sides take turns there is one hand, and it begins on the first of them. */
function stillMark(mark: Mark, isWaiting: boolean): MarkFrame {
  const { path } = mark;
  if (path.kind === 'rest') return { ...NOTHING, hand: pose(mark, 0, 1) };
  if (path.shape === 'ring') return { ...NOTHING, ring: { ...breathing(path, 0), outer: path.r[1] } };
  if (path.kind === 'cue') return { ...NOTHING, ripples: path.shape === 'point' ? noticing(path.at, 0.3, mark.size) : [] };
  const closed = path.shape === 'circle';
  const end = closed ? circleAt(mark, OPEN_CIRCLE) : mark.tip;
  return {
    ...NOTHING,
    line: mark.line === '' ? NOTHING.line : { to: closed ? OPEN_CIRCLE : 1, halo: HALO, guide: GUIDE_STILL },
    // A little way along, so that the start of the line shows.
    hand: isWaiting ? null : pose(mark, path.shape === 'line' && path.kind !== 'pump' ? 0.06 : 0, 0.95),
    arrow: end && arrowAt(end, (closed ? 6 : 8) * mark.weight, 1),
  };
}

function pose(mark: Mark, u: number, opacity: number, press = 1): HandPose | null {
  const { hand, path } = mark;
  if (!hand) return null;
  const at = path.shape === 'circle' ? circleAt(mark, u) : sampleStroke(path, u);
  return {
    x: hand.midline ? mark.middle : at.x,
    y: at.y,
    mirrored: path.side === 'right' && !hand.midline,
    rotate: hand.approach[0] + (hand.approach[1] - hand.approach[0]) * u,
    scale: (hand.scale ?? 1) * press,
    shift: hand.shift,
    opacity: opacity * (hand.opacity ?? 1),
  };
}

function circleAt(mark: Mark, u: number): StrokePoint {
  const turned = mark.from + u;
  return sampleStroke(mark.path, turned - Math.floor(turned));
}

/** A band along the path from share a to share b, pointed at a and `width` wide at b; null when there is nothing to see. */
function ribbon(mark: Mark, a: number, b: number, width: number, opacity: number): Ribbon | null {
  if (b - a < 0.004 || opacity <= 0.004) return null;
  const at = mark.path.shape === 'circle' ? circleAt : (of: Mark, u: number) => sampleStroke(of.path, u);
  const count = RIBBON_STEPS;
  const outline = new Array<number>(4 * (count + 1));
  for (let k = 0; k <= count; k++) {
    const { x, y, angle } = at(mark, a + ((b - a) * k) / count);
    const half = (width / 2) * (k / count) ** 0.7;
    const dx = -Math.sin(angle) * half;
    const dy = Math.cos(angle) * half;
    outline[2 * k] = x + dx;
    outline[2 * k + 1] = y + dy;
    const back = 4 * (count + 1) - 2 * (k + 1);
    outline[back] = x - dx;
    outline[back + 1] = y - dy;
  }
  return { outline, opacity };
}
const RIBBON_STEPS = 14;

function arrowAt({ x, y, angle }: StrokePoint, size: number, opacity: number): Arrow {
  return { x, y, rotate: (angle * 180) / Math.PI, size, opacity };
}

/** The single ripple where a glide ends; k runs from 0 to 1. */
function landing({ x, y }: StrokePoint, k: number, size: number): Ripple {
  return { x, y, rx: size * (4 + 14 * k), ry: size * (3 + 9 * k), width: 2 * (1 - k), opacity: 0.6 * (1 - k) };
}

/** Two ripples that leave a point half a beat apart. */
function spreading([x, y]: Point, beat: number, strength: number): Ripple[] {
  return [0, 0.5].map((later) => {
    const k = (beat + later) % 1;
    return { x, y, rx: 8 + 12 * k, ry: 7 + 10 * k, width: 2 * (1 - k), opacity: 0.6 * (1 - k) * strength };
  });
}

/** The ripples of a cue: all there is to see, so they go further and stay clearer. */
function noticing([x, y]: Point, beat: number, size: number): Ripple[] {
  return [0, 0.5].map((later) => {
    const k = (beat + later) % 1;
    return {
      x,
      y,
      rx: size * (5 + 23 * k),
      ry: size * (4 + 18 * k),
      width: size * (0.8 + 1.8 * (1 - k)),
      opacity: 0.8 * (1 - k) * share(k, 0, 0.12),
    };
  });
}

type RingPath = Extract<StrokePath, { shape: 'ring' }>;

function breathing({ centre, r }: RingPath, beat: number): Ring {
  const full = beat < BREATH_IN ? breathe(beat / BREATH_IN) : 1 - breathe((beat - BREATH_IN) / (1 - BREATH_IN));
  return { x: centre[0], y: centre[1], r: r[0] + (r[1] - r[0]) * full, fill: RING_FILL, edge: RING_EDGE, outer: null };
}

function outAndBack(beat: number): number {
  return beat < 0.5 ? drift(beat * 2) : 1 - drift((beat - 0.5) * 2);
}

/** Softer still, with no push: how a breath fills. */
function breathe(t: number): number {
  return (1 - Math.cos(Math.PI * t)) / 2;
}

function round(value: number, steps = 100): number {
  return Math.round(value * steps) / steps;
}
