import { lazy, type ReactNode, Suspense, useCallback, useEffect, useState } from 'react';
import { isForMirror } from '../../core/mirror/fit.ts';
import type { Step } from '../../core/routines/schema.ts';
import type { CameraProblem } from '../../stores/mirror.ts';
import type { ViewBox } from '../figure/figure-art.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { MirrorProps } from './mirror.tsx';
import styles from './use-mirror.module.css';

/** The mirror is read when somebody chooses it; where this fails, there is no mirror. */
const Mirror = lazy(() =>
  import('./mirror.tsx').then(
    (module) => ({ default: module.Mirror }),
    () => ({ default: NotRead }),
  ),
);

/** A camera that was allowed before is there sooner; after this the browser's question covers half the player. */
const QUESTION_MS = 1_500;

/** The part of the drawing that the mirror shows now, and whether the outline is being fitted. */
export interface MirrorView {
  view: ViewBox;
  isFitting: boolean;
}

export interface MirrorParts {
  /** For the figure, after its own: the camera's picture takes the place of the drawing, strokes and hands stay. */
  figure: { camera: ViewBox; facing: false } | null;
  figureClass: string;
  isFitting: boolean;
  /** The browser asks, or the outline is being fitted: the routine waits meanwhile. */
  isBusy: boolean;
  /** Goes behind the figure. */
  behind: ReactNode;
  /** Goes before the figure, into the same positioned box. */
  front: ReactNode;
}

interface MirrorOptions {
  /** All steps of the routine: not every routine has a use for a mirror. */
  steps: readonly Step[];
  step: Step;
  isWide: boolean;
  /** In a small window on top, which can ask for nothing and has no room to look at oneself. */
  isOnTop: boolean;
}

/**
 * The mirror of a player: a live picture of the person behind the strokes, when they choose it. It is turned off with the component that
 * uses it.
 */
export function useMirror({ steps, step, isWide, isOnTop }: MirrorOptions): MirrorParts {
  const [isWanted, setWanted] = useState(false);
  const [shown, setShown] = useState<MirrorView | null>(null);
  const [problem, setProblem] = useState<CameraProblem | null>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const isFitting = shown?.isFitting ?? false;
  const isAsked = useLasting(isWanted && !shown, QUESTION_MS);

  const end = useCallback((why: CameraProblem | null) => {
    setWanted(false);
    setShown(null);
    setProblem(why);
  }, []);
  const toggle = () => {
    end(null);
    setWanted(!isWanted);
  };

  const isBusy = isFitting || isAsked;
  if (isOnTop || !isForMirror(steps)) return { ...NO_MIRROR, isBusy };
  return {
    figure: shown && { camera: shown.view, facing: false },
    figureClass: `${shown ? styles.over : ''} ${isFitting ? styles.fitting : ''}`,
    isFitting,
    isBusy,
    behind: isWanted && <div ref={setPlace} className={styles.behind} data-fitting={isFitting || undefined} />,
    front: (
      <div className={styles.front}>
        {problem && <Problem problem={problem} onClose={() => setProblem(null)} />}
        <MirrorButton status={!isWanted ? 'off' : shown ? 'on' : 'asking'} onPress={toggle} />
        {isWanted && place && (
          <Suspense fallback={null}>
            <Mirror place={place} step={step} isWide={isWide} onShow={setShown} onEnd={end} />
          </Suspense>
        )}
      </div>
    ),
  };
}

const NO_MIRROR: Omit<MirrorParts, 'isBusy'> = { figure: null, figureClass: '', isFitting: false, behind: null, front: null };

/** Whether something has been so for a while. */
function useLasting(isSo: boolean, ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLasts(true), ms);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [isSo, ms]);
  return lasts;
}

/** A single button throughout, so that a focus on it stays: the button starts the mirror, says that it is on, and stops it. */
function MirrorButton({ status, onPress }: { status: 'off' | 'asking' | 'on'; onPress: () => void }) {
  const { t } = useMessages();
  const isOff = status === 'off';
  return (
    <Tooltip text={t('mirror.start')} side="above" isOff={!isOff}>
      <button
        type="button"
        className={isOff ? `icb icb-fill ${styles.start}` : styles.live}
        aria-label={isOff ? t('mirror.start') : undefined}
        onMouseDown={keepFocus}
        onClick={onPress}
      >
        {isOff ? (
          <Icon name="call" />
        ) : (
          <>
            <span className={styles.light} data-on={status === 'on' || undefined} />
            <span>{t(status === 'on' ? 'mirror.on' : 'mirror.asking')}</span>
            <b>{t(status === 'on' ? 'mirror.stop' : 'mirror.cancel')}</b>
          </>
        )}
      </button>
    </Tooltip>
  );
}

function Problem({ problem, onClose }: { problem: CameraProblem; onClose: () => void }) {
  const { t } = useMessages();
  return (
    <p className={styles.problem} role="alert">
      <Icon name="info" size={18} />
      <span>{t(`mirror.problem.${problem}`)}</span>
      <button type="button" className="icb" aria-label={t('mirror.close')} onMouseDown={keepFocus} onClick={onClose}>
        <Icon name="close" size={18} />
      </button>
    </p>
  );
}

function NotRead({ onEnd }: MirrorProps) {
  useEffect(() => onEnd('failed'), [onEnd]);
  return null;
}
