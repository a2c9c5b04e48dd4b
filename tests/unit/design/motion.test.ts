import { expect, test } from 'vitest';
import { declarations, STYLE_SHEETS } from './styles.ts';

/** The swell of the water in the vessel belongs to its drawing. */
const OF_A_DRAWING = ['components/ui/vessel.module.css'];
const COMPONENTS = STYLE_SHEETS.filter(({ file }) => file.startsWith('components/') && !OF_A_DRAWING.includes(file));

test('things appear in one of the ways of the design: no component moves in one of its own', () => {
  const ofTheirOwn = COMPONENTS.filter(({ text }) => text.includes('@keyframes')).map(({ file }) => file);
  const named = COMPONENTS.flatMap(({ file, text }) => animations(text).map((value) => `${file} ${value}`));
  expect(ofTheirOwn).toEqual([]);
  expect(named.filter((value) => !/ var\(--a-\w+\)$/.test(value))).toEqual([]);
  expect(named.length).toBeGreaterThan(5);
});

function animations(css: string): string[] {
  return declarations(css)
    .filter(({ property }) => property === 'animation' || property === 'animation-name')
    .map(({ value }) => value);
}
