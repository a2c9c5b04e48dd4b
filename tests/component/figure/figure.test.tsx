import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { createRef, Profiler } from 'react';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { artworkNow, loadArtwork } from '../../../components/figure/artwork.ts';
import { Figure, type FigureHandle, type FigureProps } from '../../../components/figure/figure.tsx';
import { FigureThumbnail, PORTRAIT, StillFigure, thumbnailView } from '../../../components/figure/still-figure.tsx';
import type { StrokeProgress } from '../../../core/routines/stroke-frame.ts';

const LOOK = { skin: 'honey', hair: 'short', hairTone: 'ink' } as const;
const NECK = { path: 'neck_side_glide', side: 'left' } as const;

beforeAll(() => Promise.all([loadArtwork('face'), loadArtwork('hands')]));
afterEach(cleanup);

function rep(beat: number, number = 1): StrokeProgress {
  return { phase: 'rep', lead: 1, leadMs: 2000, beat, rep: number };
}

function show(props: Partial<FigureProps> = {}) {
  const figure = createRef<FigureHandle>();
  const all: FigureProps = { ...LOOK, step: NECK, view: 'moving', camera: 'narrow', ref: figure, ...props };
  const view = render(<Figure {...all} />);
  return {
    root: view.container.firstElementChild as HTMLElement,
    draw: (progress: StrokeProgress) => figure.current?.draw(progress),
    again: (changed: Partial<FigureProps>) => view.rerender(<Figure {...all} {...changed} />),
  };
}

const hand = (root: Element) => root.querySelector('.st-hand');
const layer = (root: Element, index: number) => root.querySelectorAll('svg.fig-layer')[index] as SVGSVGElement;

describe('to assistive technology', () => {
  test('a figure with a label is a picture', () => {
    show({ label: 'The left side of the neck' });
    expect(screen.getByRole('img', { name: 'The left side of the neck' })).toBeTruthy();
  });

  test('a figure without one is decoration', () => {
    const { root } = show();
    expect(screen.queryByRole('img')).toBeNull();
    expect(root.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('a moving figure', () => {
  test('moves the hand along the stroke', () => {
    const { root, draw } = show();
    draw(rep(0.2));
    const before = hand(root)?.getAttribute('transform');
    draw(rep(0.5));
    expect(before).toMatch(/^translate\(1\d\d/);
    expect(hand(root)?.getAttribute('transform')).not.toBe(before);
  });

  test('shows nothing of the step before it is told the moment', () => {
    const { root, draw } = show();
    expect(root.querySelector('.st')?.getAttribute('display')).toBe('none');
    draw(rep(0));
    expect(root.querySelector('.st')?.getAttribute('display')).toBe('inline');
  });

  test('never asks React for a frame', () => {
    const onRender = vi.fn();
    const figure = createRef<FigureHandle>();
    render(
      <Profiler id="figure" onRender={onRender}>
        <Figure {...LOOK} step={NECK} view="moving" camera="narrow" ref={figure} />
      </Profiler>,
    );
    onRender.mockClear();
    for (let k = 0; k <= 20; k++) figure.current?.draw(rep(k / 20));
    expect(onRender).not.toHaveBeenCalled();
  });

  test('touches the document only for what has changed', async () => {
    const { root, draw } = show({ step: { path: 'hollow_pump', side: 'both' } });
    draw(rep(0.3));
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(root, { attributes: true, childList: true, subtree: true });
    draw(rep(0.3));
    await Promise.resolve();
    expect(changes).toHaveLength(0);
    draw(rep(0.31));
    await waitFor(() => expect(changes.length).toBeGreaterThan(0));
    // Two hands, trails and arrows and two ripples each would have 60 attributes.
    expect(changes.length).toBeLessThan(30);
    observer.disconnect();
  });

  test('keeps its moment when its look changes', () => {
    const { root, draw, again } = show();
    draw(rep(0.4));
    const before = hand(root)?.getAttribute('transform');
    again({ skin: 'umber', hair: 'coils' });
    expect(hand(root)?.getAttribute('transform')).toBe(before);
  });

  test('replaces the stroke when the step changes, and lets the old one go', () => {
    const { root, draw, again } = show();
    draw(rep(0.4));
    again({ step: { path: 'hollow_pump', side: 'both' } });
    const overlays = [...root.querySelectorAll('.st')];
    expect(overlays.map((overlay) => overlay.classList.contains('st-leaving'))).toEqual([true, false]);
    overlays[0]?.dispatchEvent(new Event('animationend'));
    expect(root.querySelectorAll('.st')).toHaveLength(1);
  });

  test('looks where the step is', () => {
    const { root, again } = show();
    expect(layer(root, 0).getAttribute('viewBox')).toBe('46 188 308 246');
    expect(layer(root, 1).getAttribute('viewBox')).toBe('46 188 308 246');
    again({ camera: 'wide' });
    expect(layer(root, 0).getAttribute('viewBox')).toBe('4 92 392 388');
    again({ camera: [1, 2, 3, 4] });
    expect(layer(root, 1).getAttribute('viewBox')).toBe('1 2 3 4');
    again({ step: null });
    expect(layer(root, 0).getAttribute('viewBox')).toBe('0 8 400 472');
  });

  test('raises its shoulders in a shoulder roll and has them back afterwards', () => {
    const { root, draw, again } = show();
    const torso = () => root.querySelector<SVGGElement>('[data-move="torso"]')?.style.transform;
    expect(torso()).toBe('');
    again({ step: { path: 'shoulder_roll', side: 'both' } });
    draw(rep(0.5));
    const raised = torso();
    draw(rep(0.25));
    expect(raised).toMatch(/^matrix\(1,0,0,1\.1/);
    expect(torso()).not.toBe(raised);
    again({ step: NECK });
    expect(torso()).toBe('');
  });
});

describe('the body', () => {
  const BRUSH = { path: 'brush_upper_back_down', side: 'alternate' } as const;
  const MARCH = { path: 'march_mat', side: 'alternate' } as const;

  test('is read when a step of the body is shown, and not before', async () => {
    const { root, again } = show();
    expect(artworkNow('body')).toBeNull();
    again({ step: BRUSH });
    await waitFor(() => expect(root.querySelector('[data-part="body"]')).not.toBeNull());
    expect(await loadArtwork('body')).toBe(artworkNow('body'));
    expect(root.querySelector('[data-part="neck-shoulders"]')).toBeNull();
  });

  test('is seen from one side, with one head of hair and nothing beside it that the step does without', () => {
    const { root, again } = show({ step: BRUSH });
    expect([root.querySelectorAll('.view-front').length, root.querySelectorAll('.view-back').length > 0]).toEqual([0, true]);
    expect(root.querySelectorAll('.hair')).toHaveLength(1);
    expect(root.querySelectorAll('.prop')).toHaveLength(0);
    again({ step: MARCH });
    expect([root.querySelectorAll('.view-front').length > 0, root.querySelectorAll('.view-back').length]).toEqual([true, 0]);
    expect([...root.querySelectorAll('.prop')].map((prop) => prop.getAttribute('class'))).toEqual(['prop prop-trampoline']);
  });

  test('moves in parts, and finds every part of itself', () => {
    const { root, draw } = show({ step: MARCH });
    draw(rep(0.5, 0));
    const part = (name: string) => root.querySelector<SVGGElement>(`[data-move="${name}"]`)?.style.transform;
    expect(part('shin-left')).toMatch(/^matrix\(1,0,0,1,0,-2\d/);
    expect(part('shin-right')).toBe('');
    const uses = [...root.querySelectorAll('use')].map((use) => use.getAttribute('href')?.slice(1));
    expect(uses.length).toBeGreaterThan(8);
    for (const id of uses) expect(root.querySelector(`[id="${id}"]`), id).not.toBeNull();
  });

  test('has a sheet of its own for each part that moves, in the order of the drawing, and one sheet where nothing does', () => {
    const { root, again } = show({ step: MARCH });
    const sheets = () => [...root.querySelectorAll<SVGSVGElement>('.fig-layer > svg.fig-layer')];
    const names = sheets().map((sheet) => sheet.dataset.move);
    expect(names.filter((name) => name !== undefined)).toEqual([
      'upper',
      'thigh-left',
      'thigh-right',
      'shin-left',
      'shin-right',
      'foot-left',
      'foot-right',
      'arm-left',
      'arm-right',
    ]);
    expect(new Set(sheets().map((sheet) => sheet.getAttribute('viewBox'))).size).toBe(1);
    // Parts that always move together lie together.
    again({ step: { path: 'heel_raise', side: 'both' } });
    expect(sheets().flatMap((sheet) => sheet.dataset.move ?? [])).toEqual(['upper', 'foot-left', 'arm-left']);
    again({ step: MARCH, view: 'still' });
    expect(sheets()).toHaveLength(1);
    again({ step: NECK });
    expect(sheets()).toHaveLength(1);
  });

  test('shares no id with another figure of the page', () => {
    show({ step: MARCH });
    show({ step: MARCH });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the eyes', () => {
  const isThere = (root: Element) => ['closed', 'open'].map((eyes) => root.querySelector(`.fig-eyes-${eyes}`) !== null);

  test('are closed, open, or both where they blink', () => {
    const { root, draw, again } = show();
    expect(isThere(root)).toEqual([true, false]);
    again({ eyes: 'open' });
    expect(isThere(root)).toEqual([false, true]);
    again({ eyes: 'open', step: { path: 'slow_blink' } });
    expect(isThere(root)).toEqual([true, true]);
    draw(rep(0.45));
    const opacity = (eyes: string) => root.querySelector<SVGElement>(`[data-move="eyes-${eyes}"]`)?.style.opacity;
    expect([opacity('closed'), opacity('open')]).toEqual(['1', '0']);
  });
});

describe('a still figure', () => {
  test('shows one hand where the sides take turns', () => {
    const { root } = show({ view: 'still', stillNumber: 2, step: { path: 'ice_cheek', side: 'alternate' } });
    expect([...root.querySelectorAll('.st-hand')].map((each) => each.getAttribute('display'))).toEqual(['inline', 'none']);
    expect(root.querySelectorAll('.st-number')).toHaveLength(2);
  });

  test('has the whole stroke, the hand at its start and the number of the step', () => {
    const { root } = show({ view: 'still', stillNumber: 4 });
    expect(root.querySelector('.st-number')?.textContent).toBe('4');
    expect(root.querySelector('.st-guide')?.getAttribute('opacity')).toBe('0.9');
    expect(hand(root)?.getAttribute('transform')).toMatch(/^translate\(12\d/);
  });

  test('does not move', () => {
    const { root, draw } = show({ view: 'still', stillNumber: 4 });
    const before = root.innerHTML;
    draw(rep(0.6));
    expect(root.innerHTML).toBe(before);
  });

  test('has no number unless one is given', () => {
    expect(show({ view: 'still' }).root.querySelector('.st-number')).toBeNull();
  });
});

describe('the look', () => {
  test('leaves out the hair and the eyes that are not chosen', () => {
    const { root, again } = show({ hair: 'tied' });
    expect(root.querySelectorAll('.hair-tied').length).toBeGreaterThan(0);
    expect(root.querySelectorAll('.hair-short, .hair-coils, .fig-eyes-open')).toHaveLength(0);
    again({ hair: 'none', eyes: 'open' });
    expect(root.querySelectorAll('.hair, .fig-eyes-closed')).toHaveLength(0);
    expect(root.querySelectorAll('.fig-eyes-open').length).toBeGreaterThan(0);
  });

  test('turns round on request and shows zones on request', () => {
    const { root, again } = show();
    expect(root.hasAttribute('data-facing')).toBe(false);
    expect(root.querySelector('.st-zones')?.hasAttribute('data-shown')).toBe(false);
    again({ facing: true, showZones: true });
    expect(root.hasAttribute('data-facing')).toBe(true);
    expect(root.querySelector('.st-zones')?.hasAttribute('data-shown')).toBe(true);
  });

  test('shows the windpipe once and the pulse on both sides, not the eyes', () => {
    const { root } = show({ showZones: true });
    const zones = [...root.querySelectorAll('.zone')];
    expect(zones.map((zone) => zone.tagName)).toEqual(['rect', 'ellipse', 'ellipse']);
    expect(zones.slice(1).map((zone) => zone.getAttribute('cx'))).toEqual(['169', '231']);
  });

  test('can be different side by side: every reference of a figure is to its own gradients', () => {
    const { container } = render(
      <>
        <Figure {...LOOK} step={NECK} view="still" camera="narrow" showZones />
        <StillFigure {...LOOK} skin="umber" viewBox={PORTRAIT} />
      </>,
    );
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const figure of container.children) {
      const references = [...figure.querySelectorAll('*')].flatMap((element) =>
        ['fill', 'stroke', 'clip-path', 'mask'].flatMap((name) => element.getAttribute(name)?.match(/^url\(#(.+)\)$/)?.[1] ?? []),
      );
      expect(references.length).toBeGreaterThan(10);
      for (const id of references) expect(figure.querySelector(`[id="${id}"]`), id).not.toBeNull();
    }
  });
});

describe('a thumbnail', () => {
  test('is decoration without the finest lines', () => {
    const { container } = render(<FigureThumbnail {...LOOK} families={['general', 'neck']} />);
    expect(container.querySelector('.fig-thumb')?.getAttribute('aria-hidden')).toBe('true');
    expect(container.querySelectorAll('.f-detail')).toHaveLength(0);
    expect(container.querySelectorAll('.f-skin').length).toBeGreaterThan(0);
  });

  test('shows the part of the body the routine is for', () => {
    const views = [['general', 'collarbone', 'neck'] as const, ['general', 'collarbone'] as const, ['face'] as const, [] as const].map(
      thumbnailView,
    );
    expect(new Set(views.map(String)).size).toBe(4);
  });
});

test('the drawing is read once, however many figures there are', async () => {
  expect(loadArtwork('face')).toBe(loadArtwork('face'));
});
