import { useId } from 'react';
import { useMessages } from '../ui/messages.tsx';
import styles from './progress.module.css';
import type { Work } from './use-long-work.ts';

/** How far long work is, and the way out of it. */
export function Progress({ going, cancel }: Pick<Work, 'going' | 'cancel'>) {
  const { t, number } = useMessages();
  const id = useId();
  if (!going) return null;
  const { words, share } = going;
  return (
    <div className={styles.progress}>
      <span id={id} className="sm">
        {words}
      </span>
      <progress aria-labelledby={id} max={1} {...(share === null ? {} : { value: share })} />
      <span className={`tnum sm ${styles.share}`}>{share !== null && number(share, { style: 'percent' })}</span>
      <button type="button" className="btn btn-quiet btn-sm" onClick={cancel}>
        {t('data.cancel')}
      </button>
    </div>
  );
}
