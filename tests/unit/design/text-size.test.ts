import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** `font-size`, `font`, and the tokens that say how large text is. */
const IN_PIXELS = /(?<![\w-])(?:font|font-size|--[td]-\w+)\s*:[^;}]*\dpx\b[^;}]*/g;

/** The number of a step belongs to the drawing, which is as large as the place it has. */
const IN_THE_DRAWING = 'design/figure.css: font: 600 calc(13px * var(--st-size, 1)) var(--font-ui)';

/** `line-height`, the second half of `font`, and the tokens of lines. */
const LINE_AS_LENGTH = /(?<![\w-])(?:(?:line-height|--(?:lh|dl)-\w+)\s*:|font\s*:[^;}]*\/)\s*[\d.]+(?:px|rem|em)\b/g;

test('a line is as high as its letters need: a browser may be told to show none that are small', () => {
  const styles = globSync('{components,design,entrypoints}/**/*.css', { cwd: ROOT });
  const found = styles.flatMap(
    (file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .match(LINE_AS_LENGTH)
        ?.map((rule) => `${file}: ${rule}`) ?? [],
  );
  expect(found).toEqual([]);
});

test('text is as large as a person has set it: no style gives it a size in pixels', () => {
  const styles = globSync('{components,design,entrypoints}/**/*.css', { cwd: ROOT });
  const found = styles.flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(IN_PIXELS)].map(([rule]) => `${file}: ${rule}`),
  );
  expect(found).toEqual([IN_THE_DRAWING]);
});
