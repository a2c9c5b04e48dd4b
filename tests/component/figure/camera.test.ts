import { afterEach, describe, expect, test, vi } from 'vitest';
import { moveCamera, type Shot } from '../../../components/figure/camera.ts';

const far: Shot = { viewBox: [0, 0, 400, 200], fit: 'middle' };
const near: Shot = { viewBox: [100, 100, 200, 100], fit: 'middle' };

/** A place of 400 × 200 whose animations are only written down. */
function place() {
  const element = document.createElement('div');
  const running: { cancel: () => void }[] = [];
  const starts: unknown[] = [];
  Object.defineProperties(element, { clientWidth: { value: 400 }, clientHeight: { value: 200 } });
  Object.assign(element, {
    getAnimations: () => running,
    animate: ([from]: Keyframe[]) => {
      starts.push(from?.transform);
      running.push({ cancel: () => running.splice(0) });
    },
  });
  return { element, starts, running };
}

const isAt = (transform: string) => vi.spyOn(window, 'getComputedStyle').mockReturnValue({ transform } as CSSStyleDeclaration);

afterEach(() => vi.restoreAllMocks());

describe('a camera that moves', () => {
  test('begins where the last shot stood', () => {
    const { element, starts } = place();
    moveCamera(element, far, near);
    expect(starts).toEqual(['translate(100.00px, 100.00px) scale(0.5000)']);
  });

  test('begins where it is when it had not arrived yet', () => {
    const { element, starts, running } = place();
    moveCamera(element, far, near);
    isAt('matrix(0.75, 0, 0, 0.75, 50, 50)');
    moveCamera(element, near, far);
    expect(starts[1]).toBe('matrix(0.75, 0, 0, 0.75, 50, 50) translate(-200.00px, -200.00px) scale(2.0000)');
    expect(running).toHaveLength(1);
  });
});
