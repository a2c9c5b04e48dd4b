/**
 * Keeps the screen awake. The browser takes the lock back whenever the page is hidden, so it is asked for again when it is shown.
 * Where there is no such thing, or the system refuses (a low battery), the screen dims as it always does.
 * @param page the window that is looked at.
 * @returns lets the screen go.
 */
export function keepAwake(page: Window): () => void {
  const { document, navigator } = page;
  let lock: WakeLockSentinel | null = null;
  let isWanted = true;

  const ask = async () => {
    if (!isWanted || document.visibilityState !== 'visible' || (lock && !lock.released)) return;
    const given = await navigator.wakeLock?.request('screen').catch(() => null);
    if (!given) return;
    if (isWanted) lock = given;
    else await given.release().catch(() => undefined);
  };
  const askAgain = () => void ask();

  document.addEventListener('visibilitychange', askAgain);
  askAgain();
  return () => {
    isWanted = false;
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release().catch(() => undefined);
  };
}
