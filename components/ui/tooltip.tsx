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
  side = 'below',
  align = 'start',
  isOff = false,
}: {
  text: string;
  children: ReactNode;
  /** The place of the tooltip, as seen from the button: above near the bottom edge of a window. */
  side?: 'above' | 'below';
  /** The edge of the button that it is flush with. */
  align?: 'start' | 'end';
  isOff?: boolean;
}) {
  const [shown, setShown] = useState<'pointer' | 'keyboard' | null>(null);
  const anchor = useRef<HTMLSpanElement>(null);
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

  useEffect(() => () => clearTimeout(timer.current), []);
  useLayer(isShown, anchor, { onEscape: hide });

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
        <span className={`${styles.tip} ${styles[side]} ${styles[align]}`} data-by={shown} aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  );
}
