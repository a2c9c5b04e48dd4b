import { type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** How far outside the window still counts, so that nothing is seen to appear. */
const AROUND = '400px 0px';

/** Whether an element is in the window or close to it, or has the focus; all are while the page is printed. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const { current: box } = element;
    if (!box) return;
    const observer = new IntersectionObserver(
      (seen) => {
        const isIn = seen.at(-1)?.isIntersecting ?? false;
        if (isIn || !box.contains(document.activeElement)) setNear(isIn);
      },
      { rootMargin: AROUND },
    );
    const print = () => flushSync(() => setNear(true));
    observer.observe(box);
    addEventListener('beforeprint', print);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', print);
    };
  }, [element]);
  return isNear;
}
