import { useEffect, useEffectEvent } from 'react';
import { onPageKey } from './on-page-key.ts';

/** A window that has just come up may get keys that were meant for another one. */
const STRAY_KEYS_MS = 800;

interface CardKeys {
  /** Enter anywhere but on a control. */
  onEnter?: () => void;
  onEscape: () => void;
}

/**
 * The keys of a card. Enter and Space do nothing, on controls too, until the card has been there for a moment,
 * and again when its window has just got the focus.
 */
export function useCardKeys({ onEnter, onEscape }: CardKeys): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') onEscape();
    if (event.key === 'Enter' && !isOnControl(event.target)) onEnter?.();
  });
  useEffect(() => {
    const letGo = holdStrayKeys();
    const press = onPageKey((event: KeyboardEvent) => act(event));
    document.addEventListener('keydown', press);
    return () => {
      letGo();
      document.removeEventListener('keydown', press);
    };
  }, []);
}

/** @returns a function that ends the holding. */
function holdStrayKeys(): () => void {
  let isHolding = true;
  let timer: ReturnType<typeof setTimeout>;
  const held = new Set<string>();
  const hold = () => {
    isHolding = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      isHolding = false;
    }, STRAY_KEYS_MS);
  };
  const down = onPageKey((event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // A key that is still held from before repeats, and is as stray as it was.
    if (!isHolding && !(event.repeat && held.has(event.key))) return;
    held.add(event.key);
    drop(event);
  });
  // Space acts when it is let go.
  const up = onPageKey((event: KeyboardEvent) => {
    if (held.delete(event.key)) drop(event);
  });
  hold();
  addEventListener('focus', hold);
  addEventListener('keydown', down, true);
  addEventListener('keyup', up, true);
  return () => {
    clearTimeout(timer);
    removeEventListener('focus', hold);
    removeEventListener('keydown', down, true);
    removeEventListener('keyup', up, true);
  };
}

function drop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, input, select, textarea') !== null;
}
