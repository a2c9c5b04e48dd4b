import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './tooltip.module.css';

const DELAY_MS = 500;

/**
 * The name of an icon button, shown when the pointer or the keyboard has rested on it for half a second.
 * It repeats the button's own label, so assistive technology does not hear it twice.
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
  /** Where it appears, as seen from the button: above near the bottom edge of a window. */
  side?: 'above' | 'below';
  /** The edge of the button that it is flush with. */
  align?: 'start' | 'end';
  isOff?: boolean;
}) {
  const [isShown, setShown] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rest = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(true), DELAY_MS);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!isShown) return;
    const hideOnEscape = ({ key }: globalThis.KeyboardEvent) => {
      if (key === 'Escape') setShown(false);
    };
    document.addEventListener('keydown', hideOnEscape);
    return () => document.removeEventListener('keydown', hideOnEscape);
  }, [isShown]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the button inside, which is what acts
    <span
      className={styles.anchor}
      onPointerEnter={(event) => event.pointerType !== 'touch' && rest()}
      onPointerLeave={hide}
      onPointerDown={hide}
      onFocus={(event) => event.target.matches(':focus-visible') && rest()}
      onBlur={hide}
    >
      {children}
      {isShown && !isOff && (
        <span className={`${styles.tip} ${styles[side]} ${styles[align]}`} aria-hidden="true">
          {text}
        </span>
      )}
    </span>
  );
}
