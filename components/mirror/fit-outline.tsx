import { type PointerEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { type Box, FACE, type Fit, movedFit, scaledFit } from '../../core/mirror/fit.ts';
import { keepFocus } from '../ui/keep-focus.ts';
import { isLetterKey, useLetterKeys } from '../ui/letter-keys.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon, type IconName } from '../ui/more-icon.tsx';
import { onPageKey } from '../ui/on-page-key.ts';
import styles from './mirror.module.css';
import { FACE_OUTLINE, HANDLE } from './outline.ts';

/** The effect of one press: a share of the picture, and a factor. */
const STEP = 0.015;
const GROWTH = 1.03;

/** The moves of the outline, each by its keys and by a button. Directions are those of the mirror, in every language. */
const MOVES = {
  up: { keys: ['ArrowUp'], icon: 'down', change: (fit: Fit) => movedFit(fit, 0, -STEP) },
  down: { keys: ['ArrowDown'], icon: 'down', change: (fit: Fit) => movedFit(fit, 0, STEP) },
  left: { keys: ['ArrowLeft'], icon: 'down', change: (fit: Fit) => movedFit(fit, -STEP, 0) },
  right: { keys: ['ArrowRight'], icon: 'down', change: (fit: Fit) => movedFit(fit, STEP, 0) },
  smaller: { keys: ['-', '_'], icon: 'minus', change: (fit: Fit) => scaledFit(fit, 1 / GROWTH) },
  larger: { keys: ['+', '='], icon: 'plus', change: (fit: Fit) => scaledFit(fit, GROWTH) },
} as const satisfies Record<string, { keys: readonly string[]; icon: IconName; change: (fit: Fit) => Fit }>;

type Move = keyof typeof MOVES;
const ALL_MOVES = Object.keys(MOVES) as Move[];
const DIRECTIONS: readonly Move[] = ['up', 'left', 'right', 'down'];
const SIZES: readonly Move[] = ['smaller', 'larger'];

interface FitOutlineProps {
  fit: Fit;
  /** The whole picture, which is what is on the screen. */
  whole: Box;
  onFit: (fit: Fit) => void;
  /** Called when the outline rests for now. The page may go before anybody says that it fits, and has no time then. */
  onRest: (fit: Fit) => void;
  onDone: () => void;
}

/** The outline of a face over the picture: it is dragged onto the face, or moved there by keys or buttons. */
export function FitOutline({ fit, whole, onFit, onRest, onDone }: FitOutlineProps) {
  const { t } = useMessages();
  const id = useId();
  const buttons = useFocus();
  // It has been read when the outline moves, and is in the way of a face then.
  const [before] = useState(fit);
  const change = (move: Move) => {
    const changed = MOVES[move].change(fit);
    onFit(changed);
    onRest(changed);
  };
  useFittingKeys(change, onDone);
  const drag = useDrag(fit, whole, onFit, onRest);
  const tool = (move: Move) => (
    <button
      key={move}
      type="button"
      className={`icb icb-fill ${styles.tool}`}
      data-move={move}
      aria-label={t(`mirror.${move}`)}
      onMouseDown={keepFocus}
      onClick={() => change(move)}
    >
      <Icon name={MOVES[move].icon} size={20} />
    </button>
  );
  return (
    <>
      <div className={styles.surface} {...drag}>
        <svg viewBox={whole.join(' ')} preserveAspectRatio="xMidYMid slice" aria-hidden="true">
          <path className={styles.halo} d={FACE_OUTLINE} />
          <path className={styles.outline} d={FACE_OUTLINE} />
          <path className={styles.grip} data-grip d={dot(HANDLE)} />
          <path className={styles.handle} d={dot(HANDLE)} />
        </svg>
      </div>
      <p id={id} className={fit === before ? styles.hint : 'sr'}>
        {t('mirror.hint')}
        <span className="sr"> {t('mirror.hintKeys')}</span>
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a border and a legend */}
      <div ref={buttons} className={styles.pad} dir="ltr" role="group" tabIndex={-1} aria-label={t('mirror.fit')} aria-describedby={id}>
        {DIRECTIONS.map(tool)}
      </div>
      <div className={styles.size}>{SIZES.map(tool)}</div>
    </>
  );
}

/** A line without length and with round ends, which no zoom of the drawing makes larger. */
function dot([x, y]: readonly [number, number]): string {
  return `M${x} ${y}h0`;
}

/** Takes the focus for the while, so that the words are heard, and gives it back. */
function useFocus() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    element.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return element;
}

/** While the outline is fitted, its keys come before those of the player: these keys are caught on their way down. */
function useFittingKeys(onMove: (move: Move) => void, onDone: () => void): void {
  const hasLetters = useLetterKeys();
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || (!hasLetters && isLetterKey(event))) return;
    const isOnButton = event.target instanceof Element && event.target.closest('button') !== null;
    const move = ALL_MOVES.find((name) => (MOVES[name].keys as readonly string[]).includes(event.key));
    if (move) onMove(move);
    else if (event.key === 'Escape' || (event.key === 'Enter' && !isOnButton)) onDone();
    // A routine that went on would end the fitting too early.
    else if (event.key !== ' ' || isOnButton) return;
    event.preventDefault();
  });
  useEffect(() => {
    const press = onPageKey((event: KeyboardEvent) => act(event));
    document.addEventListener('keydown', press, true);
    return () => document.removeEventListener('keydown', press, true);
  }, []);
}

/** The handle makes the outline smaller and larger, anything else moves it. */
function useDrag(fit: Fit, whole: Box, onFit: (fit: Fit) => void, onRest: (fit: Fit) => void) {
  const grasp = useRef<((event: PointerEvent) => Fit) | null>(null);
  const release = () => {
    if (grasp.current) onRest(fit);
    grasp.current = null;
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const isGrip = (event.target as Element).hasAttribute('data-grip');
      grasp.current = (isGrip ? stretching : moving)(event, fit, whole);
    },
    onPointerMove(event: PointerEvent) {
      if (grasp.current) onFit(grasp.current(event));
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

function moving(start: PointerEvent<HTMLElement>, fit: Fit, whole: Box) {
  const { scale } = screenOf(start.currentTarget, whole);
  return ({ clientX, clientY }: PointerEvent) =>
    movedFit(fit, (clientX - start.clientX) / (whole[2] * scale), (clientY - start.clientY) / (whole[3] * scale));
}

function stretching(start: PointerEvent<HTMLElement>, fit: Fit, whole: Box) {
  const { x, y } = screenOf(start.currentTarget, whole);
  const far = (event: PointerEvent) => Math.hypot(event.clientX - x, event.clientY - y);
  const from = far(start);
  return (event: PointerEvent) => scaledFit(fit, far(event) / from);
}

/** Pixels a unit, and where on the screen the middle of the outline is: the picture fills its place from the middle. */
function screenOf(surface: Element, [left, top, width, height]: Box) {
  const place = surface.getBoundingClientRect();
  const scale = Math.max(place.width / width, place.height / height);
  const fromMiddle = (start: number, length: number, at: number) => (at - start - length / 2) * scale;
  return {
    scale,
    x: place.left + place.width / 2 + fromMiddle(left, width, FACE[0] + FACE[2] / 2),
    y: place.top + place.height / 2 + fromMiddle(top, height, FACE[1] + FACE[3] / 2),
  };
}
