import { Pool } from '../figure/pool.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './empty-day.module.css';

/** A day on which nothing has happened yet. */
export function EmptyDay() {
  const { t } = useMessages();
  return (
    <div className={styles.empty}>
      <div className={styles.rings}>
        <Pool size={[170, 170]} centre={[85, 85]} r={18} gap={16} rings={5} className={styles.pool} />
      </div>
      <p className={`display ${styles.title}`}>{t('timeline.empty')}</p>
      <p className="sm q2">{t('timeline.emptyNote')}</p>
    </div>
  );
}
