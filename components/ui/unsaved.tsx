import { useReminders } from '../../stores/reminders.ts';
import { Banner } from './banner.tsx';
import { useMessages } from './messages.tsx';

/** That the reminders go on and cannot be saved, while it is so. */
export function Unsaved() {
  const { t } = useMessages();
  if (!useReminders((view) => view.isUnsaved)) return null;
  return (
    <Banner tone="clay" icon="care">
      {t('page.unsaved')}
    </Banner>
  );
}
