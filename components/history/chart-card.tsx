import { type ReactNode, useId, useState } from 'react';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import styles from './chart-card.module.css';
import { DataTable, type Table } from './data-table.tsx';

export interface ChartCardProps {
  title: string;
  /** The message of the chart, in a sentence. */
  text?: string | undefined;
  /** The values as a table, made only when it is opened. Left out where the content is a table itself. */
  table?: () => Table;
  controls?: ReactNode;
  children: ReactNode;
}

/** A chart under its heading, with its data as a table behind it. */
export function ChartCard({ title, text, table, controls, children }: ChartCardProps) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className={`card ${styles.card}`} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <h2 id={`${id}-title`} className="display">
          {title}
        </h2>
        {controls}
        {table && (
          <button
            type="button"
            id={`${id}-button`}
            className={`btn btn-quiet btn-sm ${styles.opener}`}
            aria-labelledby={`${id}-button ${id}-title`}
            aria-expanded={isOpen}
            aria-controls={`${id}-table`}
            onClick={() => setOpen(!isOpen)}
          >
            {t('history.table.show')}
            <Icon name={isOpen ? 'up' : 'down'} size={16} />
          </button>
        )}
      </div>
      {text && <p className={`sm ${styles.text}`}>{text}</p>}
      {children}
      {table && <div id={`${id}-table`}>{isOpen && <DataTable caption={title} {...table()} />}</div>}
    </section>
  );
}
