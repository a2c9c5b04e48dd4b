import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLayer } from './layers.ts';
import styles from './tooltip.module.css';

const DELAY_MS = 500;

/**
 * The name of an icon button, shown when the pointer or the keyboard has rested on it for half a second. The tooltip stays until either
 * leaves, and the pointer may go on to it. Escape hides it and does nothing else. The tooltip repeats the button's own label, so assistive
 * technology does not hear it twice.
 */
export function Tooltip({
  text,
  children,
  side,
  isOff = false,
}: {
  text: string;
  children: ReactNode;
  /** The place of the tooltip, as seen from the button, if there is room: above near the bottom edge of a window. */
  side?: 'above' | 'below' | undefined;
  isOff?: boolean;
}) {
  const [shown, setShown] = useState<'pointer' | 'keyboard' | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
  const tip = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = (by: 'pointer' | 'keyboard') => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(by), DELAY_MS);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(null);
  };
  const isShown = shown !== null && !isOff;
  const layer = useLayer(tip, { kind: 'hint', opener: anchor, isOpen: isShown, onClose: hide });

  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the button inside, which is what acts
    <span
      ref={anchor}
      className={styles.anchor}
      onPointerEnter={(event) => event.pointerType !== 'touch' && rest('pointer')}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && rest('keyboard')}
      onBlur={hide}
    >
      {children}
      {isShown && (
        <span ref={tip} {...layer} className={`layer ${styles.tip}`} data-side={side} data-by={shown} aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  );
}
