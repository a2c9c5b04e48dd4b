import { type ReactNode, useId } from 'react';
import styles from './section-part.module.css';

/** A part of a section, under its own heading. */
export function SectionPart({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
