/**
 * The memory of a page over its own reload, which nobody else sees: `sessionStorage` ends with the window. Where storage is blocked the
 * page remembers nothing.
 */
export function remember(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A reload then begins anew, which is all that is lost.
  }
}

/** @returns null when there is nothing, or nothing that can be read. */
export function recall(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}
