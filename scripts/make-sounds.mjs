/**
 * Synthesises Rill's sounds into public/sounds. The sound files are small enough to be kept in the repository; run this again after a
 * change: `node scripts/make-sounds.mjs`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

const RATE = 22_050;
const FOLDER = new URL('../public/sounds/', import.meta.url);

/** A drop into still water: a soft fundamental that settles upwards by a hair, a fifth above it, and a long fall. */
function chime(seconds) {
  return wave(seconds, (t) => {
    const rise = 1 + 0.012 * Math.exp(-t * 18);
    const body = Math.sin(2 * Math.PI * 523.25 * rise * t) * Math.exp(-t * 3.2);
    const fifth = 0.35 * Math.sin(2 * Math.PI * 784 * t) * Math.exp(-t * 4.5);
    const ring = 0.12 * Math.sin(2 * Math.PI * 1568 * t) * Math.exp(-t * 8);
    return 0.5 * attack(t, 0.012) * (body + fifth + ring);
  });
}

/** A drop, small and dry, that says nothing but *now*: its pitch falls by a hair, and the sound is gone in a tenth of a second. */
function beat(seconds) {
  return wave(seconds, (t) => 0.55 * drop(t, 660));
}

/** Two drops, the second one a fourth higher: something else begins. */
function step(seconds) {
  return wave(seconds, (t) => 0.45 * drop(t, 587.33) + 0.5 * drop(t - 0.13, 783.99));
}

function drop(t, pitch) {
  if (t < 0) return 0;
  const fall = 1 + 0.06 * Math.exp(-t * 90);
  const body = Math.sin(2 * Math.PI * pitch * fall * t) * Math.exp(-t * 34);
  const edge = 0.18 * Math.sin(2 * Math.PI * pitch * 2.76 * t) * Math.exp(-t * 80);
  return attack(t, 0.004) * (body + edge);
}

function attack(t, length) {
  return t < length ? Math.sin((Math.PI / 2) * (t / length)) : 1;
}

function wave(seconds, at) {
  const count = Math.round(seconds * RATE);
  const fade = Math.round(0.08 * RATE);
  return Int16Array.from({ length: count }, (_, i) => {
    const out = i > count - fade ? (count - i) / fade : 1;
    return Math.round(Math.max(-1, Math.min(1, at(i / RATE) * out)) * 32_767);
  });
}

/** 16 bit mono PCM in a RIFF container. */
function wav(samples) {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

mkdirSync(FOLDER, { recursive: true });
writeFileSync(new URL('chime.wav', FOLDER), wav(chime(1.4)));
writeFileSync(new URL('beat.wav', FOLDER), wav(beat(0.22)));
writeFileSync(new URL('step.wav', FOLDER), wav(step(0.4)));
