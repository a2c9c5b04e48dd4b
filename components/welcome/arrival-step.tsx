import { ArrivalChoice } from '../choices/arrival-choice.tsx';
import { TryPrompt } from '../choices/try-prompt.tsx';
import { useMessages } from '../ui/messages.tsx';
import { StepCard } from './step-card.tsx';

/** How it may interrupt, and a look at it. */
export function ArrivalStep() {
  const { t } = useMessages();
  return (
    <StepCard name="arrival" help={t('welcome.arrival.help')} isWide>
      <ArrivalChoice>
        <TryPrompt />
      </ArrivalChoice>
    </StepCard>
  );
}
