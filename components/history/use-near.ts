import { type RefObject, useEffect, useState } from 'react';

/** How far outside the window still counts, so that nothing is seen to appear. */
const AROUND = '400px 0px';

/** Whether an element is in the window or close to it, or has the focus. */
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
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return isNear;
}
