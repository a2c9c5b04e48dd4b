import { lazy, Suspense, useEffect, useRef } from 'react';
import type { Family } from '../../core/routines/families.ts';
import { safetyCards } from '../../core/routines/safety-cards.ts';
import { useSettings } from '../../stores/settings.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { useCardKeys } from '../ui/use-card-keys.ts';
import { useWindowHeight } from '../ui/use-window-height.ts';
import styles from './safety-check.module.css';

const HEIGHT = { min: 560, max: 640 };

/** The words do not wait for their picture, and do without it if need be. */
const CheckPicture = lazy(() => import('./check-picture.tsx').then((module) => ({ default: module.CheckPicture })));

interface SafetyCheckProps {
  family: Family;
  /** The number of the card among all, from 1. */
  number: number;
  count: number;
  /** The card was read before, long ago. */
  isAgain: boolean;
  onAnswer: (allowed: boolean) => void;
  onLeave: () => void;
}

/** A card to read before the first routine of a family, unabridged, with two answers of which neither is chosen beforehand. */
export function SafetyCheck({ family, number, count, isAgain, onAnswer, onLeave }: SafetyCheckProps) {
  const { t } = useMessages();
  const room = useWindowHeight<HTMLElement>(HEIGHT);
  const title = useRef<HTMLHeadingElement>(null);
  const isUnsaved = useSettings((view) => view.failed);
  const { intro, items, rules } = safetyCards[family];
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  useCardKeys({ onEscape: onLeave });
  // The second click of a double click was meant for the card before, and would answer this one unread.
  const answerBy = (allowed: boolean) => onFirstClick(() => onAnswer(allowed));

  return (
    <main className={styles.check} ref={room} aria-labelledby="check-title">
      <div className={styles.head}>
        <div className={styles.thumb}>
          <ErrorBoundary fallback={null}>
            <Suspense fallback={null}>
              <CheckPicture family={family} />
            </Suspense>
          </ErrorBoundary>
        </div>
        <div>
          <p className={`${styles.kicker} sm wt`}>
            {t(isAgain ? 'safety.again' : 'safety.kicker')}
            {count > 1 && <span className="q3">{t('safety.progress', { number, count })}</span>}
          </p>
          <h1 id="check-title" ref={title} tabIndex={-1} className={`display ${styles.title}`}>
            {t(`safety.title.${family}`)}
          </h1>
        </div>
      </div>
      <p className={`${styles.intro} sm`}>{intro}</p>
      {items.length > 0 && (
        <ul className={styles.items}>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )}
      {rules.length > 0 && <p className={styles.rules}>{rules.join(' ')}</p>}
      <div className={styles.answers}>
        <button type="button" className="btn btn-primary" onClick={answerBy(true)}>
          {t(items.length > 0 ? 'safety.none' : 'safety.understood')}
        </button>
        <button type="button" className="btn btn-soft" onClick={answerBy(false)}>
          {t(`safety.refuse.${family}`)}
        </button>
        {isUnsaved && (
          <p className="note note-clay" role="alert">
            <Icon name="care" size={18} />
            {t('safety.notSaved')}
          </p>
        )}
        <p className={`${styles.privacy} xs q3`}>{t('safety.privacy')}</p>
      </div>
    </main>
  );
}
