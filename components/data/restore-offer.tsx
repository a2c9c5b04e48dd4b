import { useId } from 'react';
import { isBrought } from '../../core/routines/brought.ts';
import { formatters } from '../../locales/formatters.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { Stones } from '../ui/stones.tsx';
import { Switch } from '../ui/switch.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { Buttons } from './data-card.tsx';
import { FlawsList } from './flaws-list.tsx';
import { PlanLine } from './plan-line.tsx';
import styles from './question.module.css';
import { RestPlanLines } from './rest-plan-lines.tsx';
import type { Offer, Restoring } from './use-restore.ts';

interface RestoreOfferProps {
  offer: Offer;
  isBusy: boolean;
  restoring: Pick<Restoring, 'choose' | 'takeRest' | 'go' | 'leave'>;
}

/** The contents of a backup, the changes that it would make, and the choice between merging and replacing. Nothing has been written yet. */
export function RestoreOffer({ offer: { staged, mode, withRest, plan, restPlan }, isBusy, restoring }: RestoreOfferProps) {
  const { t, locale } = useMessages();
  const id = useId();
  const entries = staged.entries.size;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a question with its answers, not a form
    <div className={styles.question} role="group" aria-labelledby={`${id}-what`}>
      <p id={`${id}-what`}>
        {staged.savedAt === null
          ? t('data.restore.undated', { entries })
          : t('data.restore.savedAt', {
              entries,
              date: formatters.getDateTimeFormat(locale, { dateStyle: 'long' }).format(staged.savedAt),
            })}
      </p>
      {staged.flaws && <FlawsList flaws={staged.flaws} />}
      <Row
        id={`${id}-mode`}
        label={t('data.restore.mode')}
        help={t(`data.restore.${mode}.help`)}
        control={
          <Stones
            labelledBy={`${id}-mode-label`}
            value={mode}
            onChoose={(chosen) => void restoring.choose(chosen)}
            options={(['merge', 'replace'] as const).map((value) => ({ value, text: t(`data.restore.${value}`) }))}
          />
        }
      />
      {staged.settings && (
        <Row
          id={`${id}-rest`}
          label={t('data.restore.rest')}
          help={t('data.restore.rest.help')}
          control={<Switch labelledBy={`${id}-rest-label`} describedBy={`${id}-rest-help`} isOn={withRest} onChange={restoring.takeRest} />}
        />
      )}
      <PlanLine plan={plan} />
      {withRest && restPlan && <RestPlanLines plan={restPlan} brought={staged.routines.filter(isBrought).length} />}
      <Buttons>
        <button type="button" className="btn btn-primary" disabled={isBusy || !plan} onClick={onFirstClick(restoring.go)}>
          {t(`data.restore.go.${mode}`)}
        </button>
        <button type="button" className="btn btn-quiet" disabled={isBusy} onClick={restoring.leave}>
          {t('data.restore.leave')}
        </button>
      </Buttons>
    </div>
  );
}
