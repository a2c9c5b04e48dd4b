import { askPermission, usePermissions } from '../../stores/permissions.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './permission-note.module.css';

export interface NotificationNoteProps {
  /** The browser said no just now. */
  isRefused: boolean;
  /** A notification is the way in force. */
  isChosen: boolean;
}

/** Says plainly what the browser does not allow. The permission can be taken back later, in the browser's own pages. */
export function NotificationNote({ isRefused, isChosen }: NotificationNoteProps) {
  const { t } = useMessages();
  const isGranted = usePermissions(({ notifications }) => notifications);
  const isLost = isChosen && !isGranted;
  return (
    <div role="alert">
      {(isRefused || isLost) && (
        <div className={styles.note}>
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {t(isLost ? 'options.notification.lost' : 'options.notification.refused')}
          </p>
          {isLost && (
            <button type="button" className="btn btn-soft btn-sm" onClick={() => void askPermission('notifications')}>
              {t('options.askBrowser')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
