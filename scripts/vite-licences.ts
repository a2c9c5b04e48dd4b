import { access, readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const MODULE = 'virtual:rill-licences';
/** The parts of dependencies that only the build needs: the types of the charts, and the parser of messages. */
const NOT_SHIPPED = /^@types\/|^@formatjs\//;
/** Put into the code by the build, though they are no dependencies of it. */
const ADDED = ['wxt', '@wxt-dev/browser'];

export interface Licence {
  name: string;
  version: string;
  /** The SPDX identifier of the licence. */
  licence: string;
  /** The whole text, as the package has it; empty where it has none. */
  text: string;
}

/**
 * Makes a module of the licences of all packages whose code is in the extension, from the installed packages. The build fails when code
 * of another package is in it.
 */
export function licences(root = resolve(import.meta.dirname, '..')): Plugin {
  return {
    name: 'rill-licences',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      return `export const licences = ${JSON.stringify(await readLicences(root))};`;
    },
    async generateBundle(_, bundle) {
      const known = new Set((await readLicences(root)).map(({ name }) => name));
      const modules = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
      const missing = new Set(modules.flatMap((id) => packageOf(id) ?? []).filter((name) => !known.has(name)));
      if (missing.size > 0) this.error(`The page about Rill lacks the licence of: ${[...missing].join(', ')} (scripts/vite-licences.ts).`);
    },
  };
}

/** By name. The dependencies of the dependencies are among them. */
export async function readLicences(root: string): Promise<Licence[]> {
  const found = new Map<string, Licence>();
  const { dependencies } = await readPackage(root);
  await Promise.all([...Object.keys(dependencies ?? {}), ...ADDED].map((name) => collect(name, root, found)));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function collect(name: string, from: string, found: Map<string, Licence>): Promise<void> {
  if (found.has(name) || NOT_SHIPPED.test(name)) return;
  const folder = await folderOf(name, from);
  const { version, license, dependencies } = await readPackage(folder);
  found.set(name, { name, version, licence: license, text: await readText(folder) });
  // The build tool's own dependencies stay outside.
  if (ADDED.includes(name)) return;
  await Promise.all(Object.keys(dependencies ?? {}).map((one) => collect(one, folder, found)));
}

interface Package {
  version: string;
  license: string;
  dependencies?: Record<string, string>;
}

async function readPackage(folder: string): Promise<Package> {
  return JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
}

/** As Node looks for it: beside the package that needs it, and upwards from there. */
async function folderOf(name: string, from: string): Promise<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    const here = join(folder, 'node_modules', name);
    const isHere = await access(join(here, 'package.json')).then(
      () => true,
      () => false,
    );
    if (isHere) return here;
    if (folder === dirname(folder)) throw new Error(`The package ${name} is not installed.`);
  }
}

async function readText(folder: string): Promise<string> {
  const file = (await readdir(folder)).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name));
  return file ? (await readFile(join(folder, file), 'utf8')).trim() : '';
}

/** The package that a module comes from; the innermost, where one lies in another. */
function packageOf(id: string): string | undefined {
  return /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
}
