import { type Draft, draftOf } from '../../core/routines/own-draft.ts';
import type { Routine } from '../../core/routines/schema.ts';
import { freshRoutineId } from '../../stores/own-routine-changes.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import styles from './routine-actions.module.css';
import { saveAsFile } from './save-as-file.ts';

interface ActionsProps {
  routine: Routine;
  onEdit: (draft: Draft) => void;
}

/** A routine that ships stays as it is; a copy of it can be changed. */
export function LibraryRoutineActions({ routine, onEdit }: ActionsProps) {
  const { t } = useMessages();
  const copy = () =>
    onEdit({ ...draftOf(routine), id: freshRoutineId(), name: t('library.own.copyOf', { name: routine.name }), summary: '' });
  return (
    <div className={styles.actions}>
      <button type="button" className="btn btn-soft btn-sm" onClick={copy}>
        <Icon name="copy" size={18} />
        {t('library.own.copy')}
      </button>
    </div>
  );
}

export function OwnRoutineActions({ routine, onEdit, onDelete }: ActionsProps & { onDelete: () => void }) {
  const { t } = useMessages();
  return (
    <div className={styles.actions}>
      <button type="button" className="btn btn-soft btn-sm" onClick={() => onEdit(draftOf(routine))}>
        <Icon name="settings" size={18} />
        {t('library.own.edit')}
      </button>
      <button type="button" className="btn btn-soft btn-sm" onClick={() => saveAsFile(routine)}>
        <Icon name="export" size={18} />
        {t('library.own.export')}
      </button>
      <button type="button" className="btn btn-quiet btn-sm" onClick={onDelete}>
        {t('library.own.delete')}
      </button>
    </div>
  );
}
