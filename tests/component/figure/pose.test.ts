import { describe, expect, test } from 'vitest';
import { preparePose } from '../../../components/figure/pose.ts';

/** A box of 300 × 300 pixels that shows the drawing three times its size, its origin 30 to the right and 60 down. */
const PLACE = { x: 30, y: 60, scale: 3 };

function parts(): HTMLElement {
  const box = document.createElement('div');
  box.innerHTML = '<svg data-move="torso"></svg><svg><g data-move="lid"></g><g data-move="lid"></g></svg>';
  return box;
}

function numbers(element: Element | null | undefined): number[] {
  return ((element as HTMLElement | undefined)?.style.transform.match(/-?[\d.]+/g) ?? []).map(Number);
}

describe('a pose', () => {
  test('moves a sheet in pixels and a part within one in units', () => {
    const box = parts();
    preparePose(box, () => PLACE)({ torso: { matrix: [1, 0, 0, 1, 4, -5] }, lid: { matrix: [1, 0, 0, 1, 4, -5] } });
    expect(numbers(box.querySelector('[data-move="torso"]'))).toEqual([1, 0, 0, 1, 12, -15]);
    for (const lid of box.querySelectorAll('[data-move="lid"]')) expect(numbers(lid)).toEqual([1, 0, 0, 1, 4, -5]);
  });

  test('stretches a sheet about the same place of the drawing', () => {
    const box = parts();
    // Twice as high about y = 20, which is 60 + 3 × 20 pixels down.
    preparePose(box, () => PLACE)({ torso: { matrix: [1, 0, 0, 2, 0, -20] } });
    const [, , , d, , f] = numbers(box.querySelector('[data-move="torso"]')) as [number, number, number, number, number, number];
    expect(d * 120 + f).toBe(120);
    expect(d * 150 + f).toBe(180);
  });

  test('puts to rest what the next one does not name', () => {
    const box = parts();
    const pose = preparePose(box, () => PLACE);
    pose({ lid: { opacity: 0.5 } });
    const lid = box.querySelector<HTMLElement>('[data-move="lid"]');
    expect(lid?.style.opacity).toBe('0.5');
    pose({ torso: { matrix: [1, 0, 0, 1, 1, 1] } });
    expect(lid?.style.opacity).toBe('');
    pose(null);
    expect(numbers(box.querySelector('[data-move="torso"]'))).toEqual([]);
  });
});
