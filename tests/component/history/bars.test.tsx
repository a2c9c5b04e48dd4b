import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bars, type BarsProps } from '../../../components/history/bars.tsx';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';

/** The size by which a chart measures itself: 600 × 170 pixels. */
const SIZE = { x: 0, y: 0, left: 0, top: 0, right: 600, bottom: 170, width: 600, height: 170, toJSON: () => '' };
let comeNear: (isIntersecting: boolean) => void = () => undefined;

beforeEach(() => {
  class Sight {
    constructor(tell: (seen: { isIntersecting: boolean }[]) => void) {
      comeNear = (isIntersecting) => tell([{ isIntersecting }]);
    }
    observe() {}
    disconnect() {}
  }
  class Measure {
    tell: (seen: { contentRect: typeof SIZE }[]) => void;
    constructor(tell: (seen: { contentRect: typeof SIZE }[]) => void) {
      this.tell = tell;
    }
    observe() {
      this.tell([{ contentRect: SIZE }]);
    }
    unobserve() {}
    disconnect() {}
  }
  vi.stubGlobal('IntersectionObserver', Sight);
  vi.stubGlobal('ResizeObserver', Measure);
  // A number at the axis is as small as a word is.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this instanceof SVGElement || this instanceof HTMLSpanElement ? { ...SIZE, width: 24, height: 12 } : SIZE;
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const group = (name: string, ...values: number[]) => ({ name, tick: name, values, told: values.map(String) });
const water: BarsProps['series'] = [{ name: 'Drinks', tone: 'water' }];
const felt: BarsProps['series'] = [
  { name: 'Lighter', tone: 'lighter' },
  { name: 'Sore', tone: 'sore' },
];

async function draw(groups: BarsProps['groups'], over: Partial<BarsProps> = {}) {
  const { container } = renderIn(
    readBy('options', englishLanguage),
    <Bars label="Drinks" groups={groups} series={water} format={String} {...over} />,
  );
  await act(async () => comeNear(true));
  return container;
}

/** Of each series, how high its bars are drawn, in pixels. */
function heights(container: HTMLElement): number[][] {
  return [...container.querySelectorAll('.recharts-bar')].map((series) =>
    [...series.querySelectorAll('path.recharts-rectangle')].map((bar) => Number(bar.getAttribute('height'))),
  );
}

describe('bars', () => {
  it('are drawn, each as high as its number, when they come near the window', async () => {
    const container = await draw([group('Mon', 500), group('Tue', 1000), group('Wed', 250)]);
    const [[monday = 0, tuesday = 0, wednesday = 0] = []] = heights(container);
    expect(tuesday).toBeGreaterThan(50);
    expect(monday / tuesday).toBeCloseTo(1 / 2);
    expect(wednesday / tuesday).toBeCloseTo(1 / 4);
    expect(screen.getByRole('application', { name: 'Drinks' })).toBeTruthy();
  });

  it('of several series stand on each other', async () => {
    const container = await draw([group('Mon', 1, 3)], { series: felt, isCount: true });
    const [[lighter = 0] = [], [sore = 0] = []] = heights(container);
    expect(sore / lighter).toBeCloseTo(3);
    const [below, above] = [...container.querySelectorAll('path.recharts-rectangle')].map((bar) => Number(bar.getAttribute('y')));
    expect((above ?? 0) + sore).toBeCloseTo(below ?? 0);
  });

  it('leave room for a mark that is higher than all of them, and say what it is', async () => {
    const container = await draw([group('Mon', 500), group('Tue', 800)], { mark: { value: 1600, label: 'goal' } });
    const [[, tuesday = 0] = []] = heights(container);
    const line = container.querySelector('.recharts-reference-line-line');
    const [top, foot] = [Number(line?.getAttribute('y1')), Number(container.querySelector('path.recharts-rectangle')?.getAttribute('y'))];
    expect(top).toBeLessThan(foot);
    expect(tuesday).toBeGreaterThan(30);
    expect(container.textContent).toContain('goal');
  });

  it('are not drawn far from the window, and go when they leave it', async () => {
    const { container } = renderIn(
      readBy('options', englishLanguage),
      <Bars label="Drinks" groups={[group('Mon', 5)]} series={water} format={String} />,
    );
    expect(container.querySelector('svg')).toBeNull();
    await act(async () => comeNear(true));
    expect(container.querySelector('svg')).not.toBeNull();
    await act(async () => comeNear(false));
    expect(container.querySelector('svg')).toBeNull();
  });
});
