import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';

/** Says of a routine that its words are somebody else's. */
export function Unchecked() {
  const { t } = useMessages();
  return (
    <p className="note note-clay">
      <Icon name="care" size={18} />
      {t('brought.unchecked')}
    </p>
  );
}
