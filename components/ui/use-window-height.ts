import { type RefObject, useEffect, useRef } from 'react';
import { growBreakWindow } from '../../stores/break-window.ts';

/**
 * Gives the window the height that the element needs, within limits in CSS pixels; never less than it has.
 * @returns a ref for an element that is at least as high as the window.
 */
export function useWindowHeight<E extends HTMLElement>({ min, max }: { min: number; max: number }): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let asked = 0;
    const observer = new ResizeObserver(() => {
      const wanted = Math.max(min, Math.min(element.offsetHeight, max));
      if (wanted <= asked) return;
      asked = wanted;
      void growBreakWindow(wanted);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [min, max]);
  return ref;
}
