import type { ReactNode } from 'react';
import styles from './panel.module.css';

/** The finer settings of something, under it. */
export function Panel({ id, label, children }: { id: string; label: string; children: ReactNode }) {
  return (
    <section id={id} className={styles.panel} aria-label={label}>
      {children}
    </section>
  );
}
