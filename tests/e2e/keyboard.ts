import { expect } from 'vitest';
import type { Name } from './harness/by-role.ts';
import { rest } from './harness/driver.ts';
import type { Surface } from './harness/surface.ts';

/** A person who has a keyboard and nothing else. */

type Key = Parameters<Surface['page']['keyboard']['press']>[0];

/** Where the focus is: the element that has it, and whether that can be seen. */
type Focus = { name: string; isSomewhere: boolean; isShown: boolean };

/** More stops than any page of Rill has: after so many stops the focus goes in circles. */
const MOST_STOPS = 120;
/** Milliseconds in which a card takes no keys that may have been meant for another window, and a little more. */
const STRAY_KEYS = 1_000;

/** Turns to a page that has just come up. */
export async function turnTo(surface: Surface): Promise<void> {
  await surface.page.bringToFront();
  await rest(STRAY_KEYS);
}

export async function press(surface: Surface, ...keys: Key[]): Promise<void> {
  // Letting go of a key fails where pressing it has closed the page.
  for (const key of keys) await surface.page.keyboard.press(key).catch((error) => unlessGone(surface, error));
}

/** Tabs on until the thing with this name has the focus. Every stop on the way has to show that it has it. */
export async function tabTo(surface: Surface, name: Name): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    const focus = await focusOf(surface);
    if (focus.isSomewhere && isCalled(focus.name, name)) {
      expect(focus, 'the focus can be seen').toMatchObject({ isShown: true });
      return;
    }
    if (passed.length > 0 && focus.isSomewhere) expect(focus, 'the focus can be seen').toMatchObject({ isShown: true });
    passed.push(focus.name);
    await press(surface, 'Tab');
  }
  throw new Error(`Tab does not come to "${name}", only to ${[...new Set(passed)].join(' | ')}`);
}

/** Tabs to the thing and presses Enter on it. */
export async function use(surface: Surface, name: Name): Promise<void> {
  await tabTo(surface, name);
  await press(surface, 'Enter');
}

/** After something was done the focus is still in the page, and where one can go on from. */
export async function expectFocusKept(surface: Surface): Promise<void> {
  await expect.poll(() => focusOf(surface), { timeout: 5_000 }).toMatchObject({ isSomewhere: true });
}

function isCalled(found: string, name: Name): boolean {
  return typeof name === 'string' ? found === name : name.test(found);
}

async function unlessGone({ page }: Surface, error: unknown): Promise<void> {
  await rest(500);
  if (!page.isClosed()) throw error;
}

function focusOf({ page }: Surface): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { name: '', isSomewhere: false, isShown: false };
    const labels = [...((element as HTMLInputElement).labels ?? [])].map(({ textContent }) => textContent).join(' ');
    const by = document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent;
    const name = (element.ariaLabel ?? by ?? (labels || element.textContent || '')).replace(/\s+/g, ' ').trim();
    // A field shows it on the box around it.
    const rings = [element, element.closest('label'), element.parentElement, element.parentElement?.parentElement].map((part) => {
      const style = part && getComputedStyle(part);
      return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2;
    });
    // An element that only takes the focus so that no other has it shows none.
    return { name, isSomewhere: true, isShown: rings.some(Boolean) || element.tabIndex < 0 };
  });
}
