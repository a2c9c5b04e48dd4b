import type { Plugin } from 'vite';

const DECIMAL = /\/decimal\.js-light\/decimal\.m?js$/;
const CODE_FROM_TEXT = "Function('return this')()";

/**
 * The charts count with `decimal.js-light`, which looks for the global object by making code from text where nothing else works. A browser
 * never reaches that code, but stores and reviewers refuse code that could be reached, so it is left out.
 */
export function calmRecharts(): Plugin {
  return {
    name: 'rill-calm-recharts',
    enforce: 'pre',
    transform(code, id) {
      if (!DECIMAL.test(id.split('?')[0] ?? id)) return null;
      return { code: code.replaceAll(CODE_FROM_TEXT, 'globalThis'), map: null };
    },
  };
}
