/**
 * A drawing in sheets: one SVG for all that stays, in runs, and one for each part that a step moves.
 *
 * A part inside of an SVG cannot move without the SVG being laid out and recorded again, whatever layer it has. A sheet of its own is a
 * box like any other, and a frame moves it on the compositor alone. The sheets lie in the order of the drawing; what they refer to
 * (gradients, clips, outlines used twice) they find in each other, since ids belong to the page.
 */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param moved the parts that get a sheet of their own, where they are not deep inside something else, each with the name of the part
 *   that it moves together with: neighbours of one name share a sheet, which has that name
 */
export function sheetsOf(elements: readonly Element[], moved: ReadonlyMap<string, string>): SVGSVGElement[] {
  const sheets: SVGSVGElement[] = [];
  let run: SVGSVGElement | null = null;
  const place = (element: Element) => {
    const name = moved.get(element.getAttribute('data-move') ?? '');
    if (name !== undefined) {
      run = null;
      element.removeAttribute('data-move');
      const before = sheets.at(-1);
      if (before?.getAttribute('data-move') === name) {
        before.append(element);
        return;
      }
      const sheet = newSheet(element);
      sheet.setAttribute('data-move', name);
      sheets.push(sheet);
      return;
    }
    if (holdsMoved(element, moved)) {
      for (const child of [...element.children]) place(child);
      return;
    }
    if (run) run.append(element);
    else {
      run = newSheet(element);
      sheets.push(run);
    }
  };
  for (const element of elements) place(element);
  return sheets;
}

function holdsMoved(element: Element, moved: ReadonlyMap<string, string>): boolean {
  return moved.size > 0 && [...element.children].some((child) => moved.has(child.getAttribute('data-move') ?? ''));
}

function newSheet(first: Element): SVGSVGElement {
  const sheet = document.createElementNS(SVG, 'svg');
  for (const [name, value] of [
    ['class', 'fig-layer'],
    ['aria-hidden', 'true'],
    ['focusable', 'false'],
  ] as const) {
    sheet.setAttribute(name, value);
  }
  sheet.append(first);
  return sheet;
}
