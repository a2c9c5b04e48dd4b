import type { Settings } from '../../core/settings/schema.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { RadioGroup } from '../ui/radio-group.tsx';
import styles from './arrival-choice.module.css';
import { ArrivalPicture } from './arrival-picture.tsx';
import { changeArrival } from './change.ts';

const WAYS = ['card', 'badge'] as const satisfies readonly Settings['arrival'][];

/** How a break comes, as pictures to choose from. */
export function ArrivalChoice() {
  const { t } = useMessages();
  const arrival = useSettings((view) => view.settings.arrival);
  return (
    <RadioGroup
      label={t('options.arrival')}
      className={styles.ways}
      value={arrival}
      onChoose={(way) => {
        if (way !== arrival) changeArrival(way);
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
