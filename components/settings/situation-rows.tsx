import { SITUATIONS, situationsAt } from '../../core/settings/situations.ts';
import { changeSituation } from '../../stores/change-settings.ts';
import { useNow } from '../../stores/now.ts';
import { tomorrowStart } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';

/** The situations of a person while they follow a routine; the same as beside *Start* on the card. */
export function SituationRows() {
  const { t } = useMessages();
  const now = useNow();
  const said = useSettings((view) => view.settings.situation);
  const holding = situationsAt(said, now);
  return SITUATIONS.map((situation) => {
    const id = `situation-${situation}`;
    return (
      <Row
        key={situation}
        id={id}
        label={t(`situation.${situation}`)}
        help={t(`options.situation.${situation}`)}
        control={
          <Switch
            labelledBy={`${id}-label`}
            describedBy={`${id}-help`}
            isOn={holding.includes(situation)}
            onChange={(isOn) => changeSituation(situation, isOn, tomorrowStart(now))}
          />
        }
      />
    );
  });
}
