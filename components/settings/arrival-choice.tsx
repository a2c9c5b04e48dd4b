import type { Way } from '../../core/settings/schema.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import styles from './arrival-choice.module.css';
import { ArrivalPicture } from './arrival-picture.tsx';
import { changeEveryWay } from './change.ts';

const WAYS = ['card', 'badge'] as const satisfies readonly Way[];

/** How a break comes, as pictures to choose from. */
export function ArrivalChoice() {
  const { t } = useMessages();
  const arrival = useSettings(({ settings }) => settings.reminders.drainage.way);
  return (
    <RadioGroup
      label={t('options.arrival')}
      className={styles.ways}
      value={arrival}
      onChoose={(way) => {
        if (way !== arrival) changeEveryWay(way);
      }}
      options={WAYS.map((way) => ({
        value: way,
        className: `way ${styles.way}`,
        content: (
          <>
            <ArrivalPicture way={way} />
            <b>
              {t(`options.arrival.${way}`)}
              {way === arrival && <Icon name="check" size={18} />}
            </b>
            <span>{t(`options.arrival.${way}.help`)}</span>
          </>
        ),
      }))}
    />
  );
}
