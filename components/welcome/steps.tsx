import { SavedNotice, SaveFailed } from '../choices/save-notice.tsx';
import { useMessages } from '../ui/messages.tsx';
import { ArrivalStep } from './arrival-step.tsx';
import { CheckStep } from './check-step.tsx';
import { HoursStep } from './hours-step.tsx';
import { MirrorStep } from './mirror-step.tsx';
import { RhythmStep } from './rhythm-step.tsx';
import styles from './steps.module.css';
import { WaterStep } from './water-step.tsx';

/** The things that can be settled before the first break; every choice is saved as it is made. */
export function Steps() {
  const { t } = useMessages();
  return (
    <section aria-labelledby="set-up">
      <div className={styles.head}>
        <h2 id="set-up" className="display" tabIndex={-1}>
          {t('welcome.yours')}
        </h2>
        <SavedNotice />
      </div>
      <p className={styles.lead}>{t('welcome.yours.lead')}</p>
      <SaveFailed />
      <div className={styles.steps}>
        <HoursStep />
        <RhythmStep />
        <WaterStep />
        <MirrorStep />
        <ArrivalStep />
        <CheckStep />
      </div>
    </section>
  );
}
