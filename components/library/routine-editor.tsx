import { useEffect, useMemo, useRef, useState } from 'react';
import { problemsInMaking } from '../../core/routines/own-check.ts';
import { type Draft, MAX_STEPS, routineOf, withChangedStep, withMovedStep, withoutStep, withStep } from '../../core/routines/own-draft.ts';
import { MAX_OWN } from '../../core/routines/own-summaries.ts';
import type { Step } from '../../core/routines/schema.ts';
import { keepRoutine, type Saved } from '../../stores/own-routine-changes.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { lengthText } from '../words/length-text.ts';
import { AddStep } from './add-step.tsx';
import { EditorNames } from './editor-names.tsx';
import { EditorStep } from './editor-step.tsx';
import { problemWords } from './problem-words.ts';
import styles from './routine-editor.module.css';
import { StepPreview } from './step-preview.tsx';
import { unfinishedRoutine } from './unfinished-routine.ts';

interface RoutineEditorProps {
  first: Draft;
  onKept: () => void;
  onLeave: () => void;
}

/** Makes a routine of known steps, with the movement of one of them beside it. A broken rule is told beside its place. */
export function RoutineEditor({ first, onKept, onLeave }: RoutineEditorProps) {
  const messages = useMessages();
  const { t } = messages;
  const [draft, showDraft] = useState(first);
  const setDraft = (next: Draft) => {
    unfinishedRoutine.set(next);
    showDraft(next);
  };
  const [current, setCurrent] = useState(0);
  const [said, setSaid] = useState('');
  const [isTried, setTried] = useState(false);
  const [failure, setFailure] = useState<Exclude<Saved, 'saved'> | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);

  const routine = useMemo(() => routineOf(draft), [draft]);
  const problems = useMemo(() => problemsInMaking(routine), [routine]);
  const ofStep = (index: number) => problems.filter(({ step }) => step === index).map((problem) => problemWords(problem, messages));
  const whole = problems.filter(({ step, code }) => step === null && (isTried || code !== 'no-steps'));
  const shown = draft.steps[Math.min(current, draft.steps.length - 1)];

  const add = (step: Step, from: Draft['from']) => {
    setDraft(withStep(draft, step, from));
    setCurrent(draft.steps.length);
    setSaid(t('library.edit.added', { title: step.title, number: draft.steps.length + 1 }));
  };
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= draft.steps.length) return;
    setDraft(withMovedStep(draft, index, by));
    setCurrent(to);
    setSaid(t('library.edit.moved', { title: draft.steps[index]?.title ?? '', number: to + 1 }));
  };
  const remove = (index: number) => {
    setDraft(withoutStep(draft, index));
    setCurrent(Math.max(0, index - 1));
    setSaid(t('library.edit.removed', { title: draft.steps[index]?.title ?? '' }));
  };
  const keep = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const saved = await keepRoutine(routine).catch(() => 'failed' as const);
    if (saved === 'saved') onKept();
    else setFailure(saved);
  };

  return (
    <section className={styles.editor} aria-labelledby="library-editor">
      <div className={styles.top}>
        <h2 id="library-editor" ref={title} tabIndex={-1}>
          {t('library.edit.title')}
        </h2>
        <p className="sm q2 tnum">
          {t('library.edit.length', { steps: draft.steps.length, length: lengthText(routine.seconds, messages) })}
        </p>
      </div>
      <div className={styles.columns}>
        <div className={styles.making}>
          <EditorNames draft={draft} onChange={(change) => setDraft({ ...draft, ...change })} />
          <ol className={styles.steps} aria-label={t('library.steps', { name: draft.name })}>
            {draft.steps.map((step, index) => (
              <EditorStep
                key={step.id}
                step={step}
                number={index + 1}
                count={draft.steps.length}
                isCurrent={step === shown}
                problems={ofStep(index)}
                onShow={() => setCurrent(index)}
                onChange={(change) => setDraft(withChangedStep(draft, index, change))}
                onMove={(by) => move(index, by)}
                onRemove={() => remove(index)}
              />
            ))}
          </ol>
          {draft.steps.length < MAX_STEPS && <AddStep onAdd={add} isFirst={draft.steps.length === 0} />}
        </div>
        <div className={styles.preview}>{shown && <StepPreview step={shown} number={Math.min(current, draft.steps.length - 1) + 1} />}</div>
      </div>
      <div className={styles.foot}>
        <div role="alert" className={styles.problems}>
          {whole.map((problem) => {
            const words = problemWords(problem, messages);
            return (
              <p key={words} className="note note-clay">
                <Icon name="care" size={18} />
                {words}
              </p>
            );
          })}
          {isTried && problems.some(({ step }) => step !== null) && (
            <p className="note note-clay">
              <Icon name="care" size={18} />
              {t('library.edit.putRight')}
            </p>
          )}
          {failure && (
            <p className="note note-clay">
              <Icon name="care" size={18} />
              {t(`library.${failure}`, { max: MAX_OWN })}
            </p>
          )}
        </div>
        <div className={styles.buttons}>
          <ActButton className="btn btn-primary" act={keep}>
            <Icon name="check" size={20} />
            {t('library.edit.keep')}
          </ActButton>
          <button type="button" className="btn btn-quiet" onClick={onLeave}>
            {t('library.edit.leave')}
          </button>
        </div>
      </div>
      <output className="sr">{said}</output>
    </section>
  );
}
