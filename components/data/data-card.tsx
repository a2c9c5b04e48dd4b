import { type ReactNode, useId } from 'react';
import styles from './data-card.module.css';

/** A card for one thing that the person can do with their data. @param place by which it can be found and linked to. */
export function DataCard({ place, title, text, children }: { place: string; title: string; text: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={`card ${styles.card}`} aria-labelledby={id} data-place={place}>
      <div>
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        <p className={styles.text}>{text}</p>
      </div>
      {children}
    </section>
  );
}

/** Buttons in a row. */
export function Buttons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>;
}
