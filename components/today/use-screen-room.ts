import { type RefObject, useEffect, useRef } from 'react';

/** A popup that would be lower than this is not where the browser says it is. In CSS pixels. */
const LEAST = 240;
/** Milliseconds after which a browser that moves a popup into its place without a word has done so. */
const IN_PLACE = [0, 150, 500];

/**
 * Tells an element, as `--room`, what is left of the screen below the top of the page. Firefox cuts a popup off at the edge of the screen and leaves the
 * page as high as it was, so that nothing can be scrolled to.
 */
export function useScreenRoom<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const fit = () => {
      const room = Math.floor(roomBelow());
      ref.current?.style.setProperty('--room', room >= LEAST ? `${room}px` : null);
    };
    const timers = IN_PLACE.map((ms) => setTimeout(fit, ms));
    addEventListener('resize', fit);
    addEventListener('focus', fit);
    return () => {
      for (const timer of timers) clearTimeout(timer);
      removeEventListener('resize', fit);
      removeEventListener('focus', fit);
    };
  }, []);
  return ref;
}

/** Not in the types: where the page begins on the screen in Firefox, and where the usable part of the screen does. */
function roomBelow(): number {
  const { mozInnerScreenY: top = screenY } = window as Window & { mozInnerScreenY?: number };
  const { availTop = 0, availHeight } = screen as Screen & { availTop?: number };
  return availTop + availHeight - top;
}
