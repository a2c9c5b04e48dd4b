import book from '../../content/strokes.json' with { type: 'json' };
import type { Drawing, Stroke, StrokeBook } from './stroke-schema.ts';

/** The strokes that ship with Rill. The build checks the file against its schema, so that no page has to. */
export const strokeBook = book as unknown as StrokeBook;

/** A stroke with its drawing, the face (with the neck) or the whole body; undefined for an unknown name. */
export function findStroke(name: string, strokes: StrokeBook = strokeBook): { drawing: Drawing; stroke: Stroke } | undefined {
  for (const drawing of ['face', 'body'] as const) {
    const known = strokes[drawing].strokes;
    const stroke = Object.hasOwn(known, name) ? known[name] : undefined;
    if (stroke) return { drawing, stroke };
  }
  return undefined;
}
