import { SECOND } from '../core/time.ts';

/** A page in a tab behind others is not painted; such a page does not wait any longer than this. */
const UNSEEN_MS = SECOND;

/** Settles once the page has had its first picture: work that can wait begins then, and takes no time from the picture. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => list.getEntriesByName('first-contentful-paint').length > 0 && end());
    const timer = setTimeout(end, UNSEEN_MS);
    observer.observe({ type: 'paint', buffered: true });

    function end() {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    }
  });
}
