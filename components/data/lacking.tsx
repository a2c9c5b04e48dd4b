import { useEffect, useId, useRef } from 'react';
import { useMessages } from '../ui/messages.tsx';
import { Buttons } from './data-card.tsx';
import { lacksWords } from './lacks-words.ts';
import styles from './question.module.css';
import type { Backup } from './use-backup.ts';

/** Says what a file lacks before it counts as saved. */
export function Lacking({ backup: { lacking, saveAllTheSame, leave } }: { backup: Pick<Backup, 'lacking' | 'saveAllTheSame' | 'leave'> }) {
  const messages = useMessages();
  const { t } = messages;
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (lacking) first.current?.focus();
  }, [lacking]);
  if (!lacking) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not a form
    <div className={styles.question} role="group" aria-labelledby={id}>
      <div id={id}>
        {lacksWords(lacking, messages).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Buttons>
        <button ref={first} type="button" className="btn btn-soft" onClick={saveAllTheSame}>
          {t('data.lacks.save')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={leave}>
          {t('data.lacks.leave')}
        </button>
      </Buttons>
    </div>
  );
}
