import type { Problem } from './check.ts';
import { oneHandWords } from './one-hand.ts';
import { traitsOf } from './own-traits.ts';
import type { Routine, Step } from './schema.ts';
import { isHandsOn, stepsOf } from './variant.ts';
import { bannedWord } from './wording.ts';

/**
 * The further checks of routines that ship, beyond those of `check.ts`: such routines tell the truth about their steps, and are written in
 * one style. A person may write their own as they like.
 */

/** Every routine of light strokes says once how light that is: the picture that all sources share (health dossier 1.2). */
const COIN = 'about the weight of a coin';

const STANDING: ReadonlySet<Step['stroke']> = new Set(['bounce', 'raise', 'march']);

/** @param routine one that has passed `checkRoutine`. */
export function shippedProblems(routine: Routine): Problem[] {
  const whole = [
    ...sameAs('gates', routine.gates, traitsOf(routine.steps).gates),
    ...sameAs('tools', routine.tools, traitsOf(routine.steps).tools),
    ...(routine.from ? ['"from" is for what comes as a file.'] : []),
    ...equipmentSentences(routine),
    ...postureSentences(routine),
    ...optionalSentences(routine),
    ...oddSentences(routine),
    ...coinSentences(routine),
    ...toneSentences({
      name: routine.name,
      summary: routine.summary,
      note: routine.note,
      best: routine.best,
      equipment: routine.equipment,
    }),
    ...sentenceSentences({ summary: routine.summary, note: routine.note }),
  ];
  return [
    ...whole.map((sentence) => ({ routine: routine.id, step: null, sentence })),
    ...routine.steps.flatMap((step) => stepSentences(step).map((sentence) => ({ routine: routine.id, step: step.id, sentence }))),
  ];
}

function stepSentences(step: Step): string[] {
  const { title, text, caution, where } = step;
  return [
    ...toneSentences({ title, text, caution, where }),
    ...sentenceSentences({ text, caution }),
    ...sideSentences(step),
    ...oneHandSentences(step),
    ...(/\.$/.test(title) ? ['"title" is a heading, without a full stop.'] : []),
  ];
}

/** Nobody is asked what no step calls for, or sent for a tool that no step uses. */
function sameAs(field: 'gates' | 'tools', said: readonly string[], needed: readonly string[]): string[] {
  const list = (words: readonly string[]) => (words.length === 0 ? 'none' : words.map((word) => `"${word}"`).join(', '));
  if (said.length === needed.length && needed.every((word) => said.includes(word))) return [];
  return [`"${field}" says ${list(said)}, but the steps need ${list(needed)}.`];
}

function equipmentSentences({ tools, equipment }: Routine): string[] {
  if (tools.length > 0 && !equipment) return ['"equipment" is missing; it says in words what has to be at hand.'];
  return tools.length === 0 && equipment ? ['"equipment" names something, but "tools" is empty.'] : [];
}

function postureSentences({ posture, steps }: Routine): string[] {
  const standing = posture === 'seated' ? steps.find(({ stroke }) => STANDING.has(stroke)) : undefined;
  return standing ? [`"posture" is seated, but the step "${standing.id}" is done standing.`] : [];
}

function coinSentences({ steps }: Routine): string[] {
  const isLight = ({ pressure, contact }: Step) => pressure === 'feather' && contact !== 'roller' && contact !== 'brush';
  if (!steps.some(isLight) || steps.some(({ text }) => text.toLowerCase().includes(COIN))) return [];
  return [`One of the light strokes has to say "${COIN}".`];
}

/** Without all optional steps, something is left to do. */
function optionalSentences(routine: Routine): string[] {
  return (['full', 'short'] as const)
    .filter((variant) => stepsOf(routine, variant).every(({ optional }) => optional))
    .map((variant) => `The ${variant} version needs a step that is not optional.`);
}

/** From side to side, beginning on the left: an odd number would do the left once more. */
function oddSentences(routine: Routine): string[] {
  return (['full', 'short'] as const).flatMap((variant) =>
    stepsOf(routine, variant)
      .filter(({ side, reps }) => side === 'alternate' && reps % 2 === 1)
      .map(({ id, reps }) => `The step "${id}" goes from side to side ${reps} ×, which has to be an even number (${variant} version).`),
  );
}

/** No shouting; and a pause is what stops the reminders, nothing that is done in a routine. */
function toneSentences(texts: Record<string, string | undefined>): string[] {
  return Object.entries(texts).flatMap(([field, text = '']) => [
    ...promiseSentences(field, bannedWord(text)),
    ...(text.includes('!') ? [`"${field}" has an exclamation mark.`] : []),
    ...(/\bpaus(?:e|es|ed|ing)\b/iu.test(text) ? [`"${field}" says "pause", which stops the reminders; say rest, wait or break.`] : []),
  ]);
}

function promiseSentences(field: string, word: string | undefined): string[] {
  return word === undefined ? [] : [`"${field}" uses the word "${word}", which promises too much.`];
}

function sentenceSentences(texts: Record<string, string | undefined>): string[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    text === undefined || /^\p{Lu}.*\.$/u.test(text)
      ? []
      : [`"${field}" has to be whole sentences: a capital letter first, a full stop last.`],
  );
}

/** A step on one side never speaks of the other one alone. */
function sideSentences({ side, title, text, where }: Step): string[] {
  if (side !== 'left' && side !== 'right') return [];
  const other = side === 'left' ? 'right' : 'left';
  const says = (words: string, word: string) => new RegExp(`\\b${word}\\b`, 'iu').test(words);
  return Object.entries({ title, text, where: where ?? '' })
    .filter(([, words]) => says(words, other) && !says(words, side))
    .map(([field]) => `"side" is ${side}, but "${field}" speaks of the ${other}.`);
}

/** A step of both hands at once has words for one hand, for either side, that speak of no other hand. */
function oneHandSentences(step: Step): string[] {
  if (!isHandsOn(step) || step.hand !== 'both' || step.side !== 'both') return [];
  return (['left', 'right'] as const).flatMap((side) => {
    const words = oneHandWords(step.path, side);
    if (!words) return [`content/one-hand.json has no words for one hand on the ${side} of "${step.path}".`];
    const { title, text, where } = words;
    const problems = [
      ...toneSentences({ title, text, where }),
      ...sentenceSentences({ text }),
      ...sideSentences({ ...step, ...words, side }),
      ...Object.values(words)
        .flatMap((said) => bannedWord(said) ?? /\b(?:both|each|hands)\b/iu.exec(said)?.[0] ?? [])
        .map((word) => `"${word}" has no place there.`),
      ...(title.length > 60 || text.length > 160 || where.length > 160 ? ['A text is too long.'] : []),
    ];
    return problems.map((problem) => `For one hand on the ${side} (content/one-hand.json): ${problem}`);
  });
}
