import { describe, expect, test } from 'vitest';
import { familyOf, isYes, missingOf, type Need, questionFor, waysToGet, whatToInstall } from '../../../scripts/setup/plan.mjs';

const having =
  (...there: Need[]) =>
  (need: Need) =>
    there.includes(need);
/** As the systems themselves write it. */
const OS_RELEASE = {
  debian: 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nNAME="Debian GNU/Linux"\nID=debian\nVERSION_CODENAME=trixie\n',
  raspbian: 'ID=raspbian\nID_LIKE=debian\n',
  ubuntu: 'NAME="Ubuntu"\nVERSION_ID="24.04"\nID=ubuntu\nID_LIKE=debian\n',
  mint: 'NAME="Linux Mint"\nID=linuxmint\nID_LIKE="ubuntu debian"\n',
  fedora: 'NAME="Fedora Linux"\nID=fedora\nVERSION_ID=43\n',
  rocky: 'NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\n',
  arch: 'NAME="Arch Linux"\nID=arch\n',
  manjaro: 'ID=manjaro\nID_LIKE=arch\n',
  tumbleweed: 'ID="opensuse-tumbleweed"\nID_LIKE="opensuse suse"\n',
  alpine: 'NAME="Alpine Linux"\nID=alpine\n',
  nixos: 'ID=nixos\n',
};

describe('the system', () => {
  test.each([
    ['debian', 'debian'],
    ['raspbian', 'debian'],
    ['ubuntu', 'ubuntu'],
    ['mint', 'ubuntu'],
    ['fedora', 'fedora'],
    ['rocky', 'fedora'],
    ['arch', 'arch'],
    ['manjaro', 'arch'],
    ['tumbleweed', 'suse'],
    ['alpine', 'alpine'],
    ['nixos', 'linux'],
  ] as const)('%s is told from what it says of itself', (name, family) => {
    expect(familyOf('linux', OS_RELEASE[name])).toBe(family);
  });

  test('a Linux that says nothing is one that is not known', () => expect(familyOf('linux', '')).toBe('linux'));
  test('macOS and Windows say nothing of the kind', () => {
    expect([familyOf('darwin'), familyOf('win32')]).toEqual(['macos', 'windows']);
  });
});

describe('what is missing', () => {
  test('is what a command wants and a machine has not', () => {
    expect(missingOf({ browsers: 'chromium,firefox', tools: ['xvfb', 'xdotool'] }, having('chromium', 'xvfb'))).toEqual([
      'firefox',
      'xdotool',
    ]);
  });

  test('is nothing that a command does not need', () => {
    expect(missingOf({ browsers: '', tools: [] }, having())).toEqual([]);
    expect(missingOf({ browsers: 'chromium', tools: [] }, having('chromium'))).toEqual([]);
  });

  test('is one browser where any would do and none is there', () => {
    expect(missingOf({ browsers: 'any', tools: [] }, having())).toEqual(['chromium']);
    expect(missingOf({ browsers: 'any', tools: [] }, having('firefox'))).toEqual([]);
  });
});

describe('what is missing is got', () => {
  const all: Need[] = ['chromium', 'firefox', 'xvfb', 'xdotool'];

  test('by apt as root on Debian, and a browser that apt does not bring is fetched', () => {
    expect(waysToGet(all, { family: 'debian', isRoot: true })).toEqual([
      { by: 'apt', packages: ['chromium', 'firefox-esr', 'xvfb', 'xdotool'] },
      { by: 'fetch', browsers: ['chromium', 'firefox'] },
    ]);
  });

  test('as root on Ubuntu by apt but for the browsers, which are snaps there', () => {
    const [apt, fetch] = waysToGet(all, { family: 'ubuntu', isRoot: true });
    expect(apt).toEqual({ by: 'apt', packages: ['xvfb', 'xdotool', 'libgtk-3-bin', 'libasound2-plugins', 'xz-utils'] });
    expect(fetch).toEqual({ by: 'fetch', browsers: ['chromium', 'firefox'] });
  });

  test.each(['fedora', 'arch', 'macos', 'windows', 'linux'] as const)('by fetching the browsers elsewhere: %s', (family) => {
    expect(waysToGet(['firefox'], { family, isRoot: true })).toEqual([{ by: 'fetch', browsers: ['firefox'] }]);
    expect(waysToGet(['firefox'], { family, isRoot: false })).toEqual([{ by: 'fetch', browsers: ['firefox'] }]);
  });

  test('by fetching the browsers as an ordinary user, who may not use apt', () => {
    expect(waysToGet(all, { family: 'debian', isRoot: false })).toEqual([{ by: 'fetch', browsers: ['chromium', 'firefox'] }]);
  });

  test('in no way where it is a tool and there is no apt', () => {
    expect(waysToGet(['xvfb'], { family: 'fedora', isRoot: true })).toEqual([]);
    expect(waysToGet(['xvfb'], { family: 'debian', isRoot: false })).toEqual([]);
  });
});

describe('the question', () => {
  const ask = (missing: Need[], family: 'debian' | 'ubuntu' | 'macos', isRoot: boolean) =>
    questionFor(missing, waysToGet(missing, { family, isRoot }));

  test('names apt as root on Debian', () => {
    expect(ask(['chromium', 'xdotool'], 'debian', true)).toBe(
      'Chromium, Chrome or Edge and xdotool are not on this machine. Shall I install chromium and xdotool with apt-get? [Y/n] ',
    );
  });

  test('names the folder where a browser is fetched', () => {
    expect(ask(['firefox'], 'macos', false)).toBe(
      'Firefox is not on this machine. Shall I fetch Firefox for testing into the folder .browsers? [Y/n] ',
    );
  });

  test('is one for both', () => {
    expect(ask(['chromium', 'xvfb'], 'ubuntu', true)).toBe(
      'Chromium, Chrome or Edge and Xvfb are not on this machine. Shall I install xvfb with apt-get and fetch Chrome for testing into the folder .browsers? [Y/n] ',
    );
  });

  test.each([
    ['', true],
    ['y', true],
    ['Yes', true],
    ['n', false],
    [' No', false],
  ])('%j is taken for yes: %s', (answer, yes) => expect(isYes(answer)).toBe(yes));
});

describe('the line for what cannot be had', () => {
  test.each([
    ['debian', 'sudo apt-get install chromium firefox-esr xvfb'],
    ['fedora', 'sudo dnf install chromium firefox xorg-x11-server-Xvfb'],
    ['arch', 'sudo pacman -S chromium firefox xorg-server-xvfb'],
    ['suse', 'sudo zypper install chromium MozillaFirefox xorg-x11-server-Xvfb'],
    ['alpine', 'sudo apk add chromium firefox xvfb'],
    ['macos', 'brew install --cask google-chrome firefox'],
    ['windows', 'winget install Google.Chrome Mozilla.Firefox'],
  ] as const)('names what to install on %s', (family, command) => {
    const line = whatToInstall(['chromium', 'firefox', 'xvfb'], family);
    expect(line).toBe(
      `Please install Chromium, Chrome or Edge, Firefox and Xvfb (${command}), or name the program in CHROMIUM_PATH and FIREFOX_PATH.`,
    );
    expect(line).not.toContain('\n');
  });

  test('names no command where the system is not known, and none on Ubuntu for a browser, which would be a snap', () => {
    expect(whatToInstall(['firefox'], 'linux')).toBe('Please install Firefox, or name the program in FIREFOX_PATH.');
    expect(whatToInstall(['chromium'], 'ubuntu')).toBe('Please install Chromium, Chrome or Edge, or name the program in CHROMIUM_PATH.');
  });

  test('names the library without which the Node of the scripts does not start', () => {
    expect(whatToInstall(['libatomic'], 'fedora')).toBe('Please install the library libatomic (sudo dnf install libatomic).');
    expect(waysToGet(['libatomic'], { family: 'debian', isRoot: true })).toEqual([{ by: 'apt', packages: ['libatomic1'] }]);
  });

  test('names no variable for a tool', () => {
    expect(whatToInstall(['xdotool'], 'fedora')).toBe('Please install xdotool (sudo dnf install xdotool).');
  });
});
