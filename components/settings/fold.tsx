import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import styles from './fold.module.css';

/** Something long behind its name. */
export function Fold({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary>
        <span>{name}</span>
        <Icon name="down" size={18} />
      </summary>
      {children}
    </details>
  );
}
