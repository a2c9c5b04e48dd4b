import type { Lead } from '../../core/reminders/lead.ts';
import { type ReasonLine, reasonLine } from '../../core/reminders/reason-line.ts';
import type { RoutineSummary } from '../../core/routines/library.ts';
import { useSettings } from '../../stores/settings.ts';
import { useToday } from '../../stores/today.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import type { OfferPrompt } from './offer-prompt.ts';

interface ReasonTextProps {
  prompt: OfferPrompt;
  lead: Lead;
  /** The routine that is offered. */
  routine: RoutineSummary;
}

/** Why the card came, as one line of fact. */
export function ReasonText({ prompt, lead, routine }: ReasonTextProps) {
  const messages = useMessages();
  const entries = useToday((view) => view.entries);
  const holdLimitMin = useSettings((view) => view.settings.presence.holdLimitMin);
  const before = entries.filter(({ kind, at }) => kind === 'drink' && at <= prompt.openedAt);
  const line = reasonLine(prompt, { lead, routineId: routine.id, lastDrinkAt: before.at(-1)?.at ?? null, holdLimitMin });
  return <>{inWords(line, routine.name, messages)}</>;
}

function inWords(line: ReasonLine, routine: string, { t, number }: Messages): string {
  switch (line.kind) {
    case 'since-break': {
      const { unit, count } = line.ago;
      return unit === 'minutes' ? t('prompt.reason.breakMinutes', { count }) : t('prompt.reason.breakHours', { count });
    }
    case 'since-drink': {
      const { unit, count } = line.ago;
      return unit === 'minutes' ? t('prompt.reason.drinkMinutes', { count }) : t('prompt.reason.drinkHours', { count });
    }
    case 'chosen-routine':
      return t('prompt.reason.chosenRoutine', { routine });
    case 'owed':
      return t(`prompt.reason.owed.${line.heldBy}`);
    case 'held-long':
      return t(`prompt.reason.heldLong.${line.heldBy}`, { length: lengthInWords(line.minutes, number) });
    case 'asked':
    case 'again':
    case 'due':
      return t(`prompt.reason.${line.kind}`);
  }
}

const MINUTES_AN_HOUR = 60;

/** A length such as "90 minutes" or "2 hours": whole hours are said as hours. */
function lengthInWords(minutes: number, number: Messages['number']): string {
  const isHours = minutes % MINUTES_AN_HOUR === 0;
  return number(isHours ? minutes / MINUTES_AN_HOUR : minutes, { style: 'unit', unit: isHours ? 'hour' : 'minute', unitDisplay: 'long' });
}
