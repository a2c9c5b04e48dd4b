import { askPermission } from '../../stores/permissions.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './permission-note.module.css';

interface PermissionNoteProps {
  permission: Parameters<typeof askPermission>[0];
  /** The sentence about a permission that the browser does not give; null for none. */
  text: string | null;
  /** Something that is chosen waits for it. */
  canAsk: boolean;
}

/** Says plainly what the browser does not allow; the place of the sentence is there always, so that the words are read out. */
export function PermissionNote({ permission, text, canAsk }: PermissionNoteProps) {
  const { t } = useMessages();
  return (
    <div role="alert">
      {text !== null && (
        <div className={styles.note}>
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {text}
          </p>
          {canAsk && (
            <ActButton className="btn btn-soft btn-sm" act={() => askPermission(permission)}>
              {t('options.askBrowser')}
            </ActButton>
          )}
        </div>
      )}
    </div>
  );
}
