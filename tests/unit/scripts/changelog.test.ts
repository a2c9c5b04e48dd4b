import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { releaseNotes } from '../../../scripts/changelog.mjs';

const CHANGELOG = `# Changelog

What changed, newest first.

## 1.3.0 (not released yet)

- Something new.

## 1.2.0 (2026-12-01)

- A pause ends by itself.
- **Louder chime.**

## 1.1.0 (2026-11-01)

## 1.0.0

- The first one.
`;
const notes = (version: string, tag = `v${version}`) => releaseNotes({ tag, version, changelog: CHANGELOG });

describe('a release', () => {
  test("says what its own section of the changelog says, and nothing of another's", () => {
    expect(notes('1.2.0')).toBe('- A pause ends by itself.\n- **Louder chime.**');
  });

  test.each([
    ['1.3.0', 'v1.3.0', 'CHANGELOG.md says of 1.3.0 that it is not released yet.'],
    ['1.2.0', 'v1.2.1', 'The tag v1.2.1 is not the version of package.json, which is 1.2.0.'],
    ['1.2.0', '1.2.0', 'The tag 1.2.0 is not the version of package.json, which is 1.2.0.'],
    ['1.4.0', 'v1.4.0', 'CHANGELOG.md has no section for 1.4.0.'],
    ['1.2', 'v1.2', 'CHANGELOG.md has no section for 1.2.'],
    ['1.1.0', 'v1.1.0', 'The section for 1.1.0 in CHANGELOG.md is empty.'],
    ['1.0.0', 'v1.0.0', 'The heading of 1.0.0 in CHANGELOG.md has no day, such as (2026-12-01).'],
  ])('of %s by the tag %s is refused', (version, tag, reason) => expect(() => notes(version, tag)).toThrow(reason));

  test('has a section in the changelog that there is, whether or not it may be released yet', () => {
    const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
    const { version } = JSON.parse(read('package.json'));
    const [heading] = read('CHANGELOG.md').match(/^## .*$/m) ?? [];
    expect(heading).toMatch(new RegExp(`^## ${version.replaceAll('.', '\\.')} \\((?:not released yet|\\d{4}-\\d{2}-\\d{2})\\)$`));
  });
});
