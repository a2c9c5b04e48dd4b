/**
 * A small window that stays above all others: https://wicg.github.io/document-picture-in-picture/. It has its own document, which
 * knows nothing of this page's styles, language or theme, so those are copied.
 */

interface DocumentPictureInPicture {
  requestWindow: (options: { width: number; height: number; preferInitialWindowPlacement?: boolean }) => Promise<Window>;
}

const api = () => (globalThis as { documentPictureInPicture?: DocumentPictureInPicture }).documentPictureInPicture;

export function hasSmallWindow(): boolean {
  return typeof api()?.requestWindow === 'function';
}

/**
 * Opens it; call it straight from a click or a key.
 * @param onClosed the person, or the browser, has closed it.
 * @returns null when the browser did not allow it.
 */
export async function openSmallWindow(size: { width: number; height: number }, onClosed: () => void): Promise<Window | null> {
  const opened = await api()
    ?.requestWindow(size)
    .catch(() => null);
  if (!opened) return null;
  const undress = dress(opened.document);
  opened.addEventListener(
    'pagehide',
    () => {
      undress();
      onClosed();
    },
    { once: true },
  );
  return opened;
}

/** @returns ends it. */
function dress(to: Document): () => void {
  for (const { name, value } of document.documentElement.attributes) to.documentElement.setAttribute(name, value);
  to.title = document.title;
  // As text, so that it is there at once: a link is read anew, and until then the window would be without any style.
  for (const sheet of document.styleSheets) to.head.append(styleOf(sheet, to));
  // What the page reads later comes as it does here.
  const later = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) if (isStyle(node)) to.head.append(linked(node, to));
  });
  later.observe(document.head, { childList: true });
  return () => later.disconnect();
}

function styleOf(sheet: CSSStyleSheet, to: Document): HTMLStyleElement {
  const style = to.createElement('style');
  style.textContent = [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');
  return style;
}

function isStyle(node: Node): node is HTMLLinkElement | HTMLStyleElement {
  return node instanceof HTMLStyleElement || (node instanceof HTMLLinkElement && node.rel === 'stylesheet');
}

function linked(sheet: HTMLLinkElement | HTMLStyleElement, to: Document): Node {
  const copy = to.importNode(sheet, true);
  // The address is relative to this page; the small window's own is about:blank.
  if (sheet instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = sheet.href;
  return copy;
}
