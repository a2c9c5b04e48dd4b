import type { ReactNode } from 'react';
import styles from './row.module.css';

export interface RowProps {
  /** The label gets `<id>-label` and the help `<id>-help`, for the controls to refer to; links lead to the row by `data-place`. */
  id: string;
  label: string;
  help?: string;
  /** At the end of the row, and beside the label where there is little room. */
  control?: ReactNode;
  /** Wider controls: before `control` where there is room, else under the label. */
  children?: ReactNode;
}

/** The row of a setting: name and help at the start, controls at the end. */
export function Row({ id, label, help, control, children }: RowProps) {
  return (
    <div className={styles.row} data-place={id} {...(children ? { role: 'group', 'aria-labelledby': `${id}-label` } : {})}>
      <div className={styles.words}>
        <b id={`${id}-label`}>{label}</b>
        {help && <span id={`${id}-help`}>{help}</span>}
      </div>
      {children && <div className={styles.wide}>{children}</div>}
      {control && <div className={styles.control}>{control}</div>}
    </div>
  );
}

/**
 * A row with what belongs to it, such as a message or finer settings; hairlines go around the whole.
 * @param place of its row, where the controls of that stand in the group.
 */
export function RowGroup({ place, children }: { place?: string; children: ReactNode }) {
  return (
    <div className={styles.group} data-place={place}>
      {children}
    </div>
  );
}
