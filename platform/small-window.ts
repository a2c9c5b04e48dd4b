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
  dress(opened.document);
  opened.addEventListener('pagehide', onClosed, { once: true });
  return opened;
}

function dress(to: Document): void {
  for (const { name, value } of document.documentElement.attributes) to.documentElement.setAttribute(name, value);
  to.title = document.title;
  for (const sheet of document.querySelectorAll('link[rel="stylesheet"], style')) {
    const copy = to.importNode(sheet, true);
    // The address is relative to this page; the small window's own is about:blank.
    if (sheet instanceof HTMLLinkElement) (copy as HTMLLinkElement).href = sheet.href;
    to.head.append(copy);
  }
}
