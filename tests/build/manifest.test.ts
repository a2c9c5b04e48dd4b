/** The manifest as a store and a person who installs Rill see it. A change here changes the promises to them. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { BUILDS, type Build, filesOf, manifestOf } from './built.ts';

/**
 * Permissions for which browsers show no warning when an extension is installed.
 * https://developer.chrome.com/docs/extensions/reference/permissions-list
 * https://support.mozilla.org/kb/permission-request-messages-firefox-extensions
 */
const UNWARNED = ['alarms', 'contextMenus', 'idle', 'storage', 'unlimitedStorage'];
/** Asked for when a person chooses what needs them. */
const OPTIONAL = ['contextMenus', 'notifications', 'tabs'];
/** Keys of a manifest that reach into pages, change the browser, or load code from elsewhere. Browsers warn of most. */
const REACHING = [
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'devtools_page',
  'chrome_url_overrides',
  'chrome_settings_overrides',
  'oauth2',
  'sandbox',
  'update_url',
];
/**
 * All sources that a page may load from: nothing is asked of the network, whatever a page or a library tries.
 * https://www.w3.org/TR/CSP3/#directives-fetch
 */
const POLICY: Record<string, string[]> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'media-src': ["'self'"],
  'connect-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};
/** The longest that every store takes, in characters. https://developer.chrome.com/docs/extensions/reference/manifest */
const LONGEST = { name: 45, description: 132 };

/** A different id would be a different extension, without the settings and the log of a person. */
const IDS: Record<Build, string> = {
  Chromium: 'aecjopcafbcmhkdfdmalncifaijoieec',
  Edge: 'aecjopcafbcmhkdfdmalncifaijoieec',
  Firefox: '{207d7527-4298-4e00-8de9-30df29b82ec6}',
};
/** How Chromium makes an id of a key: half of its hash, in the letters from a to p. */
function chromiumId(key: string): string {
  const hash = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

describe.each(Object.keys(BUILDS) as Build[])('the manifest for %s', (build) => {
  const manifest = manifestOf(build);
  const list = (key: string) => (manifest[key] ?? []) as string[];

  test('is the one that is known', () => {
    // The policy and the key are looked at below: the policy names the styles of a build, and the key says nothing to a reader.
    const { version, content_security_policy: _, key: __, ...rest } = manifest;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rest).toMatchSnapshot();
  });

  test('gives Rill the id that it has for good, wherever it lies', () => {
    const gecko = (manifest.browser_specific_settings as { gecko?: { id: string } } | undefined)?.gecko;
    expect(gecko?.id ?? chromiumId(manifest.key as string)).toBe(IDS[build]);
    expect('key' in manifest).toBe(build !== 'Firefox');
  });

  test('asks for nothing that the browser warns of', () => {
    expect(list('permissions').filter((permission) => !UNWARNED.includes(permission))).toEqual([]);
    expect(list('optional_permissions').filter((permission) => !OPTIONAL.includes(permission))).toEqual([]);
  });

  test('reaches into no page', () => {
    expect(REACHING.filter((key) => key in manifest)).toEqual([]);
  });

  test('lets no page ask the network for anything', () => {
    const { extension_pages: policy, ...others } = manifest.content_security_policy as Record<string, string>;
    expect(others).toEqual({});
    const directives = (policy ?? '').split(';').map((directive) => directive.trim().split(/\s+/));
    const sources = Object.fromEntries(directives.map(([name = '', ...from]) => [name, from]));
    const { 'style-src': styles = [], ...rest } = sources;
    const isHash = (source: string) => source.startsWith("'sha256-");
    expect({ ...rest, 'style-src': styles.filter((source) => !isHash(source)) }).toEqual(POLICY);
    // The styles that stand in a page, and no other.
    const inside = filesOf(build)
      .filter(({ path }) => path.endsWith('.html'))
      .flatMap(({ bytes }) => [...bytes.toString('utf8').matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)].map(([, style = '']) => style));
    expect(inside.length).toBeGreaterThan(1);
    const hashes = inside.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(styles.filter(isHash).sort()).toEqual([...new Set(hashes)].sort());
  });

  test('has words for the browser, and short enough for the stores', () => {
    const messages = filesOf(build).find(({ path }) => path === '_locales/en/messages.json');
    const words: Record<string, { message: string }> = JSON.parse(messages?.bytes.toString('utf8') ?? '{}');
    const asked = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key as string);
    expect(asked.filter((key) => !words[key]?.message)).toEqual([]);
    for (const [key, longest] of Object.entries(LONGEST)) expect(words[key]?.message.length, key).toBeLessThanOrEqual(longest);
  });
});
