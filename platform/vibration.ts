/** Computers have the function as well, and nothing that moves; a hand-held screen is a good sign that there is something. */
export function canVibrate(): boolean {
  return typeof navigator.vibrate === 'function' && matchMedia('(pointer: coarse)').matches;
}

/** @param ms how long; several are on, off, on. */
export function vibrate(ms: number | number[]): void {
  if (canVibrate()) navigator.vibrate(ms);
}
