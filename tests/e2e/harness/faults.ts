import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * IndexedDB that cannot be opened, in a copy of the built extension: every upgrade is aborted before Rill sees it, and since the
 * database does not exist yet, each request to open it ends in a real error event of the browser.
 */
const NO_DATABASE = `(() => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('upgradeneeded', (event) => { event.stopImmediatePropagation(); request.transaction.abort(); });
    return request;
  };
})();
`;
const FAULT_FILE = 'no-database.js';

/** @param extension the folder of a copy of the build, which is changed */
export function breakDatabase(extension: string) {
  writeFileSync(join(extension, FAULT_FILE), NO_DATABASE);
  prepend(join(extension, 'background.js'), NO_DATABASE);
  for (const page of readdirSync(extension).filter((file) => file.endsWith('.html'))) {
    const path = join(extension, page);
    writeFileSync(path, readFileSync(path, 'utf8').replace('<head>', `<head><script src="/${FAULT_FILE}"></script>`));
  }
}

function prepend(path: string, code: string) {
  writeFileSync(path, code + readFileSync(path, 'utf8'));
}
