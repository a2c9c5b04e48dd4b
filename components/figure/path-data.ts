/**
 * Path data of the drawings as absolute numbers.
 * Knows what the files in `art/` use: M, L, H, V, C and Z, absolute and relative.
 */
type Command = 'M' | 'L' | 'C' | 'Z';

export interface Segment {
  command: Command;
  /** x, y, x, y, …: handles first, the end point last; empty for Z. */
  points: number[];
}

const TOKEN = /[a-z]|[-+]?(?:\d+\.?\d*|\.\d+)/gi;
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Z: 0 };

/** @throws SyntaxError for a command it does not know or a number in the wrong place. */
export function parsePath(d: string): Segment[] {
  const tokens = d.match(TOKEN) ?? [];
  const segments: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let letter = '';
  for (let i = 0; i < tokens.length; ) {
    if (/[a-z]/i.test(tokens[i] as string)) letter = tokens[i++] as string;
    const command = letter.toUpperCase();
    const count = COUNTS[command];
    if (count === undefined || (count === 0 && /\d/.test(tokens[i] ?? ''))) throw new SyntaxError(`unknown path data at "${letter}"`);
    const numbers = tokens.slice(i, i + count).map(Number);
    if (numbers.length < count || numbers.some(Number.isNaN)) throw new SyntaxError(`path data ends within "${letter}"`);
    i += count;
    const relative = letter !== command;
    const [fromX, fromY] = relative ? [x, y] : [0, 0];
    if (command === 'Z') {
      segments.push({ command: 'Z', points: [] });
      [x, y] = [startX, startY];
      continue;
    }
    const points =
      command === 'H'
        ? [fromX + (numbers[0] as number), y]
        : command === 'V'
          ? [x, fromY + (numbers[0] as number)]
          : numbers.map((value, k) => value + (k % 2 === 0 ? fromX : fromY));
    [x, y] = points.slice(-2) as [number, number];
    if (command === 'M') {
      [startX, startY] = [x, y];
      letter = relative ? 'l' : 'L';
    }
    segments.push({ command: command === 'H' || command === 'V' ? 'L' : (command as Command), points });
  }
  return segments;
}
