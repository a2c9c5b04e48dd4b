import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A screen of one's own, with a mouse that nobody else moves. */
export type Desk = {
  /** For the browser that is to stand on it. */
  environment: Record<string, string>;
  /** Moves the mouse a little: the least that counts as somebody being there. */
  move(): void;
  /** Presses keys as a person does, such as `alt+shift+o`, in the window that has the focus. */
  press(keys: string): void;
  /** Clicks at a place, counted from the bottom end corner of the screen. */
  clickInCorner(fromEnd: number, fromBottom: number): void;
  /** Moves it every second until called. */
  keepMoving(): () => void;
  remove(): void;
};

const SCREEN = { width: 1400, height: 1000 };
const desks = new Set<ChildProcess>();
process.on('exit', () => {
  for (const desk of desks) desk.kill();
});

/** Whether this machine can have one; other systems than Linux cannot. */
export const hasDesks = process.platform === 'linux';

export async function startDesk(): Promise<Desk> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  desks.add(server);
  const display = `:${await firstLine(server)}`;
  let places = 0;
  const hands = (...deed: (string | number)[]) => {
    execFileSync('xdotool', deed.map(String), { env: { ...process.env, DISPLAY: display } });
  };
  const move = () => {
    places += 1;
    hands('mousemove', 700 + (places % 2), 500);
  };
  return {
    // A browser on a machine with a desktop of its own would go there.
    environment: { DISPLAY: display, WAYLAND_DISPLAY: '', MOZ_ENABLE_WAYLAND: '0' },
    move,
    press: (keys) => hands('key', keys),
    clickInCorner: (fromEnd, fromBottom) => hands('mousemove', SCREEN.width - fromEnd, SCREEN.height - fromBottom, 'click', 1),
    keepMoving() {
      move();
      const timer = setInterval(move, 1_000);
      return () => clearInterval(timer);
    },
    remove() {
      server.kill();
      desks.delete(server);
    },
  };
}

/** The number of the display, which the server chooses so that several can be there at once. */
function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', () => reject(new Error('Xvfb is not on this machine: "npm test" tells how to get it.')));
    server.once('exit', (code) => reject(new Error(`Xvfb ended with ${code}.`)));
    (server.stdio[3] as Readable).once('data', (data) => resolve(String(data).trim()));
  });
}
