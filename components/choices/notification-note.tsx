import { usePermissions } from '../../stores/permissions.ts';
import { useMessages } from '../ui/messages.tsx';
import { PermissionNote } from './permission-note.tsx';

export interface NotificationNoteProps {
  /** The browser said no just now. */
  isRefused: boolean;
  /** A notification is the way in force. */
  isChosen: boolean;
  /** Asks for the permission, where a notification is wanted that needs it first; null, or left out, where none is. */
  onAsk?: (() => Promise<unknown>) | null;
}

/** Says plainly what the browser does not allow. The permission can be taken back later, in the browser's own pages. */
export function NotificationNote({ isRefused, isChosen, onAsk = null }: NotificationNoteProps) {
  const { t } = useMessages();
  const isGranted = usePermissions(({ notifications }) => notifications);
  const isLost = isChosen && !isGranted;
  if (onAsk) {
    return (
      <PermissionNote
        permission="notifications"
        text={t('options.notification.needed')}
        ask={{ words: t('options.notification.ask'), act: onAsk }}
      />
    );
  }
  const text = isLost ? t('options.notification.lost') : isRefused ? t('options.notification.refused') : null;
  return <PermissionNote permission="notifications" text={text} canAsk={isLost} />;
}
