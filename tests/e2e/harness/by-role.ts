import type { ElementHandle, Page } from 'puppeteer-core';

/** An accessible name, whole; or a pattern for what is written on the thing. */
export type Name = string | RegExp;

/** Asks Chromium's own accessibility tree. A pattern is held against the words of everything with the role. */
export async function findInTree(page: Page, role: string, name: Name): Promise<ElementHandle | null> {
  if (typeof name === 'string') return page.$(`::-p-aria([name="${name}"][role="${role}"])`);
  for (const candidate of await page.$$(`::-p-aria([role="${role}"])`)) {
    if (name.test(await candidate.evaluate((node) => node.ariaLabel ?? node.textContent ?? ''))) return candidate;
  }
  return null;
}

/**
 * Reads role and name from the document. Firefox can be asked for its accessibility tree too, but takes seconds for a page with a detailed
 * picture. Chromium proves that the names are right.
 */
export async function findInDocument(page: Page, role: string, name: Name): Promise<ElementHandle | null> {
  const selector = SELECTORS[role];
  if (!selector) throw new Error(`No selector is known for the role "${role}".`);
  const wanted = typeof name === 'string' ? { text: name } : { pattern: name.source, flags: name.flags };
  const handle = await page.evaluateHandle(findByName, selector, wanted);
  return handle.asElement() as ElementHandle | null;
}

const SELECTORS: Record<string, string> = {
  button: 'button:not([role]), [role=button], summary',
  form: 'form[aria-label], form[aria-labelledby]',
  heading: 'h1, h2, h3',
  link: 'a[href]',
  menuitem: '[role=menuitem]',
  menuitemradio: '[role=menuitemradio]',
  radio: '[role=radio]',
  searchbox: 'input[type=search]',
  switch: '[role=switch]',
  textbox: 'input:not([type]), input[type=text], textarea',
};

type Wanted = { text: string } | { pattern: string; flags: string };

/** Runs in the page, so everything it needs is inside. Spaces do not count: markup and accessibility tree differ in them. */
function findByName(selector: string, wanted: Wanted): Element | null {
  const squeezed = (text: string) => text.replace(/\s+/g, '');
  const wordsOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof Element && node.ariaHidden === 'true') return '';
    return [...node.childNodes].map(wordsOf).join(' ');
  };
  const referred = (ids: string) => ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  const labels = (element: Element) => [...((element as HTMLInputElement).labels ?? [])].map(wordsOf);
  const nameOf = (element: Element): string => {
    const by = element.getAttribute('aria-labelledby');
    return element.ariaLabel ?? (by ? referred(by).join(' ') : labels(element).join(' ')) ?? '';
  };
  const fits = (element: Element) => {
    const text = (nameOf(element) || wordsOf(element)).trim();
    return 'text' in wanted ? squeezed(text) === squeezed(wanted.text) : new RegExp(wanted.pattern, wanted.flags).test(text);
  };
  const isThere = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[aria-hidden=true]');
  return [...document.querySelectorAll(selector)].find((element) => isThere(element) && fits(element)) ?? null;
}
