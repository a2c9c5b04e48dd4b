import { useId } from 'react';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { Buttons } from './data-card.tsx';
import { DrinkPreview } from './drink-preview.tsx';
import { MappingForm } from './mapping-form.tsx';
import { PlanLine } from './plan-line.tsx';
import styles from './question.module.css';
import { RowProblems } from './row-problems.tsx';
import type { Importing, TableOffer } from './use-import.ts';

interface TableOfferProps {
  offer: TableOffer;
  isBusy: boolean;
  importing: Pick<Importing, 'map' | 'go' | 'leave'>;
}

/** The columns of a table as they were understood, the drinks in it, and those that would be added. */
export function TableOfferView({ offer: { table, mapping, rows, plan }, isBusy, importing }: TableOfferProps) {
  const { t } = useMessages();
  const id = useId();
  const adds = plan?.adds ?? 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not a form
    <div className={styles.question} role="group" aria-labelledby={id}>
      <p id={id}>{t('data.import.mapping')}</p>
      <MappingForm table={table} mapping={mapping} onChange={(change) => void importing.map(change)} />
      {rows && (
        <>
          <DrinkPreview drinks={rows.drinks} />
          <RowProblems problems={rows.problems} />
          {rows.others > 0 && <p className="sm">{t('data.import.others', { count: rows.others })}</p>}
          <PlanLine plan={plan} />
        </>
      )}
      <Buttons>
        <button type="button" className="btn btn-primary" disabled={isBusy || adds === 0} onClick={onFirstClick(importing.go)}>
          {t('data.import.go', { count: adds })}
        </button>
        <button type="button" className="btn btn-quiet" disabled={isBusy} onClick={importing.leave}>
          {t('data.restore.leave')}
        </button>
      </Buttons>
    </div>
  );
}
