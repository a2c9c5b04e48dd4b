import { type RefObject, useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { onPageKey } from './on-page-key.ts';

/** What lies above a page for a while: a menu, a small form, a list, a tooltip. */
interface Layer {
  onEscape: () => void;
}

/** The open ones of each document, the topmost last. */
const open = new Map<Document, Layer[]>();
const watchers = new Set<() => void>();

interface LayerAnswers {
  onEscape: () => void;
  /** Something outside was pressed. Without it, a press outside closes nothing. */
  onPressOutside?: () => void;
}

/**
 * A layer while it is open. The topmost one of its document takes Escape, and nothing below hears the key: no other layer, no page, and not the
 * browser, which would close a popup.
 * @param ref what counts as inside. It tells the document too: the small window on top has one of its own.
 */
export function useLayer(isOpen: boolean, ref: RefObject<HTMLElement | null>, { onEscape, onPressOutside }: LayerAnswers): void {
  const goBack = useEffectEvent(onEscape);
  const leave = useEffectEvent(() => onPressOutside?.());
  useEffect(() => {
    const inside = ref.current;
    if (!isOpen || !inside) return;
    const { ownerDocument } = inside;
    const close = addLayer(ownerDocument, { onEscape: () => goBack() });
    // A path, not `instanceof`: elements of another window are of another class of the same name.
    const press = (event: Event) => {
      if (!event.composedPath().includes(inside)) leave();
    };
    ownerDocument.addEventListener('pointerdown', press);
    return () => {
      close();
      ownerDocument.removeEventListener('pointerdown', press);
    };
  }, [isOpen, ref]);
}

/** Whether any layer is open: nothing goes by itself below one. */
export function useIsLayerOpen(): boolean {
  return useSyncExternalStore(watch, () => open.size > 0);
}

/** @returns what takes it away again. */
function addLayer(document: Document, layer: Layer): () => void {
  const before = open.get(document);
  if (!before) document.addEventListener('keydown', giveToTopmost, true);
  open.set(document, [...(before ?? []), layer]);
  tell();
  return () => {
    const rest = open.get(document)?.filter((other) => other !== layer) ?? [];
    if (rest.length > 0) open.set(document, rest);
    else {
      open.delete(document);
      document.removeEventListener('keydown', giveToTopmost, true);
    }
    tell();
  };
}

const giveToTopmost = onPageKey((event: KeyboardEvent) => {
  if (event.key !== 'Escape' || event.ctrlKey || event.altKey || event.metaKey) return;
  const topmost = open.get(event.currentTarget as Document)?.at(-1);
  if (!topmost) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  topmost.onEscape();
});

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tell(): void {
  for (const watcher of watchers) watcher();
}
