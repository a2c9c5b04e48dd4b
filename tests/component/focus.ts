import { fireEvent } from '@testing-library/react';
import { watchFocus } from '../../components/ui/watch-focus.ts';
import type { Surface } from './twice.ts';

/** What can be acted upon by the keyboard. Links lead to another page or section, which takes the focus itself. */
const ACTED_ON = ['button', 'summary', 'select', '[role^="menuitem"]', '[role="radio"]', '[role="switch"]'].join();
const FOCUSED_ON = `${ACTED_ON}, a[href], input, textarea, [tabindex], h1, h2, h3`;
/** More than any surface has: a list that grows with each press would never end. */
const MOST = 220;

const nameOf = (element: Element) =>
  (element.getAttribute('aria-label') ?? (element instanceof HTMLSelectElement ? element.id : element.textContent))
    .replace(/\s+/gu, ' ')
    .trim();

/** By what the page says and not by how it is drawn, of which the test environment knows nothing. */
function isSeen(element: Element | null): boolean {
  if (!element?.isConnected || element === document.body || element === document.documentElement) return false;
  if (element.closest('[hidden], [inert], [aria-hidden="true"]') || (element as HTMLButtonElement).disabled === true) return false;
  for (let outer = element.closest('details'); outer; outer = outer.parentElement?.closest('details') ?? null) {
    if (!outer.open && element.closest('summary')?.parentElement !== outer) return false;
  }
  return true;
}

/** One of each name and place: the days of a week and the routines of a list have the same controls. */
const keyOf = (element: Element) => `${element.getAttribute('role') ?? element.localName} ${nameOf(element)}`;

function act(element: HTMLElement): void {
  element.focus();
  if (!(element instanceof HTMLSelectElement)) return void fireEvent.click(element, { detail: 0 });
  fireEvent.change(element, { target: { value: element.options[element.selectedIndex === 0 ? 1 : 0]?.value } });
}

/**
 * Acts by the keyboard on every control of a surface and on those that come with it, the innermost first, in one and the same page for as long as
 * there is one. @returns what was acted upon, and after which of that the focus was on nothing that is seen.
 */
export async function actOnEverything({ open, settle, only = /./u }: Surface): Promise<{ acted: string[]; lost: string[] }> {
  const acted = new Set<string>();
  const lost: string[] = [];
  const stop = watchFocus(document);
  const next = () =>
    [...document.querySelectorAll<HTMLElement>(ACTED_ON)]
      .reverse()
      .find(
        (element) =>
          isSeen(element) && element.getAttribute('aria-disabled') !== 'true' && !acted.has(keyOf(element)) && only.test(nameOf(element)),
      );
  await open();
  for (let element = next(); element && acted.size < MOST; element = next()) {
    acted.add(keyOf(element));
    act(element);
    // First what was done, then the rule about the focus, which waits until the page has come to rest.
    await settle();
    await settle();
    // A page that has closed has no place for the focus.
    const isOpen = [...document.querySelectorAll(FOCUSED_ON)].some(isSeen);
    if (isOpen && !isSeen(document.activeElement)) lost.push(keyOf(element));
    if (!next()) break;
  }
  stop();
  return { acted: [...acted], lost };
}
