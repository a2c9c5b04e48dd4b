import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The content security policy of a built package: under this policy the browser itself refuses every request that leaves the package. A
 * page's own styles (`scripts/vite-styles.ts` puts them there) are allowed by their hashes, so that no other styles are.
 * @param folder the build, whose pages have been written.
 */
export function contentPolicy(folder: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    ["style-src 'self'", ...stylesIn(folder)].join(' '),
    // Waves in the styles are drawn by what stands in them.
    "img-src 'self' data:",
    "media-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function stylesIn(folder: string): string[] {
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  const styles = pages.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)]);
  const hashes = styles.map(([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return [...new Set(hashes)].sort();
}
