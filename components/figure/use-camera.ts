import { type RefObject, useLayoutEffect, useRef } from 'react';
import { type CameraMan, createCamera, type Shot } from './camera.ts';

/** Moves what the ref is given to from the last shot to this one; without a shot it stays where it is. */
export function useCamera(shot: Shot | null): RefObject<HTMLDivElement | null> {
  const element = useRef<HTMLDivElement>(null);
  const camera = useRef<CameraMan>(null);
  const before = useRef(shot);
  useLayoutEffect(() => {
    if (!element.current) return;
    const created = createCamera(element.current);
    camera.current = created;
    return () => created.stop();
  }, []);
  useLayoutEffect(() => {
    const from = before.current;
    before.current = shot;
    if (from && shot && keyOf(from) !== keyOf(shot)) camera.current?.move(from, shot);
  });
  return element;
}

function keyOf({ viewBox, fit }: Shot): string {
  return `${viewBox} ${fit}`;
}
