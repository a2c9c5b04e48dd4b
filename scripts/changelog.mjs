// @ts-check
/**
 * The notes of a release: its section of the changelog, and only if it may be released.
 *
 * @param {{ tag: string, version: string, changelog: string }} release the tag such as `v1.2.0`, the version in `package.json`, and the
 *   text of `CHANGELOG.md`
 * @returns {string} the section without its heading
 * @throws {Error} where the tag is not the version, or the changelog has no section for it, or an empty one, or one that says that it is
 *   not released yet, in one sentence for whoever has set the tag
 */
export function releaseNotes({ tag, version, changelog }) {
  if (tag !== `v${version}`) throw new Error(`The tag ${tag} is not the version of package.json, which is ${version}.`);
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version);
  if (!section) throw new Error(`CHANGELOG.md has no section for ${version}.`);
  const [heading = '', ...lines] = section.split('\n');
  const rest = heading.slice(version.length).trim();
  if (/not released|unreleased/i.test(rest)) throw new Error(`CHANGELOG.md says of ${version} that it is not released yet.`);
  if (!/^\(\d{4}-\d{2}-\d{2}\)$/.test(rest)) throw new Error(`The heading of ${version} in CHANGELOG.md has no day, such as (2026-12-01).`);
  const notes = lines.join('\n').trim();
  if (notes === '') throw new Error(`The section for ${version} in CHANGELOG.md is empty.`);
  return notes;
}
