import { afterEach, expect, it } from 'vitest';
import { firstWeekdayOf, weekdaysOf, workdaysOf } from '../../../locales/week.ts';

interface Week {
  firstDay: number;
  weekend: number[];
}
/** Node has had both; a browser has one of them, or none. */
type Told = Intl.Locale & { getWeekInfo?: () => Week; weekInfo?: Week };

const known = Object.getOwnPropertyDescriptor(Intl.Locale.prototype, 'getWeekInfo');
function cldr(tag: string): Week {
  const locale = new Intl.Locale(tag) as Told;
  return (known?.value.call(locale) ?? locale.weekInfo) as Week;
}
const pretend = (getWeekInfo: (() => Week) | undefined) =>
  Object.defineProperty(Intl.Locale.prototype, 'getWeekInfo', { value: getWeekInfo, configurable: true });
afterEach(() => {
  if (known) Object.defineProperty(Intl.Locale.prototype, 'getWeekInfo', known);
  else Reflect.deleteProperty(Intl.Locale.prototype, 'getWeekInfo');
});

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const isInUse = (region: string) => names.of(region) !== undefined && new Intl.Locale(`und-${region}`).toString() === `und-${region}`;
const regions = letters.flatMap((a) => letters.map((b) => a + b)).filter(isInUse);

it('is that of CLDR in every region, also where the browser does not tell', () => {
  pretend(undefined);
  expect(regions.length).toBeGreaterThan(240);
  const ours = regions.map((region) => [region, firstWeekdayOf(`en-${region}`), workdaysOf(`en-${region}`).toSorted()]);
  const theirs = regions.map((region) => {
    const { firstDay, weekend } = cldr(`en-${region}`);
    return [region, firstDay, [1, 2, 3, 4, 5, 6, 7].filter((day) => !weekend.includes(day))];
  });
  expect(ours).toEqual(theirs);
});

it('is what the browser tells, where it does', () => {
  pretend(() => ({ firstDay: 3, weekend: [1, 2] }));
  expect(weekdaysOf('en-DE')).toEqual([3, 4, 5, 6, 7, 1, 2]);
  expect(workdaysOf('en-DE')).toEqual([3, 4, 5, 6, 7]);
});

it.each([
  ['en-001-u-hc-h12-rg-egzzzz', [6, 7, 1, 2, 3, 4, 5]],
  ['en-DE-u-hc-h23', [1, 2, 3, 4, 5, 6, 7]],
  ['en-US', [7, 1, 2, 3, 4, 5, 6]],
  ['en', [7, 1, 2, 3, 4, 5, 6]],
  ['en-001', [1, 2, 3, 4, 5, 6, 7]],
])('in the formats %s begins with the weekday of the region', (formats, days) => {
  expect(weekdaysOf(formats)).toEqual(days);
});
