/** Milliseconds for which a place that was gone to is marked. */
const MARKED_MS = 2_500;

const TABBABLE = 'button, input, select, textarea, summary, a[href], [tabindex="0"]';

/**
 * Calls back with a place of the page as soon as it is there: parts of the page are read only when they are needed.
 * @returns stops waiting.
 */
export function whenThere(place: string, onThere: (element: HTMLElement) => void): () => void {
  const find = () => document.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
  const here = find();
  if (here) {
    onThere(here);
    return () => {};
  }
  const observer = new MutationObserver(() => {
    const element = find();
    if (!element) return;
    observer.disconnect();
    onThere(element);
  });
  observer.observe(document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** Brings a place into sight, gives its control the focus, and marks it for a moment. Nothing moves on the way there. */
export function reveal(element: HTMLElement): void {
  for (let outer: Element | null = element.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) {
    outer.setAttribute('open', '');
  }
  element.scrollIntoView({ block: 'center' });
  const target = controlOf(element) ?? focusable(element);
  target.focus({ preventScroll: true });
  element.dataset.found = '';
  setTimeout(() => delete element.dataset.found, MARKED_MS);
}

/** The control that switches a setting on stands at the end of its row, after the finer controls. */
function controlOf(element: HTMLElement): HTMLElement | null {
  const controls = [...element.querySelectorAll<HTMLElement>(TABBABLE)];
  const usable = controls.filter((control) => control.tabIndex >= 0 && !control.matches(':disabled'));
  return usable.find((control) => control.matches('[role="switch"]')) ?? usable[0] ?? null;
}

function focusable(element: HTMLElement): HTMLElement {
  element.tabIndex = -1;
  return element;
}
