import { useReminders } from '../../stores/reminders.ts';
import { Banner } from './banner.tsx';
import { useMessages } from './messages.tsx';

/** Says that the reminders cannot be saved, or cannot be read, while it is so. */
export function Unsaved() {
  const { t } = useMessages();
  const said = useReminders(({ isUnsaved, isUnread }) => (isUnsaved ? 'unsaved' : isUnread ? 'unread' : null));
  if (!said) return null;
  return (
    <Banner tone="clay" icon="care">
      {t(`page.${said}`)}
    </Banner>
  );
}
