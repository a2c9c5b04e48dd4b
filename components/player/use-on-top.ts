import { useEffect, useState } from 'react';
import { canKeepOnTop, openOnTop } from '../../platform/page/on-top.ts';
import { watchFocus } from '../ui/watch-focus.ts';

export interface OnTop {
  /** The small window above all others, while it is open. */
  window: Window | null;
  /** Opens or closes it; null where the browser has no such window. */
  toggle: (() => void) | null;
}

/** Lets the player move into a window that stays on top, so that somebody can read on beside it. */
export function useOnTop(): OnTop {
  const [onTop, setOnTop] = useState<Window | null>(null);
  useEffect(() => () => onTop?.close(), [onTop]);
  useEffect(() => (onTop ? watchFocus(onTop.document) : undefined), [onTop]);

  const toggle = () => {
    if (onTop) onTop.close();
    else void openOnTop(() => setOnTop(null)).then((opened) => opened && setOnTop(opened));
  };
  return { window: onTop, toggle: canKeepOnTop() ? toggle : null };
}
