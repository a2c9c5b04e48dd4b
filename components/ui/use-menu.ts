import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useRef, useState } from 'react';
import { onPageKey } from './on-page-key.ts';

/**
 * The button of a menu by the WAI-ARIA pattern (https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/). Click, Enter and the arrow down
 * open it at its first item, the arrow up at its last. The menu itself is a `MenuList`, which may be read only when the button is pressed.
 */
export interface MenuControl {
  isOpen: boolean;
  /** From which end the menu was entered. */
  opened: 'first' | 'last' | null;
  /** Of the menu, for `aria-controls`. */
  id: string;
  triggerProps: {
    ref: RefObject<HTMLButtonElement | null>;
    'aria-haspopup': 'menu';
    'aria-expanded': boolean;
    'aria-controls': string | undefined;
    popoverTarget: string | undefined;
    onClick: (event: MouseEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Closes, and gives the focus back. */
  close: () => void;
  /** The browser has closed it. */
  onClose: () => void;
}

export function useMenu(): MenuControl {
  const [opened, setOpened] = useState<'first' | 'last' | null>(null);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isOpen = opened !== null;

  const close = () => {
    triggerRef.current?.focus();
    setOpened(null);
  };

  return {
    isOpen,
    opened,
    id,
    triggerProps: {
      ref: triggerRef,
      'aria-haspopup': 'menu',
      'aria-expanded': isOpen,
      'aria-controls': isOpen ? id : undefined,
      popoverTarget: isOpen ? id : undefined,
      onClick: (event) => {
        // The browser would close at once what this press opens.
        event.preventDefault();
        setOpened((before) => (before ? null : 'first'));
      },
      onKeyDown: onPageKey((event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        // The key neither scrolls the page nor does anything else.
        event.preventDefault();
        event.stopPropagation();
        setOpened(event.key === 'ArrowDown' ? 'first' : 'last');
      }),
    },
    close,
    onClose: () => setOpened(null),
  };
}
