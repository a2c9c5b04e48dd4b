import type { ReactNode } from 'react';
import { ActButton } from './act-button.tsx';
import styles from './banner.module.css';
import { Icon, type IconName } from './icon.tsx';
import type { TellFailure } from './use-action.ts';

/**
 * A message at the top of a page, with at most one action.
 * @param tone `clay` is for what went wrong; such a message is announced at once.
 */
export function Banner({
  tone,
  icon,
  children,
  action,
}: {
  tone: 'sand' | 'water' | 'clay';
  icon: IconName;
  children: ReactNode;
  action?: { label: string; act: () => Promise<unknown>; tell?: TellFailure } | undefined;
}) {
  return (
    <div className={`${styles.banner} ${styles[tone]}`} role={tone === 'clay' ? 'alert' : undefined}>
      <Icon name={icon} size={20} />
      <p className={styles.words}>{children}</p>
      {action && (
        <ActButton className="btn btn-soft btn-sm" act={action.act} tell={action.tell}>
          {action.label}
        </ActButton>
      )}
    </div>
  );
}
