import * as v from 'valibot';
import { FAMILIES } from './families.ts';
import { MOTIONS } from './stroke-motion.ts';

const number = v.pipe(v.number(), v.finite());
const positive = v.pipe(number, v.gtValue(0));
const point = v.tuple([number, number]);
const box = v.tuple([number, number, positive, positive]);

/** The share of a breath that goes in: 4 of 10 seconds. */
export const BREATH_IN = 0.4;

const CAMERAS = [
  'full',
  'face',
  'eyes',
  'brow',
  'jaw',
  'neck',
  'hollows',
  'chest',
  'body',
  'seat',
  'trunk',
  'back',
  'legs',
  'feet',
  'forearms',
] as const;
const cameras = v.object(v.entriesFromList(CAMERAS, box));

const GLYPHS = [
  'hand-palm',
  'hand-fingers',
  'hand-pads',
  'hand-pads-2',
  'hand-ring',
  'hand-thumb-index',
  'tool-roller',
  'tool-brush',
  'tool-glass',
] as const;

const COURSES = ['there_and_back', 'there', 'held'] as const;
const PROPS = ['trampoline', 'chair', 'desk', 'glass'] as const;

const hand = v.object({
  glyph: v.picklist(GLYPHS),
  /** Degrees clockwise from fingers-up at the start and at the end of the stroke, for the left side. */
  approach: v.tuple([number, number]),
  /** Units along the glyph's own x and y axes, applied innermost. */
  shift: point,
  scale: v.optional(positive),
  opacity: v.optional(v.pipe(positive, v.maxValue(1))),
  /** A single glyph on the middle line for both sides; the glyph follows only the height of the left stroke. */
  midline: v.optional(v.boolean()),
});

const base = {
  /** Given for the left side; the right one is its mirror image. Without this the stroke is on the middle line. */
  paired: v.optional(v.boolean()),
  view: v.optional(v.picklist(['front', 'back', 'forearms'])),
  /** The movement of the figure itself; without one only the overlay moves. */
  motion: v.optional(v.picklist(MOTIONS)),
  /** How a movement of the figure goes: out and back unless given, out to stay, or out, held, and back. */
  course: v.optional(v.picklist(COURSES)),
  /** How often the movement goes through within one repetition: once unless given. */
  times: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  /** The thing that stands beside the figure. */
  prop: v.optional(v.picklist(PROPS)),
  /** The safety check that a touch along this path belongs to. */
  family: v.optional(v.picklist(FAMILIES)),
  /** The path goes where a pair of glasses sits. */
  glasses: v.optional(v.literal(true)),
  camera: v.picklist(CAMERAS),
  hand: v.optional(hand),
  /** Where the number of the still picture stands: from the middle of the stroke, from the start of a pump. */
  label: v.optional(point),
};

const LINE_KINDS = ['glide', 'roll', 'brush', 'pump', 'move', 'raise', 'bounce'] as const;
const POINT_KINDS = ['hold', 'cue'] as const;

const strokeSchema = v.variant('kind', [
  v.object({ ...base, kind: v.picklist(LINE_KINDS), points: v.pipe(v.array(point), v.minLength(2)) }),
  v.object({ ...base, kind: v.picklist(POINT_KINDS), points: v.tuple([point]) }),
  v.object({
    ...base,
    kind: v.literal('circle'),
    centre: point,
    r: positive,
    /** Named for the back of the body: `down_and_back` moves down along the rear half of the circle. */
    turn: v.optional(v.picklist(['down_and_back', 'up_and_back', 'backward'])),
  }),
  /** A ring that swells from the first radius to the second. */
  v.object({ ...base, kind: v.picklist(['breath', 'rest']), centre: point, r: v.tuple([positive, positive]) }),
]);

const zoneBase = { id: v.string(), label: v.string(), paired: v.optional(v.boolean()) };
const zoneSchema = v.variant('shape', [
  v.object({ ...zoneBase, shape: v.literal('rect'), x: number, y: number, width: positive, height: positive, r: positive }),
  v.object({ ...zoneBase, shape: v.literal('ellipse'), centre: point, r: v.tuple([positive, positive]) }),
]);

const drawing = v.object({ size: v.tuple([positive, positive]), zones: v.array(zoneSchema), strokes: v.record(v.string(), strokeSchema) });

/** The geometry of all strokes: `content/strokes.json`. The viewer's left is the person's left, as in a mirror. */
export const strokeBookSchema = v.object({
  version: v.literal(1),
  cameras: v.object({ narrow: cameras, wide: cameras }),
  face: drawing,
  body: drawing,
});

export type StrokeBook = v.InferOutput<typeof strokeBookSchema>;
export type Stroke = v.InferOutput<typeof strokeSchema>;
export type StrokeKind = Stroke['kind'];
export type Hand = v.InferOutput<typeof hand>;
export type Zone = v.InferOutput<typeof zoneSchema>;
export type Course = (typeof COURSES)[number];
export type Prop = (typeof PROPS)[number];
export type Camera = (typeof CAMERAS)[number];
export type Drawing = 'face' | 'body';
