/** Every dependency is weighed in `docs/dependencies.md`, and each override says why. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const project = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
const [weighed = '', overrides = ''] = read('docs/dependencies.md').split(/^## Overrides$/m);

/** The packages that the rows of a table are about, of rows in which every place says something. */
function packagesIn(text: string): string[] {
  const rows = text.split('\n').filter((line) => line.startsWith('| `'));
  const cells = rows.map((row) => row.split('|').slice(1, -1));
  return cells
    .filter((row) => row.every((cell) => cell.trim() !== ''))
    .flatMap(([names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name));
}

const named = (...groups: string[]) => groups.flatMap((group) => Object.keys(project[group] ?? {})).sort();

describe('docs/dependencies.md', () => {
  test('weighs each dependency once, and nothing that is not one', () => {
    const all = named('dependencies', 'devDependencies', 'optionalDependencies');
    expect(all.length).toBeGreaterThan(30);
    expect(packagesIn(weighed).sort()).toEqual(all);
  });

  test('tells why each override is there', () => {
    expect(packagesIn(overrides).sort()).toEqual(named('overrides'));
  });

  test.each([
    ['a row that does not say why', '| `planted` | 1.0.0 | |', []],
    ['a row that does', '| `planted` | 1.0.0 | because |', ['planted']],
  ])('counts %s for what it says', (_, row, packages) => expect(packagesIn(row)).toEqual(packages));
});
