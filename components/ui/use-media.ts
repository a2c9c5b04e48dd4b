import { useCallback, useSyncExternalStore } from 'react';

/**
 * Whether a media query matches, live.
 * @param page the window that is asked; the page's own window if left out.
 */
export function useMedia(query: string, page: Window = window): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = page.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query, page],
  );
  return useSyncExternalStore(subscribe, () => page.matchMedia(query).matches);
}

export const REDUCED_MOTION = '(prefers-reduced-motion: reduce)';
