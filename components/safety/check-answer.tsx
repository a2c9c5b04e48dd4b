import type { Family } from '../../core/routines/families.ts';
import { CHECK_VALID_MS } from '../../core/routines/safety.ts';
import { safetyCards } from '../../core/routines/safety-cards.ts';
import { answerCheck } from '../../stores/change-settings.ts';
import { useNow } from '../../stores/now.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './check-answer.module.css';
import { CheckText } from './check-text.tsx';

/** A safety check with its answer, and on opening its words and the two answers. Neither is chosen beforehand. */
export function CheckAnswer({ family }: { family: Family }) {
  const { t, date } = useMessages();
  const now = useNow();
  const answer = useSettings((view) => view.settings.checks[family]);
  const card = safetyCards[family];
  const isStale = answer !== undefined && now - answer.answeredAt >= CHECK_VALID_MS;
  const inForce = isStale ? undefined : answer?.allowed;
  return (
    <details className={styles.check}>
      <summary>
        <span className={styles.words}>
          <b>{card.name}</b>
          <span>{status()}</span>
        </span>
        <Icon name="down" size={20} />
      </summary>
      <div className={styles.body}>
        <CheckText card={card} />
        {/* biome-ignore lint/a11y/useSemanticElements: two answers to one question, not a form */}
        <div className={styles.answers} role="group" aria-label={t('options.checks.answer', { name: card.name })}>
          {[true, false].map((allowed) => (
            <button
              key={String(allowed)}
              type="button"
              className="btn btn-soft"
              aria-pressed={inForce === allowed}
              onClick={onFirstClick(() => answerCheck(family, allowed, now))}
            >
              {inForce === allowed && <Icon name="check" size={18} />}
              {t(allowed ? 'options.checks.allow' : 'options.checks.refuse')}
            </button>
          ))}
        </div>
      </div>
    </details>
  );

  function status(): string {
    if (!answer) return t('options.checks.unread');
    const on = { date: date(answer.answeredAt) };
    if (isStale) return t('options.checks.stale', on);
    return t(answer.allowed ? 'options.checks.allowed' : 'options.checks.refused', on);
  }
}
