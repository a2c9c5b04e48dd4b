import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a store picture is laid out, as a page to take a picture of. */
export type Frame = {
  layout: 'beside' | 'below' | 'atDesk' | 'tile';
  words: string;
  /** Where the rings in the water have their middle. */
  pool: readonly [x: number, y: number];
  /** A picture of a surface, as PNG, with its place in CSS pixels. A page that lies below the words has its place already. */
  shot?: { png: Uint8Array; style: string; inWindow?: boolean };
};

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const STYLES = [read('../../design/tokens.css'), read('./frame.css')].join('\n');
const LOGO = read('../../design/logo.svg');

/** The page as HTML; the page loads nothing. */
export function framePage({ layout, words, pool, shot }: Frame): string {
  return `<!doctype html><html lang="en" data-theme="light"><head><style>${STYLES}</style></head><body class="${layout}">
    ${rings(pool, layout === 'tile' ? 84 : 190)}${waves()}
    ${layout === 'atDesk' ? desk() : ''}
    ${layout === 'tile' ? `<div class="pebble">${LOGO}</div>` : ''}
    <div class="words"><div class="brand">${layout === 'tile' ? '' : LOGO}Rill</div><h1>${words}</h1></div>
    ${shot ? surface(shot) : ''}
  </body></html>`;
}

/** The mark alone in the middle of a page without a background. @param size of the mark, in pixels */
export function iconPage(size: number): string {
  const middle = 'margin: 0; height: 100vh; display: grid; place-items: center';
  return `<!doctype html><html lang="en"><head><style>svg { width: ${size}px; height: ${size}px }</style></head><body style="${middle}">${LOGO}</body></html>`;
}

function surface({ png, style, inWindow = false }: NonNullable<Frame['shot']>): string {
  const picture = `<img alt="" src="data:image/png;base64,${Buffer.from(png).toString('base64')}">`;
  return `<div class="shot" style="${style}">${inWindow ? `<div class="bar">${LOGO}Rill</div>` : ''}${picture}</div>`;
}

/** @param r of the disc */
function rings([x, y]: Frame['pool'], r: number): string {
  const circles = Array.from({ length: 7 }, (_, i) => `<circle cx="${x}" cy="${y}" r="${r * (1 + i / 3)}" opacity="${1 - i * 0.14}"/>`);
  return `<svg class="pool">${circles.join('')}</svg>`;
}

function waves(): string {
  return `<svg class="wave" viewBox="0 0 400 60" preserveAspectRatio="none">
    <path fill="var(--water-1)" d="M0 18 C48 4 104 4 160 18 S272 30 320 17 S380 12 400 16 V60 H0Z"/>
    <path fill="var(--water-2)" d="M0 40 C60 30 110 32 170 41 S290 50 330 40 S385 34 400 37 V60 H0Z"/>
  </svg>`;
}

function desk(): string {
  const lines = '<p></p><p></p><p></p><p class="end"></p>';
  return `<div class="desk"><header><i></i><i></i><i></i><b></b>${LOGO}</header><main><p class="title"></p>${lines}${lines}</main></div>`;
}
