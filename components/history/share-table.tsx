import styles from './share-table.module.css';

export interface ShareTableProps {
  caption: string;
  columns: readonly string[];
  rows: readonly {
    key: string;
    name: string;
    /** The number that the length of the bar under the name stands for, in any unit. */
    share: number;
    cells: readonly string[];
  }[];
  tone: 'reed' | 'water' | 'sand';
}

/** A table that is its own chart: under each name a bar, as long as its share of the largest. */
export function ShareTable({ caption, columns, rows, tone }: ShareTableProps) {
  const most = Math.max(...rows.map(({ share }) => share));
  return (
    <table className={styles.table} data-tone={tone}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, share, cells }) => (
          <tr key={key}>
            <th scope="row">
              {name}
              <i className={styles.bar} style={{ inlineSize: `${most > 0 ? (share / most) * 100 : 0}%` }} />
            </th>
            {columns.slice(1).map((column, i) => (
              <td key={column}>{cells[i]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
