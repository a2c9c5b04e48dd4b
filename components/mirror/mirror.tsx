import { type CSSProperties, useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Box, boxWithin, DEFAULT_FIT, type Fit, pictureBox, withRoomAbove } from '../../core/mirror/fit.ts';
import type { Step } from '../../core/routines/schema.ts';
import { findStroke, strokeBook } from '../../core/routines/strokes.ts';
import { type CameraProblem, deviceMirror, type MirrorPort } from '../../stores/mirror.ts';
import { useCamera as useTravel } from '../figure/use-camera.ts';
import { Icon } from '../ui/icon.tsx';
import { keepFocus } from '../ui/keep-focus.ts';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { FitOutline } from './fit-outline.tsx';
import styles from './mirror.module.css';
import type { MirrorView } from './use-mirror.tsx';

export interface MirrorProps {
  /** The box behind the figure, as large as the figure. */
  place: HTMLElement;
  step: Step;
  isWide: boolean;
  onShow: (view: MirrorView) => void;
  /** The camera is off: nothing more comes of this mirror. */
  onEnd: (problem: CameraProblem | null) => void;
  port?: MirrorPort;
}

/** Asks for the camera, shows its picture behind the figure, and has the outline fitted when that was never done. */
export function Mirror({ place, step, isWide, onShow, onEnd, port = deviceMirror }: MirrorProps) {
  const { t } = useMessages();
  const [stream, known] = useCamera(port, onEnd);
  const [aspect, setAspect] = useState<number | null>(null);
  const [chosen, setFit] = useState<Fit | null>(null);
  const [wantsFitting, setFitting] = useState<boolean | null>(null);

  const fit = chosen ?? known ?? DEFAULT_FIT;
  const isFitting = wantsFitting ?? known === null;
  const whole = aspect === null ? null : pictureBox(fit, aspect);
  const view = whole && (isFitting ? whole : viewOf(whole, step, isWide));
  useShown(view, isFitting, onShow);

  const endFitting = () => {
    port.rememberFit(fit);
    setFit(fit);
    setFitting(false);
  };

  if (!stream) return null;
  return (
    <>
      {createPortal(<Picture stream={stream} whole={whole} view={view} onAspect={setAspect} />, place)}
      {whole && (
        <>
          <p className="sr" role="status">
            {t('mirror.isOn')}
          </p>
          {isFitting && <FitOutline fit={fit} whole={whole} onFit={setFit} onRest={port.rememberFit} onDone={endFitting} />}
          <div className={isFitting ? styles.done : styles.adjust}>
            <Tooltip text={t('mirror.adjust')} isOff={isFitting}>
              <button
                type="button"
                className={isFitting ? 'btn btn-sm btn-primary' : `icb icb-fill ${styles.tool}`}
                aria-label={isFitting ? undefined : t('mirror.adjust')}
                onMouseDown={keepFocus}
                onClick={isFitting ? endFitting : () => setFitting(true)}
              >
                {isFitting ? t('mirror.done') : <Icon name="settings" size={18} />}
              </button>
            </Tooltip>
          </div>
        </>
      )}
    </>
  );
}

/** The picture of the camera and the fit of last time, from the first render until the last. */
function useCamera(port: MirrorPort, onEnd: MirrorProps['onEnd']): [stream: MediaStream | null, known: Fit | null] {
  const [seen, setSeen] = useState<{ stream: MediaStream; fit: Fit | null } | null>(null);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const life = new AbortController();
    const { signal } = life;
    const lose = (problem: CameraProblem) => {
      if (signal.aborted) return;
      life.abort();
      end(problem);
    };
    void Promise.all([port.open({ signal, onLost: lose }), port.recallFit()]).then(([stream, fit]) => {
      if (typeof stream === 'string') lose(stream);
      else if (!signal.aborted) setSeen({ stream, fit });
    });
    return () => life.abort();
  }, [port]);
  return [seen?.stream ?? null, seen?.fit ?? null];
}

function viewOf(whole: Box, { path }: Step, isWide: boolean): Box {
  const camera = findStroke(path)?.stroke.camera ?? 'full';
  const { narrow, wide } = strokeBook.cameras;
  return boxWithin(isWide ? wide[camera] : withRoomAbove(narrow[camera]), whole);
}

/** Tells the player what to show, once. Strokes are out of sight while the outline moves, so they need not follow it. */
function useShown(view: Box | null, isFitting: boolean, onShow: MirrorProps['onShow']): void {
  const tell = useEffectEvent(() => view && onShow({ view, isFitting }));
  const news = view && (isFitting ? 'fitting' : view.join());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a box is what its numbers are
  useLayoutEffect(() => void tell(), [news]);
}

interface PictureProps {
  stream: MediaStream;
  /** Where the picture lies, and which part of it is looked at; null until its size is known. */
  whole: Box | null;
  view: Box | null;
  onAspect: (aspect: number) => void;
}

/** The picture itself, turned round as in a mirror, under the same view as the figure and travelling with it from step to step. */
function Picture({ stream, whole, view, onAspect }: PictureProps) {
  const travel = useTravel(view && { viewBox: view, fit: 'middle' });
  return (
    <div ref={travel} className={styles.travel} aria-hidden="true">
      <video
        ref={(video) => {
          if (video && video.srcObject !== stream) video.srcObject = stream;
        }}
        className={styles.video}
        style={whole && view ? placeOf(whole, view) : { visibility: 'hidden' }}
        autoPlay
        muted
        playsInline
        disablePictureInPicture
        onResize={({ currentTarget: { videoWidth, videoHeight } }) => videoHeight > 0 && onAspect(videoWidth / videoHeight)}
        onLoadedMetadata={({ currentTarget: { videoWidth, videoHeight } }) => videoHeight > 0 && onAspect(videoWidth / videoHeight)}
      />
    </div>
  );
}

/** For the style sheet, which knows how large the place is. */
function placeOf(whole: Box, [x, y, width, height]: Box): CSSProperties {
  const numbers = { vw: width, vh: height, w: whole[2], h: whole[3], x: whole[0] - x - width / 2, y: whole[1] - y - height / 2 };
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [`--${name}`, value.toFixed(2)]));
}
