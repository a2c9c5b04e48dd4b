import styles from './field.module.css';
import { Icon } from './icon.tsx';

/** Beside a field: why what stands in it cannot be taken. The place is there always, so that the words are read out. */
export function Complaint({ id, children }: { id: string; children: string | false }) {
  return (
    <div id={id} className={styles.complaint} aria-live="polite">
      {children && (
        <p className="note note-clay">
          <Icon name="care" size={18} />
          {children}
        </p>
      )}
    </div>
  );
}
