import { describe, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/find-browser.mjs';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...installed: string[]) => ({
  platform,
  env,
  runs: (path: string) => installed.includes(path),
});

describe('finding a browser', () => {
  test('looks along PATH, in its order', () => {
    const linux = machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/firefox-esr', '/usr/local/bin/firefox-esr');
    expect(findBrowser('firefox', linux)).toBe('/usr/local/bin/firefox-esr');
  });

  test('an environment variable wins over what is found', () => {
    const linux = machine('linux', { PATH: '/usr/bin', FIREFOX_PATH: '/opt/firefox' }, '/usr/bin/firefox', '/opt/firefox');
    expect(findBrowser('firefox', linux)).toBe('/opt/firefox');
  });

  test('a variable that names nothing is passed over', () => {
    const linux = machine('linux', { PATH: '/usr/bin', FIREFOX_PATH: '/gone' }, '/usr/bin/firefox');
    expect(findBrowser('firefox', linux)).toBe('/usr/bin/firefox');
  });

  test('looks among the applications of macOS, also those of the person', () => {
    const path = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser('chrome', machine('darwin', { HOME: '/Users/ada' }, path))).toBe(path);
  });

  test('looks in the program folders of Windows', () => {
    const env = { ProgramFiles: '/Program Files', 'ProgramFiles(x86)': '/Program Files (x86)' };
    const path = '/Program Files (x86)/Microsoft/Edge/Application/msedge.exe';
    expect(findBrowser('edge', machine('win32', env, path))).toBe(path);
  });

  test("takes the project's own browser for testing last", () => {
    const own = { firefox: '/rill/.browsers/firefox/firefox' };
    const linux = machine('linux', { PATH: '/usr/bin' }, '/usr/bin/firefox', own.firefox);
    expect(findBrowser('firefox', { ...linux, own })).toBe('/usr/bin/firefox');
    expect(findBrowser('firefox', { ...machine('linux', { PATH: '/usr/bin' }, own.firefox), own })).toBe(own.firefox);
    expect(findBrowser('firefox', { ...machine('linux', { PATH: '/usr/bin' }), own })).toBeUndefined();
  });

  test('finds nothing where there is nothing', () => {
    expect(findBrowser('chromium', machine('linux', { PATH: '/usr/bin' }))).toBeUndefined();
    expect(findBrowser('chromium', machine('win32', {}))).toBeUndefined();
  });
});
