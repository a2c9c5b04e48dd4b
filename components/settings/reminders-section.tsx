import { useMessages } from '../ui/messages.tsx';
import { ArrivalChoice } from './arrival-choice.tsx';
import { DayCard } from './day-card.tsx';
import { ReminderRow } from './reminder-row.tsx';
import { SectionPart } from './section-part.tsx';
import { TryPromptRow } from './try-prompt-row.tsx';

/** How often, and in what way. */
export function RemindersSection() {
  const { t } = useMessages();
  return (
    <>
      <DayCard />
      <SectionPart title={t('options.rhythm')}>
        <ReminderRow id="drainage" presets={[30, 45, 60, 90]} />
        <ReminderRow id="drink" presets={[30, 45, 60, 90, 120]} />
      </SectionPart>
      <SectionPart title={t('options.arrival')}>
        <ArrivalChoice />
        <TryPromptRow />
      </SectionPart>
    </>
  );
}
