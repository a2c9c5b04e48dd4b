import type { MouseEvent } from 'react';

/** For `onMouseDown`: a click does not take the focus from where it was, so that Space still pauses after it. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
