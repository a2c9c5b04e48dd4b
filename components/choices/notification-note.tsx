import { usePermissions } from '../../stores/permissions.ts';
import { useMessages } from '../ui/messages.tsx';
import { PermissionNote } from './permission-note.tsx';

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
  const text = isLost ? t('options.notification.lost') : isRefused ? t('options.notification.refused') : null;
  return <PermissionNote permission="notifications" text={text} canAsk={isLost} />;
}
