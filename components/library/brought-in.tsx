import { useEffect, useRef } from 'react';
import { MAX_OWN } from '../../core/routines/own-summaries.ts';
import type { Routine } from '../../core/routines/schema.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './own-actions.module.css';
import { fileProblemWords } from './problem-words.ts';
import type { BringIn } from './use-bring-in.ts';

/** What became of a file: kept, refused with the reason, or a question. The places are there always, so that the words are read out. */
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
      {state.kind === 'twin' && <Twin routine={state.routine} bringIn={bringIn} />}
    </>
  );
}

function Twin({ routine, bringIn }: { routine: Routine; bringIn: BringIn }) {
  const { t } = useMessages();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not a form
    <div className={`${styles.said} ${styles.asked}`} role="group" aria-labelledby="library-twin">
      <p id="library-twin">{t('library.import.twin', { name: findRoutine(routine.id)?.name ?? routine.name })}</p>
      <div>
        <button ref={first} type="button" className="btn btn-soft btn-sm" onClick={bringIn.keepBoth}>
          {t('library.import.both')}
        </button>
        <button type="button" className="btn btn-soft btn-sm" onClick={bringIn.replace}>
          {t('library.import.replace')}
        </button>
        <button type="button" className="btn btn-quiet btn-sm" onClick={bringIn.leave}>
          {t('library.import.leave')}
        </button>
      </div>
    </div>
  );
}
