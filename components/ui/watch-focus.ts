const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';
const HEADING = 'h1, h2, h3, legend';

/** Where the focus was: the element, what it stood in from the inside out, and all that could have the focus then, in reading order. */
interface Place {
  element: HTMLElement;
  around: readonly HTMLElement[];
  order: readonly HTMLElement[];
}

/**
 * The only rule for a focus whose element disappears or can be used no more: the focus moves to the next thing in the smallest group that
 * is still there, else to the one before, else to what has come in its place, and without any of them to the heading of the part of the
 * page. Left alone it would fall to the body, and the next Tab would begin at the top. A part that knows better focuses its own successor,
 * which comes first: the rule waits until the page has come to rest.
 * @returns what ends it.
 */
export function watchFocus(page: Document): () => void {
  let last: Place | null = null;
  let timer: ReturnType<typeof setTimeout>;
  const remember = ({ target }: FocusEvent) => {
    last = placeOf(target as HTMLElement, page);
  };
  const look = () => {
    if (!last || !isLost(last.element, page)) return;
    const lost = last;
    last = null;
    successorOf(lost)?.focus({ preventScroll: true });
  };
  const changes = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look);
  });
  page.addEventListener('focusin', remember);
  changes.observe(page.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled', 'hidden'] });
  return () => {
    clearTimeout(timer);
    changes.disconnect();
    page.removeEventListener('focusin', remember);
  };
}

function placeOf(element: HTMLElement, page: Document): Place {
  const around: HTMLElement[] = [];
  for (let outer = element.parentElement; outer && outer !== page.documentElement; outer = outer.parentElement) around.push(outer);
  return { element, around, order: [...page.querySelectorAll<HTMLElement>(FOCUSABLE)] };
}

/** A press on empty ground takes the focus too, but from something that is still there. */
function isLost(element: HTMLElement, page: Document): boolean {
  const { activeElement } = page;
  const isNowhere = !activeElement || activeElement === page.body || activeElement === element;
  return isNowhere && !isUsable(element);
}

function successorOf({ element, around, order }: Place): HTMLElement | undefined {
  const here = order.indexOf(element);
  const nearest = [...order.slice(here + 1), ...order.slice(0, Math.max(here, 0)).reverse()].filter(isStop);
  for (const group of around) {
    if (!group.isConnected) continue;
    const next = nearest.find((other) => group.contains(other)) ?? [...group.querySelectorAll<HTMLElement>(FOCUSABLE)].find(isStop);
    if (next) return next;
    const heading = group.querySelector<HTMLElement>(HEADING);
    if (heading) return focusable(heading);
  }
  return undefined;
}

function focusable(heading: HTMLElement): HTMLElement {
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  return heading;
}

/** Something that Tab stops at. */
function isStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && isUsable(element);
}

function isUsable(element: HTMLElement): boolean {
  if (!element.isConnected || element.matches(':disabled') || element.closest('[hidden], [inert]')) return false;
  // The test environment draws nothing, and so does not have the question.
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
