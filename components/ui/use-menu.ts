import { type KeyboardEvent, type RefCallback, type RefObject, useCallback, useEffect, useId, useRef, useState } from 'react';

/**
 * A menu button by the WAI-ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/).
 * The focus goes into the menu when it opens and back to its button when it closes; arrows wander, Home and End jump,
 * a letter goes to the next item that begins with it, Escape and Tab close, and so does a press anywhere else.
 */
export interface MenuControl {
  isOpen: boolean;
  /** Around button and menu: a press outside of it closes. */
  rootRef: RefObject<HTMLDivElement | null>;
  triggerProps: {
    ref: RefObject<HTMLButtonElement | null>;
    'aria-haspopup': 'menu';
    'aria-expanded': boolean;
    'aria-controls': string | undefined;
    onClick: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  /** For the element with `role="menu"`; its items have `role="menuitem"` or `role="menuitemradio"` and stand outside the tab order. */
  menuProps: {
    ref: RefCallback<HTMLDivElement>;
    id: string;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Closes, gives the focus back, then acts. */
  choose: (act: () => void) => void;
}

/** @param columns how many items stand in a row; with more than one, the side arrows wander too. */
export function useMenu(columns = 1): MenuControl {
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const rootRef = useRef<HTMLDivElement>(null);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const menuRef = useRef<HTMLDivElement>(null);
  const id = useId();
  const isOpen = opened !== null;

  // As soon as the menu is there, which may be later than the button was pressed: some are read only then.
  const enter = useCallback(
    (menu: HTMLDivElement | null) => {
      menuRef.current = menu;
      if (!opened || !menu) return;
      moveInside(menu);
      firstFocus(itemsOf(menu), opened)?.focus();
    },
    [opened],
  );

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !rootRef.current?.contains(target)) setOpened(null);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [isOpen]);

  const close = () => {
    triggerRef.current?.focus();
    setOpened(null);
  };

  const wander = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return close();
    if (event.key === 'Escape') {
      claim(event);
      return close();
    }
    const items = itemsOf(menuRef.current);
    const item = itemAfterKey(items, event, columns);
    if (!item) return;
    claim(event);
    item.focus();
  };

  return {
    isOpen,
    rootRef,
    triggerProps: {
      ref: triggerRef,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      onClick: () => setOpened((before) => (before ? null : 'first')),
      onKeyDown: (event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        claim(event);
        setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
      },
    },
    menuProps: { ref: enter, id, onKeyDown: wander },
    choose: (act) => {
      close();
      act();
    },
  };
}

/** The key means something here, so neither the browser (which would close a popup on Escape) nor the page acts on it. */
function claim(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

/** So much is left between a menu and the edge of the window, in CSS pixels. */
const MARGIN = 8;

/** Moves a menu that would reach out of the window back into it; one that is too large for it scrolls. */
function moveInside(menu: HTMLElement): void {
  const { left, top, right, bottom } = menu.getBoundingClientRect();
  const x = shift(left, right, document.documentElement.clientWidth);
  const y = shift(top, bottom, document.documentElement.clientHeight);
  if (x !== 0 || y !== 0) menu.style.translate = `${x}px ${y}px`;
}

/** How far to move what lies from `start` to `end` so that it ends inside; the start matters more. */
function shift(start: number, end: number, size: number): number {
  if (start < MARGIN) return MARGIN - start;
  return end > size - MARGIN ? Math.max(MARGIN - start, size - MARGIN - end) : 0;
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** What is chosen now, else the end from which the menu was entered. */
function firstFocus(items: readonly HTMLElement[], from: 'first' | 'last'): HTMLElement | undefined {
  const chosen = items.find((item) => item.getAttribute('aria-checked') === 'true');
  return chosen ?? items.at(from === 'first' ? 0 : -1);
}

function itemAfterKey(items: readonly HTMLElement[], event: KeyboardEvent, columns: number): HTMLElement | undefined {
  const here = items.indexOf(document.activeElement as HTMLElement);
  const step = stepOfKey(event, columns);
  if (step !== undefined) return items[(here + step + items.length) % items.length];
  if (event.key === 'Home') return items[0];
  if (event.key === 'End') return items.at(-1);
  return itemByLetter(items, here, event);
}

function stepOfKey({ key, currentTarget }: KeyboardEvent, columns: number): number | undefined {
  if (key === 'ArrowDown') return columns;
  if (key === 'ArrowUp') return -columns;
  if (columns === 1) return undefined;
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === forward) return 1;
  return key === 'ArrowRight' || key === 'ArrowLeft' ? -1 : undefined;
}

function itemByLetter(
  items: readonly HTMLElement[],
  here: number,
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
): HTMLElement | undefined {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
  const wrapped = [...items.slice(here + 1), ...items.slice(0, here + 1)];
  return wrapped.find((item) => item.textContent.trim().toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
}
