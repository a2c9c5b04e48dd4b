import type { Motion } from '../../core/routines/stroke-motion.ts';
import { posedParts } from '../../core/routines/stroke-motion.ts';
import { type ArtworkName, artworkNow, copyArtwork } from './artwork.ts';
import { sheetsOf } from './sheets.ts';

/**
 * Shows one copy of a drawing and lays out the next one behind it, unseen: a change of drawing then only uncovers what is there.
 *
 * Copying a drawing, finding its styles and laying it out take a slow machine longer than a frame, and a change of step has enough to do
 * besides. So the next copy comes while the figure moves, a sheet at a time. The two places take turns, and each has ids of its own.
 */
export interface Easel {
  /** Shows this copy, at once. @returns the element that holds it. */
  show: (copy: Copy, artwork: Element) => HTMLElement;
  /** Begins to lay out the next copy, after a while. The returned function ends that; elements that are there stay. */
  prepare: (copy: Copy) => () => void;
}

/** The properties that decide which elements a copy has, and in which sheets. */
export interface Copy {
  drawing: ArtworkName;
  /** Matches what it goes without. */
  leaveOut: string;
  /** The movement of the figure, where parts of it will be moved. */
  moved: Motion | null;
  view: View;
}

/** The attributes that say which part of a drawing shows. These attributes can be changed without a new copy. */
interface View {
  viewBox: string;
  preserveAspectRatio: string;
}

/** By then the figure of the present step moves, and its next drawing has been read. */
const AHEAD_MS = 1_000;
/** Between two sheets: a few frames to draw the figure in. */
const SHEET_MS = 50;

interface Place {
  element: HTMLElement;
  prefix: string;
  key: string | null;
  /** Sheets of its copy that have not been laid out yet. */
  rest: readonly SVGSVGElement[];
}

/**
 * @param front shows at first
 * @param back a place of the same size; null where nothing is laid out ahead
 * @param prefix of the ids of this figure
 */
export function createEasel(front: HTMLElement, back: HTMLElement | null, prefix: string): Easel {
  let shown: Place = { element: front, prefix: `${prefix}a-`, key: null, rest: [] };
  let spare: Place | null = back && { element: back, prefix: `${prefix}b-`, key: null, rest: [] };
  hide(front, false);
  if (back) hide(back, true);

  return {
    show(copy, artwork) {
      const key = keyOf(copy);
      if (spare?.key === key) {
        [shown, spare] = [spare, shown];
        shown.element.append(...shown.rest);
        shown.rest = [];
        hide(shown.element, false);
        hide(spare.element, true);
      } else if (shown.key !== key) {
        shown.key = key;
        shown.element.replaceChildren(...copyInSheets(copy, artwork, shown.prefix));
      }
      for (const sheet of shown.element.children) look(sheet, copy.view);
      return shown.element;
    },
    prepare(copy) {
      const place = spare;
      const key = keyOf(copy);
      if (!place || key === shown.key) return () => undefined;
      let timer = setTimeout(begin, AHEAD_MS);
      return () => clearTimeout(timer);

      function begin() {
        const artwork = artworkNow(copy.drawing);
        if (!place || !artwork) return;
        if (place.key !== key) {
          place.element.replaceChildren();
          place.rest = copyInSheets(copy, artwork, place.prefix);
          place.key = key;
        }
        layOut();
      }
      function layOut() {
        const [first, ...rest] = place?.rest ?? [];
        if (!place || !first) return;
        look(first, copy.view);
        place.element.append(first);
        place.rest = rest;
        timer = setTimeout(layOut, SHEET_MS);
      }
    },
  };
}

function hide(element: HTMLElement, hidden: boolean): void {
  element.toggleAttribute('data-spare', hidden);
}

/** Writing the view anew, even the same one, has every element in it styled again. */
function look(sheet: Element, view: View): void {
  for (const [name, value] of Object.entries(view)) {
    if (sheet.getAttribute(name) !== value) sheet.setAttribute(name, value);
  }
}

function copyInSheets({ leaveOut, moved }: Copy, artwork: Element, prefix: string): readonly SVGSVGElement[] {
  const kept = [...artwork.children].filter((child) => !child.matches(leaveOut));
  const copies = kept.map((child) => copyArtwork(child, prefix, leaveOut));
  return sheetsOf(copies, moved ? posedParts(moved) : new Map());
}

function keyOf({ drawing, leaveOut, moved }: Copy): string {
  return `${drawing} ${leaveOut} ${moved}`;
}
