import { WAY_TRAITS, WAYS, type Way } from '../../core/settings/ways.ts';
import { NotificationNote } from '../choices/notification-note.tsx';
import { useWayChoice } from '../choices/way-choice.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Select } from '../ui/select.tsx';

/** How one reminder arrives. @param id of the reminder. */
export function WayRow({ id, way, onChange }: { id: string; way: Way; onChange: (way: Way) => void }) {
  const { t } = useMessages();
  const { choose, isRefused } = useWayChoice(onChange);
  return (
    <div>
      <Row
        id={`${id}-way`}
        label={t('options.way')}
        help={t(`options.arrival.${way}.help`)}
        control={
          <Select
            labelledBy={`${id}-way-label`}
            describedBy={`${id}-way-help`}
            value={way}
            onChoose={(chosen) => void choose(chosen)}
            options={WAYS.map((value) => ({ value, text: t(`options.arrival.${value}`) }))}
          />
        }
      />
      <NotificationNote isRefused={isRefused} isChosen={WAY_TRAITS[way].notifies} />
    </div>
  );
}
