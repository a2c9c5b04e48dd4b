import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { filesOf } from './imports.ts';

const MODULE = 'virtual:rill-seal';
/** The schemas that data with a seal has to fit. */
const SCHEMAS = ['core/settings/schema.ts', 'core/reminders/state.ts', 'core/log/recent.ts'];
const LENGTH = 12;

/** Makes a module of the fingerprint of the schemas by which stored data is checked, and of all that they import (core/seal.ts). */
export function seal(root = resolve(import.meta.dirname, '..')): Plugin {
  return {
    name: 'rill-seal',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const files = [...new Set(SCHEMAS.flatMap((schema) => filesOf(resolve(root, schema))))].sort();
      for (const file of files) this.addWatchFile(file);
      const hash = createHash('sha256');
      for (const file of files) hash.update(await readFile(file));
      return `export const SEAL = ${JSON.stringify(hash.digest('base64url').slice(0, LENGTH))};`;
    },
  };
}
