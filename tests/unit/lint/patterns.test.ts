import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import { parseSync } from 'vite';
import { describe, expect, it, vi } from 'vitest';

// By itself it starts a program of its own.
vi.hoisted(() => {
  process.env.RECHECK_SYNC_BACKEND = 'pure';
});

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The rooms through whose patterns all text passes that a person types, opens or has stored. */
const ROOMS = ['core', 'platform', 'stores', 'components', 'entrypoints', 'locales'];
/** Patterns put together from words of our own, against which nothing but our own content is held, while building. */
const PUT_TOGETHER = ['core/routines/check-shipped.ts', 'core/routines/wording.ts'];

interface Pattern {
  /** The file, and where it begins in it. */
  place: string;
  source: string;
  flags: string;
}

interface Found {
  patterns: Pattern[];
  /** Files with patterns that are not written out, so that nobody can look at them. */
  putTogether: string[];
}

function findIn(file: string, code: string): Found {
  const found: Found = { patterns: [], putTogether: [] };
  const look = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, regex, start, callee } = node as Record<string, unknown>;
    if (type === 'Literal' && regex) {
      const { pattern: source, flags } = regex as { pattern: string; flags: string };
      found.patterns.push({ place: `${file}:${code.slice(0, Number(start)).split('\n').length}`, source, flags });
    }
    const isCall = type === 'NewExpression' || type === 'CallExpression';
    if (isCall && (callee as { name?: string }).name === 'RegExp') found.putTogether.push(file);
    for (const part of Object.values(node)) look(part);
  };
  look(parseSync(file, code).program);
  return found;
}

/** A machine that is busy with something else takes its time. */
const PATIENCE_MS = 60_000;

/** How its time grows with the text, when it grows faster than the text does; null for a linear one. */
function faultOf({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | null {
  const checked = checkSync(source, flags, { timeout: PATIENCE_MS });
  if (checked.status === 'safe') return null;
  return checked.status === 'vulnerable' ? checked.complexity.summary : checked.error.kind;
}

const found = ROOMS.flatMap((room) => readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) => join(room, name)))
  .filter((file) => /\.tsx?$/u.test(file))
  .map((file) => findIn(file.replaceAll('\\', '/'), readFileSync(join(ROOT, file), 'utf8')));

describe('a pattern', () => {
  it('takes no more time than its text is long, in all the code that meets foreign text', () => {
    const patterns = found.flatMap((file) => file.patterns);
    const slow = patterns.map((pattern) => ({ place: pattern.place, fault: faultOf(pattern) })).filter(({ fault }) => fault !== null);
    expect(slow).toEqual([]);
    expect(patterns.length).toBeGreaterThan(50);
  }, 300_000);

  it('is written out, so that it can be looked at', () => {
    expect([...new Set(found.flatMap(({ putTogether }) => putTogether))].sort()).toEqual(PUT_TOGETHER);
    expect(findIn('planted.ts', 'export const planted = new RegExp(word);').putTogether).toEqual(['planted.ts']);
  });

  it.each([
    ['that froze the page for 25 seconds', "/^([\\d.,' ]*\\d)\\s*([a-z. ]*)$/iu"],
    ['that looks for its end from every place', '/\\s+$/u'],
    ['that is exponential', '/^(?:a|aa)*$/'],
  ])('%s is found', (_, code) => {
    const [pattern] = findIn('planted.ts', `export const planted = ${code};`).patterns;
    expect(pattern && faultOf(pattern)).toMatch(/polynomial|exponential/u);
  });
});
