// @ts-check
/**
 * Chromium's sandbox. The sandbox refuses root, and an ordinary user needs user namespaces for it. There are containers that give none, and
 * newer Ubuntu gives none to programs that it does not know; there Chromium ends at once and says so. Without the sandbox only Rill's own
 * pages are opened.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export const WITHOUT_SANDBOX = '--no-sandbox';
export const isRoot = process.getuid?.() === 0;

/** Where Linux says that it may refuse user namespaces, and by which word. */
const SIGNS = {
  '/proc/sys/kernel/apparmor_restrict_unprivileged_userns': '1',
  '/proc/sys/kernel/unprivileged_userns_clone': '0',
  '/proc/sys/user/max_user_namespaces': '0',
};

/**
 * Whether a Chromium that was started by a debugger and ended at once has no sandbox here: asked of the browser itself, as a debugger that
 * speaks through a pipe does not pass on what it wrote.
 *
 * @param {string} executable
 * @param {(executable: string) => string} [words] replaced in tests
 * @returns {boolean}
 */
export function lacksSandbox(executable, words = startOnce) {
  return words(executable).includes('No usable sandbox!');
}

/**
 * The flags that a Chromium needs to start here, for what cannot try again without the sandbox.
 *
 * @param {string | undefined} executable
 * @param {{ isRoot?: boolean, maySay?: () => boolean, words?: (executable: string) => string }} [machine] replaced in tests
 * @returns {string[]}
 */
export function sandboxFlags(executable, { isRoot: root = isRoot, maySay = mayRefuse, words = startOnce } = {}) {
  if (root) return [WITHOUT_SANDBOX];
  return executable && maySay() && lacksSandbox(executable, words) ? [WITHOUT_SANDBOX] : [];
}

function mayRefuse() {
  return Object.entries(SIGNS).some(([path, refuses]) => existsSync(path) && readFileSync(path, 'utf8').trim() === refuses);
}

/** @param {string} executable */
function startOnce(executable) {
  // Elsewhere no sandbox depends on the machine,.
  if (process.platform !== 'linux') return '';
  return (
    spawnSync(executable, ['--headless', '--disable-gpu', '--dump-dom', 'about:blank'], { encoding: 'utf8', timeout: 15_000 }).stderr ?? ''
  );
}
