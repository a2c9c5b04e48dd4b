import { END_MEMBER } from '../core/log/backup.ts';
import { type BackupContents, type BackupFault, backupReader } from '../core/log/backup-read.ts';
import type { LongWork } from './long-work.ts';
import { sha256Of } from './sha256.ts';

/**
 * Reads a backup file in pieces and checks all of it; nothing is changed by that.
 * @throws the signal's reason when cancelled.
 */
export async function readBackupFile(file: Blob, work: LongWork = {}): Promise<BackupRead> {
  try {
    return await readPieces(file, work);
  } catch (error) {
    if (work.signal?.aborted) throw error;
    return { ok: false, fault: { code: 'unreadable' } };
  }
}

type BackupRead = { ok: true; contents: BackupContents } | { ok: false; fault: BackupFault };

async function readPieces(file: Blob, work: LongWork): Promise<BackupRead> {
  const read = await readText(file, work);
  if (!read.ok || !read.contents.end) return read;
  const isAsSaved = (await sumBeforeEnd(file)) === read.contents.end.sha256;
  work.signal?.throwIfAborted();
  return { ok: true, contents: { ...read.contents, isComplete: read.contents.isComplete && isAsSaved } };
}

/** More than the last member needs, which may name many days. */
const TAIL_BYTES = 400_000;

/** The checksum of everything before the last member, which begins a line; null when none does. */
async function sumBeforeEnd(file: Blob): Promise<string | null> {
  const from = Math.max(0, file.size - TAIL_BYTES);
  // Every byte becomes one character, so that places in the text are places in the file.
  const tail = new TextDecoder('latin1').decode(await file.slice(from).arrayBuffer());
  const at = tail.lastIndexOf(`\n${END_MEMBER}`);
  return at < 0 ? null : sha256Of(file.slice(0, from + at + 1));
}

async function readText(file: Blob, { signal, onProgress }: LongWork): Promise<BackupRead> {
  const reader = backupReader();
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let done = 0;
  for await (const bytes of pieces(file)) {
    signal?.throwIfAborted();
    const fault = push(reader.push, () => decoder.decode(bytes, { stream: true }));
    if (fault) return { ok: false, fault };
    done += bytes.byteLength;
    onProgress?.(done, file.size);
  }
  const fault = push(reader.push, () => decoder.decode());
  return fault ? { ok: false, fault } : reader.end();
}

function push(take: (text: string) => BackupFault | null, decode: () => string): BackupFault | null {
  let text: string;
  try {
    text = decode();
  } catch {
    return { code: 'not-text' };
  }
  return take(text);
}

async function* pieces(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
