import { type Fit, readFit } from '../core/mirror/fit.ts';
import { type CameraProblem, type CameraWish, openCamera } from '../platform/camera.ts';
import { readLocal, writeLocal } from '../platform/storage.ts';

export type { CameraProblem };

/** The parts of the device that the mirror needs. */
export interface MirrorPort {
  /** Asks the person for the camera. Resolves with its picture or with what stands in the way. */
  open: (wish: CameraWish) => Promise<MediaStream | CameraProblem>;
  /** How the outline was fitted last on this device; null when it never was. */
  recallFit: () => Promise<Fit | null>;
  rememberFit: (fit: Fit) => void;
}

const KEY = 'mirror-fit';

export const deviceMirror: MirrorPort = {
  open: openCamera,
  recallFit: () => readLocal(KEY).then(readFit, () => null),
  // A fit that could not be kept has to be made again, and nothing else is lost.
  rememberFit: (fit) => void writeLocal({ [KEY]: fit }).catch(() => undefined),
};
