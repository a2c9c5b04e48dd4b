import { useEffect } from 'react';
import type { Draft } from '../../core/routines/own-draft.ts';
import { MAX_OWN } from '../../core/routines/own-summaries.ts';
import { freshRoutineId } from '../../stores/own-routine-changes.ts';
import { useOwnRoutines } from '../../stores/own-routines.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { stayOnMissedDrops } from '../ui/stay-on-missed-drops.ts';
import { useFilePlace } from '../ui/use-file-place.ts';
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
  const bringIn = useBringIn(onArrived);
  const { place, field, choose } = useFilePlace(bringIn.read);
  useEffect(stayOnMissedDrops, []);
  const makeNew = () =>
    onEdit({ id: freshRoutineId(), name: t('library.own.newName'), summary: '', best: t('library.own.best'), steps: [] });
  return (
    <div className={styles.own} data-place="own-routines" {...place}>
      <div className={styles.words}>
        <h2>{t('library.own')}</h2>
        <p className="sm q2">{t(isFull ? 'library.own.full' : 'library.own.help', { max: MAX_OWN })}</p>
      </div>
      <div className={styles.buttons}>
        <button type="button" className="btn btn-soft btn-sm" disabled={isFull} onClick={makeNew}>
          <Icon name="plus" size={18} />
          {t('library.own.new')}
        </button>
        <button type="button" className="btn btn-soft btn-sm" onClick={choose}>
          <Icon name="import" size={18} />
          {t('library.own.import')}
        </button>
        <input {...field} accept=".json,application/json" aria-label={t('library.own.file')} />
      </div>
      <BroughtIn bringIn={bringIn} />
    </div>
  );
}
