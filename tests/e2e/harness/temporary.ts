import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) remove(folder);
});

/** A folder of one's own, removed when the process ends at the latest. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'rill-'));
  folders.add(path);
  return { path, remove: () => remove(path) };
}

/** A browser may still be writing its last file when it has ended. */
function remove(folder: string) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  folders.delete(folder);
}
