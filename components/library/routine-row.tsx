import { useEffect, useId, useRef, useState } from 'react';
import { isBrought } from '../../core/routines/brought.ts';
import type { ListedRoutine } from '../../core/routines/listed.ts';
import type { Draft } from '../../core/routines/own-draft.ts';
import { isOwnId } from '../../core/routines/own-summaries.ts';
import { refusedFamilies } from '../../core/routines/safety.ts';
import { useNow } from '../../stores/now.ts';
import { startRoutine } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { FigureThumbnail } from '../figure/still-figure.tsx';
import { ActButton } from '../ui/act-button.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { lengthText } from '../words/length-text.ts';
import { mark } from './marks.ts';
import { RoutineDetails } from './routine-details.tsx';
import { RoutineFacts } from './routine-facts.tsx';
import styles from './routine-row.module.css';

interface RoutineRowProps {
  routine: ListedRoutine;
  isOpen: boolean;
  onToggle: () => void;
  onEdit: (draft: Draft) => void;
  onDelete: () => void;
  /** The routine was being made or changed a moment ago. */
  takesFocus: boolean;
}

/** A routine in the list: its name and properties, a mark for favourites, its start, and on opening everything about it. */
export function RoutineRow({ routine, isOpen, onToggle, onEdit, onDelete, takesFocus }: RoutineRowProps) {
  const messages = useMessages();
  const { t } = messages;
  const id = useId();
  const more = useRef<HTMLButtonElement>(null);
  const { id: routineId, name, seconds, discreet, summary } = routine;
  const [wasArrival] = useState(takesFocus);
  useEffect(() => {
    if (wasArrival) more.current?.focus();
  }, [wasArrival]);
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.picture}>
          <Picture routine={routine} />
        </span>
        <div className={styles.words}>
          <h3 id={`${id}-name`}>
            {name}
            {isOwnId(routineId) && (
              <span className={styles.own}>{t(isBrought(routine) ? 'library.brought.mark' : 'library.own.mark')}</span>
            )}
          </h3>
          <p className="xs q3">{t(`popup.discreet.${discreet}`, { length: lengthText(seconds, messages) })}</p>
          <p className="sm q2">{summary}</p>
          <RoutineFacts routine={routine} />
        </div>
        <div className={styles.controls}>
          <Favourite id={routineId} name={name} />
          <Start routine={routine} />
          <Tooltip text={t(isOpen ? 'library.less' : 'library.more', { name })}>
            <button
              ref={more}
              type="button"
              className={`icb ${styles.more}`}
              aria-label={t('library.more', { name })}
              aria-expanded={isOpen}
              aria-controls={`${id}-details`}
              onClick={onToggle}
            >
              <Icon name="down" size={20} />
            </button>
          </Tooltip>
        </div>
      </div>
      <div id={`${id}-details`}>{isOpen && <RoutineDetails routine={routine} onEdit={onEdit} onDelete={onDelete} />}</div>
    </li>
  );
}

function Picture({ routine: { category, families } }: { routine: ListedRoutine }) {
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  if (category === 'hydration') return <Icon name="glass" size={24} />;
  if (category === 'eyes') return <Icon name="eye" size={24} />;
  return <FigureThumbnail families={families} skin={skin} hair={hair} hairTone={hairTone} className={styles.figure ?? ''} />;
}

function Favourite({ id, name }: { id: string; name: string }) {
  const { t } = useMessages();
  const isFavourite = useSettings((view) => view.settings.routine.favourites.includes(id));
  return (
    <Tooltip text={t('library.favourite')}>
      <button
        type="button"
        className={`icb ${styles.heart}`}
        aria-label={t('library.favouriteOf', { name })}
        aria-pressed={isFavourite}
        onClick={() => mark('favourites', id, !isFavourite)}
      >
        <Icon name="heart" size={20} />
      </button>
    </Tooltip>
  );
}

/** A routine that a safety check has ruled out cannot be started here; its details say which, and where to change it. */
function Start({ routine }: { routine: ListedRoutine }) {
  const { t } = useMessages();
  const now = useNow();
  const checks = useSettings((view) => view.settings.checks);
  const [hasFailed, tell] = useState(false);
  if (refusedFamilies(routine, checks, now).length > 0) return <span className={`xs q3 ${styles.refused}`}>{t('library.refused')}</span>;
  return (
    <>
      <ActButton
        className="btn btn-soft btn-sm"
        aria-label={t('library.startOf', { name: routine.name })}
        act={() => startRoutine(routine.id)}
        tell={tell}
      >
        <Icon name="play" size={18} />
        {t('library.start')}
      </ActButton>
      <span role="alert" className={styles.failed}>
        {hasFailed && t('popup.notReached')}
      </span>
    </>
  );
}
