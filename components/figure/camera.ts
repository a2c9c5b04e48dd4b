import type { Fit, ViewBox } from './figure-art.tsx';

/** Every step has its camera: the camera is moved between steps, never within one (`--m-4`, `--e-settle`). */
const MOVE: KeyframeAnimationOptions = { duration: 640, easing: 'cubic-bezier(0.22, 0.68, 0.26, 1)' };

/** A view and how it fits its place. */
export interface Shot {
  viewBox: ViewBox;
  fit: Fit;
}

/** Where a shot stands in a place that is set up for another: every point `p` of it at `scale * p + (x, y)`, in pixels. */
export interface Displacement {
  x: number;
  y: number;
  scale: number;
}

export interface CameraMan {
  /**
   * Moves the camera to the shot that is already set, from the one before; where the camera was still on its way there, from where it is.
   * The layers are drawn once, as they will be, and only transformed on the way, so that the compositor does the work.
   */
  move: (from: Shot, to: Shot) => void;
  stop: () => void;
}

/**
 * Stands behind the camera of one place. This code is told the size of the place and remembers the way, because asking the document for
 * either would lay out the whole picture in the middle of a step change.
 */
export function createCamera(element: HTMLElement): CameraMan {
  let size = { width: 0, height: 0 };
  let way: { animation: Animation; start: Displacement } | null = null;
  const observer = new ResizeObserver(([entry]) => {
    if (entry) size = entry.contentRect;
  });
  observer.observe(element);
  return {
    move(from, to) {
      const { width, height } = size;
      // Not on the screen yet, or no animations there: the cut is made already.
      if (width === 0 || height === 0 || typeof element.animate !== 'function') return;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
      const progress = way?.animation.effect?.getComputedTiming().progress ?? 1;
      const start = within(way ? onTheWay(way.start, progress) : AT_REST, between(from, to, width, height));
      way?.animation.cancel();
      way = { start, animation: element.animate([{ transform: cssOf(start) }, { transform: cssOf(AT_REST) }], MOVE) };
    },
    stop: () => observer.disconnect(),
  };
}

const AT_REST: Displacement = { x: 0, y: 0, scale: 1 };

/** Where the old shot stood, seen from the top left corner of the new one. */
export function between(from: Shot, to: Shot, width: number, height: number): Displacement {
  const before = place(from, width, height);
  const after = place(to, width, height);
  const scale = before.scale / after.scale;
  return { scale, x: before.x - after.x * scale, y: before.y - after.y * scale };
}

/** The rest of a way of which a share is behind. */
function onTheWay({ x, y, scale }: Displacement, share: number): Displacement {
  return { x: x * (1 - share), y: y * (1 - share), scale: scale + (1 - scale) * share };
}

function within(outer: Displacement, inner: Displacement): Displacement {
  return { x: outer.x + outer.scale * inner.x, y: outer.y + outer.scale * inner.y, scale: outer.scale * inner.scale };
}

function cssOf({ x, y, scale }: Displacement): string {
  return `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px) scale(${scale.toFixed(4)})`;
}

/** Pixels a unit, and where the origin of the drawing lies: both as `preserveAspectRatio` makes them. */
export function place({ viewBox: [left, top, wide, high], fit }: Shot, width: number, height: number): Displacement {
  const scale = fit === 'whole' ? Math.min(width / wide, height / high) : Math.max(width / wide, height / high);
  const spare = height - high * scale;
  const above = fit === 'top' ? 0 : fit === 'middle' ? spare / 2 : spare;
  return { scale, x: (width - wide * scale) / 2 - left * scale, y: above - top * scale };
}
