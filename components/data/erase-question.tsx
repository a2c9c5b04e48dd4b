import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { ActButton } from '../ui/act-button.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onPageKey } from '../ui/on-page-key.ts';
import { onFirstClick } from '../ui/use-action.ts';
import { Buttons } from './data-card.tsx';
import { Lacking } from './lacking.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { Progress } from './progress.tsx';
import styles from './question.module.css';
import { useBackup } from './use-backup.ts';

interface EraseQuestionProps {
  id?: string;
  question: string;
  /** The words of the button that erases. */
  go: string;
  /** Never rejects. */
  onErase: () => Promise<void>;
  onKeep: () => void;
}

/** Asks once more before something is erased, and offers a backup first. */
export function EraseQuestion({ id, question, go, onErase, onKeep }: EraseQuestionProps) {
  const { t } = useMessages();
  const words = useId();
  const first = useRef<HTMLButtonElement>(null);
  const backup = useBackup();
  const [isErasing, setErasing] = useState(false);
  useEffect(() => first.current?.focus(), []);
  const erase = () => {
    setErasing(true);
    return onErase();
  };
  const keepOnEscape = onPageKey(({ key }: KeyboardEvent) => {
    if (key === 'Escape' && !isErasing) onKeep();
  });
  const isBusy = isErasing || backup.going !== null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not a form
    <div id={id} className={styles.question} role="group" aria-labelledby={words} onKeyDown={keepOnEscape}>
      <p id={words}>{question}</p>
      <Buttons>
        <button ref={first} type="button" className="btn btn-primary" disabled={isBusy} onClick={onFirstClick(() => backup.save('backup'))}>
          {t('data.erase.backup')}
        </button>
        <ActButton className="btn btn-soft" disabled={isBusy} act={erase}>
          {go}
        </ActButton>
        <button type="button" className="btn btn-quiet" disabled={isErasing} onClick={onKeep}>
          {t('data.erase.keep')}
        </button>
      </Buttons>
      <Progress going={backup.going} cancel={backup.cancel} />
      <Lacking backup={backup} />
      <OutcomeNote told={backup.told} />
    </div>
  );
}
