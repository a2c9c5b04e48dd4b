/**
 * A small window that stays above all others: https://wicg.github.io/document-picture-in-picture/. The window has its own document, which
 * knows nothing of this page's styles, language or theme, so those are copied.
 */

interface DocumentPictureInPicture {
  requestWindow: (options: { width: number; height: number; preferInitialWindowPlacement?: boolean }) => Promise<Window>;
}

const api = () => (globalThis as { documentPictureInPicture?: DocumentPictureInPicture }).documentPictureInPicture;

export function canKeepOnTop(): boolean {
  return typeof api()?.requestWindow === 'function';
}

/** In CSS pixels: the player's own narrow form, a little smaller. */
const SIZE = { width: 380, height: 600 };

/**
 * Opens it; call it straight from a click or a key.
 * @param onClosed the person, or the browser, has closed it.
 * @returns null when the browser did not allow it.
 */
export async function openOnTop(onClosed: () => void): Promise<Window | null> {
  const opened = await api()
    ?.requestWindow(SIZE)
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
  const adopt = (sheet: CSSStyleSheet) => to.adoptedStyleSheets.push(copyOf(sheet, to));
  // Handed over as they are, so that they are there at once: a link is read anew, and until then the window would be without any style.
  for (const sheet of document.styleSheets) adopt(sheet);
  // Styles that the page reads later are copied when they come.
  const later = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) if (isStyle(node)) whenRead(node, adopt);
  });
  later.observe(document.head, { childList: true });
  return () => later.disconnect();
}

/** Made by the window itself, since a sheet belongs to one document. The content security policy lets no other text in as a style. */
function copyOf(sheet: CSSStyleSheet, { defaultView }: Document): CSSStyleSheet {
  const copy = new (defaultView as Window & typeof globalThis).CSSStyleSheet();
  copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
  return copy;
}

function isStyle(node: Node): node is HTMLLinkElement | HTMLStyleElement {
  return node instanceof HTMLStyleElement || (node instanceof HTMLLinkElement && node.rel === 'stylesheet');
}

function whenRead(style: HTMLLinkElement | HTMLStyleElement, use: (sheet: CSSStyleSheet) => void): void {
  if (style.sheet) use(style.sheet);
  else style.addEventListener('load', () => style.sheet && use(style.sheet), { once: true });
}
