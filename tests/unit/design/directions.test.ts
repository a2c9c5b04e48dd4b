import { expect, test } from 'vitest';
import { type Declaration, declarations, type Source, STYLE_SHEETS } from './styles.ts';

/** Styles that put something to the left or the right, rather than before or after it. */
const PHYSICAL =
  /^(?:(?:(?:scroll-)?(?:margin|padding)|border)-(?:left|right)(?:-.+)?|border-(?:top|bottom)-(?:left|right)-radius|left|right)$/;
/** Four sides, of which the second is the right one and the fourth the left one. */
const SIDES = /^(?:(?:scroll-)?(?:margin|padding)|inset|border-(?:width|color|style))$/;
const PLACED = /^(?:text-align|float|clear)$/;
/** A part of a value: a word, or a function with whatever is in it. */
const PART = /(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g;

/** Where the picture of the camera lies, which is the same picture in every language. */
const IN_A_PICTURE = ['components/mirror/mirror.module.css left: calc(50% + var(--x) * var(--unit))'];

test('what is laid out goes the way the text runs: no style says left or right', () => {
  expect(STYLE_SHEETS.flatMap(physical)).toEqual(IN_A_PICTURE);
});

test.each([
  'margin-left: 0',
  'scroll-padding-right: 1rem',
  'border-left-color: red',
  'border-top-right-radius: 0',
  'right: 0',
  'text-align: left',
  'padding: 0 1px 0 2px',
  'margin: 0 calc(1px * (2 + 3)) 0 var(--s-2)',
])('%s is one way alone', (rule) => {
  expect(physical({ file: 'planted.css', text: `.a { ${rule} }` })).toEqual([`planted.css ${rule}`]);
});

test.each(['margin: 0 calc(1px * 2) 3px calc(1px * 2)', 'inset: 0', 'padding: 1px 2px 3px', 'text-align: start', 'inset-inline-start: 0'])(
  '%s is the same both ways',
  (rule) => {
    expect(physical({ file: 'planted.css', text: `.a { ${rule} }` })).toEqual([]);
  },
);

function physical({ file, text }: Source): string[] {
  return declarations(text)
    .filter(goesOneWay)
    .map(({ property, value }) => `${file} ${property}: ${value}`);
}

function goesOneWay({ property, value }: Declaration): boolean {
  if (PHYSICAL.test(property)) return true;
  if (PLACED.test(property)) return /^(?:left|right)$/.test(value);
  if (!SIDES.test(property)) return false;
  const [, right, , left] = value.match(PART) ?? [];
  return left !== undefined && left !== right;
}
