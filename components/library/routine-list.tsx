import { useEffect, useMemo, useRef, useState } from 'react';
import { ANYTHING, browse, type Wanted, wantsAnything } from '../../core/routines/browse.ts';
import { type ListedRoutine, listedRoutines } from '../../core/routines/listed.ts';
import type { Draft } from '../../core/routines/own-draft.ts';
import { dropRoutine, keepRoutine, putDamagedAside } from '../../stores/own-routine-changes.ts';
import { useOwnRoutines } from '../../stores/own-routines.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { UndoNotice } from '../ui/undo-notice.tsx';
import { useAction } from '../ui/use-action.ts';
import { Filters } from './filters.tsx';
import type { Arrived } from './library-section.tsx';
import { OwnActions } from './own-actions.tsx';
import styles from './routine-list.module.css';
import { RoutineRow } from './routine-row.tsx';

interface RoutineListProps {
  onEdit: (draft: Draft) => void;
  arrived: Arrived | null;
}

/** Every routine that fits the filters. Only one is open at a time, since details show a figure for every step. */
export function RoutineList({ onEdit, arrived }: RoutineListProps) {
  const { t } = useMessages();
  const library = useListedRoutines();
  const marks = useSettings((view) => view.settings.routine);
  const [wanted, setWanted] = useState<Wanted>(ANYTHING);
  const [openId, setOpenId] = useState<string | null>(null);
  const damaged = useDamagedCount();
  const { gone, remove, putBack, tell, hasFailed } = useDeletion();
  const { shown, hidden } = browse(library, wanted, marks);
  const rows = (routines: readonly ListedRoutine[]) => (
    <ul className={styles.list}>
      {routines.map((routine) => (
        <RoutineRow
          key={routine.id}
          routine={routine}
          isOpen={openId === routine.id}
          onToggle={() => setOpenId(openId === routine.id ? null : routine.id)}
          onEdit={onEdit}
          onDelete={() => remove(routine.id)}
          takesFocus={arrived?.id === routine.id}
        />
      ))}
    </ul>
  );

  return (
    <>
      <OwnActions onEdit={onEdit} onArrived={setOpenId} />
      {damaged > 0 && (
        <p className="note note-clay" role="status">
          <Icon name="care" size={18} />
          {t('library.damaged', { count: damaged })}
        </p>
      )}
      <UndoNotice text={gone ? t('library.own.deleted', { name: gone.routine.name }) : null} onUndo={putBack} tell={tell} takesFocus />
      <div role="alert">
        {hasFailed && (
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {t('library.failed')}
          </p>
        )}
      </div>
      <h2 className={styles.title} data-place="all-routines">
        {t('library.all')}
      </h2>
      <Filters wanted={wanted} onChange={setWanted} />
      <div className={styles.found}>
        <p className="sm q2" role="status">
          {t('library.found', { count: shown.length + hidden.length })}
        </p>
        {!wantsAnything(wanted) && (
          <button type="button" className="btn btn-quiet btn-sm" onClick={() => setWanted(ANYTHING)}>
            <Icon name="undo" size={18} />
            {t('library.showAll')}
          </button>
        )}
      </div>
      {rows(shown)}
      {hidden.length > 0 && (
        <section className={styles.hidden} aria-labelledby="library-hidden">
          <h2 id="library-hidden">{t('library.hidden')}</h2>
          <p className="sm q2">{t('library.hidden.help')}</p>
          {rows(hidden)}
        </section>
      )}
    </>
  );
}

/** Takes an own routine out, and keeps it at hand until the next one goes. */
function useDeletion() {
  const [gone, setGone] = useState<Awaited<ReturnType<typeof dropRoutine>>>(null);
  const [hasFailed, tell] = useState(false);
  const { run: remove } = useAction(
    async (id: string) => {
      const dropped = await dropRoutine(id);
      setGone(dropped);
      return dropped !== null;
    },
    { tell, isEach: true },
  );
  const putBack = async () => {
    if (!gone) return;
    if ((await keepRoutine(gone.routine, gone.index)) !== 'saved') return false;
    setGone(null);
  };
  return { gone, remove, putBack, tell, hasFailed };
}

/** Puts aside what is damaged as soon as somebody looks, and says how many there were. */
function useDamagedCount(): number {
  const [count, setCount] = useState(0);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    putDamagedAside().then(setCount, () => undefined);
  }, []);
  return count;
}

/** Every routine as the library shows it: those that ship, then a person's own. */
function useListedRoutines(): readonly ListedRoutine[] {
  const own = useOwnRoutines((view) => view.own);
  return useMemo(() => [...listedRoutines, ...own], [own]);
}
