import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCamera, type Shot } from '../../../components/figure/camera.ts';

const far: Shot = { viewBox: [0, 0, 400, 200], fit: 'middle' };
const near: Shot = { viewBox: [100, 100, 200, 100], fit: 'middle' };

type Told = (entries: { contentRect: { width: number; height: number } }[]) => void;
let tellSize: Told;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: Told) {
        tellSize = told;
      }
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

/** A place whose animations are only written down: where each begins, and how far it has come. */
function place() {
  const element = document.createElement('div');
  const way = { starts: [] as unknown[], progress: 0 as number | null, cancelled: 0 };
  element.animate = (([from]: Keyframe[]) => {
    way.starts.push(from?.transform);
    return { effect: { getComputedTiming: () => ({ progress: way.progress }) }, cancel: () => (way.cancelled += 1) };
  }) as unknown as typeof element.animate;
  return { camera: createCamera(element), way };
}

describe('a camera that moves', () => {
  test('begins where the last shot stood', () => {
    const { camera, way } = place();
    tellSize([{ contentRect: { width: 400, height: 200 } }]);
    camera.move(far, near);
    expect(way.starts).toEqual(['translate(100.00px, 100.00px) scale(0.5000)']);
  });

  test('begins where it is when it had not arrived yet', () => {
    const { camera, way } = place();
    tellSize([{ contentRect: { width: 400, height: 200 } }]);
    camera.move(far, near);
    way.progress = 0.5;
    // Half-way from the far shot to the near one, and told to go back: the shot that the camera shows now, seen from the far one.
    camera.move(near, far);
    expect(way.starts[1]).toBe('translate(-100.00px, -100.00px) scale(1.5000)');
    expect(way.cancelled).toBe(1);
  });

  test('begins at the last shot when it had arrived', () => {
    const { camera, way } = place();
    tellSize([{ contentRect: { width: 400, height: 200 } }]);
    camera.move(far, near);
    way.progress = null;
    camera.move(near, far);
    expect(way.starts[1]).toBe('translate(-200.00px, -200.00px) scale(2.0000)');
  });

  test('cuts while it is not on the screen', () => {
    const { camera, way } = place();
    camera.move(far, near);
    expect(way.starts).toEqual([]);
  });
});
