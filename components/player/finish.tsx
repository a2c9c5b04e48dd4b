import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Feel } from '../../core/log/entry.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type Instant, SECOND } from '../../core/time.ts';
import { Pool } from '../figure/pool.tsx';
import { StillFigure } from '../figure/still-figure.tsx';
import { ActButton } from '../ui/act-button.tsx';
import { isInUse } from '../ui/is-at.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { Wave } from '../ui/wave.tsx';
import { durationText } from '../words/clock-text.ts';
import { FeelCheck } from './feel-check.tsx';
import styles from './finish.module.css';
import { usePlayerWindow } from './player-window.ts';
import { useKeys } from './use-keys.ts';

/** The figure with both shoulders, which reach a little over the edges of its drawing. */
const WHOLE = [-20, 8, 440, 472] as const;

/** Nobody there: the window says that it is going to close, and closes. */
const WARN_AFTER_MS = 60 * SECOND;
const CLOSE_AFTER_MS = 30 * SECOND;

export interface FinishProps {
  name: string;
  /** Really done. */
  seconds: number;
  figure: Settings['figure'];
  /** Whether it touched the skin. */
  isHandsOn: boolean;
  /** False when the log could not take it; then the screen does not pretend. */
  isLogged: boolean;
  /** How it felt, if that was said. */
  feel: Feel | null;
  onFeel: (feel: Feel | null) => void;
  /** The last answer to that could not be saved. */
  isFeelLost?: boolean;
  /** The chips that log a drink. */
  drinkChips?: ReactNode;
  /** When the next break is due; nothing is shown without it. */
  nextBreakAt?: Instant | null;
  /** A different routine that could follow; nothing is offered without it. */
  another?: { name: string; onStart: () => unknown } | null;
  /** As for `onStart`, a promise tells whether it got through. */
  onAgain: () => unknown;
  onClose: () => void;
}

/** The end of a routine: a word, how it feels and a sip if wanted, and once more, another one, or done. */
export function Finish({
  name,
  seconds,
  figure,
  isHandsOn,
  isLogged,
  feel,
  onFeel,
  isFeelLost = false,
  drinkChips,
  nextBreakAt,
  another,
  onAgain,
  onClose,
}: FinishProps) {
  const { t, time, number, locale } = useMessages();
  const [isUnheard, tell] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { skin, hair, hairTone } = figure;

  // The controls that had the focus are gone; the heading says what has happened.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useKeys({ Escape: onClose });
  const { isClosing, keep } = useCloseWhenLeftAlone(onClose);

  return (
    <main className={styles.finish}>
      <header className={styles.header}>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <button type="button" className="icb" aria-label={t('finish.close')} onClick={onFirstClick(onClose)}>
          <Icon name="close" />
        </button>
      </header>
      <div className={styles.stage}>
        <Pool size={[400, 236]} centre={[200, 150]} r={96} gap={30} rings={6} className={styles.pool} />
        <StillFigure viewBox={WHOLE} skin={skin} hair={hair} hairTone={hairTone} className={styles.figure as string} />
        <div className={styles.edge}>
          <Wave height={22} />
        </div>
      </div>
      <div className={styles.say}>
        <h1 className={`display ${styles.title}`} ref={heading} tabIndex={-1}>
          {t('finish.title')}
        </h1>
        <p className={styles.done}>{t(isLogged ? 'finish.logged' : 'finish.notLogged', { duration: durationText(seconds, locale) })}</p>
        {isLogged && <FeelCheck feel={feel} onFeel={onFeel} isLost={isFeelLost} isHandsOn={isHandsOn} />}
      </div>
      <footer className={styles.foot}>
        {drinkChips && (
          <div className={styles.shallow}>
            <Wave height={20} />
            <div className={styles.sip}>
              <span className={styles.label}>
                <Icon name="drop" size={18} />
                {t('finish.sip')}
              </span>
              {drinkChips}
            </div>
          </div>
        )}
        <div className={styles.deep}>
          <Wave height={18} />
          <div role="alert">
            {isUnheard && (
              <p className="note note-clay">
                <Icon name="care" size={18} />
                {t('popup.notReached')}
              </p>
            )}
          </div>
          <div role="status">
            {isClosing && (
              <p className="note">
                {t('finish.closing', { seconds: number(CLOSE_AFTER_MS / SECOND) })}{' '}
                <button type="button" className="btn btn-soft btn-sm" onClick={keep}>
                  {t('finish.keep')}
                </button>
              </p>
            )}
          </div>
          <div className={styles.last}>
            {nextBreakAt != null && <span>{t('finish.nextBreak', { time: time(nextBreakAt) })}</span>}
            <span className={styles.buttons}>
              <ActButton className="btn btn-quiet btn-sm" act={async () => onAgain()} tell={tell}>
                {t('finish.again')}
              </ActButton>
              {another && (
                <ActButton
                  className="btn btn-quiet btn-sm"
                  aria-label={t('finish.anotherNamed', { name: another.name })}
                  act={async () => another.onStart()}
                  tell={tell}
                >
                  {t('finish.another')}
                </ActButton>
              )}
              <button type="button" className="btn btn-soft btn-sm" onClick={onFirstClick(onClose)}>
                {t('finish.done')}
              </button>
            </span>
          </div>
        </div>
      </footer>
    </main>
  );
}

/**
 * Any key, pointer or press starts the wait anew. While a control has the focus somebody is there, whom nothing may hurry. A screen reader that
 * reads along sends nothing of that, so the page says before it closes that it will, with a button that keeps it for good.
 */
function useCloseWhenLeftAlone(onClose: () => void): { isClosing: boolean; keep: () => void } {
  const close = useEffectEvent(onClose);
  const page = usePlayerWindow();
  const [isClosing, setClosing] = useState(false);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (isKept) return;
    let timer: ReturnType<typeof setTimeout>;
    const after = (ms: number, act: () => void) => {
      clearTimeout(timer);
      timer = setTimeout(() => (isInUse(page.document) ? wait() : act()), ms);
    };
    const warn = () => {
      setClosing(true);
      after(CLOSE_AFTER_MS, close);
    };
    const wait = () => {
      setClosing(false);
      after(WARN_AFTER_MS, warn);
    };
    wait();
    const signs = ['keydown', 'pointerdown', 'pointermove', 'focusin'] as const;
    for (const sign of signs) page.addEventListener(sign, wait);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) page.removeEventListener(sign, wait);
    };
  }, [page, isKept]);
  const keep = () => {
    setKept(true);
    setClosing(false);
  };
  return { isClosing, keep };
}
