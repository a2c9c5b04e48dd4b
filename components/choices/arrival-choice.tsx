import type { ReactNode } from 'react';
import type { Settings } from '../../core/settings/schema.ts';
import { WAY_TRAITS, WAYS } from '../../core/settings/ways.ts';
import { changeEveryWay } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import styles from './arrival-choice.module.css';
import { ArrivalPicture } from './arrival-picture.tsx';
import { NotificationNote } from './notification-note.tsx';
import { useWayChoice } from './way-choice.ts';

/** How breaks come, as pictures to choose from: for all reminders at once. @param children take the place that is left beside them. */
export function ArrivalChoice({ children }: { children: ReactNode }) {
  const { t } = useMessages();
  const shared = useSettings(({ settings }) => sharedWay(settings));
  const { choose, isRefused } = useWayChoice(changeEveryWay);
  return (
    <>
      <div className={styles.ways}>
        <RadioGroup
          label={t('options.arrival')}
          className={styles.group}
          value={shared}
          onChoose={(way) => {
            if (way !== shared) void choose(way);
          }}
          options={WAYS.map((way) => ({
            value: way,
            className: `way ${styles.way}`,
            needsPress: WAY_TRAITS[way].notifies,
            content: (
              <>
                <ArrivalPicture way={way} />
                <b>
                  {t(`options.arrival.${way}`)}
                  {way === shared && <Icon name="check" size={18} />}
                </b>
                <span>{t(`options.arrival.${way}.help`)}</span>
              </>
            ),
          }))}
        />
        <div className={styles.beside}>{children}</div>
      </div>
      {shared === null && (
        <p className={`note ${styles.mixed}`}>
          <Icon name="info" size={18} />
          {t('options.arrival.mixed')}
        </p>
      )}
      <NotificationNote isRefused={isRefused} isChosen={shared !== null && WAY_TRAITS[shared].notifies} />
    </>
  );
}

/** The way of every reminder, or null when they differ. */
function sharedWay({ reminders, ownReminders }: Settings) {
  const { way } = reminders.drainage;
  return [reminders.drink, ...ownReminders].every((other) => other.way === way) ? way : null;
}
