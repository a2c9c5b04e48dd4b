import { type ReactNode, useId } from 'react';
import styles from './section-part.module.css';

/** A part of a section, under its own heading. @param place by which it can be found and linked to. */
export function SectionPart({ title, place, children }: { title: string; place?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id} data-place={place}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
