import { Suspense, use } from 'react';
import { isBrought } from '../../core/routines/brought.ts';
import type { ListedRoutine } from '../../core/routines/listed.ts';
import type { Draft } from '../../core/routines/own-draft.ts';
import { isOwnId } from '../../core/routines/own-summaries.ts';
import { stopRule } from '../../core/routines/safety-cards.ts';
import type { Routine } from '../../core/routines/schema.ts';
import { isHandsOn } from '../../core/routines/variant.ts';
import { useSettings } from '../../stores/settings.ts';
import { RoutineChecks } from '../safety/routine-checks.tsx';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { lengthText } from '../words/length-text.ts';
import { type Mark, mark } from './marks.ts';
import { LibraryRoutineActions, OwnRoutineActions } from './routine-actions.tsx';
import styles from './routine-details.module.css';
import { StepCard } from './step-card.tsx';
import { Unchecked } from './unchecked.tsx';
import { wholeRoutine } from './whole-routine.ts';

interface RoutineDetailsProps {
  routine: ListedRoutine;
  onEdit: (draft: Draft) => void;
  onDelete: () => void;
}

/** Everything about a routine: the steps as pictures, whether it is offered, its safety checks. */
export function RoutineDetails({ routine, ...doing }: RoutineDetailsProps) {
  const { t } = useMessages();
  return (
    <ErrorBoundary fallback={<p className="note note-clay">{t('library.unreadable')}</p>}>
      <Suspense fallback={<div className={styles.waiting} />}>
        <Details summary={routine} {...doing} />
      </Suspense>
    </ErrorBoundary>
  );
}

function Details({ summary, onEdit, onDelete }: Omit<RoutineDetailsProps, 'routine'> & { summary: ListedRoutine }) {
  const messages = useMessages();
  const { t } = messages;
  const routine = use(wholeRoutine(summary));
  const { id, name } = routine;
  const isOwn = isOwnId(id);
  return (
    <section className={styles.details} aria-label={t('library.about', { name })}>
      {isBrought(routine) && <Unchecked />}
      {routine.note && <p className="sm q2">{routine.note}</p>}
      <Steps routine={routine} />
      <p className="xs q3">{t('library.short', { length: lengthText(summary.shortSeconds, messages) })}</p>
      <div>
        <MarkRow mark="hidden" id={id} />
        <MarkRow mark="notAtWork" id={id} />
      </div>
      {routine.gates.length > 0 && (
        <div>
          <h4>{t('library.checks')}</h4>
          <RoutineChecks families={routine.gates} />
        </div>
      )}
      {routine.steps.some(isHandsOn) && <p className={`sm ${styles.stop}`}>{stopRule}</p>}
      {isOwn ? (
        <OwnRoutineActions routine={routine} onEdit={onEdit} onDelete={onDelete} />
      ) : (
        <LibraryRoutineActions routine={routine} onEdit={onEdit} />
      )}
    </section>
  );
}

/** Every step of a routine, with its words and its picture. */
export function Steps({ routine }: { routine: Routine }) {
  const { t } = useMessages();
  return (
    <ol className={styles.steps} aria-label={t('library.steps', { name: routine.name })}>
      {routine.steps.map((step, index) => (
        <StepCard key={step.id} step={step} number={index + 1} />
      ))}
    </ol>
  );
}

function MarkRow({ mark: kind, id }: { mark: Exclude<Mark, 'favourites'>; id: string }) {
  const { t } = useMessages();
  const isOn = useSettings((view) => view.settings.routine[kind].includes(id));
  const rowId = `${id}-${kind}`;
  return (
    <Row
      id={rowId}
      label={t(`library.mark.${kind}`)}
      help={t(`library.mark.${kind}.help`)}
      control={<Switch labelledBy={`${rowId}-label`} describedBy={`${rowId}-help`} isOn={isOn} onChange={(on) => mark(kind, id, on)} />}
    />
  );
}
