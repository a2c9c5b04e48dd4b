import { Suspense, use, useId, useState } from 'react';
import type { RoutineSummary } from '../../core/routines/library.ts';
import type { Step } from '../../core/routines/schema.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Select } from '../ui/select.tsx';
import { lengthText } from '../words/length-text.ts';
import styles from './add-step.module.css';
import { wholeRoutine } from './whole-routine.ts';

interface AddStepProps {
  /** @param from as the routine has it. */
  onAdd: (step: Step, from: RoutineSummary['from']) => void;
  /** There is no step yet, so the choice stands open. */
  isFirst: boolean;
}

/** The steps of any routine, to take one of them over. */
export function AddStep({ onAdd, isFirst }: AddStepProps) {
  const { t } = useMessages();
  const library = useLibrary();
  const [isOpen, setOpen] = useState(isFirst);
  const [fromId, setFromId] = useState(library[0]?.id ?? '');
  const id = useId();
  const from = library.find((routine) => routine.id === fromId) ?? library[0];
  return (
    <div className={styles.add}>
      <button
        type="button"
        className="btn btn-soft btn-sm"
        aria-expanded={isOpen}
        aria-controls={`${id}-choice`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'minus' : 'plus'} size={18} />
        {t('library.edit.add')}
      </button>
      <div id={`${id}-choice`}>
        {isOpen && from && (
          <div className={styles.choice}>
            <span id={`${id}-from`} className="sm q2">
              {t('library.edit.from')}
            </span>
            <Select
              labelledBy={`${id}-from`}
              value={from.id}
              onChoose={setFromId}
              options={library.map(({ id: value, name }) => ({ value, text: name }))}
            />
            <ErrorBoundary key={from.id} fallback={<p className="note note-clay">{t('library.unreadable')}</p>}>
              <Suspense fallback={<div className={styles.waiting} />}>
                <Steps from={from} onAdd={onAdd} />
              </Suspense>
            </ErrorBoundary>
          </div>
        )}
      </div>
    </div>
  );
}

function Steps({ from, onAdd }: Pick<AddStepProps, 'onAdd'> & { from: RoutineSummary }) {
  const messages = useMessages();
  const { t } = messages;
  const { name, steps } = use(wholeRoutine(from));
  return (
    <ul className={styles.steps} aria-label={t('library.steps', { name })}>
      {steps.map((step) => (
        <li key={step.id}>
          <div>
            <b>{step.title}</b>{' '}
            <span className="xs q3">{t('library.reps', { reps: step.reps, length: lengthText(step.sec, messages) })}</span>
            <p className="sm q2">{step.text}</p>
          </div>
          <button
            type="button"
            className="btn btn-soft btn-sm"
            aria-label={t('library.edit.addNamed', { title: step.title })}
            onClick={() => onAdd(step, from.from)}
          >
            <Icon name="plus" size={18} />
            {t('library.edit.addThis')}
          </button>
        </li>
      ))}
    </ul>
  );
}
