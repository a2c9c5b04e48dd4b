/**
 * The camera as a mirror, and no more than that: the camera is asked for when somebody has chosen the mirror, its picture goes to a
 * `<video>` of the same page, and nothing here or elsewhere reads a frame of it. The camera needs no permission in the manifest; the
 * browser asks by itself.
 */

/** Why there is no picture, or no longer one. */
export type CameraProblem = 'refused' | 'missing' | 'busy' | 'failed' | 'lost' | 'unseen';

export interface CameraWish {
  /** Aborting it turns the camera off, also when the browser is still asking. */
  signal: AbortSignal;
  /** The picture has ended by itself; the camera is off. */
  onLost: (problem: CameraProblem) => void;
}

/** Enough for half a screen. Everything is a wish, so that no camera is turned down for what it cannot do. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: 'user', width: { ideal: 960 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
};

/** A page may be covered for a moment; after this it is not looked at. */
const UNSEEN_MS = 20_000;
/** A camera that another program has taken, or that a switch has covered, is muted and sends black. */
const MUTED_MS = 4_000;

/** Asks for the camera. Resolves with its picture, or with what stands in the way; never rejects. */
export async function openCamera({ signal, onLost }: CameraWish): Promise<MediaStream | CameraProblem> {
  try {
    const stream = await navigator.mediaDevices.getUserMedia(WANTED);
    const stop = () => {
      for (const track of stream.getTracks()) track.stop();
    };
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    else if (stream.getTracks().some(({ readyState }) => readyState === 'ended')) return 'lost';
    else watch(stream, signal, stop, onLost);
    return stream;
  } catch (error) {
    return problemOf(error);
  }
}

function watch(stream: MediaStream, signal: AbortSignal, stop: () => void, onLost: CameraWish['onLost']): void {
  const end = (problem: CameraProblem) => {
    stop();
    if (!signal.aborted) onLost(problem);
  };
  const unseen = later(signal, UNSEEN_MS, () => end('unseen'));
  document.addEventListener('visibilitychange', () => unseen(document.hidden), { signal });
  unseen(document.hidden);
  globalThis.addEventListener('pagehide', stop, { signal });

  for (const track of stream.getTracks()) {
    const muted = later(signal, MUTED_MS, () => end('lost'));
    track.addEventListener('ended', () => end('lost'), { signal });
    track.addEventListener('mute', () => muted(true), { signal });
    track.addEventListener('unmute', () => muted(false), { signal });
    // No event tells of what was so before anybody listened, by a switch on the machine or another program.
    muted(track.muted);
  }
}

/** Does something when a state has lasted so long; tell it whenever the state may have changed. */
function later(signal: AbortSignal, ms: number, act: () => void): (isSo: boolean) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (isSo) => {
    clearTimeout(timer);
    if (isSo) timer = setTimeout(act, ms);
  };
}

const PROBLEMS: Readonly<Record<string, CameraProblem>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

function problemOf(error: unknown): CameraProblem {
  return PROBLEMS[(error as Error | null)?.name ?? ''] ?? 'failed';
}
