import '../../design/figure.css';
import { memo, type Ref, type RefObject, useImperativeHandle, useLayoutEffect, useMemo, useRef } from 'react';
import { movingFrame, type StrokeProgress, stillFrame } from '../../core/routines/stroke-frame.ts';
import { type Scene, type SceneStep, strokeScene } from '../../core/routines/stroke-scene.ts';
import type { Camera } from '../../core/routines/stroke-schema.ts';
import { strokeBook } from '../../core/routines/strokes.ts';
import { artworkOf, copyArtwork } from './artwork.ts';
import type { Shot } from './camera.ts';
import {
  aspect,
  FigureArt,
  type FigureLook,
  type Fit,
  leftOut,
  lookAttributes,
  type NextArt,
  pictureAttributes,
  useIdPrefix,
  type ViewBox,
} from './figure-art.tsx';
import { createOverlay, type Overlay } from './overlay.ts';
import { useArtwork } from './use-artwork.ts';
import { useCamera } from './use-camera.ts';
import { usePose } from './use-pose.ts';
import { Zones } from './zones.tsx';

export interface FigureProps extends FigureLook {
  /** The step to draw over the figure; null for the figure alone. */
  step: SceneStep | null;
  /** The step that comes after it, to make it ready in time. */
  next?: SceneStep | undefined;
  /** `moving` shows what `draw` was last told; `still` the whole stroke in one picture. */
  view: 'moving' | 'still';
  /** The step's own part of the picture, for a narrow or a wide stage, or always the same one. */
  camera: 'narrow' | 'wide' | ViewBox;
  /** Off: as in a mirror. On: as if the figure faced the person. Text is never mirrored. */
  facing?: boolean;
  /** Shows where no hand goes. */
  showZones?: boolean;
  /** The number beside the strokes of a still picture. */
  stillNumber?: number;
  /** The picture in words; without these words the figure is decoration. */
  label?: string;
  className?: string;
  ref?: Ref<FigureHandle>;
}

export interface FigureHandle {
  /** Draws a moment of the step by changing the overlay directly; React is not asked. Call it once a frame. */
  draw: (progress: StrokeProgress) => void;
}

/** The figure with the stroke of a step moving on it. The size of the figure comes from the class given. */
export const Figure = memo(FigureView);

function FigureView({ step, next, view, camera, facing, showZones, stillNumber, label, className, ref, ...look }: FigureProps) {
  const path = step?.path;
  const side = step?.side;
  const scene = useMemo(() => (path === undefined ? null : strokeScene({ path, side })), [path, side]);
  const nextArt = useNextArt(view === 'moving' ? next : undefined, camera);
  const shot = shotOf(camera, scene);
  const drawing = artworkOf(scene);
  const geometry = strokeBook[scene?.drawing ?? 'face'];

  const art = useRef<HTMLDivElement>(null);
  const copy = `${useArtwork(drawing) !== null} ${drawing} ${view} ${leftOut(look, scene)}`;
  const layer = useRef<SVGGElement>(null);
  const prefix = useIdPrefix();
  const gradients = useRef<SVGGElement>(null);
  const hands = useHands(gradients, scene?.marks.some((mark) => mark.hand) ?? false, prefix);
  const draw = useOverlay(layer, scene, view === 'still' ? (stillNumber ?? 'unnumbered') : 'moving', hands, prefix);
  const setPose = usePose(art, { scene, shot, copy });
  const cameraElement = useCamera(shot);

  useImperativeHandle(
    ref,
    () => ({
      draw(progress) {
        const frame = draw.current?.(progress);
        if (frame) setPose.current?.(frame.pose);
      },
    }),
    [draw, setPose],
  );

  return (
    <div
      className={`fig ${className ?? ''}`}
      {...lookAttributes(look)}
      {...pictureAttributes(label)}
      data-moving={view === 'moving' || undefined}
      data-facing={facing || undefined}
    >
      <div className="fig-turn">
        <div className="fig-camera" ref={cameraElement}>
          <FigureArt
            drawing={drawing}
            look={look}
            viewBox={shot.viewBox}
            fit={shot.fit}
            scene={scene}
            isMoving={view === 'moving'}
            next={nextArt}
            art={art}
          />
          <svg
            className="fig-layer"
            viewBox={shot.viewBox.join(' ')}
            preserveAspectRatio={aspect(shot.fit)}
            aria-hidden="true"
            focusable="false"
          >
            <g className="st-zones" data-shown={showZones || undefined}>
              <Zones zones={geometry.zones} width={geometry.size[0]} prefix={prefix} />
            </g>
            <g ref={gradients} />
            <g ref={layer} />
          </svg>
        </div>
      </div>
    </div>
  );
}

function useNextArt(next: SceneStep | undefined, camera: FigureProps['camera']): NextArt | null {
  const path = next?.path;
  const side = next?.side;
  return useMemo(() => {
    if (path === undefined) return null;
    const scene = strokeScene({ path, side });
    return { drawing: artworkOf(scene), scene, ...shotOf(camera, scene) };
  }, [path, side, camera]);
}

/** The drawing of the hands and tools, with its gradients on their layer; read when a step first needs one. */
function useHands(gradients: RefObject<SVGGElement | null>, needed: boolean, prefix: string): Element | null {
  const hands = useArtwork(needed ? 'hands' : null);
  useLayoutEffect(() => {
    const defs = hands?.querySelector('defs');
    if (defs) gradients.current?.replaceChildren(copyArtwork(defs, prefix));
  }, [hands, gradients, prefix]);
  return hands;
}

type Draw = (progress: StrokeProgress) => ReturnType<typeof movingFrame>;

/** Keeps the overlay of the scene on its layer and returns what draws a moment on it. `look` is how the scene is shown. */
function useOverlay(
  layer: RefObject<SVGGElement | null>,
  scene: Scene | null,
  look: 'moving' | 'unnumbered' | number,
  hands: Element | null,
  prefix: string,
): RefObject<Draw | null> {
  const draw = useRef<Draw>(null);
  const shown = useRef<{ scene: Scene; overlay: Overlay; at: StrokeProgress | null }>(null);

  useLayoutEffect(() => {
    const before = shown.current;
    if (before) before.overlay.remove(before.scene === scene ? 'at once' : 'fading');
    shown.current = null;
    draw.current = null;
    if (!scene || !layer.current) return;

    const overlay = createOverlay(layer.current, scene, {
      number: typeof look === 'number' ? look : null,
      glyph: (name) => {
        const glyph = hands?.querySelector(`[data-glyph="${name}"]`);
        return glyph ? copyArtwork(glyph, prefix) : null;
      },
    });
    // A step is often announced to `draw` before React has been here, and a paused one is not drawn again.
    const now = { scene, overlay, at: before?.at ?? null };
    shown.current = now;
    if (look !== 'moving') {
      overlay.draw(stillFrame(scene));
      return;
    }
    draw.current = (progress) => {
      now.at = progress;
      const frame = movingFrame(scene, progress);
      overlay.draw(frame);
      return frame;
    };
    if (now.at) draw.current(now.at);
  }, [layer, scene, look, hands, prefix]);
  return draw;
}

/** Cameras that show the figure down to where it is cut off: the figure stands on the lower edge of its place. */
const FITS: Readonly<Partial<Record<Camera, Fit>>> = { full: 'whole', body: 'whole', seat: 'whole', chest: 'bottom' };

function shotOf(camera: FigureProps['camera'], scene: Scene | null): Shot {
  if (typeof camera !== 'string') return { viewBox: camera, fit: 'middle' };
  const name = scene?.camera ?? 'full';
  return { viewBox: strokeBook.cameras[camera][name], fit: FITS[name] ?? 'middle' };
}
