import { changeHeadsUp } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { ArrivalChoice } from '../choices/arrival-choice.tsx';
import { TryPrompt } from '../choices/try-prompt.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { DayCard } from './day-card.tsx';
import { OwnReminders } from './own-reminders.tsx';
import { PerDayRow } from './per-day-row.tsx';
import { ReminderRow } from './reminder-row.tsx';
import { SectionPart } from './section-part.tsx';
import { SoundRow } from './sound-row.tsx';

/** How often, and in what way. */
export function RemindersSection() {
  const { t } = useMessages();
  return (
    <>
      <DayCard />
      <SectionPart title={t('options.rhythm')}>
        <ReminderRow id="drainage" presets={[30, 45, 60, 90]} />
        <ReminderRow id="drink" presets={[30, 45, 60, 90, 120]} />
        <PerDayRow />
      </SectionPart>
      <SectionPart title={t('options.own')} place="own">
        <OwnReminders />
      </SectionPart>
      <SectionPart title={t('options.arrival')} place="arrival">
        <ArrivalChoice>
          <TryPrompt />
        </ArrivalChoice>
        <HeadsUpRow />
        <SoundRow sound="chime" />
      </SectionPart>
    </>
  );
}

function HeadsUpRow() {
  const { t } = useMessages();
  const headsUp = useSettings((view) => view.settings.headsUp);
  return (
    <Row
      id="heads-up"
      label={t('options.headsUp')}
      help={t('options.headsUp.help')}
      control={<Switch labelledBy="heads-up-label" describedBy="heads-up-help" isOn={headsUp} onChange={changeHeadsUp} />}
    />
  );
}
