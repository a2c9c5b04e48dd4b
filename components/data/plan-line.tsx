import type { RestorePlan } from '../../core/log/restore-plan.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './question.module.css';

/** The changes that would be made to the log, in numbers. @param plan null while it is worked out; the line keeps its place. */
export function PlanLine({ plan }: { plan: RestorePlan | null }) {
  const { t } = useMessages();
  return (
    <p className={`tnum ${styles.plan}`} aria-live="polite">
      {plan ? t('restore.plan', { ...plan }) : t('data.restore.comparing')}
    </p>
  );
}
