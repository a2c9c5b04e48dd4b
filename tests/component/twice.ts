import { cleanup, fireEvent } from '@testing-library/react';

/** A page, or a part of one, on which everything is pressed twice. */
export interface Surface {
  /** Draws it anew, in a world in which nothing has been pressed yet. */
  open: () => Promise<unknown>;
  /** Lets everything come that is on its way. */
  settle: () => Promise<void>;
  /** How much has been written and sent since it was opened. */
  written: () => number;
  /** The names of the controls that are pressed, where there are many of a kind. */
  only?: RegExp;
  /** The names of those that show their state, and of which a second press in haste means no second change all the same. */
  answers?: RegExp;
}

/**
 * The writes of one control: pressed once, twice in one moment, and by a double click whose second half comes once the first has been
 * saved.
 */
export interface Pressed {
  name: string;
  role: string;
  once: number;
  inOneMoment: number;
  byDoubleClick: number;
}

const CONTROLS = ['button', ...['menuitem', 'menuitemradio', 'radio', 'switch'].map((role) => `[role="${role}"]`)].join();

/** Looked up by their roles as written: to work out who sees what takes far longer than all the rest. */
const controls = () =>
  [...document.querySelectorAll<HTMLElement>(CONTROLS)].filter((element) => !element.matches(':disabled, [aria-disabled="true"]'));
const nameOf = (element: Element) => (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/gu, ' ').trim();

/** A second press of these is a second change, which the person sees. */
const isToggle = (element: Element) => element.getAttribute('role') === 'switch' || element.hasAttribute('aria-pressed');

/** Where on the page something stands: a child of a child of its `main`. */
function placeOf(element: Element): { main: Element | null; path: number[] } {
  const main = element.closest('main');
  const path: number[] = [];
  for (let node = element; node !== main && node.parentElement; node = node.parentElement)
    path.unshift([...node.parentElement.children].indexOf(node));
  return { main, path };
}

/** The control that is there now; null on another page, which has nothing at the same place. */
function controlAt({ main, path }: ReturnType<typeof placeOf>): Element | null {
  if (!main?.isConnected) return null;
  const node = path.reduce<Element>((at, index) => at.children[index] ?? at, main);
  return (
    controls().find((control) => control === node || control.contains(node)) ?? controls().find((control) => node.contains(control)) ?? null
  );
}

type Press = (element: HTMLElement, settle: () => Promise<void>) => Promise<void>;

const once: Press = async (element) => void fireEvent.click(element, { detail: 0 });
/** Keys go to where the focus is: where the focus has moved on, the second press is a press on something else. */
const inOneMoment: Press = async (element) => {
  element.focus();
  fireEvent.click(element, { detail: 0 });
  if (document.activeElement === element) fireEvent.click(element, { detail: 0 });
};
/** The second click comes to what stands in the place of the first one by then. */
const byDoubleClick: Press = async (element, settle) => {
  const place = placeOf(element);
  fireEvent.click(element, { detail: 1 });
  await settle();
  const there = element.isConnected ? element : controlAt(place);
  if (there) fireEvent.click(there, { detail: 2 });
};

/** Presses every control of a surface, each on a fresh one. @returns the controls that write something. */
export async function pressEverything({ open, settle, written, only = /./u, answers }: Surface): Promise<Pressed[]> {
  const count = async (index: number, press: Press) => {
    cleanup();
    await open();
    const element = controls()[index] as HTMLElement;
    const about = { name: nameOf(element), role: element.getAttribute('role') ?? 'button', isToggle: isToggle(element) };
    const before = written();
    await press(element, settle);
    await settle();
    return { ...about, count: written() - before };
  };
  await open();
  const found = controls().flatMap((element, index) => (only.test(nameOf(element)) ? [index] : []));
  const pressed: Pressed[] = [];
  for (const index of found) {
    const first = await count(index, once);
    if (first.count === 0 || (first.isToggle && !answers?.test(first.name))) continue;
    pressed.push({
      name: first.name,
      role: first.role,
      once: first.count,
      inOneMoment: (await count(index, inOneMoment)).count,
      byDoubleClick: (await count(index, byDoubleClick)).count,
    });
  }
  cleanup();
  return pressed;
}

/** The controls that write more when they are pressed twice. */
export const twiceAsMuch = (pressed: readonly Pressed[]) =>
  pressed.filter((one) => one.inOneMoment !== one.once || one.byDoubleClick !== one.once);
export const namesOf = (pressed: readonly Pressed[]) => pressed.map(({ name }) => name);
