import type { Fit, ViewBox } from './figure-art.tsx';

/** One step, one camera: it is moved between steps, never within one (`--m-4`, `--e-settle`). */
const MOVE: KeyframeAnimationOptions = { duration: 640, easing: 'cubic-bezier(0.22, 0.68, 0.26, 1)' };

/** A view and how it fits its place. */
export interface Shot {
  viewBox: ViewBox;
  fit: Fit;
}

/**
 * Moves the camera to the shot that is already set, from the one before; where it was still on its way there, from where it is. The
 * layers are drawn once, as they will be, and only transformed on the way, so that the compositor does the work.
 */
export function moveCamera(element: HTMLElement, from: Shot, to: Shot): void {
  const { clientWidth: width, clientHeight: height } = element;
  // No layout (a hidden page, a test) or no animations: the cut is made already.
  if (width === 0 || height === 0 || typeof element.animate !== 'function') return;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const onTheWay = element.getAnimations();
  const start = [...(onTheWay.length > 0 ? [getComputedStyle(element).transform] : []), between(from, to, width, height)];
  for (const animation of onTheWay) animation.cancel();
  element.animate([{ transform: start.filter((transform) => transform !== 'none').join(' ') }, { transform: 'none' }], MOVE);
}

/** The CSS transform, about the top left corner, under which the new shot stands where the old one stood. */
export function between(from: Shot, to: Shot, width: number, height: number): string {
  const before = place(from, width, height);
  const after = place(to, width, height);
  const scale = before.scale / after.scale;
  const x = before.x - after.x * scale;
  const y = before.y - after.y * scale;
  return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${scale.toFixed(4)})`;
}

/** Pixels a unit, and where the origin of the drawing lies: what `preserveAspectRatio` makes of it. */
function place({ viewBox: [left, top, wide, high], fit }: Shot, width: number, height: number) {
  const scale = fit === 'whole' ? Math.min(width / wide, height / high) : Math.max(width / wide, height / high);
  const spare = height - high * scale;
  const above = fit === 'top' ? 0 : fit === 'middle' ? spare / 2 : spare;
  return { scale, x: (width - wide * scale) / 2 - left * scale, y: above - top * scale };
}
