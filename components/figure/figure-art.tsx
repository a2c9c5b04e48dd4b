import { type RefObject, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { type Motion, posedParts } from '../../core/routines/stroke-motion.ts';
import type { Scene } from '../../core/routines/stroke-scene.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { type ArtworkName, artworkNow, copyArtwork } from './artwork.ts';
import { sheetsOf } from './sheets.ts';
import { useArtwork } from './use-artwork.ts';

export type ViewBox = readonly [x: number, y: number, width: number, height: number];

export interface FigureLook extends Pick<Settings['figure'], 'skin' | 'hair' | 'hairTone'> {
  /** Closed unless given; open to look into the distance. */
  eyes?: 'closed' | 'open' | undefined;
  /** `s` for less than 200 px in height: without the finest lines. */
  size?: 's' | 'm' | undefined;
}

/** How the view fits a place of another shape: it fills it, and keeps this part in sight, or all of it shows, standing on the ground. */
export type Fit = 'middle' | 'top' | 'bottom' | 'whole';

/** What of a scene decides which parts of the drawing are copied. */
export type Shown = Pick<Scene, 'view' | 'motion' | 'prop'>;

interface FigureArtProps {
  drawing: ArtworkName;
  look: FigureLook;
  viewBox: ViewBox;
  fit?: Fit | undefined;
  /** What the figure stands with and does; null for the figure alone. */
  scene?: Shown | null;
  /** Whether the figure itself will be moved. */
  isMoving?: boolean;
  /** What will be shown after it. Its copy is made ahead, so that the change has less to do at once. */
  next?: { drawing: ArtworkName; scene: Shown } | null;
  art?: RefObject<HTMLDivElement | null>;
}

/** The drawn person, without an overlay. Empty until the drawing has been read. */
export function FigureArt({ drawing, look, viewBox, fit = 'middle', scene = null, isMoving = false, next = null, art }: FigureArtProps) {
  const own = useRef<HTMLDivElement>(null);
  const target = art ?? own;
  const prefix = useIdPrefix();
  const artwork = useArtwork(drawing);
  const leaveOut = leftOut(look, scene);
  const moved = isMoving ? (scene?.motion ?? null) : null;
  const copy = { drawing, leaveOut, moved };
  const nextCopy = next && { drawing: next.drawing, leaveOut: leftOut(look, next.scene), moved: next.scene.motion };
  const takeSheets = useSheetsAhead(nextCopy && keyOf(nextCopy) !== keyOf(copy) ? nextCopy : null, prefix);
  const view = viewBox.join(' ');

  useLayoutEffect(() => {
    if (!artwork || !target.current) return;
    target.current.replaceChildren(...takeSheets({ drawing, leaveOut, moved }, artwork));
  }, [artwork, target, drawing, leaveOut, moved, takeSheets]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: new sheets are set up as well
  useLayoutEffect(() => {
    for (const sheet of target.current?.children ?? []) {
      sheet.setAttribute('viewBox', view);
      sheet.setAttribute('preserveAspectRatio', aspect(fit));
    }
  }, [artwork, target, prefix, leaveOut, moved, view, fit]);

  return <div ref={target} className="fig-layer" aria-hidden="true" />;
}

interface Copy {
  drawing: ArtworkName;
  leaveOut: string;
  moved: Motion | null;
}

/** By then the figure of the present step moves, and its next drawing has been read. */
const AHEAD_MS = 1_000;

/** Makes the next copy while there is little to do. The returned function hands it out if it is the one asked for, or makes one. */
function useSheetsAhead(next: Copy | null, prefix: string): (copy: Copy, artwork: Element) => readonly SVGSVGElement[] {
  const ready = useRef<{ key: string; sheets: readonly SVGSVGElement[] }>(null);
  const nextKey = next && keyOf(next);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of what comes next
  useEffect(() => {
    if (!next || ready.current?.key === nextKey) return;
    const timer = setTimeout(() => {
      const artwork = artworkNow(next.drawing);
      if (artwork) ready.current = { key: keyOf(next), sheets: copyInSheets(next, artwork, prefix) };
    }, AHEAD_MS);
    return () => clearTimeout(timer);
  }, [nextKey, prefix]);
  return useCallback(
    (copy, artwork) => {
      const made = ready.current;
      if (made?.key !== keyOf(copy)) return copyInSheets(copy, artwork, prefix);
      ready.current = null;
      return made.sheets;
    },
    [prefix],
  );
}

function copyInSheets({ leaveOut, moved }: Copy, artwork: Element, prefix: string): readonly SVGSVGElement[] {
  const kept = [...artwork.children].filter((child) => !child.matches(leaveOut));
  const copies = kept.map((child) => copyArtwork(child, prefix, leaveOut));
  return sheetsOf(copies, moved ? posedParts(moved) : new Map());
}

function keyOf({ drawing, leaveOut, moved }: Copy): string {
  return `${drawing} ${leaveOut} ${moved}`;
}

/** The attributes that give the figure its colours; they stand on the element around it. */
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

/** What the chosen look and scene do without. It also decides when the drawing has to be copied anew. */
export function leftOut({ hair, eyes, size }: FigureLook, scene: Shown | null): string {
  const rig = scene?.motion ? RIGS[scene.motion] : undefined;
  const prop = scene?.prop ?? 'none';
  return [
    `.hair:not(.hair-${hair})`,
    ...(rig === 'eyes' ? [] : [eyes === 'open' ? '.fig-eyes-closed' : '.fig-eyes-open']),
    ...(size === 's' ? ['.f-detail'] : []),
    scene?.view === 'back' ? '.view-front' : '.view-back',
    // A rig is the figure once more, in parts that can move; it takes the place of what it is made of.
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
