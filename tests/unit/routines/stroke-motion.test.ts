import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { routineIndex } from '../../../core/routines/library.ts';
import { loadRoutine } from '../../../core/routines/load-routine.ts';
import type { Step } from '../../../core/routines/schema.ts';
import { movingFrame, type StrokeProgress } from '../../../core/routines/stroke-frame.ts';
import { type FigurePose, figurePose, MOTIONS, type Motion } from '../../../core/routines/stroke-motion.ts';
import { strokeScene } from '../../../core/routines/stroke-scene.ts';
import { strokeBook } from '../../../core/routines/strokes.ts';

const share = fc.float({ min: 0, max: 1, noNaN: true });
const sides = ['left', 'right'] as const;

/** Where a part puts a point of the drawing. */
function place(pose: FigurePose | null, part: string, x: number, y: number): readonly [number, number] {
  const [a, b, c, d, e, f] = pose?.[part]?.matrix ?? [1, 0, 0, 1, 0, 0];
  return [a * x + c * y + e, b * x + d * y + f];
}

function at(path: string, side: Step['side'], beat: number, rep = 1): FigurePose | null {
  const progress: StrokeProgress = { phase: 'rep', lead: 1, leadMs: 0, beat, rep };
  return movingFrame(strokeScene({ path, side }), progress).pose;
}

describe('every movement', () => {
  test.each(MOTIONS)('%s is finite at every moment', (motion) => {
    fc.assert(
      fc.property(share, share, (u, beat) => {
        for (const { matrix = [1, 0, 0, 1, 0, 0], opacity = 1 } of Object.values(figurePose(motion, { u, beat, sides }))) {
          for (const value of matrix) expect(Number.isFinite(value)).toBe(true);
          expect(opacity).toBeGreaterThanOrEqual(-1e-9);
          expect(opacity).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test.each(MOTIONS)('%s has no jump in it', (motion) => {
    const frames = 400;
    for (let k = 0; k < frames; k++) {
      const [from, to] = [k / frames, (k + 1) / frames].map((beat) => figurePose(motion, { u: beat, beat, sides }));
      for (const [part, pose] of Object.entries(from as FigurePose)) {
        const [x, y] = place(from as FigurePose, part, 90, 420);
        const [nextX, nextY] = place(to as FigurePose, part, 90, 420);
        expect(Math.hypot(nextX - x, nextY - y), part).toBeLessThan(4);
        expect(Math.abs((to?.[part]?.opacity ?? 1) - (pose.opacity ?? 1)), part).toBeLessThan(0.1);
      }
    }
  });

  const fromStanding: readonly Motion[] = ['shoulder_roll', 'march', 'heel_raise', 'jaw_open', 'shoulder_blades'];
  test.each(fromStanding)('%s begins where the figure rests', (motion) => {
    for (const [part, pose] of Object.entries(figurePose(motion, { u: 0, beat: 0, sides }))) {
      if (part === 'mouth') expect(pose.opacity).toBe(0);
      else expect(pose.matrix?.map((value) => Math.round(value * 1e6) / 1e6 + 0)).toEqual([1, 0, 0, 1, 0, 0]);
    }
  });
});

describe('what is told is what is seen', () => {
  test('heels rise, toes stay', () => {
    const pose = at('heel_raise', 'both', 0.5);
    for (const side of sides) {
      expect(place(pose, `foot-${side}`, 82, 461)[1]).toBeCloseTo(461);
      expect(place(pose, `foot-${side}`, 82, 438)[1]).toBeLessThan(432);
    }
    expect(place(pose, 'upper', 100, 40)[1]).toBeLessThan(33);
    // Hands stay on the desk.
    expect(place(pose, 'arm-left', 42, 247)[1]).toBeCloseTo(247);
  });

  test('a march lifts one knee and then the other, and the other arm swings', () => {
    const knee = (rep: number, side: string) => place(at('march', 'alternate', 0.5, rep), `shin-${side}`, 80, 332)[1];
    expect([knee(0, 'left') < 310, knee(0, 'right')]).toEqual([true, 332]);
    expect([knee(1, 'left'), knee(1, 'right') < 310]).toEqual([332, true]);
    expect(place(at('march', 'alternate', 0.5, 0), 'arm-right', 150, 240)[1]).toBeLessThan(235);
  });

  test('heels drop as their arrow goes down', () => {
    const ankle = (beat: number) => place(at('heel_drop', 'both', beat), 'foot-left', 82, 438)[1];
    expect(ankle(0)).toBeLessThan(434);
    expect(ankle(0.5)).toBeCloseTo(438);
  });

  test('a bounce keeps the feet on the mat', () => {
    const pose = at('bounce_soft', undefined, 0);
    expect(place(pose, 'upper', 100, 40)[1]).toBeGreaterThan(45);
    expect(place(at('bounce_soft', undefined, 0.5), 'upper', 100, 40)[1]).toBeCloseTo(40);
    expect(place(pose, 'foot-left', 78, 461)[1] - place(pose, 'mat', 100, 463)[1]).toBeCloseTo(-2, 0);
  });

  test('weight goes from the left to the right, above feet that stay', () => {
    const head = (beat: number) => place(at('weight_shift', undefined, beat), 'upper', 100, 40)[0];
    expect(head(0)).toBeLessThan(95);
    expect(head(0.5)).toBeGreaterThan(105);
    expect(place(at('weight_shift', undefined, 0.5), 'shin-left', 80, 461)[0]).toBeCloseTo(80);
  });

  test('somebody who sits is lower, with the feet where they stand', () => {
    const pose = at('feet_flat', 'both', 0.2);
    expect(place(pose, 'upper', 100, 40)[1]).toBeGreaterThan(100);
    expect(place(pose, 'shin-left', 80, 400)[1]).toBe(400);
  });

  test('seated, the heels go up first and then the toes', () => {
    const foot = (beat: number, y: number) => place(at('ankle_pump', 'both', beat), 'foot-left', 78, y)[1];
    expect([foot(0.25, 438) < 432, Math.round(foot(0.25, 461))]).toEqual([true, 461]);
    expect([Math.round(foot(0.75, 438)), foot(0.75, 461) < 456]).toEqual([438, true]);
  });

  test('one ankle circles and the other foot stays on the floor', () => {
    const pose = at('ankle_circle', 'left', 0.3);
    expect(place(pose, 'foot-left', 78, 461)[1]).toBeLessThan(458);
    expect(place(pose, 'foot-right', 122, 461)).toEqual([122, 461]);
  });

  test('shoulder blades come together, stay for two of five seconds, and part', () => {
    const inward = (beat: number) => place(at('shoulder_blades', 'both', beat), 'blade-left', 84, 116)[0] - 84;
    expect(inward(0)).toBeCloseTo(0);
    expect(inward(0.3)).toBeGreaterThan(5);
    expect(inward(0.7)).toBeCloseTo(inward(0.3));
    expect(inward(1)).toBeCloseTo(0);
    const right = place(at('shoulder_blades', 'both', 0.5), 'blade-right', 116, 116)[0];
    expect(right).toBeCloseTo(116 - inward(0.5));
  });

  test('the jaw opens at the chin and stays shut at the upper lip', () => {
    const pose = at('jaw_open', undefined, 0.5);
    expect(place(pose, 'jaw', 200, 282)[1]).toBeGreaterThan(292);
    expect(place(pose, 'jaw', 200, 217)[1]).toBeCloseTo(217);
    expect(pose?.mouth?.opacity).toBe(1);
    expect(at('jaw_soft', 'both', 0.9)?.mouth?.opacity).toBe(0);
  });

  test('eyes look near first and then far', () => {
    const iris = (beat: number) => place(at('gaze_far', undefined, beat), 'iris-left', 163, 160);
    expect(iris(0)[0]).toBeGreaterThan(164);
    expect(iris(0)[1]).toBeGreaterThan(161);
    expect(iris(0.2)[1]).toBeLessThan(160);
  });

  test('a slow blink closes the eyes fully and opens them again', () => {
    const closed = (beat: number) => at('slow_blink', undefined, beat)?.['eyes-closed']?.opacity;
    expect([closed(0), closed(0.45), closed(0.95)]).toEqual([0, 1, 0]);
    expect(at('close_eyes', undefined, 0.9)?.['eyes-closed']?.opacity).toBe(1);
  });

  test('fingers fold over the palm', () => {
    expect(place(at('hand_pump', undefined, 0), 'fingers', 64, 330)[1]).toBeCloseTo(330);
    expect(place(at('hand_pump', undefined, 0.5), 'fingers', 64, 330)[1]).toBeLessThan(290);
  });
});

describe('the routines', () => {
  /** Steps that say nothing but where to stand, what to hold, and to come to an end. */
  const AT_REST = new Set(['rest', 'stand', 'stand_mat', 'brush_ready']);

  test('show no figure at rest where the text tells a movement', async () => {
    for (const { id } of routineIndex) {
      const routine = await loadRoutine(id);
      for (const step of routine.steps) {
        if (step.stroke === 'rest' && AT_REST.has(step.path)) continue;
        const frame = (beat: number) => movingFrame(strokeScene(step), { phase: 'rep', lead: 1, leadMs: step.leadS * 1000, beat, rep: 0 });
        expect(frame(0.1), `${id} ${step.id}`).not.toEqual(frame(0.35));
      }
    }
  });

  test('use every movement there is', async () => {
    const routines = await Promise.all(routineIndex.map(({ id }) => loadRoutine(id)));
    const used = new Set(routines.flatMap(({ steps }) => steps.map((step) => strokeScene(step).motion)));
    expect(MOTIONS.filter((motion) => !used.has(motion))).toEqual([]);
  });

  test('have a camera for each stroke, narrow and wide', () => {
    for (const { strokes } of [strokeBook.face, strokeBook.body]) {
      for (const { camera } of Object.values(strokes)) {
        expect(strokeBook.cameras.narrow[camera]).toHaveLength(4);
        expect(strokeBook.cameras.wide[camera]).toHaveLength(4);
      }
    }
  });
});
