import { disclaimer } from '../../core/routines/safety-cards.ts';
import { openOptions } from '../../platform/page/options-page.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './last-part.module.css';
import { useFirstRoutine } from './use-first-routine.ts';

/** The first routine. The routine opens in the window of all routines. */
export function LastPart() {
  const { t } = useMessages();
  const { name, length, begin, hasFailed } = useFirstRoutine();
  return (
    <section className={styles.last} aria-labelledby="begin-title">
      <div className={styles.words}>
        <h2 id="begin-title" className="display" tabIndex={-1}>
          {t('welcome.begin.title', { length })}
        </h2>
        <p className="q2">{t('welcome.begin.opens', { name })}</p>
      </div>
      <div className={styles.acts}>
        <button type="button" className="btn btn-primary btn-lg" onClick={onFirstClick(begin)}>
          {t('welcome.begin')}
        </button>
        <ActButton className="btn btn-quiet" act={openOptions}>
          {t('welcome.options')}
        </ActButton>
      </div>
      <div role="alert">
        {hasFailed && (
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {t('welcome.begin.failed')}
          </p>
        )}
      </div>
      <p className={`xs q2 ${styles.disclaimer}`}>{disclaimer.short}</p>
    </section>
  );
}
