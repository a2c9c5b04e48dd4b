import { type RefObject, useLayoutEffect, useRef } from 'react';
import { stillFrame } from '../../core/routines/stroke-frame.ts';
import type { FigurePose } from '../../core/routines/stroke-motion.ts';
import type { Scene } from '../../core/routines/stroke-scene.ts';
import { type Displacement, place, type Shot } from './camera.ts';
import { preparePose, type SetPose } from './pose.ts';

interface Drawn {
  scene: Scene | null;
  shot: Shot;
  /** Changes with every new copy of the drawing. */
  copy: string;
}

/** Poses the drawing where the figure itself moves. Until it is told a moment, the figure stands as at the beginning of the step. */
export function usePose(art: RefObject<HTMLDivElement | null>, { scene, shot, copy }: Drawn): RefObject<SetPose | null> {
  const set = useRef<SetPose>(null);
  const last = useRef<FigurePose | null>(null);
  const where = usePlace(art, shot, () => set.current?.(last.current));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new copy of the drawing has new parts
  useLayoutEffect(() => {
    if (!scene?.motion || !art.current) return;
    const pose = preparePose(art.current, where);
    set.current = (next) => {
      last.current = next;
      pose(next);
    };
    set.current(stillFrame(scene).pose);
    return () => {
      set.current = null;
      pose(null);
    };
  }, [art, scene, copy]);
  return set;
}

const UNPLACED: Displacement = { x: 0, y: 0, scale: 1 };

/** Where the drawing lies in its box. The size is told by an observer: asking for it would lay out the page within a frame. */
function usePlace(art: RefObject<HTMLDivElement | null>, shot: Shot, onChange: () => void): () => Displacement {
  const now = useRef({ shot, onChange, size: { width: 0, height: 0 } });
  useLayoutEffect(() => {
    now.current.shot = shot;
    now.current.onChange = onChange;
  });
  useLayoutEffect(() => {
    if (!art.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      now.current.size = entry.contentRect;
      now.current.onChange();
    });
    observer.observe(art.current);
    return () => observer.disconnect();
  }, [art]);
  const where = useRef(() => {
    const { shot, size } = now.current;
    return size.width > 0 && size.height > 0 ? place(shot, size.width, size.height) : UNPLACED;
  });
  return where.current;
}
