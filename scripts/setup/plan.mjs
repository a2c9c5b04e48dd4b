// @ts-check
/**
 * The programs that a machine lacks, how to get them there without a person, and the sentence for a person where they cannot be had.
 * Nothing here looks at a machine or changes one.
 *
 * @typedef {'chromium' | 'firefox' | 'xvfb' | 'xdotool' | 'faketime' | 'libatomic'} Need
 * @typedef {'debian' | 'ubuntu' | 'fedora' | 'arch' | 'suse' | 'alpine' | 'linux' | 'macos' | 'windows'} Family
 * @typedef {{ family: Family, isRoot: boolean }} Machine
 * @typedef {{ by: 'apt', packages: string[] } | { by: 'fetch', browsers: ('chromium' | 'firefox')[] }} Way
 */

/** @type {Record<Need, string>} */
const NAMES = {
  chromium: 'Chromium, Chrome or Edge',
  firefox: 'Firefox',
  xvfb: 'Xvfb',
  xdotool: 'xdotool',
  faketime: 'faketime',
  libatomic: 'the library libatomic',
};

/** The program that shows that a tool is there. @type {Record<'xvfb' | 'xdotool' | 'faketime', string>} */
export const PROGRAMS = { xvfb: 'Xvfb', xdotool: 'xdotool', faketime: 'faketime' };

/**
 * How a person installs each need, by system. Ubuntu's own browsers are snaps, which see neither the profile nor the extension of a test,
 * so that a browser from elsewhere is named there.
 *
 * @type {Record<Exclude<Family, 'linux'>, { command: string, packages: Partial<Record<Need, string>> }>}
 */
const INSTALLERS = {
  debian: {
    command: 'sudo apt-get install',
    packages: {
      chromium: 'chromium',
      firefox: 'firefox-esr',
      xvfb: 'xvfb',
      xdotool: 'xdotool',
      faketime: 'faketime',
      libatomic: 'libatomic1',
    },
  },
  ubuntu: {
    command: 'sudo apt-get install',
    packages: { xvfb: 'xvfb', xdotool: 'xdotool', faketime: 'faketime', libatomic: 'libatomic1' },
  },
  fedora: {
    command: 'sudo dnf install',
    packages: {
      chromium: 'chromium',
      firefox: 'firefox',
      xvfb: 'xorg-x11-server-Xvfb',
      xdotool: 'xdotool',
      faketime: 'libfaketime',
      libatomic: 'libatomic',
    },
  },
  arch: {
    command: 'sudo pacman -S',
    packages: {
      chromium: 'chromium',
      firefox: 'firefox',
      xvfb: 'xorg-server-xvfb',
      xdotool: 'xdotool',
      faketime: 'libfaketime',
      libatomic: 'gcc-libs',
    },
  },
  suse: {
    command: 'sudo zypper install',
    packages: {
      chromium: 'chromium',
      firefox: 'MozillaFirefox',
      xvfb: 'xorg-x11-server-Xvfb',
      xdotool: 'xdotool',
      faketime: 'libfaketime',
      libatomic: 'libatomic1',
    },
  },
  alpine: {
    command: 'sudo apk add',
    packages: {
      chromium: 'chromium',
      firefox: 'firefox',
      xvfb: 'xvfb',
      xdotool: 'xdotool',
      faketime: 'libfaketime',
      libatomic: 'libatomic',
    },
  },
  macos: { command: 'brew install --cask', packages: { chromium: 'google-chrome', firefox: 'firefox' } },
  windows: { command: 'winget install', packages: { chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox' } },
};

/** In the order in which they are looked for: Ubuntu says of itself that it is like Debian. @type {[RegExp, Family][]} */
const LINUX = [
  [/^(?:ubuntu)$/, 'ubuntu'],
  [/^(?:debian)$/, 'debian'],
  [/^(?:fedora|rhel|centos)$/, 'fedora'],
  [/^(?:arch)$/, 'arch'],
  [/^(?:suse|opensuse.*)$/, 'suse'],
  [/^(?:alpine)$/, 'alpine'],
];

/**
 * @param {string} platform as in `process.platform`
 * @param {string} [osRelease] what `/etc/os-release` says, on Linux
 * @returns {Family} `linux` for one that is not known
 */
export function familyOf(platform, osRelease = '') {
  if (platform === 'darwin') return 'macos';
  if (platform === 'win32') return 'windows';
  const words = ['ID', 'ID_LIKE'].flatMap((key) => (new RegExp(`^${key}=["']?([^"'\\n]*)`, 'm').exec(osRelease)?.[1] ?? '').split(' '));
  return LINUX.find(([pattern]) => words.some((word) => pattern.test(word)))?.[1] ?? 'linux';
}

/**
 * The programs that are wanted and not there.
 *
 * @param {{ browsers: string, tools: readonly Need[] }} wanted browsers as `any`, or names with commas between
 * @param {(need: Need) => boolean} isThere
 * @returns {Need[]}
 */
export function missingOf({ browsers, tools }, isThere) {
  const missingTools = tools.filter((tool) => !isThere(tool));
  if (browsers === 'any') return isThere('chromium') || isThere('firefox') ? missingTools : ['chromium', ...missingTools];
  const names = /** @type {const} */ (['chromium', 'firefox']).filter((name) => browsers.split(',').includes(name));
  return [...names.filter((name) => !isThere(name)), ...missingTools];
}

/**
 * The ways to get what is missing, each to be tried while something still is. A tool is got by apt alone; a browser that apt does not have
 * comes as a browser for testing, into the project's own folder.
 *
 * @param {readonly Need[]} missing
 * @param {Machine} machine
 * @returns {Way[]}
 */
export function waysToGet(missing, { family, isRoot }) {
  const packages = isRoot ? aptPackages(missing, family) : [];
  const browsers = missing.filter((need) => need === 'chromium' || need === 'firefox');
  return [
    ...(packages.length > 0 ? [/** @type {const} */ ({ by: 'apt', packages })] : []),
    ...(browsers.length > 0 ? [/** @type {const} */ ({ by: 'fetch', browsers })] : []),
  ];
}

/**
 * @param {readonly Need[]} missing
 * @param {Family} family
 */
function aptPackages(missing, family) {
  if (family !== 'debian' && family !== 'ubuntu') return [];
  const { packages } = INSTALLERS[family];
  const named = missing.flatMap((need) => packages[need] ?? []);
  // The libraries that a fetched Firefox needs and does not bring; a fetched Chrome names its own.
  return family === 'ubuntu' && missing.includes('firefox') ? [...named, 'libgtk-3-bin', 'libasound2-plugins', 'xz-utils'] : named;
}

/**
 * The only question to a person at a terminal.
 *
 * @param {readonly Need[]} missing
 * @param {readonly Way[]} ways at least one
 * @returns {string}
 */
export function questionFor(missing, ways) {
  const [first] = ways;
  const apt = first?.by === 'apt' ? `install ${listOf(first.packages)} with apt-get` : undefined;
  const fetched = ways.find((way) => way.by === 'fetch');
  const covered = first?.by === 'apt' && missing.every((need) => first.packages.includes(aptName(need)));
  const fetch =
    fetched && !covered ? `fetch ${listOf(fetched.browsers.map(testingName))} for testing into the folder .browsers` : undefined;
  const deeds = [apt, fetch].filter((deed) => deed !== undefined).join(' and ');
  return `${listOf(missing.map((need) => NAMES[need]))} ${missing.length > 1 ? 'are' : 'is'} not on this machine. Shall I ${deeds}? [Y/n] `;
}

/** @param {Need} need */
function aptName(need) {
  return INSTALLERS.debian.packages[need] ?? need;
}

/** @param {'chromium' | 'firefox'} browser */
function testingName(browser) {
  return browser === 'chromium' ? 'Chrome' : 'Firefox';
}

/**
 * Whether an answer to the question means yes, which it does unless it begins with an n.
 *
 * @param {string} answer
 * @returns {boolean}
 */
export function isYes(answer) {
  return !/^\s*n/i.test(answer);
}

/**
 * The line about programs that could not be had: which of them to install, and how on this system.
 *
 * @param {readonly Need[]} missing
 * @param {Family} family
 * @returns {string}
 */
export function whatToInstall(missing, family) {
  const installer = family === 'linux' ? undefined : INSTALLERS[family];
  const packages = missing.flatMap((need) => installer?.packages[need] ?? []);
  const how = installer && packages.length > 0 ? ` (${installer.command} ${packages.join(' ')})` : '';
  const browsers = missing.filter((need) => need === 'chromium' || need === 'firefox');
  const named = browsers.map((need) => `${need.toUpperCase()}_PATH`);
  const or = named.length > 0 ? `, or name the program in ${listOf(named)}` : '';
  return `Please install ${listOf(missing.map((need) => NAMES[need]))}${how}${or}.`;
}

/** @param {readonly string[]} words */
function listOf(words) {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '');
}
