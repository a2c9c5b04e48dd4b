import { type RefObject, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import type { Motion } from '../../core/routines/stroke-motion.ts';
import type { Scene } from '../../core/routines/stroke-scene.ts';
import type { Settings } from '../../core/settings/schema.ts';
import type { ArtworkName } from './artwork.ts';
import { createEasel, type Easel } from './easel.ts';
import { useArtwork } from './use-artwork.ts';

export type ViewBox = readonly [x: number, y: number, width: number, height: number];

export interface FigureLook extends Pick<Settings['figure'], 'skin' | 'hair' | 'hairTone'> {
  /** Closed unless given; open to look into the distance. */
  eyes?: 'closed' | 'open' | undefined;
  /** `s` for less than 200 px in height: without the finest lines. */
  size?: 's' | 'm' | undefined;
}

/**
 * How the view fits a place of another shape: the view fills the place and keeps this part in sight, or all of the view shows, standing on
 * the ground.
 */
export type Fit = 'middle' | 'top' | 'bottom' | 'whole';

/** The properties of a scene that decide which parts of the drawing are copied. */
export type Shown = Pick<Scene, 'view' | 'motion' | 'prop'>;

interface FigureArtProps {
  drawing: ArtworkName;
  look: FigureLook;
  viewBox: ViewBox;
  fit?: Fit | undefined;
  /** The things beside the figure, and its movement; null for the figure alone. */
  scene?: Shown | null;
  /** Whether the figure itself will be moved. */
  isMoving?: boolean;
  /** The next picture of a moving figure: laid out ahead, so that the change has less to do at once. */
  next?: NextArt | null;
  /** Is given the element with the copy that shows. */
  art?: RefObject<HTMLDivElement | null>;
}

export interface NextArt {
  drawing: ArtworkName;
  scene: Shown;
  viewBox: ViewBox;
  fit: Fit;
}

/** The drawn person, without an overlay. Empty until the drawing has been read. */
export function FigureArt({ drawing, look, viewBox, fit = 'middle', scene = null, isMoving = false, next = null, art }: FigureArtProps) {
  const front = useRef<HTMLDivElement>(null);
  const back = useRef<HTMLDivElement>(null);
  const easel = useRef<Easel>(null);
  const prefix = useIdPrefix();
  const artwork = useArtwork(drawing);
  const leaveOut = leftOut(look, scene);
  const moved = isMoving ? (scene?.motion ?? null) : null;
  const view = viewBox.join(' ');

  useLayoutEffect(() => {
    if (!front.current) return;
    easel.current = createEasel(front.current, isMoving ? back.current : null, prefix);
    if (art) art.current = front.current;
  }, [prefix, isMoving, art]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another easel is empty
  useLayoutEffect(() => {
    if (!artwork || !easel.current) return;
    const shown = easel.current.show({ drawing, leaveOut, moved, view: { viewBox: view, preserveAspectRatio: aspect(fit) } }, artwork);
    if (art) art.current = shown as HTMLDivElement;
  }, [artwork, art, isMoving, prefix, drawing, leaveOut, moved, view, fit]);

  const nextLeaveOut = next && leftOut(look, next.scene);
  useEffect(() => {
    if (!next || nextLeaveOut === null) return;
    const nextView = { viewBox: next.viewBox.join(' '), preserveAspectRatio: aspect(next.fit) };
    return easel.current?.prepare({ drawing: next.drawing, leaveOut: nextLeaveOut, moved: next.scene.motion, view: nextView });
  }, [next, nextLeaveOut]);

  return (
    <>
      <div ref={front} className="fig-layer fig-art" aria-hidden="true" />
      {isMoving && <div ref={back} className="fig-layer fig-art" aria-hidden="true" />}
    </>
  );
}

/** The attributes that give the figure its colours; these attributes stand on the element around the figure. */
export function lookAttributes({ skin, hairTone, size }: FigureLook) {
  return { 'data-skin': skin, 'data-hair-tone': hairTone, ...(size === 's' ? { 'data-size': 's' } : {}) };
}

/** With a label a figure is a picture to everybody; without one it is decoration. */
export function pictureAttributes(label: string | undefined) {
  return label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
}

const ASPECTS: Readonly<Record<Fit, string>> = {
  middle: 'xMidYMid slice',
  top: 'xMidYMin slice',
  bottom: 'xMidYMax slice',
  whole: 'xMidYMax meet',
};

export function aspect(fit: Fit): string {
  return ASPECTS[fit];
}

/** A prefix for ids that no other figure of the page has, safe inside `url(#…)`. */
export function useIdPrefix(): string {
  const id = useId();
  return useMemo(() => `fig${id.replace(/\W/g, '')}-`, [id]);
}

/** The parts of the drawing that the chosen look and scene do without. The list also decides when the drawing has to be copied anew. */
export function leftOut({ hair, eyes, size }: FigureLook, scene: Shown | null): string {
  const rig = scene?.motion ? RIGS[scene.motion] : undefined;
  const prop = scene?.prop ?? 'none';
  return [
    `.hair:not(.hair-${hair})`,
    ...(rig === 'eyes' ? [] : [eyes === 'open' ? '.fig-eyes-closed' : '.fig-eyes-open']),
    ...(size === 's' ? ['.f-detail'] : []),
    scene?.view === 'back' ? '.view-front' : '.view-back',
    // A rig is the figure once more, in parts that can move; a rig takes the place of the parts that it is made of.
    `.rig:not(.rig-${rig ?? 'none'})`,
    `.unless-${rig ?? 'none'}`,
    `.prop:not(.prop-${prop})`,
    `.unless-${prop}`,
  ].join();
}

const RIGS: Readonly<Partial<Record<Motion, 'body' | 'eyes' | 'jaw'>>> = {
  shoulder_blades: 'body',
  jaw_open: 'jaw',
  jaw_soft: 'jaw',
  gaze: 'eyes',
  blink: 'eyes',
  close_eyes: 'eyes',
  stand: 'body',
  sway: 'body',
  bounce: 'body',
  settle: 'body',
  march: 'body',
  heel_raise: 'body',
  heel_drop: 'body',
  sit: 'body',
  ankle_pump: 'body',
  ankle_circle: 'body',
};
