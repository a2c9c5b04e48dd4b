import { vi } from 'vitest';

/** A camera without a machine: it is asked for as the browser's camera is, and does what a test tells it. */

class Track extends EventTarget {
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  /** As browsers do it: the code that stops a track is not told that it has ended. */
  stop(): void {
    this.readyState = 'ended';
  }
  /** The camera is unplugged, or its permission taken away. */
  endByItself(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }
}

export interface FakeCamera {
  asked: MediaStreamConstraints[];
  tracks: Track[];
  /** Lets an answer wait until it is called. */
  hold: () => () => void;
}

/**
 * @param answer what the browser or the machine says: yes, or the name of an error.
 * @param state of the track that is handed out.
 */
export function fakeCamera(answer: 'yes' | string = 'yes', state: Partial<Pick<Track, 'muted' | 'readyState'>> = {}): FakeCamera {
  const camera: FakeCamera = { asked: [], tracks: [], hold };
  let wait: Promise<void> = Promise.resolve();
  function hold() {
    let go = () => {};
    wait = new Promise((resolve) => {
      go = resolve;
    });
    return go;
  }
  const mediaDevices = {
    async getUserMedia(wanted: MediaStreamConstraints) {
      camera.asked.push(wanted);
      await wait;
      if (answer !== 'yes') throw new DOMException('no', answer);
      const track = Object.assign(new Track(), state);
      camera.tracks.push(track);
      const stream = new MediaStream();
      stream.getTracks = () => [track as unknown as MediaStreamTrack];
      return stream;
    },
  };
  vi.stubGlobal('navigator', Object.create(navigator, { mediaDevices: { value: mediaDevices } }));
  return camera;
}
