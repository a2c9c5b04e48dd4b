import { CHECK_VALID_MS } from '../../core/routines/safety.ts';
import { disclaimer, safetyCards } from '../../core/routines/safety-cards.ts';
import { answerCheck } from '../../stores/change-settings.ts';
import { useNow } from '../../stores/now.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './check-step.module.css';
import { StepCard } from './step-card.tsx';

/** The check for all hands-on routines, unabridged. Two answers of the same size, and neither is chosen beforehand. */
export function CheckStep() {
  const { t } = useMessages();
  const now = useNow();
  const answer = useSettings((view) => view.settings.checks.general);
  const allowed = answer && now - answer.answeredAt < CHECK_VALID_MS ? answer.allowed : undefined;
  const { intro, items } = safetyCards.general;
  return (
    <StepCard name="check" help={intro} isWide>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/useSemanticElements: two answers to one question, not a form */}
      <div className={styles.answers} role="group" aria-label={t('welcome.check.answers')}>
        {[true, false].map((says) => (
          <button
            key={String(says)}
            type="button"
            className="btn btn-soft"
            aria-pressed={allowed === says}
            onClick={onFirstClick(() => answerCheck('general', says, now))}
          >
            {allowed === says && <Icon name="check" size={18} />}
            {t(says ? 'welcome.check.none' : 'welcome.check.one')}
          </button>
        ))}
      </div>
      <p className={`sm q2 ${styles.said}`} role="status">
        {said()} {t('safety.privacy')}
      </p>
      <p className={styles.note}>{disclaimer.medium}</p>
    </StepCard>
  );

  function said(): string {
    if (allowed === undefined) return t('welcome.check.skipped');
    return t(allowed ? 'welcome.check.noneSaid' : 'welcome.check.oneSaid');
  }
}
