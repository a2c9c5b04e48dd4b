/** Whether somebody is at this part of a page just now: with the pointer, or by the keyboard, in a window that has the focus. */
export function isAt(part: HTMLElement | null): boolean {
  return part !== null && (part.matches(':hover') || (part.ownerDocument.hasFocus() && part.matches(':focus-visible')));
}

/**
 * Whether a control of a page has the focus, in a window that has it: then somebody is there, whom nothing may hurry. A heading has the focus
 * from the start, and so is no sign of anybody.
 */
export function isInUse(page: Document): boolean {
  return page.hasFocus() && page.activeElement?.closest('button, a, input, [role="menu"]') != null;
}
