import { asBrought } from './brought.ts';
import { MAX_BYTES } from './check.ts';
import { checkOwn, type OwnProblem } from './own-check.ts';
import type { Routine } from './schema.ts';

/**
 * # A routine as a file
 *
 * One routine, as JSON in the form of `content/routines`, under a name that ends with `.rill.json`; `docs/routine-file.md` is its
 * description. The file is data: it is read, held against the schema and every rule, and never run. A file that breaks one of them is
 * refused as a whole, with the first thing that is wrong.
 */

const FILE_ENDING = '.rill.json';

export type FileProblem = OwnProblem | { code: 'too-large' | 'not-json'; step: null };

export type FileRead = { ok: true; routine: Routine } | { ok: false; problem: FileProblem };

/** Whether a file is too large to be read at all. @param bytes its size. */
export function isTooLarge(bytes: number): boolean {
  return bytes > MAX_BYTES;
}

/** Reads the text of a file, whatever it holds. Never throws. */
export function readOwnFile(text: string): FileRead {
  if (isTooLarge(new TextEncoder().encode(text).length)) return { ok: false, problem: { code: 'too-large', step: null } };
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, problem: { code: 'not-json', step: null } };
  }
  const checked = checkOwn(raw);
  return checked.ok ? { ok: true, routine: asBrought(checked.routine) } : checked;
}

/** The file does not say where the routine came from: for the person who brings it in, it comes as a file. */
export function writeOwnFile({ from: _, ...routine }: Routine): string {
  return `${JSON.stringify(routine, null, 2)}\n`;
}

/** A name for its file, after the routine's own name: letters and digits of any script, the rest as hyphens. */
export function fileNameOf({ name, id }: Pick<Routine, 'name' | 'id'>): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${slug || id}${FILE_ENDING}`;
}
