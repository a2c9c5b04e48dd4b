import { type RefObject, useEffectEvent, useLayoutEffect, useSyncExternalStore } from 'react';
import { onPageKey } from './on-page-key.ts';

interface LayerOptions {
  /** What it belongs to: it lies beside that, unless a style names another anchor, and gives the focus back to it. */
  opener: RefObject<HTMLElement | null>;
  /** The browser, or somebody by it, has closed the layer. */
  onClose: () => void;
  /** A hint closes no other layer, and is closed by none but a hint. */
  kind?: 'auto' | 'hint';
  /** Escape, before it closes the layer. @returns whether there was a step to go back inside, so that the layer stays. */
  onBack?: () => boolean;
  isOpen?: boolean;
}

interface Layer {
  element: HTMLElement;
  goBack: () => boolean;
}

/** Of every document, the topmost last. */
let open: readonly Layer[] = [];
const watchers = new Set<() => void>();

/**
 * A popover while its element is there: what lies above a page for a while, such as a menu, a small form, a list or a tooltip. The browser draws it above
 * everything, keeps it inside the window and closes it at a press elsewhere. A button with the id of the layer as its
 * `popoverTarget` is not elsewhere.
 * @returns for the element.
 */
export function useLayer(ref: RefObject<HTMLElement | null>, { opener, onClose, kind = 'auto', onBack, isOpen = true }: LayerOptions) {
  const goBack = useEffectEvent(() => onBack?.() ?? false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!isOpen || !element) return;
    element.showPopover(opener.current ? { source: opener.current } : {});
    return add({ element, goBack: () => goBack() });
  }, [ref, opener, isOpen]);
  return {
    popover: kind,
    onBeforeToggle: ({ newState }: { newState: string }) => {
      if (newState !== 'closed') return;
      const element = ref.current;
      if (element?.contains(element.ownerDocument.activeElement)) opener.current?.focus();
      onClose();
    },
  };
}

/** Whether any layer is open: nothing goes by itself below one. */
export function useIsLayerOpen(): boolean {
  return useSyncExternalStore(watch, () => open.length > 0);
}

/** @returns what takes it away again. */
function add(layer: Layer): () => void {
  layer.element.ownerDocument.addEventListener('keydown', keepEscape, true);
  tell([...open, layer]);
  return () => tell(open.filter((other) => other !== layer));
}

/**
 * Escape closes the topmost layer of its document, and nothing below hears the key. Left to the browser, the same Escape would close the popup in
 * Chromium too, Firefox 153 would close what lies below a tooltip along with it, and the page, which hears a key first, would leave a routine
 * or answer a card. A key with which an input method ends a word is left to it.
 */
const keepEscape = onPageKey((event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.ctrlKey || event.altKey || event.metaKey) return;
  const topmost = open.findLast(({ element }) => element.ownerDocument === event.currentTarget);
  if (!topmost) return;
  event.stopImmediatePropagation();
  event.preventDefault();
  if (!topmost.goBack()) topmost.element.hidePopover();
});

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell(now: readonly Layer[]): void {
  open = now;
  for (const watcher of watchers) watcher();
}
