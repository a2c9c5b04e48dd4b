import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef } from 'react';
import { useLayer } from './layers.ts';
import { onPageKey } from './on-page-key.ts';
import type { MenuControl } from './use-menu.ts';

interface MenuListProps {
  menu: MenuControl;
  label: string;
  className: string | undefined;
  /** Where it opens, as seen from its button, if there is room. */
  side?: 'above' | 'below' | undefined;
  /** How many items stand in a row; with more than one, the side arrows wander too. */
  columns?: number;
  /** Keys that mean something of their own here. @returns whether this was one. */
  onKey?: (event: KeyboardEvent) => boolean;
  /** Items have `role="menuitem"`, `menuitemradio` or `menuitemcheckbox` and stand outside the tab order. */
  children: ReactNode;
}

/**
 * An open menu by the WAI-ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). The focus goes into it when it opens and
 * back to its button when it closes; arrows wander, Home and End jump, a letter goes to the next item that begins with it, Tab closes.
 * So do Escape and a press elsewhere, by its layer.
 */
export function MenuList({ menu, label, className, side, columns = 1, onKey, children }: MenuListProps) {
  const { opened, close, triggerProps } = menu;
  const ref = useRef<HTMLDivElement>(null);
  const layer = useLayer(ref, { opener: triggerProps.ref, onClose: menu.onClose });

  // After the layer is shown: what is hidden takes no focus.
  useLayoutEffect(() => {
    if (opened) firstFocus(itemsOf(ref.current), opened)?.focus();
  }, [opened]);

  const wander = onPageKey((event: KeyboardEvent) => {
    if (onKey?.(event)) return claim(event);
    if (event.key === 'Tab') return close();
    const item = itemAfterKey(itemsOf(ref.current), event, columns);
    if (!item) return;
    claim(event);
    item.focus();
  });

  return (
    <div
      role="menu"
      id={menu.id}
      aria-label={label}
      className={`layer ${className}`}
      data-side={side}
      ref={ref}
      {...layer}
      onKeyDown={wander}
    >
      {children}
    </div>
  );
}

/** For an item that closes the menu: the focus goes back first, then the item acts. */
export function chooseFrom({ close }: MenuControl, act: () => void): void {
  close();
  act();
}

/** The key means something here, so neither the browser nor the page acts on it. */
function claim(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
}

/** The item that is chosen now, else the end from which the menu was entered. */
function firstFocus(items: readonly HTMLElement[], from: 'first' | 'last'): HTMLElement | undefined {
  const chosen = items.find((item) => item.getAttribute('aria-checked') === 'true');
  return chosen ?? items.at(from === 'first' ? 0 : -1);
}

function itemAfterKey(items: readonly HTMLElement[], event: KeyboardEvent, columns: number): HTMLElement | undefined {
  const here = items.indexOf(event.currentTarget.ownerDocument.activeElement as HTMLElement);
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
