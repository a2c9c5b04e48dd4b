import { useId } from 'react';
import type { RowProblem } from '../../core/log/drinks-csv.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './row-problems.module.css';

/** A table of another kind has as many problems as rows: the first ones tell what is the matter. */
const SHOWN = 5;

/** Why rows of a table are no drinks, one sentence for each. */
export function RowProblems({ problems }: { problems: readonly RowProblem[] }) {
  const { t } = useMessages();
  const id = useId();
  if (problems.length === 0) return null;
  const more = problems.length - SHOWN;
  return (
    <div className={styles.problems}>
      <p id={id}>{t('data.import.problems', { count: problems.length })}</p>
      <ul aria-labelledby={id}>
        {problems.slice(0, SHOWN).map(({ line, code, text }) => (
          <li key={line}>{t(`import.problem.${code}`, { line, text })}</li>
        ))}
        {more > 0 && <li>{t('data.import.more', { count: more })}</li>}
      </ul>
    </div>
  );
}
