import { type ReasonLine, reasonLine } from '../../core/reminders/reason.ts';
import type { Prompt } from '../../core/reminders/state.ts';
import type { Translate } from '../../locales/translate.ts';
import { useToday } from '../../stores/today.ts';
import { useMessages } from '../ui/messages.tsx';

/** Why the card came, as one line of fact. */
export function ReasonText({ prompt }: { prompt: Prompt }) {
  const { t } = useMessages();
  const entries = useToday((view) => view.entries);
  const before = entries.filter(({ kind, at }) => kind === 'drink' && at <= prompt.openedAt);
  return <>{inWords(reasonLine(prompt, before.at(-1)?.at ?? null), t)}</>;
}

function inWords(line: ReasonLine, t: Translate): string {
  switch (line.kind) {
    case 'since-break': {
      const { unit, count } = line.ago;
      return unit === 'minutes' ? t('prompt.reason.breakMinutes', { count }) : t('prompt.reason.breakHours', { count });
    }
    case 'since-drink': {
      const { unit, count } = line.ago;
      return unit === 'minutes' ? t('prompt.reason.drinkMinutes', { count }) : t('prompt.reason.drinkHours', { count });
    }
    default:
      return t(`prompt.reason.${line.kind}`);
  }
}
