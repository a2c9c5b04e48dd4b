import {
  arrowPath,
  type Frame,
  handTransform,
  type MarkFrame,
  type Ribbon,
  type Ring,
  type Ripple,
} from '../../core/routines/stroke-frame.ts';
import type { Mark, Scene } from '../../core/routines/stroke-scene.ts';
import type { Hand, StrokeKind } from '../../core/routines/stroke-schema.ts';
import { append, short, type Writer, writer } from './svg.ts';

/**
 * The drawing over the figure: the line of each stroke, its trail, hand, arrow and number. The overlay is built once a step and then only
 * told the changes, without React, so that a frame costs a few attributes.
 */
export interface Overlay {
  draw: (frame: Frame) => void;
  /** Takes it off the layer, `fading` over a moment where the page animates. */
  remove: (how: 'at once' | 'fading') => void;
}

export interface OverlayParts {
  /** A fresh copy of a hand or tool, or null while its drawing is not there. */
  glyph: (name: Hand['glyph']) => Element | null;
  /** The number beside each stroke of a still picture; null in a moving one. */
  number: number | null;
}

/** Adds the overlay of a scene to a layer. Nothing shows before the first `draw`. */
export function createOverlay(layer: Element, scene: Scene, parts: OverlayParts): Overlay {
  const root = append(layer, 'g', { class: 'st', display: 'none' });
  const whole = writer(root);
  const painters = scene.marks.map((mark) => markPainter(root, mark, parts));
  return {
    draw(frame) {
      whole.show(true);
      painters.forEach((paint, i) => {
        const mark = frame.marks[i];
        if (mark) paint(mark);
      });
    },
    remove(how) {
      if (how === 'at once') return root.remove();
      // A layer that was hidden before it had faded is still there.
      for (const earlier of layer.querySelectorAll('.st-leaving')) earlier.remove();
      root.classList.add('st-leaving');
      root.addEventListener('animationend', () => root.remove(), { once: true });
    },
  };
}

function markPainter(root: Element, mark: Mark, parts: OverlayParts): (frame: MarkFrame) => void {
  const group = append(root, 'g');
  if (mark.weight !== 1) group.style.setProperty('--st-weight', String(mark.weight));
  const under = append(group, 'g');
  const handLayer = append(group, 'g', { class: 'st-hand' });
  const over = append(group, 'g');
  const line = mark.lineAbove ? over : under;

  const paints = [
    ...(mark.path.kind === 'breath' ? [ringPainter(under)] : []),
    ...(mark.lineAbove ? [ripplePainter(under, mark.path.kind)] : []),
    ...(mark.line === '' ? [] : [linePainter(line, mark.line), trailPainter(line)]),
    ...(mark.lineAbove ? [] : [ripplePainter(under, mark.path.kind)]),
    ...(mark.hand ? [handPainter(handLayer, parts.glyph(mark.hand.glyph))] : []),
    ...(mark.line === '' ? [] : [arrowPainter(over), dotPainter(over, mark.weight)]),
  ];
  if (parts.number !== null && mark.label) appendNumber(over, mark.label, parts.number, mark.size);
  return (frame) => {
    for (const paint of paints) paint(frame);
  };
}

function linePainter(parent: Element, d: string): (frame: MarkFrame) => void {
  const line = (name: string) => writer(append(parent, 'path', { class: name, d, pathLength: 1 }));
  const halo = line('st-halo');
  const guide = line('st-guide');
  return ({ line }) => {
    for (const [part, opacity] of [
      [halo, line.halo],
      [guide, line.guide],
    ] as const) {
      part.show(line.to > 0);
      // Round caps stand out beyond a dash, so a whole line has none.
      part.set('stroke-dasharray', line.to >= 1 ? 'none' : `${line.to.toFixed(3)} 2`);
      part.set('opacity', short(opacity));
    }
  };
}

function trailPainter(parent: Element): (frame: MarkFrame) => void {
  const wake = writer(append(parent, 'path', { class: 'st-trail' }));
  const trail = writer(append(parent, 'path', { class: 'st-trail' }));
  return (frame) => {
    paintRibbon(wake, frame.wake);
    paintRibbon(trail, frame.trail);
  };
}

function paintRibbon(part: Writer, ribbon: Ribbon | null): void {
  part.show(ribbon !== null);
  if (!ribbon) return;
  part.set('d', outlinePath(ribbon.outline));
  part.set('opacity', short(ribbon.opacity));
}

function outlinePath(outline: readonly number[]): string {
  let d = 'M';
  for (let i = 0; i < outline.length; i += 2) d += `${i === 0 ? '' : 'L'}${short(outline[i] as number)} ${short(outline[i + 1] as number)}`;
  return `${d}Z`;
}

function ripplePainter(parent: Element, kind: StrokeKind): (frame: MarkFrame) => void {
  const ripples = [0, 1].map(() => ({
    edge: kind === 'cue' ? writer(append(parent, 'ellipse', { class: 'st-edge' })) : null,
    ring: writer(append(parent, 'ellipse', { class: 'st-ripple' })),
  }));
  return (frame) => {
    ripples.forEach(({ edge, ring }, i) => {
      const ripple = frame.ripples[i] ?? null;
      paintRipple(ring, ripple);
      if (edge) paintRipple(edge, ripple && { ...ripple, width: ripple.width + EDGE });
    });
  };
}

/** How much wider the pale edge is than the line on it. */
const EDGE = 3;

function paintRipple(part: Writer, ripple: Ripple | null): void {
  part.show(ripple !== null && ripple.opacity > 0);
  if (!ripple) return;
  part.set('cx', short(ripple.x));
  part.set('cy', short(ripple.y));
  part.set('rx', short(ripple.rx));
  part.set('ry', short(ripple.ry));
  part.set('stroke-width', short(ripple.width));
  part.set('opacity', short(ripple.opacity));
}

function handPainter(parent: Element, glyph: Element | null): (frame: MarkFrame) => void {
  const part = writer(parent);
  if (glyph) parent.append(glyph);
  return ({ hand }) => {
    part.show(hand !== null && hand.opacity > 0);
    if (!hand) return;
    part.set('transform', handTransform(hand));
    part.set('opacity', short(hand.opacity));
  };
}

function arrowPainter(parent: Element): (frame: MarkFrame) => void {
  const halo = writer(append(parent, 'path', { class: 'st-halo' }));
  const part = writer(append(parent, 'path', { class: 'st-arrow' }));
  return ({ arrow }) => {
    for (const each of [halo, part]) {
      each.show(arrow !== null && arrow.opacity > 0);
      if (arrow) each.set('d', arrowPath(arrow));
    }
    if (!arrow) return;
    halo.set('opacity', short(arrow.opacity * 0.72));
    part.set('opacity', short(arrow.opacity));
  };
}

function dotPainter(parent: Element, size: number): (frame: MarkFrame) => void {
  const part = writer(append(parent, 'circle', { class: 'st-dot', r: short(5 * size) }));
  return ({ dot }) => {
    part.show(dot !== null);
    if (!dot) return;
    part.set('cx', short(dot.x));
    part.set('cy', short(dot.y));
    part.set('opacity', short(dot.opacity));
  };
}

function ringPainter(parent: Element): (frame: MarkFrame) => void {
  const circle = () => ({
    edge: writer(append(parent, 'circle', { class: 'st-ring-edge' })),
    line: writer(append(parent, 'circle', { class: 'st-ring' })),
  });
  const outer = circle();
  const inner = circle();
  return ({ ring }) => {
    paintCircle(outer, ring?.outer == null ? null : { ...ring, r: ring.outer, fill: 0 });
    paintCircle(inner, ring);
  };
}

function paintCircle({ edge, line }: { edge: Writer; line: Writer }, ring: Ring | null): void {
  for (const part of [edge, line]) {
    part.show(ring !== null);
    if (!ring) continue;
    part.set('cx', ring.x);
    part.set('cy', ring.y);
    part.set('r', short(ring.r));
    part.set('stroke-opacity', ring.edge);
  }
  if (ring) line.set('fill-opacity', ring.fill);
}

function appendNumber(parent: Element, [x, y]: readonly [number, number], number: number, size: number): void {
  append(parent, 'circle', { class: 'st-number-disc', cx: x, cy: y, r: short(10 * size) });
  const text = append(parent, 'text', { class: 'st-number', x, y: short(y + 4.6 * size) });
  text.style.setProperty('--st-size', String(short(size)));
  text.textContent = String(number);
}
