// @ts-check
import { spawn } from 'node:child_process';

/** Milliseconds of silence after which it is said that work goes on: two programs, one after the other, are silent for less than ten seconds. */
const SILENCE = 4_500;

/**
 * Runs a program, passes on what it says of mistakes, and says that it still runs whenever nothing has been said for a few seconds.
 *
 * @param {string} doing what it does, such as `installing the packages`
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { isShown?: boolean, patience?: number }} [options] `isShown` passes on everything it
 *   says; `patience` is the milliseconds after which it is ended
 * @returns {Promise<{ ok: boolean, output: string }>} what it said, and whether it ended well; never rejects
 */
export function run(doing, command, args, { isShown = false, patience, ...options } = {}) {
  return new Promise((resolve) => {
    const started = Date.now();
    let heard = started;
    let output = '';
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    /** @param {NodeJS.WriteStream} [to] */
    const listen = (to) => (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (!to) return;
      heard = Date.now();
      to.write(chunk);
    };
    child.stdout?.on('data', listen(isShown ? process.stdout : undefined));
    child.stderr?.on('data', listen(isShown ? process.stderr : undefined));
    const beat = setInterval(() => {
      if (Date.now() - heard < SILENCE) return;
      heard = Date.now();
      console.log(`  still ${doing} (${Math.round((heard - started) / 1000)} s) …`);
    }, 500);
    const end = patience === undefined ? undefined : setTimeout(() => child.kill(), patience);
    const settle = (/** @type {boolean} */ ok) => {
      clearInterval(beat);
      clearTimeout(end);
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += error.message;
      settle(false);
    });
    child.on('close', (code) => settle(code === 0));
  });
}
