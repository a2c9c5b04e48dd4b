import { describe, expect, test } from 'vitest';
import { lacksSandbox, sandboxFlags } from '../../../scripts/sandbox.mjs';

/** As Chromium 156 says it where no user may make a namespace. */
const REFUSED =
  '[1:1:1130/180309.997461:ERROR:zygote_host_impl_linux.cc:130] No usable sandbox! If this is a Debian system, please install the chromium-sandbox package to solve this problem.';
const machine = (words: string) => ({ isRoot: false, maySay: () => true, words: () => words });

describe('the sandbox of Chromium', () => {
  test('is left out as root, which it refuses', () => expect(sandboxFlags('/chromium', { isRoot: true })).toEqual(['--no-sandbox']));

  test('is kept by an ordinary user', () => {
    expect(sandboxFlags('/chromium', machine('DevTools listening'))).toEqual([]);
    expect(sandboxFlags(undefined, machine(REFUSED))).toEqual([]);
  });

  test('is left out where the browser itself says that it has none', () => {
    expect(sandboxFlags('/chromium', machine(REFUSED))).toEqual(['--no-sandbox']);
  });

  test('is not tried where nothing says that it could be refused', () => {
    const words = () => {
      throw new Error('A browser was started.');
    };
    expect(sandboxFlags('/chromium', { isRoot: false, maySay: () => false, words })).toEqual([]);
  });

  test('is not what is missing when something else is', () => {
    const words = () => 'chrome: error while loading shared libraries: libnss3.so: cannot open shared object file';
    expect(lacksSandbox('/chromium', words)).toBe(false);
  });
});
