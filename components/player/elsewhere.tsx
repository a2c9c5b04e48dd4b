import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import styles from './elsewhere.module.css';

/** The rest of the page while the player is in the window on top. */
export function Elsewhere({ name, onBack }: { name: string; onBack: () => void }) {
  const { t } = useMessages();
  return (
    <main className={styles.elsewhere}>
      <Icon name="onTop" size={28} />
      <h1 className="display" dir="auto">
        {name}
      </h1>
      <p className="q2">{t('player.isOnTop')}</p>
      <button type="button" className="btn btn-soft" onClick={onBack}>
        {t('player.bringBack')}
      </button>
    </main>
  );
}
