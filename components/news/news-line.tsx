import { dismissNews, useNews } from '../../stores/news.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import styles from './news-line.module.css';

/** After an update: a line about the news, until it is put away. */
export function NewsLine() {
  const { t } = useMessages();
  const isNew = useNews((view) => view.isNew);
  if (!isNew) return null;
  return (
    <aside className={styles.line} aria-label={t('news.label')}>
      <p className="sm">
        <b>{t('news.label')}</b> {t('news.text')}
      </p>
      <button type="button" className="icb" aria-label={t('news.dismiss')} onClick={() => void dismissNews()}>
        <Icon name="close" size={18} />
      </button>
    </aside>
  );
}
