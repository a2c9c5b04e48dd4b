import { useState } from 'react';
import { WAY_TRAITS, WAYS, type Way } from '../../core/settings/ways.ts';
import { usePermissions } from '../../stores/permissions.ts';
import { NotificationNote } from '../choices/notification-note.tsx';
import { useWayChoice } from '../choices/way-choice.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Select } from '../ui/select.tsx';

/**
 * How one reminder arrives. Arrow keys change a closed list at once, so a notification without its permission is only wanted there: the browser
 * asks at the press of a button, and until then the way stays as it was.
 * @param id of the reminder.
 */
export function WayRow({ id, way, onChange }: { id: string; way: Way; onChange: (way: Way) => void }) {
  const { t } = useMessages();
  const { choose, isRefused } = useWayChoice(onChange);
  const isGranted = usePermissions(({ notifications }) => notifications);
  const [wanted, setWanted] = useState<Way | null>(null);
  const pick = (chosen: Way) => {
    const needsAsking = WAY_TRAITS[chosen].notifies && way !== chosen && !isGranted;
    setWanted(needsAsking ? chosen : null);
    if (!needsAsking) void choose(chosen);
  };
  const ask = async () => {
    if (wanted) await choose(wanted);
    setWanted(null);
  };
  return (
    <div>
      <Row
        id={`${id}-way`}
        label={t('options.way')}
        help={t(`options.arrival.${wanted ?? way}.help`)}
        control={
          <Select
            labelledBy={`${id}-way-label`}
            describedBy={`${id}-way-help`}
            value={wanted ?? way}
            onChoose={pick}
            options={WAYS.map((value) => ({ value, text: t(`options.arrival.${value}`) }))}
          />
        }
      />
      <NotificationNote isRefused={isRefused} isChosen={WAY_TRAITS[way].notifies} onAsk={wanted ? ask : null} />
    </div>
  );
}
