import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { Draft } from '../../core/routines/own-draft.ts';
import { MAX_OWN } from '../../core/routines/own-summaries.ts';
import { freshRoutineId } from '../../stores/own-routine-changes.ts';
import { useOwnRoutines } from '../../stores/own-routines.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { BroughtIn } from './brought-in.tsx';
import styles from './own-actions.module.css';
import { useBringIn } from './use-bring-in.ts';

interface OwnActionsProps {
  onEdit: (draft: Draft) => void;
  /** A file has become the routine of this id. */
  onArrived: (id: string) => void;
}

/** Makes a routine, or brings one in as a file: chosen, or dropped here. */
export function OwnActions({ onEdit, onArrived }: OwnActionsProps) {
  const { t } = useMessages();
  const isFull = useOwnRoutines((view) => view.own.length >= MAX_OWN);
  const input = useRef<HTMLInputElement>(null);
  const bringIn = useBringIn(onArrived);
  const [isOver, setOver] = useState(false);
  useEffect(stayOnMissedDrops, []);
  const makeNew = () =>
    onEdit({ id: freshRoutineId(), name: t('library.own.newName'), summary: '', best: t('library.own.best'), steps: [] });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) bringIn.read(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same for those who do not drag
    <div
      className={styles.own}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={drop}
    >
      <div className={styles.words}>
        <h2>{t('library.own')}</h2>
        <p className="sm q2">{t(isFull ? 'library.own.full' : 'library.own.help', { max: MAX_OWN })}</p>
      </div>
      <div className={styles.buttons}>
        <button type="button" className="btn btn-soft btn-sm" disabled={isFull} onClick={makeNew}>
          <Icon name="plus" size={18} />
          {t('library.own.new')}
        </button>
        <button type="button" className="btn btn-soft btn-sm" onClick={() => input.current?.click()}>
          <Icon name="import" size={18} />
          {t('library.own.import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('library.own.file')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            // The same file again is a change too.
            event.target.value = '';
            if (file) bringIn.read(file);
          }}
        />
      </div>
      <BroughtIn bringIn={bringIn} />
    </div>
  );
}

/** A file that is dropped beside its place would open in place of the page. */
function stayOnMissedDrops(): () => void {
  const stay = (event: globalThis.DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', stay);
  addEventListener('drop', stay);
  return () => {
    removeEventListener('dragover', stay);
    removeEventListener('drop', stay);
  };
}
