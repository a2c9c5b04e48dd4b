import { FAMILIES } from './families.ts';
import { familiesOfStep } from './needed-families.ts';
import type { Routine, Step } from './schema.ts';
import { findStroke } from './strokes.ts';
import { isHandsOn } from './variant.ts';

/**
 * The properties of a routine that follow from its steps: the places where it can be done, its purpose, its tools. Nobody who puts a
 * routine together from known steps should have to fill in a form.
 */
export type Traits = Pick<Routine, 'category' | 'places' | 'areas' | 'posture' | 'tools' | 'discreet' | 'gates'>;

type Area = Routine['areas'][number];
type Tool = Routine['tools'][number];
type Category = Routine['category'];

export function traitsOf(steps: readonly Step[]): Traits {
  const tools = unique(steps.flatMap(toolsOf));
  return {
    category: categoryOf(steps),
    places: tools.some((tool) => tool !== 'drink') ? ['home'] : ['desk', 'home'],
    areas: areasOf(steps),
    posture: postureOf(steps),
    tools,
    discreet: discreetOf(steps, tools),
    gates: gatesOf(steps),
  };
}

/** The safety checks that the steps call for, in the order in which they are read. */
function gatesOf(steps: readonly Step[]): Routine['gates'] {
  const needed = new Set(steps.flatMap((step) => familiesOfStep(step)));
  return FAMILIES.filter((family) => needed.has(family) && !(family === 'bounce_light' && needed.has('bounce')));
}

function toolsOf(step: Step): Tool[] {
  if (step.contact === 'roller' || step.contact === 'brush') return [step.contact];
  if (step.stroke === 'sip') return ['drink'];
  return strokeOf(step)?.family === 'bounce' ? ['trampoline'] : [];
}

/** Strokes whose part of the body is not the one that their part of the picture is called after. */
const AREA_OF_PATH: Readonly<Record<string, Area>> = {
  shoulder_roll: 'shoulders',
  breath_ring: 'breath',
  under_eye_glide: 'eyes',
  palm_rest_eyes: 'eyes',
  swallow_cue: 'neck',
};
const AREA_OF_CAMERA: Readonly<Record<string, Area>> = {
  face: 'face',
  jaw: 'jaw',
  brow: 'forehead',
  eyes: 'eyes',
  neck: 'neck',
  hollows: 'neck',
  torso: 'shoulders',
  trunk: 'shoulders',
  back: 'shoulders',
  forearms: 'hands',
  legs: 'legs',
  feet: 'legs',
  body: 'legs',
};

function areasOf(steps: readonly Step[]): Area[] {
  const areas = unique(steps.flatMap(areaOf));
  return areas.length > 0 ? areas : ['body'];
}

function areaOf(step: Step): Area[] {
  if (step.stroke === 'gaze') return ['eyes'];
  const stroke = strokeOf(step);
  if (stroke?.kind === 'brush') return ['body'];
  const area = AREA_OF_PATH[step.path] ?? (stroke && AREA_OF_CAMERA[stroke.camera]);
  return area ? [area] : [];
}

function categoryOf(steps: readonly Step[]): Category {
  const categories = unique(steps.flatMap(categoryOfStep));
  if (categories.length > 1) return 'combo';
  return categories[0] ?? 'movement';
}

/** Arriving, breathing and resting belong to every kind of routine. */
function categoryOfStep(step: Step): Category[] {
  if (step.contact === 'roller') return ['cold'];
  if (step.contact === 'brush') return ['brush'];
  if (step.stroke === 'sip') return ['hydration'];
  if (step.stroke === 'gaze') return ['eyes'];
  if (step.stroke === 'bounce') return ['bounce'];
  if (isHandsOn(step)) return ['drainage'];
  return step.stroke === 'rest' || step.stroke === 'breathe' ? [] : ['movement'];
}

const STANDING: ReadonlySet<Step['stroke']> = new Set(['bounce', 'raise', 'march']);

function postureOf(steps: readonly Step[]): Routine['posture'] {
  const isStanding = steps.map(({ stroke, path, contact }) => STANDING.has(stroke) || path === 'weight_shift' || contact === 'brush');
  if (!isStanding.includes(true)) return 'any';
  return isStanding.includes(false) ? 'seated_then_standing' : 'standing';
}

function discreetOf(steps: readonly Step[], tools: readonly Tool[]): Routine['discreet'] {
  if (tools.some((tool) => tool !== 'drink')) return 'home';
  if (steps.some(({ stroke }) => STANDING.has(stroke))) return 'low';
  const isNoticed = (step: Step) => (isHandsOn(step) && strokeOf(step)?.family !== 'collarbone') || step.path === 'jaw_open';
  return steps.some(isNoticed) ? 'medium' : 'high';
}

function strokeOf({ path }: Step) {
  return findStroke(path)?.stroke;
}

function unique<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}
