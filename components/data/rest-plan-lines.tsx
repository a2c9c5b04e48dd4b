import type { ListPlan, RestPlan } from '../../core/log/rest-plan.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './question.module.css';

/**
 * The changes that would be made to settings, own reminders and own routines, in numbers. @param brought how many routines of the file
 * nobody has checked.
 */
export function RestPlanLines({ plan, brought }: { plan: RestPlan; brought: number }) {
  const { t } = useMessages();
  const isAsIs = ({ adds, changes, removes, leftOut }: ListPlan) => adds + changes + removes + leftOut === 0;
  return (
    <div aria-live="polite">
      <p className={`tnum ${styles.plan}`}>{t('restore.plan.settings', { count: plan.settings })}</p>
      {!isAsIs(plan.reminders) && <p className={`tnum ${styles.plan}`}>{t('restore.plan.reminders', { ...plan.reminders })}</p>}
      {!isAsIs(plan.routines) && <p className={`tnum ${styles.plan}`}>{t('restore.plan.routines', { ...plan.routines })}</p>}
      {brought > 0 && <p className={styles.plan}>{t('restore.plan.brought', { count: brought })}</p>}
      {plan.unchosen > 0 && <p className={styles.plan}>{t('restore.plan.unchosen', { count: plan.unchosen })}</p>}
    </div>
  );
}
