import { useEffect, useEffectEvent } from 'react';
import { isLetterKey, useLetterKeys } from '../ui/letter-keys.ts';
import { onPageKey } from '../ui/on-page-key.ts';
import { usePlayerWindow } from './player-window.ts';

/**
 * The actions of keys, by their `KeyboardEvent.key`; letters are given in lower case and work by the place of the key where a keyboard is
 * not Latin.
 */
export type KeyMap = Readonly<Record<string, () => void>>;

/**
 * Keys that work wherever the focus is in the window of the player. A control that has the focus keeps the keys it uses itself, so Space still presses a
 * focused button, and keys held down or pressed with Ctrl, Alt or Meta are left to the browser.
 */
export function useKeys(keys: KeyMap): void {
  const hasLetters = useLetterKeys();
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!hasLetters && isLetterKey(event)) return;
    const meant = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key] ?? keys[latinLetterAt(event)];
    if (!meant || isForTheControl(event)) return;
    event.preventDefault();
    meant();
  });
  const { document } = usePlayerWindow();
  useEffect(() => {
    const press = onPageKey((event: KeyboardEvent) => act(event));
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [document]);
}

/** The letter that is printed on the key where a keyboard is Latin: other scripts have none of ours. */
function latinLetterAt({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/iu.test(key) || !/^Key[A-Z]$/u.test(code) ? '' : code.slice(-1).toLowerCase();
}

function isForTheControl({ key, target }: KeyboardEvent): boolean {
  // Elements of another window are of another class of the same name, so `instanceof` would not know them.
  if (!target || !('closest' in target)) return false;
  const element = target as Element;
  if (element.closest('input, select, textarea, [role="menu"], [role="radiogroup"]')) return true;
  return key === ' ' && element.closest('button, a, summary') !== null;
}
