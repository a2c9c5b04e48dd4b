/**
 * How the figure itself moves: the shoulders that roll, the heels that rise, the eyes that look far.
 *
 * A drawing has parts (`data-move` in components/figure/art). A pose says for some of them where they are, as one affine matrix each,
 * so that a page only has to hand the matrices to its compositor: no outline is ever computed anew. Parts overlap enough that no gap
 * opens at the far end of a movement. Units are those of the drawing; left is the left of the left-handed half, as everywhere.
 */
import { drift, share } from './easing.ts';

export const MOTIONS = [
  'shoulder_roll',
  'shoulder_drop',
  'shoulder_blades',
  'jaw_open',
  'jaw_soft',
  'gaze',
  'blink',
  'close_eyes',
  'fists',
  'stand',
  'sway',
  'bounce',
  'settle',
  'march',
  'heel_raise',
  'heel_drop',
  'sit',
  'ankle_pump',
  'ankle_circle',
] as const;
export type Motion = (typeof MOTIONS)[number];

/** a, b, c, d, e, f of an SVG or CSS matrix: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface PartPose {
  matrix?: Matrix;
  opacity?: number;
}

/** By the name of the part. Parts that are not named are where they were drawn. */
export type FigurePose = Readonly<Record<string, PartPose>>;

export interface Moment {
  /** How far the movement has gone, 0 at rest to 1 at its far end. */
  u: number;
  /** How much of the repetition has passed. */
  beat: number;
  /** The sides that are moving. */
  sides: readonly Side[];
}

export type Side = 'left' | 'right';

const FACE_MIDDLE = 200;
const BODY_WIDTH = 200;

/** Lower edge of the shoulders, which stays where it is, and how far above it they end. */
const TORSO = { bottom: 482, height: 132, reach: 150 };
const SHOULDERS_UP = 15;
const SHOULDERS_OUT = 4;
const SHOULDERS_DROP = 9;

/** Just above the upper lip: the jaw is stretched downward from here, so that its upper edge cannot part from the face. */
const JAW_TOP = 217;
const JAW_STRETCH = 0.19;
const LIP_DOWN = 8;
const SOFT_JAW = 0.3;

/** Heights in the body drawing. */
const HIP = 236;
const KNEE = 336;
const ANKLE = 438;
const SOLE = 461;
const SHOULDER = 94;
const FINGERTIPS = 247;
const DESK_HEELS = 9;
const DROPPED_HEELS = 6;
const KNEE_UP = 24;
const BOUNCE = 7;
const SWAY_DEGREES = 1.5;

/** In the drawing of the forearms. */
const KNUCKLES = 300;

/** How much lower somebody sits than stands, and what is left to see of a thigh from the front. */
const SEAT_DROP = 72;
const THIGH_SEEN = 0.36;

/** The figure at a moment of a movement. Pure; every number in it is finite. */
export function figurePose(motion: Motion, moment: Moment): FigurePose {
  const { u, beat, sides } = moment;
  switch (motion) {
    case 'shoulder_roll': {
      const turned = 2 * Math.PI * beat;
      return torso((SHOULDERS_UP * (1 - Math.cos(turned))) / 2, -SHOULDERS_OUT * Math.sin(turned));
    }
    case 'shoulder_drop':
      return torso(SHOULDERS_DROP * (1 - u), 0);
    case 'shoulder_blades':
      return {
        upper: { matrix: stretch(1 - 0.012 * u, 1, 100, 0) },
        ...both('blade', then(turn(-5 * u, 84, 116), move(6.5 * u, 0.6 * u))),
        ...both('arm', turn(1.2 * u, 70, 86)),
      };
    case 'jaw_open':
      return jaw(u, 1);
    case 'jaw_soft':
      return jaw(SOFT_JAW * u, 0);
    case 'gaze':
      return gaze(beat);
    case 'blink':
      return eyes(share(beat, 0.12, 0.32) - share(beat, 0.6, 0.84));
    case 'close_eyes':
      return eyes(share(beat, 0.02, 0.16));
    case 'fists':
      return fists(u);
    case 'stand':
      return {};
    case 'sway':
      return sway(2 * u - 1);
    case 'bounce':
      // With the arrow: from soft knees up.
      return bounce(BOUNCE * (1 - waved(beat)));
    case 'settle':
      return settle(beat);
    case 'march':
      return march(u, sides);
    case 'heel_raise':
      return heels(DESK_HEELS * u, true);
    case 'heel_drop':
      // With the arrow: from lifted heels down.
      return heels(DROPPED_HEELS * (1 - u), false);
    case 'sit':
      return seated({});
    case 'ankle_pump':
      return anklePump(beat);
    case 'ankle_circle':
      return ankleCircle(beat, sides);
  }
}

/**
 * The parts that a movement poses, on either side, each with the first of those that it always moves together with. The drawing may keep
 * these parts together.
 */
export function posedParts(motion: Motion): ReadonlyMap<string, string> {
  const moments: Moment[] = [0, 0.1, 0.3, 0.6, 0.8].flatMap((beat) =>
    [['left'] as const, ['right'] as const].map((sides) => ({ u: beat, beat, sides })),
  );
  const poses = moments.map((moment) => figurePose(motion, moment));
  const ways = new Map<string, string>();
  const parts = new Map<string, string>();
  for (const part of new Set(poses.flatMap((pose) => Object.keys(pose)))) {
    const way = JSON.stringify(poses.map((pose) => pose[part] ?? null));
    parts.set(part, ways.get(way) ?? part);
    if (!ways.has(way)) ways.set(way, part);
  }
  return parts;
}

/** Torso and garment are stretched from their lower edge; the neck slides behind the head, as it does. */
function torso(up: number, out: number): FigurePose {
  return { torso: { matrix: stretch(1 + out / TORSO.reach, 1 + up / TORSO.height, FACE_MIDDLE, TORSO.bottom) } };
}

function jaw(open: number, lips: number): FigurePose {
  return {
    jaw: { matrix: stretch(1, 1 + JAW_STRETCH * open, FACE_MIDDLE, JAW_TOP) },
    lip: { matrix: move(0, (lips > 0 ? LIP_DOWN : 3) * open) },
    mouth: {
      matrix: stretch(0.7 + 0.3 * open, Math.max(0.001, lips * open), FACE_MIDDLE, 234.6),
      opacity: lips > 0 ? share(open, 0, 0.15) : 0,
    },
  };
}

/** From near (a little down, a little inward) to far, then slowly along the horizon, with two unhurried blinks. */
function gaze(beat: number): FigurePose {
  const far = drift(share(beat, 0.03, 0.18));
  const along = far * 2.4 * Math.sin(2 * Math.PI * Math.max(0, beat - 0.18) * 1.6);
  const y = 2.4 * (1 - far) - 0.6 * far;
  const closed = share(beat, 0.44, 0.48) - share(beat, 0.5, 0.55) + share(beat, 0.8, 0.84) - share(beat, 0.86, 0.91);
  return {
    'iris-left': { matrix: move(2.2 * (1 - far) + along, y) },
    'iris-right': { matrix: move(-2.2 * (1 - far) + along, y) },
    ...eyes(closed),
  };
}

function eyes(closed: number): FigurePose {
  return { 'eyes-open': { opacity: 1 - closed }, 'eyes-closed': { opacity: closed } };
}

/**
 * Fingers turn about the knuckles, over the palm: seen from the front they grow short, and then lie on it.
 * The right hand is drawn as the mirror image of the left one, so both follow the same matrices.
 */
function fists(u: number): FigurePose {
  const fold = (degrees: number, knuckles: number): PartPose => ({
    matrix: stretch(1, Math.cos((degrees * u * Math.PI) / 180), 64, knuckles),
  });
  return { fingers: fold(146, KNUCKLES), thumb: { matrix: turn(-36 * u, 53, 261) } };
}

/** Feet stay, the head goes furthest; -1 is to the viewer's left. */
function sway(to: number): FigurePose {
  const slope = Math.tan((SWAY_DEGREES * Math.PI) / 180) * to;
  const slant: Matrix = [1, 0, -slope, 1, slope * SOLE, 0];
  const parts = ['upper', ...limbs('arm'), ...limbs('thigh'), ...limbs('shin')];
  return { ...all(parts, slant), mat: { matrix: stretch(1, 1.04, 100, 463) } };
}

/** Down into soft knees; the feet stay on the mat, which gives a little. */
function bounce(down: number): FigurePose {
  const give = 0.3 * down;
  const leg = then(stretch(1, 1 - down / (450 - HIP), 100, 450), move(0, give));
  return {
    ...all(['upper', ...limbs('arm')], move(0, down + give)),
    ...all([...limbs('thigh'), ...limbs('shin')], leg),
    ...all(limbs('foot'), move(0, give)),
    mat: { matrix: then(stretch(1, 1 + 0.05 * down, 100, 463), move(0, give)) },
  };
}

/** The bounce fades to a standstill; then one foot steps, and the other. */
function settle(beat: number): FigurePose {
  if (beat < 0.5) return bounce(BOUNCE * (1 - beat / 0.5) * waved((beat * 16) % 1));
  const [left, right] = [share(beat, 0.55, 0.72), share(beat, 0.76, 0.93)];
  return right > 0 ? march(0.6 * waved(right), ['right']) : march(0.6 * waved(left), ['left']);
}

/**
 * Seen from the front, a raised thigh is shorter and its shin hangs higher; Seen from the front, a raised thigh is shorter and its shin
 * hangs higher. The opposite arm swings.
 */
function march(u: number, sides: readonly Side[]): FigurePose {
  const up = KNEE_UP * u;
  const lift = move(0, -up);
  const side = sides[0] ?? 'left';
  const other = side === 'left' ? 'right' : 'left';
  return {
    upper: { matrix: move(0, -1.2 * u) },
    [`thigh-${side}`]: { matrix: stretch(1, 1 - up / (KNEE - 240), 100, 240) },
    [`shin-${side}`]: { matrix: lift },
    [`foot-${side}`]: { matrix: then(stretch(1, 1 + 0.1 * u, 100, ANKLE), lift) },
    [`arm-${other}`]: { matrix: stretch(1, 1 - 0.09 * u, 100, SHOULDER) },
    [`arm-${side}`]: { matrix: move(0, -1.2 * u) },
  };
}

/** On the toes: seen from the front a foot grows longer. Hands that rest on a desk stay on it. */
function heels(up: number, holding: boolean): FigurePose {
  const lift = move(0, -up);
  return {
    ...all(['upper', ...limbs('thigh'), ...limbs('shin')], lift),
    ...all(limbs('arm'), holding ? stretch(1, 1 + up / (FINGERTIPS - SHOULDER), 100, FINGERTIPS) : lift),
    ...all(limbs('foot'), stretch(1, 1 + up / (SOLE - ANKLE), 100, SOLE)),
  };
}

/** How far each knee and foot is from where they are in somebody who sits still. */
type Feet = Partial<Record<Side, { up: number; foot: Matrix }>>;

/** Sitting, from the front: the trunk lower, the thighs foreshortened, the hands on the knees, the feet where they stand. */
function seated(feet: Feet): FigurePose {
  const arm = then(then(stretch(1, 0.96, 64, SHOULDER), turn(-11, 64, SHOULDER)), move(0, SEAT_DROP));
  const legs = (['left', 'right'] as const).flatMap((side) => {
    const { up, foot } = feet[side] ?? { up: 0, foot: STILL };
    const thigh = then(stretch(1, THIGH_SEEN, 100, KNEE), move(0, -up));
    return [
      [`thigh-${side}`, { matrix: thigh }],
      [`shin-${side}`, { matrix: move(0, -up) }],
      [`foot-${side}`, { matrix: foot }],
    ] as const;
  });
  return { upper: { matrix: move(0, SEAT_DROP) }, ...both('arm', arm), ...Object.fromEntries(legs) };
}

/** Heels up and down, then toes up and down. */
function anklePump(beat: number): FigurePose {
  const heel = beat < 0.5 ? waved(beat * 2) : 0;
  const toes = beat < 0.5 ? 0 : waved(beat * 2 - 1);
  const up = 9 * heel;
  const foot = then(stretch(1, 1 + up / (SOLE - ANKLE), 100, SOLE), stretch(1, 1 - 0.34 * toes, 100, ANKLE));
  return seated({ left: { up, foot }, right: { up, foot } });
}

/** A foot lifted a little, its toes going round. On the left it goes down along the viewer's left first. */
function ankleCircle(beat: number, sides: readonly Side[]): FigurePose {
  const feet: Feet = {};
  for (const side of sides) {
    const turned = -Math.PI / 2 + (side === 'left' ? -1 : 1) * 2 * Math.PI * beat;
    const ankle = side === 'left' ? 82 : 118;
    const tilt = turn(-11 * Math.cos(turned), ankle, ANKLE);
    const nod = stretch(1, 1 + 0.16 * Math.sin(turned), ankle, ANKLE);
    feet[side] = { up: 7, foot: then(then(nod, tilt), move(0, -7)) };
  }
  return seated(feet);
}

const STILL: Matrix = [1, 0, 0, 1, 0, 0];

function move(x: number, y: number): Matrix {
  return [1, 0, 0, 1, x, y];
}

/** Stretches about a point. */
function stretch(x: number, y: number, cx: number, cy: number): Matrix {
  return [x, 0, 0, y, cx - x * cx, cy - y * cy];
}

/** Turns about a point, clockwise as seen. */
function turn(degrees: number, cx: number, cy: number): Matrix {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, cx - cos * cx + sin * cy, cy - sin * cx - cos * cy];
}

/** The first matrix, and after it the second. */
function then([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** The matrix on the right half of the body. */
function mirrored([a, b, c, d, e, f]: Matrix): Matrix {
  return [a, -b, -c, d, BODY_WIDTH - a * BODY_WIDTH - e, b * BODY_WIDTH + f];
}

function both(part: string, matrix: Matrix): FigurePose {
  return { [`${part}-left`]: { matrix }, [`${part}-right`]: { matrix: mirrored(matrix) } };
}

function limbs(part: string): string[] {
  return [`${part}-left`, `${part}-right`];
}

function all(parts: readonly string[], matrix: Matrix): FigurePose {
  return Object.fromEntries(parts.map((part) => [part, { matrix }]));
}

/** Down and up once, soft at both ends. */
function waved(t: number): number {
  return (1 - Math.cos(2 * Math.PI * t)) / 2;
}
