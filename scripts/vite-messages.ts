import { pathToFileURL } from 'node:url';
import compile from 'icu-minify/compile';
import type { Plugin } from 'vite';

/** A file named by its language, such as `en.ts` or `pt-BR.ts`; `translate.ts` and its like are code. */
const CATALOGUE = /\/locales\/[a-z]{2,3}(-[a-z0-9]+)*\.ts$/i;

/**
 * Compiles the ICU messages of `locales/*.ts` while building, so that no parser is shipped.
 * A message that does not parse fails the build with its file and key.
 */
export function messages(): Plugin {
  return {
    name: 'rill-messages',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!CATALOGUE.test(file)) return null;
      this.addWatchFile(file);
      const source: Record<string, string> = (await import(`${pathToFileURL(file).href}?t=${Date.now()}`)).default;
      const compiled = Object.entries(source).map(([key, text]) => [key, compileMessage(file, key, text)]);
      return `export default ${JSON.stringify(Object.fromEntries(compiled))}`;
    },
  };
}

function compileMessage(file: string, key: string, text: string) {
  try {
    return compile(text);
  } catch (error) {
    throw new Error(`${file}: message "${key}" is not valid ICU: ${error instanceof Error ? error.message : error}`);
  }
}
