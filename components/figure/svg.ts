const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element with attributes, at the end of its parent. */
export function append<Name extends keyof SVGElementTagNameMap>(
  parent: Element,
  name: Name,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  parent.append(element);
  return element;
}

/** Two decimals are finer than a screen shows at any size of the figure. */
export function short(value: number): number {
  return Math.round(value * 100) / 100;
}

export interface Writer {
  element: Element;
  /** Writes an attribute if its value is not the one it was last given. */
  set: (name: string, value: string | number) => void;
  /** Shows or hides the element without a repaint of the rest. */
  show: (shown: boolean) => void;
}

/** A frame changes few of the attributes it names: the writer remembers them, so that the document is only touched for those. */
export function writer(element: Element): Writer {
  const written = new Map<string, string | number>();
  const set = (name: string, value: string | number) => {
    if (written.get(name) === value) return;
    written.set(name, value);
    element.setAttribute(name, String(value));
  };
  return { element, set, show: (shown) => set('display', shown ? 'inline' : 'none') };
}
