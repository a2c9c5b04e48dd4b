import { describe, expect, test } from 'vitest';
import { declarations, type Source, STYLE_SHEETS, sources } from './styles.ts';

const TOKENS = 'design/tokens.css';
const CODE = sources('{components,entrypoints}/**/*.{ts,tsx}');
const SPACING = /^(?:(?:scroll-)?(?:padding|margin)(?:-.+)?|(?:row-|column-)?gap|inset(?:-.+)?)$/;
const LENGTH = /(?<![\w.-])-?\d*\.?\d+(?:px|r?em|ch|lh|d?v[hw]|cq\w+)\b/g;
/** Set by the mirror, which puts their names together of a fit's own. */
const OF_A_FIT = ['--vw', '--vh', '--x', '--y', '--w', '--h'];
/** The innermost function of a value; where all are taken out, only what stands by itself is left. */
const INNERMOST = /[\w-]*\([^()]*\)/g;
/** A line as fine as a screen has them, and what makes room for one or goes over one. */
const HAIRLINE = /^-?1px$/;

/**
 * Literals that stand beside the tokens, each with its reason. Besides, hairlines may stand, and what is reckoned (`calc`, `max`, `clamp`)
 * or below zero: such values are made to measure, such as half of an element's own width, the water over an edge, or what is pressed beyond
 * what is seen.
 */
const MADE_TO_MEASURE: Record<string, readonly string[]> = {
  'as far as something else reaches that stands there': [
    'components/library/editor-step.module.css scroll-margin-block-start: 15rem',
    'components/library/routine-editor.module.css inset-block-start: 4.5rem',
    'components/mirror/mirror.module.css margin-block-end: 2.75rem',
    'components/mirror/use-mirror.module.css padding: 2.75rem var(--s-14) var(--s-24)',
    'components/mirror/use-mirror.module.css padding: 4.25rem var(--s-24) var(--s-24)',
    'components/player/player.module.css padding-inline-end: 3.25rem',
  ],
  'a part of a drawing': [
    'components/prompt/prompt-card.module.css inset-inline-end: 34px',
    'components/settings/why-section.module.css margin-inline-start: 0.28125rem',
    'components/today/start-routine.module.css border-end-end-radius: 28px 25px',
    'components/today/start-routine.module.css border-end-start-radius: 25px 28px',
    'components/today/start-routine.module.css border-start-end-radius: 26px 28px',
    'components/today/start-routine.module.css border-start-start-radius: 28px 26px',
    'components/welcome/mirror-step.module.css border-radius: 46% 54% 50% 50% / 50% 48% 52% 50%',
    'components/welcome/pin-hint.module.css border-radius: 14px',
  ],
  'the empty place around a page, which no other page has': [
    'components/history/history-section.module.css padding: var(--s-40) var(--s-24) 2.75rem',
    'components/settings/settings-page.module.css padding: 2.375rem var(--s-56) var(--s-64)',
    'components/welcome/hero.module.css padding-block: 3.25rem var(--s-80)',
    'components/welcome/hero.module.css padding-block: var(--s-24) 4.5rem',
  ],
};

describe('a token', () => {
  test('that is defined is used, by a style or by code', () => {
    expect(unused(STYLE_SHEETS, CODE)).toEqual([]);
    expect(unused([planted('.a { --b: 1px; }')], [])).toEqual(['--b']);
  });

  test('that is used is defined, by a style or by code', () => {
    expect(undefinedIn(STYLE_SHEETS, CODE)).toEqual([]);
    expect(undefinedIn([planted('.a { gap: var(--b); }')], [])).toEqual(['--b']);
  });

  test('says how much space there is and how round a corner is', () => {
    const allowed = Object.values(MADE_TO_MEASURE).flat();
    expect(STYLE_SHEETS.flatMap(literals).sort()).toEqual(allowed.sort());
  });
});

test.each([
  'margin: 0 7px',
  'gap: 0.5rem',
  'row-gap: 1.5em',
  'padding-inline: var(--s-4) 5px',
  'scroll-padding-block: 2rem',
  'inset-block-start: 10vh',
  'border-radius: 4px',
  'border-radius: 47% 53%',
  'border-start-start-radius: 8px',
])('%s is no token', (rule) => {
  expect(literals(planted(`.a:hover { ${rule}; }`))).toEqual([`planted.css ${rule}`]);
});

test.each([
  'margin: 0 auto -1px',
  'padding: var(--s-4) calc(100% - 3px)',
  'inset: -2px 0',
  'margin-inline: max(1rem, calc(50dvh - 10px)) 5%',
  'border-radius: 50%',
  'border-radius: 0',
  'border-radius: var(--r-8) var(--r-8) 0 0',
  'width: 7px',
])('%s may stand', (rule) => {
  expect(literals(planted(`@media (min-width: 3rem) { .a:hover { ${rule} } }`))).toEqual([]);
});

function planted(text: string): Source {
  return { file: 'planted.css', text };
}

function unused(styles: readonly Source[], code: readonly Source[]): string[] {
  const used = uses([...styles, ...code]);
  return definitions(styles).filter((name) => !used.includes(name));
}

function undefinedIn(styles: readonly Source[], code: readonly Source[]): string[] {
  const set = code.flatMap(({ text }) => [...text.matchAll(/'(--[\w-]+)'/g)].map(([, name]) => name as string));
  const defined = [...definitions(styles), ...set, ...OF_A_FIT];
  return uses([...styles, ...code]).filter((name) => !defined.includes(name));
}

function definitions(styles: readonly Source[]): string[] {
  const all = styles.flatMap(({ text }) => declarations(text).map(({ property }) => property));
  return [...new Set(all.filter((property) => property.startsWith('--')))];
}

/** The names in `var()`. Comments of a style do not count. */
function uses(files: readonly Source[]): string[] {
  const texts = files.flatMap(({ file, text }) => (file.endsWith('.css') ? declarations(text).map(({ value }) => value) : [text]));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name as string)))];
}

/** The lengths for space and corners without a token in a style sheet. */
function literals({ file, text }: Source): string[] {
  if (file === TOKENS) return [];
  return declarations(text)
    .filter(
      ({ property, value }) => (SPACING.test(property) && isSpaceLiteral(value)) || (/radius$/.test(property) && isCornerLiteral(value)),
    )
    .map(({ property, value }) => `${file} ${property}: ${value}`);
}

function isSpaceLiteral(value: string): boolean {
  const lengths = withoutFunctions(value).match(LENGTH) ?? [];
  return lengths.some((length) => !length.startsWith('-') && !HAIRLINE.test(length));
}

function isCornerLiteral(value: string): boolean {
  const parts = withoutFunctions(value).split(/[\s/]+/);
  return parts.some((part) => part !== '' && part !== '0' && part !== '50%' && !HAIRLINE.test(part));
}

function withoutFunctions(value: string): string {
  const outside = value.replaceAll(INNERMOST, '');
  return outside === value ? value : withoutFunctions(outside);
}
