// @ts-check
/**
 * Prints what a release says of itself, or ends with why it may not be released.
 *
 *   node scripts/release.mjs v1.2.0
 */
import { readFileSync } from 'node:fs';
import { releaseNotes } from './changelog.mjs';

/** @param {string} path in the project */
const read = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');

try {
  const { version } = JSON.parse(read('package.json'));
  console.log(releaseNotes({ tag: process.argv[2] ?? '', version, changelog: read('CHANGELOG.md') }));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
