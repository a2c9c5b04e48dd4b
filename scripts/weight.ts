import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SizeLimitConfig } from 'size-limit';
import project from '../package.json' with { type: 'json' };

/** The weights of a built extension, in bytes. */
export interface Weights {
  /** Compressed; a browser reads it anew at each wake. */
  background: number;
  /** Scripts that the popup reads before it shows something, compressed. */
  popup: number;
  /** The whole package, as stores take it. */
  packed: number;
}

/** The limits of these weights; `npm test` and `npm run weight` hold it. React with its DOM alone is 66 kB of the popup. */
export const BUDGETS: Weights = { background: 20 * 1024, popup: 100_000, packed: 700 * 1024 };

const BROWSERS = { Chromium: 'chrome', Firefox: 'firefox' } as const;

/** The files that Size Limit is to weigh, with their budgets. @param output the folder with builds and packages */
export function budgets(output: string): SizeLimitConfig {
  return Object.entries(BROWSERS).flatMap(([name, browser]) => {
    const build = join(output, `${browser}-mv3`);
    const limit = (part: keyof Weights) => `${BUDGETS[part]} B`;
    return [
      { name: `Background in ${name}`, path: join(build, 'background.js'), gzip: true, limit: limit('background') },
      { name: `Popup's scripts in ${name}`, path: popupScripts(build), gzip: true, limit: limit('popup') },
      { name: `Package for ${name}`, path: join(output, `rill-${project.version}-${browser}.zip`), brotli: false, limit: limit('packed') },
    ];
  });
}

/** The scripts that the page of the popup names, which are all that it reads at once. @param build the folder of a built extension */
export function popupScripts(build: string): string[] {
  const html = readFileSync(join(build, 'popup.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(([, path]) => join(build, path as string));
  // Size Limit passes over what is not there.
  const missing = scripts.find((script) => !existsSync(script));
  if (missing) throw new Error(`The popup names a script that is not there: ${missing}`);
  return scripts;
}
