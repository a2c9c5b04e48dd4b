import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PLANTS } from '../../../scripts/planted-faults.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** `npm run plants` takes half an hour, so nobody would learn for a long time that the code has moved on. */
test.each(PLANTS)('stands once in the code, where it can be planted: $fault', ({ file, text, planted }) => {
  expect(readFileSync(join(ROOT, file), 'utf8').split(text)).toHaveLength(2);
  expect(planted).not.toBe(text);
});
