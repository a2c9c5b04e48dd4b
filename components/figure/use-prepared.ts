import { useEffect } from 'react';
import { type SceneStep, strokeScene } from '../../core/routines/stroke-scene.ts';
import { artworkOf, loadArtwork } from './artwork.ts';

/** Reads what a figure will need for a step, once the step before it has begun, so that it begins with its picture. */
export function usePrepared(step: SceneStep | undefined): void {
  const path = step?.path;
  const side = step?.side;
  useEffect(() => {
    if (path === undefined) return;
    const timer = setTimeout(() => prepareStep({ path, side }), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [path, side]);
}

/** By then the camera has arrived, and the page has little to do. */
const SETTLED_MS = 800;

/** Reads the drawings that a step is shown with. */
export function prepareStep(step: SceneStep): void {
  const scene = strokeScene(step);
  const names = [artworkOf(scene), ...(scene.marks.some(({ hand }) => hand) ? (['hands'] as const) : [])];
  // A drawing that cannot be read now is asked for again when its step is there.
  for (const name of names) loadArtwork(name).catch(() => undefined);
}
