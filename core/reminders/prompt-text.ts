import type { MessageKey } from '../../locales/translate.ts';
import type { Kind } from './reminder.ts';

/** The subject of a prompt, as far as its text depends on it. */
export interface Occasion {
  lead: Kind;
  /** The routine it offers, and whether that one touches the skin. */
  routine: { id: string; isHandsOn: boolean };
  /** Local time when it was opened, in minutes since midnight (0 to 1439). */
  minuteOfDay: number;
  /** The working day is nearly over; false without working hours. */
  isLastHour: boolean;
}

interface PromptText {
  key: Extract<MessageKey, `prompt.drainage.${number}` | `prompt.drink.${number}`>;
  /** The text speaks of this routine, so it may not offer another. */
  routine?: string;
  /** The text speaks of hands and touch. */
  isHandsOn?: true;
  /** Minutes since midnight between which it makes sense. */
  between?: readonly [from: number, to: number];
  /** The text takes leave of the working day. */
  isForLastHour?: true;
}

const clock = (hours: number, minutes = 0) => hours * 60 + minutes;

const ofRoutines: readonly PromptText[] = [
  { key: 'prompt.drainage.1', routine: 'neck-release' },
  { key: 'prompt.drainage.2' },
  { key: 'prompt.drainage.3', isHandsOn: true },
  { key: 'prompt.drainage.4', routine: 'breathe-and-open' },
  { key: 'prompt.drainage.5', routine: 'neck-release' },
  { key: 'prompt.drainage.6', routine: 'under-eye-ease' },
  { key: 'prompt.drainage.7', routine: 'no-touch-flow' },
  { key: 'prompt.drainage.8', routine: 'neck-release' },
  { key: 'prompt.drainage.9', routine: 'jaw-and-temples' },
  { key: 'prompt.drainage.10', routine: 'morning-face', between: [0, clock(10, 30)] },
  { key: 'prompt.drainage.11', isHandsOn: true },
  { key: 'prompt.drainage.12', routine: 'neck-release' },
  { key: 'prompt.drainage.13', isHandsOn: true },
  { key: 'prompt.drainage.14', routine: 'neck-release', between: [clock(11), clock(13)] },
  { key: 'prompt.drainage.15', routine: 'breathe-and-open' },
  { key: 'prompt.drainage.16', routine: 'cheeks-and-brow' },
  { key: 'prompt.drainage.17', isHandsOn: true },
  { key: 'prompt.drainage.18', routine: 'no-touch-flow' },
  { key: 'prompt.drainage.19', routine: 'classic-face-drainage' },
  { key: 'prompt.drainage.20' },
  { key: 'prompt.drainage.21' },
  { key: 'prompt.drainage.22' },
  { key: 'prompt.drainage.23' },
  { key: 'prompt.drainage.24' },
  { key: 'prompt.drainage.25' },
  { key: 'prompt.drainage.26' },
  { key: 'prompt.drainage.27' },
  { key: 'prompt.drainage.28' },
  { key: 'prompt.drainage.29', routine: 'forehead-ease', isForLastHour: true },
];

const ofDrinks: readonly PromptText[] = [
  { key: 'prompt.drink.1' },
  { key: 'prompt.drink.2' },
  { key: 'prompt.drink.3' },
  { key: 'prompt.drink.4' },
  { key: 'prompt.drink.5' },
  { key: 'prompt.drink.6' },
  { key: 'prompt.drink.7' },
  { key: 'prompt.drink.8' },
  { key: 'prompt.drink.9' },
  { key: 'prompt.drink.10' },
  { key: 'prompt.drink.11' },
  { key: 'prompt.drink.12' },
  { key: 'prompt.drink.13' },
  { key: 'prompt.drink.14' },
  { key: 'prompt.drink.15' },
  { key: 'prompt.drink.16' },
  { key: 'prompt.drink.17' },
  { key: 'prompt.drink.18', between: [clock(14), clock(16, 30)] },
  { key: 'prompt.drink.19', between: [clock(11, 30), clock(13)] },
  { key: 'prompt.drink.20' },
  { key: 'prompt.drink.21', isForLastHour: true },
];

/**
 * The texts as a wheel: each of its spokes has one text that always fits, and some that fit at times. A text stands on one spoke only, so
 * that two prompts closer to each other than there are spokes (ten or more) never share a text, whatever they offer and whenever.
 */
const wheels: Record<Kind, PromptText[][]> = { routine: wheelOf(ofRoutines), drink: wheelOf(ofDrinks) };

/**
 * The title of a prompt.
 * @param cursor how many prompts came before it, from `state.textCursor`.
 */
export function promptText(cursor: number, occasion: Occasion): PromptText['key'] {
  const wheel = wheels[occasion.lead];
  const spoke = wheel[cursor % wheel.length] ?? [];
  const fitting = spoke.filter((text) => fits(text, occasion));
  const turn = Math.floor(cursor / wheel.length);
  return (fitting[turn % fitting.length] as PromptText).key;
}

/** Texts for special occasions come first on their spoke, so that they are not drowned by those that always fit. */
function wheelOf(texts: readonly PromptText[]): PromptText[][] {
  const spokes = texts.filter(alwaysFits).map((text) => [text]);
  texts
    .filter((text) => !alwaysFits(text))
    .forEach((text, at) => {
      spokes[at % spokes.length]?.unshift(text);
    });
  return spokes;
}

function alwaysFits({ routine, isHandsOn, between, isForLastHour }: PromptText): boolean {
  return !routine && !isHandsOn && !between && !isForLastHour;
}

function fits(text: PromptText, { routine, minuteOfDay, isLastHour }: Occasion): boolean {
  if (text.routine && text.routine !== routine.id) return false;
  if (text.isHandsOn && !routine.isHandsOn) return false;
  if (text.isForLastHour && !isLastHour) return false;
  return !text.between || (minuteOfDay >= text.between[0] && minuteOfDay < text.between[1]);
}
