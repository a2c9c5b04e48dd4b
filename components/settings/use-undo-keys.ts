import { useEffect } from 'react';
import { undoLast, useUndo } from '../../stores/undo.ts';
import { onPageKey } from '../ui/on-page-key.ts';

/** Ctrl+Z, or Cmd+Z, takes the last change back. In a text field the keys are the field's own. */
export function useUndoKeys(): void {
  useEffect(() => {
    const press = onPageKey((event: KeyboardEvent) => {
      const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isUndo || event.defaultPrevented || isTextField(event.target) || useUndo.getState().changes.length === 0) return;
      event.preventDefault();
      void undoLast();
    });
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.matches('textarea, input:not([type="range"], [type="checkbox"], [type="radio"], [type="file"])')
  );
}
