import type { Answer } from '../../core/reminders/event.ts';
import type { Lead } from '../../core/reminders/lead.ts';
import type { OfferContent, Prompt } from '../../core/reminders/state.ts';
import { isBrought } from '../../core/routines/brought.ts';
import { isChosen } from '../../core/routines/chosen.ts';
import { type RoutineSummary, routineIndex, routineSummary } from '../../core/routines/library.ts';
import { fittingRoutine } from '../../core/routines/safety.ts';
import type { Variant } from '../../core/routines/schema.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { answerPrompt } from '../../stores/prompt-events.ts';
import { useAction } from '../ui/use-action.ts';

/** The title of the card, which names it and has the focus when nothing else has. */
export const TITLE_ID = 'prompt-title';

export interface OfferPrompt extends Prompt {
  content: OfferContent;
}

/**
 * The routine that a prompt offers. A routine that has gone with an update of Rill, or that a safety check has ruled out, gives way here
 * already to the routine that would start; and so does a routine of somebody else that nobody has chosen and that has come in its place
 * meanwhile.
 */
export function offeredRoutine(
  { content, openedAt }: OfferPrompt,
  { own }: Lead,
  settings: Settings,
  library: readonly RoutineSummary[],
): RoutineSummary {
  const offered = library.filter((routine) => !isBrought(routine) || isChosen(settings, routine.id));
  const id = fittingRoutine(own?.routineId ?? content.routineId, settings.checks, openedAt, offered);
  return routineSummary(id, library) ?? (routineIndex[0] as RoutineSummary);
}

/** The answers to a prompt: one, however much is pressed. The page changes once the background has dealt with one; one that does not reach it is said to be lost. */
export function useAnswers({ id, reminderIds }: OfferPrompt) {
  const { run: answer, hasFailed } = useAction((given: Answer) => answerPrompt(id, given));
  return {
    isLost: hasFailed,
    start: (routineId: string, variant: Variant) => answer({ type: 'start', routineId, variant }),
    later: (minutes: number | 'quiet-moment') => answer({ type: 'later', minutes }),
    notNow: () => answer({ type: 'not-now' }),
    /** A card that somebody asked for stands for no reminder that could be silent. */
    notToday: reminderIds.length > 0 ? () => answer({ type: 'not-today' }) : null,
    done: () => answer({ type: 'done' }),
  };
}
