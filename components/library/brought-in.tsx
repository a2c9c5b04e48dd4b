import { MAX_OWN } from '../../core/routines/own-summaries.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { BringOffer } from './bring-offer.tsx';
import styles from './own-actions.module.css';
import { fileProblemWords } from './problem-words.ts';
import type { BringIn } from './use-bring-in.ts';

/**
 * The outcome for a file: kept, refused with the reason, or shown with a question. The places are there always, so that the words are read
 * out.
 */
export function BroughtIn({ bringIn }: { bringIn: BringIn }) {
  const messages = useMessages();
  const { t } = messages;
  const { state } = bringIn;
  return (
    <>
      <div role="status" className={styles.said}>
        {state.kind === 'kept' && (
          <p className="note">
            <Icon name="check" size={18} />
            {t('library.import.kept', { name: state.name })}
          </p>
        )}
      </div>
      <div role="alert" className={styles.said}>
        {(state.kind === 'refused' || state.kind === 'not-kept') && (
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {state.kind === 'refused' ? fileProblemWords(state.problem, messages) : t(`library.${state.why}`, { max: MAX_OWN })}
          </p>
        )}
      </div>
      {state.kind === 'offered' && <BringOffer {...state} bringIn={bringIn} />}
    </>
  );
}
