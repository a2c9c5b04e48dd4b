import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Promises of the mirror that no test of behaviour can make: the code does something nowhere. */

const ROOMS = ['entrypoints', 'components', 'stores', 'platform', 'core'];
const sources = ROOMS.flatMap((room) => globSync(`${room}/**/*.{ts,tsx}`)).map((path) => ({
  path: path.replaceAll('\\', '/'),
  code: codeOf(path),
}));
const having = (pattern: RegExp) => sources.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

test('one place asks for the camera, and never for sound', () => {
  expect(having(/getUserMedia|getDisplayMedia/)).toEqual(['platform/camera.ts']);
  expect(codeOf('platform/camera.ts')).toMatch(/audio: false/);
  expect(having(/audio: (true|\{)/)).toEqual([]);
});

test.each([
  ['recorded', /MediaRecorder|captureStream|ImageCapture/],
  ['copied frame by frame', /drawImage|createImageBitmap|VideoFrame|MediaStreamTrackProcessor|requestVideoFrameCallback|texImage2D/],
  ['painted', /<canvas|'canvas'|OffscreenCanvas|getContext\(/],
  ['sent', /RTCPeerConnection|WebSocket|WebTransport|sendBeacon|XMLHttpRequest/],
])('no picture is ever %s', (_, means) => {
  expect(sources.length).toBeGreaterThan(100);
  expect(having(means)).toEqual([]);
});

test('the stream goes to a video element and nowhere else', () => {
  expect(having(/srcObject/)).toEqual(['components/mirror/mirror.tsx']);
  expect(having(/MediaStream\b/)).toEqual(['components/mirror/mirror.tsx', 'stores/mirror.ts', 'platform/camera.ts']);
});

test('no permission is asked for at the installation', () => {
  expect(readFileSync('wxt.config.ts', 'utf8')).not.toMatch(/videoCapture|audioCapture|camera/i);
});

/** Without comments, which may name what the code does not do. */
function codeOf(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
}
