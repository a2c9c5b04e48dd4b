import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** The parts of a drawing: its name and its role are outside, and there are thousands of parts. */
const PICTURES = { layers: '.fig-layer', stillCopies: '.fig-art:not([data-moving] *)' };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules that depend on sizes and places, and on colours as well. All else is the same as long as the elements are. */
const PLACES = ['scrollable-region-focusable', 'target-size'];
const LOOKS = ['color-contrast', 'link-in-text-block', ...PLACES];
const RULES = {
  all: { type: 'tag' as const, values: TAGS },
  looks: { type: 'rule' as const, values: LOOKS },
  places: { type: 'rule' as const, values: PLACES },
};
export type Rules = keyof typeof RULES;

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

/**
 * The faults that axe finds on a page as it stands, a line for each rule and element. The script comes by the debugger, as nothing else may
 * run code on a page of an extension.
 */
export async function axeFaults(page: Page, rules: Rules): Promise<string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(AXE);
  return page.evaluate(
    async (runOnly, pictures) => {
      // Axe cannot say what stands out from a gradient: the wash behind a page counts at its strongest (in forced colours it is `none, none`).
      const washed = [...document.querySelectorAll<HTMLElement>('#root > *, #root > * > *')].filter((element) =>
        /radial-gradient|none,/.test(getComputedStyle(element).backgroundImage),
      );
      const brush = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
      for (const element of washed) {
        for (const token of ['--paper', '--wash-cool']) {
          element.style.setProperty('background', `var(${token})`, 'important');
          brush.fillStyle = getComputedStyle(element).backgroundColor;
          brush.fillRect(0, 0, 1, 1);
        }
        element.style.setProperty('background', `rgb(${[...brush.getImageData(0, 0, 1, 1).data].slice(0, 3)})`, 'important');
      }
      // Axe reads also what it is told to leave out, and a copy of a drawing has more parts than the page around it. React has no part in it.
      const copies = [...document.querySelectorAll(pictures.stillCopies)].map((copy) => ({ copy, parts: [...copy.childNodes] }));
      for (const { copy } of copies) copy.replaceChildren();
      const { violations } = await (window.axe as typeof axe).run({ exclude: pictures.layers }, { runOnly, resultTypes: ['violations'] });
      // A layer may have been drawn meanwhile.
      for (const { copy, parts } of copies) if (!copy.hasChildNodes()) copy.append(...parts);
      for (const element of washed) element.style.removeProperty('background');
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
    },
    RULES[rules],
    PICTURES,
  );
}

/** The sides that anything one can press has at least, in CSS pixels: all of them, and the one that matters most in its place. */
const TARGET = { any: 24, primary: 44 };
/** The most that the rounding of the browser may take away. */
const ROUNDING = 1.5;

/**
 * What a page offers to be done, by its names: controls, and how many headings. Numbers run on meanwhile and are no part of a name. A menu of
 * sections takes the place of the list of them where there is little room.
 */
export function offered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('nav, [inert]');
    const nameOf = (element: Element) =>
      (element.ariaLabel ?? element.textContent ?? '')
        .replace(/\s+/gu, ' ')
        .replace(/[\d.,:]+/gu, '#')
        .trim();
    // One goes by itself after a while, and a picture that stands still already has nothing to hold.
    const passing = ['Undo the last change', 'Hold the picture still'];
    return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, h1, h2, h3')]
      .filter((element) => isSeen(element) && !passing.includes(nameOf(element)))
      .map((element) => (/^h\d$/iu.test(element.localName) ? 'a heading' : `${element.localName} "${nameOf(element)}"`));
  });
}

/**
 * The faults of the layout: a page that scrolls sideways, words that are cut off, things too small to be pressed. A link within a sentence
 * may be as high as its line (WCAG 2.5.8, *inline*); no other exception is needed. Zoomed in, the main buttons are as large as they were
 * before.
 */
export function layoutFaults(page: Page, zoom: number): Promise<string[]> {
  return page.evaluate(
    (target, rounding) => {
      const name = (element: Element) =>
        `${element.tagName.toLowerCase()} "${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)}"`;
      const isSeen = (element: Element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('.sr, [inert]') && element.getClientRects().length > 0;

      const sideways = () => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in a window of ${clientWidth}`] : [];
      };

      const cutOff = () => {
        const found: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          const parent = text.parentElement;
          if (!text.data.trim() || !parent || !isSeen(parent) || parent.closest('svg, option')) continue;
          const range = document.createRange();
          range.selectNodeContents(text);
          const { left, right, top, bottom } = range.getBoundingClientRect();
          for (let around: HTMLElement | null = parent; around && around !== document.documentElement; around = around.parentElement) {
            const { overflowX, overflowY } = getComputedStyle(around);
            // An element that scrolls can be brought into sight, and so can everything in it.
            if (/auto|scroll/.test(`${overflowX} ${overflowY}`)) break;
            const box = around.getBoundingClientRect();
            const across = /hidden|clip/.test(overflowX) && (left < box.left - rounding || right > box.right + rounding);
            const along = /hidden|clip/.test(overflowY) && (top < box.top - rounding || bottom > box.bottom + rounding);
            if (across || along) found.push(`cut off: "${text.data.trim().slice(0, 40)}" in ${around.className}`);
          }
        }
        return found;
      };

      // Whether a press there reaches the element: its area may be larger than it looks, and a label belongs to its field.
      const isHit = (element: Element, x: number, y: number) => {
        const hit = document.elementFromPoint(x, y);
        // Below an open layer it is no target at all.
        if (hit?.closest('[popover]') && !element.closest('[popover]')) return true;
        const labels = [...((element as HTMLInputElement).labels ?? [])];
        return hit !== null && [element, ...labels].some((part) => part.contains(hit));
      };
      const isLarge = (element: Element, width: number, height: number) => {
        const box = element.getBoundingClientRect();
        if (box.width >= width - rounding && box.height >= height - rounding) return true;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width: w, height: h } = element.getBoundingClientRect();
        const [x, y] = [left + w / 2, top + h / 2];
        const [dx, dy] = [width / 2 - rounding, height / 2 - rounding];
        return isHit(element, x, y - dy) && isHit(element, x, y + dy) && isHit(element, x - dx, y) && isHit(element, x + dx, y);
      };
      const tooSmall = () => {
        const all =
          'a[href], button, input:not([type=hidden], [type=file]), select, textarea, summary, [role=button], [role=switch], [role=radio], [role=slider]';
        return [...document.querySelectorAll(all)].flatMap((element) => {
          if (!isSeen(element)) return [];
          const isInSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
          const least = element.matches('.btn-primary:not(.btn-sm)') ? target.primary : target.any;
          if (isInSentence || isLarge(element, target.any, least)) return [];
          const { width, height } = element.getBoundingClientRect();
          return [`${name(element)} is ${Math.round(width)} x ${Math.round(height)} px`];
        });
      };

      return [...sideways(), ...cutOff(), ...tooSmall()];
    },
    { any: TARGET.any, primary: TARGET.primary / zoom },
    ROUNDING,
  );
}

/** Milliseconds in which nobody sees a thing move: where motion is reduced, what moved is over in a hundredth of one. */
const UNSEEN = 1;

/** The elements that still move by themselves. */
export function movingThings(page: Page): Promise<string[]> {
  return page.evaluate(
    (unseen) =>
      document
        .getAnimations()
        .filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().endTime) > unseen)
        .map(({ effect }) => `moves: ${(effect as KeyframeEffect | null)?.target?.getAttribute('class')}`),
    UNSEEN,
  );
}

/** Waits until colours have faded over and menus have opened; endless animations are not waited for. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    // The page adapts to a new size with the next frame; a window that the browser does not draw has none.
    const frame = () => Promise.race([new Promise(requestAnimationFrame), wait(1_000)]);
    // An animation that ends may let another one begin, and an animation that stands still for good never ends.
    for (let round = 0; round < 5; round += 1) {
      await frame();
      await frame();
      const ends = document
        .getAnimations()
        .filter(({ effect, playState }) => playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime));
      if (ends.length === 0) return;
      await Promise.race([Promise.allSettled(ends.map(({ finished }) => finished)), wait(3_000)]);
    }
  });
}

/** The size of text that browsers begin with, in pixels. */
export const USUAL_TEXT = 16;

/** Gives the root another size of text, as a person does in the settings of the browser. @returns the text that keeps the size it had. */
export function unscaledText(page: Page, px = USUAL_TEXT): Promise<string[]> {
  return page.evaluate(
    (size, usual) => {
      const root = document.documentElement;
      root.style.fontSize = '';
      if (size === usual) return [];
      const withText = [...document.querySelectorAll<HTMLElement>('#root :not(.fig-layer *)')].filter((element) =>
        [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''),
      );
      const sizes = withText.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      root.style.fontSize = `${size}px`;
      return withText
        .filter((element, i) => Number.parseFloat(getComputedStyle(element).fontSize) / (sizes[i] ?? 1) < 1 + (size / usual - 1) / 2)
        .map((element) => `does not grow: "${(element.textContent ?? '').trim().slice(0, 40)}"`);
    },
    px,
    USUAL_TEXT,
  );
}
