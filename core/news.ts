/** The version that last brought something worth telling; `news.text` in the catalogue tells it. */
export const NEWS_VERSION = '0.1.0';

/**
 * Whether an update has brought what is not known yet. Updates without news are passed over, and so is a return to an older version.
 * @param seen the version of which somebody has seen the news, or which they began with.
 * @param told the version whose news it is.
 */
export function hasNews(seen: string, running: string, told: string): boolean {
  return compareVersions(seen, told) < 0 && compareVersions(told, running) <= 0;
}

/** Versions of extensions: up to four numbers with dots between them; a missing one is 0. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map((part) => Number.parseInt(part, 10) || 0));
  for (let i = 0; i < 4; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
