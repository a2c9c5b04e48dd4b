import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const DECLARATION = /(?<![\w-])(?<property>--[\w-]+|[a-z-]+)\s*:\s*(?<value>[^;{}]+)(?=[;}])/g;

/** A file of the project: with its place, written with slashes, and its text. */
export interface Source {
  file: string;
  text: string;
}

/** A declaration of a style sheet, on one line however it is written. */
export interface Declaration {
  property: string;
  value: string;
}

/** @param pattern which files, as seen from the root of the project. */
export function sources(pattern: string): Source[] {
  return globSync(pattern, { cwd: ROOT }).map((file) => ({
    file: file.replaceAll('\\', '/'),
    text: readFileSync(join(ROOT, file), 'utf8'),
  }));
}

/** The style sheets that are shipped. The style sheets of the scripts are for pictures of the stores and for developers. */
export const STYLE_SHEETS = sources('{components,design,entrypoints}/**/*.css');

/** All declarations of a style sheet, in their order. A selector or a condition is none, since a brace follows it. */
export function declarations(css: string): Declaration[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...plain.matchAll(DECLARATION)].map(({ groups = {} }) => ({
    property: groups.property as string,
    value: (groups.value as string).trim().replaceAll(/\s+/g, ' '),
  }));
}
