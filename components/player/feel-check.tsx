import { FEELS, type Feel } from '../../core/log/entry.ts';
import { stopRule } from '../../core/routines/safety-cards.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon, type IconName } from '../ui/more-icon.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './feel-check.module.css';

const icons: Readonly<Record<Feel, IconName>> = { lighter: 'feather', same: 'same', sore: 'sore' };

interface FeelCheckProps {
  /** The answer so far; null for none. */
  feel: Feel | null;
  /** Called with a new answer, or null when the answer is taken back. */
  onFeel: (feel: Feel | null) => void;
  /** The last answer could not be saved. */
  isLost: boolean;
  /** Hands-on routines say when to stop. */
  isHandsOn: boolean;
}

/** How does it feel: a single tap, or none. */
export function FeelCheck({ feel, onFeel, isLost, isHandsOn }: FeelCheckProps) {
  const { t } = useMessages();
  return (
    <div className={styles.check}>
      <fieldset className={styles.stones}>
        <legend className="sr">{t('finish.feel')}</legend>
        {FEELS.map((answer) => (
          <button
            key={answer}
            type="button"
            className={styles.stone}
            aria-pressed={feel === answer}
            onClick={onFirstClick(() => onFeel(feel === answer ? null : answer))}
          >
            <Icon name={icons[answer]} />
            {t(`finish.feel.${answer}`)}
          </button>
        ))}
      </fieldset>
      <div role="alert">
        {isLost && (
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {t('entry.notSaved')}
          </p>
        )}
      </div>
      <div role="status" className={styles.word}>
        {feel === null && <p className="q3">{t('finish.feel.optional')}</p>}
        {feel !== null && feel !== 'sore' && <p>{t('finish.feel.thanks')}</p>}
        {feel === 'sore' && (
          <>
            <p>{t('finish.feel.soreThanks')}</p>
            {isHandsOn && (
              <p className="note note-clay">
                <Icon name="care" size={18} />
                <span dir="auto">{stopRule}</span>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  );
}
