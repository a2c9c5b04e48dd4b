/** What a store and a person who installs Rill get to see of it. A change here is a change of what is promised to them. */
import { describe, expect, test } from 'vitest';
import { BUILDS, type Build, manifestOf } from './built.ts';

/**
 * Permissions for which browsers show no warning when an extension is installed.
 * https://developer.chrome.com/docs/extensions/reference/permissions-list
 * https://support.mozilla.org/kb/permission-request-messages-firefox-extensions
 */
const UNWARNED = ['alarms', 'contextMenus', 'idle', 'storage', 'unlimitedStorage'];
/** Asked for when a person chooses what needs them. */
const OPTIONAL = ['notifications', 'tabs'];
/** Keys of a manifest that reach into pages or load code from elsewhere. */
const REACHING = [
  'host_permissions',
  'optional_host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'content_security_policy',
  'externally_connectable',
];

describe.each(Object.keys(BUILDS) as Build[])('the manifest for %s', (build) => {
  const manifest = manifestOf(build);
  const list = (key: string) => (manifest[key] ?? []) as string[];

  test('is the one that is known', () => {
    const { version, ...rest } = manifest;
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(rest).toMatchSnapshot();
  });

  test('asks for nothing that the browser warns of', () => {
    expect(list('permissions').filter((permission) => !UNWARNED.includes(permission))).toEqual([]);
    expect(list('optional_permissions').filter((permission) => !OPTIONAL.includes(permission))).toEqual([]);
  });

  test('reaches into no page', () => {
    expect(REACHING.filter((key) => key in manifest)).toEqual([]);
  });
});
