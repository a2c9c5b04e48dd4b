import type { Plugin } from 'vite';

/**
 * Writes the characters of scripts that are not ASCII as escapes. A single such dot in a message would otherwise have the browser keep the
 * whole script at two bytes a letter, and take longer to read it at each start.
 */
export function onlyAscii(): Plugin {
  return {
    name: 'rill-only-ascii',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = file.code.replace(NOT_ASCII, escaped);
    },
  };
}

/** Every half of a character that takes two. */
const NOT_ASCII = /[^\0-\x7f]/g;
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
