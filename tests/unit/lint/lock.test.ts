/** An install from the lock gets the packages that were tested, byte for byte, on every system. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optional?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { packages: Record<string, Entry> };
const project = read('package.json') as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
const entries = Object.entries(packages).filter(([path]) => path !== '');

/** A hash of 64 bytes, in Base64. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;
const isHashed = ({ integrity }: Entry) => SHA512.test(integrity ?? '');
/** npm asks the registry that it is set to: a lock that named another place would lead everybody there. */
const isFromRegistry = ({ resolved, link }: Entry) => resolved === undefined && !link;

describe('the lock', () => {
  test('holds the hash of every package', () => {
    expect(entries.length).toBeGreaterThan(500);
    expect(entries.filter(([, entry]) => !isHashed(entry)).map(([path]) => path)).toEqual([]);
  });

  test('names no host, no repository and no folder that a package would come from', () => {
    expect(entries.filter(([, entry]) => !isFromRegistry(entry)).map(([path]) => path)).toEqual([]);
  });

  test('lets no package run a script while it is installed', () => {
    const withScript = entries.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace('node_modules/', ''));
    expect(withScript).toEqual([]);
  });

  test('is for the versions that the project names, each one exactly', () => {
    const named = [project.dependencies, project.devDependencies, project.optionalDependencies].flatMap((group) => Object.entries(group));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });

  test.each<[string, Entry]>([
    ['without a hash', { version: '1.0.0' }],
    ['with a short one', { version: '1.0.0', integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
  ])('would be found out with an entry %s', (_, planted) => expect(isHashed(planted)).toBe(false));

  test.each<[string, Entry]>([
    ['an address', { resolved: 'https://registry.example/a/-/a-1.0.0.tgz' }],
    ['a repository', { resolved: 'git+ssh://git@host.example/a.git#0123' }],
    ['a folder', { resolved: '../a', link: true }],
  ])('would be found out with %s', (_, planted) => expect(isFromRegistry(planted)).toBe(false));
});
