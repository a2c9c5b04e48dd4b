import type { ReactNode } from 'react';
import { useMessages } from '../ui/messages.tsx';
import styles from './step-card.module.css';

/** The steps in the order in which they stand. */
const STEPS = ['hours', 'rhythm', 'water', 'mirror', 'arrival', 'check'] as const;
type StepName = (typeof STEPS)[number];

interface StepCardProps {
  name: StepName;
  help: string;
  isWide?: boolean;
  children: ReactNode;
}

/** A card for one thing to settle, or to leave as it is. */
export function StepCard({ name, help, isWide = false, children }: StepCardProps) {
  const { t, number } = useMessages();
  const at = STEPS.indexOf(name);
  const title = t(`welcome.${name}`);
  return (
    <section className={`card ${styles.step}`} data-wide={isWide || undefined} aria-labelledby={`${name}-title`}>
      <header className={styles.head}>
        <h3 id={`${name}-title`} className="display" tabIndex={-1}>
          <span className={styles.number} aria-hidden="true">
            {number(at + 1)}
          </span>
          {title}
        </h3>
        <a className={styles.skip} href={`#${nextOf(at)}`} aria-label={t('welcome.skipStep', { name: title })}>
          {t('welcome.skip')}
        </a>
      </header>
      <p className={styles.help}>{help}</p>
      <div className={styles.body}>{children}</div>
    </section>
  );
}

/** Where skipping leads: to the title of the next step, or to the end. */
function nextOf(at: number): string {
  const next = STEPS[at + 1];
  return next ? `${next}-title` : 'begin-title';
}

/** A question of a step with what answers it. */
export function Question({ id, label, children }: { id?: string; label: string; children: ReactNode }) {
  return (
    <div className={styles.question}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {children}
    </div>
  );
}
