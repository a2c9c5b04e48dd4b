import { describe, expect, it } from 'vitest';
import { dayEntries } from '../../../core/log/day-entries.ts';
import { totalsOf } from '../../../core/log/day-totals.ts';
import { type RecentLog, recentSpan } from '../../../core/log/recent.ts';
import { shownDay } from '../../../core/log/shown-day.ts';
import { processorMs } from '../../processor-time.ts';
import { drink } from './drink.ts';

const DAY = '2026-11-22';
const a = drink('a');
const b = drink('b', { ml: 50 });
const yesterday = drink('y', { day: '2026-11-21', ml: 1000 });
const log = (...entries: (typeof a)[]): RecentLog => {
  const days = [...Map.groupBy(entries, ({ day }) => day)];
  return { entries: days.map(([day, own]) => dayEntries(day, own)), days: days.map(([day, own]) => totalsOf(day, own)) };
};

describe('the day that is shown', () => {
  const ids = (...args: Parameters<typeof shownDay>) => shownDay(...args).entries.map(({ id }) => id);

  it('has its entries, oldest first, whatever the order of their names', () => {
    const early = drink('z', { at: a.at - 1 });
    expect(ids(DAY, log(b, a, early, yesterday), [])).toEqual(['z', 'a', 'b']);
    expect(shownDay(DAY, log(a, b, yesterday), []).totals).toMatchObject({ day: DAY, drinkMl: 150, drinks: 2 });
  });

  it('has what is on its way to the log, once, and not that of another day', () => {
    expect(ids(DAY, log(a), [a, b, yesterday])).toEqual(['a', 'b']);
    expect(shownDay(DAY, log(a), [a, b, yesterday]).totals).toMatchObject({ drinkMl: 150, drinks: 2 });
    expect(shownDay(DAY, log(a), [a]).totals).toMatchObject({ drinkMl: 100, drinks: 1 });
  });

  it('goes by the log where both know an entry', () => {
    expect(shownDay(DAY, log({ ...a, revision: 2, undone: true }), [a])).toMatchObject({ entries: [], totals: { drinks: 0 } });
  });

  it('of sixty thousand entries shows the last five hundred at once, and sums up all', () => {
    const many = Array.from({ length: 60_000 }, (_, i) => drink(`d${i}`, { at: a.at + i, ml: 1 }));
    const large = log(...many);
    const began = processorMs();
    const day = shownDay(DAY, large, []);
    expect(processorMs() - began).toBeLessThan(1000);
    expect(day.entries.map(({ id }) => id)).toEqual(many.slice(-500).map(({ id }) => id));
    expect(day).toMatchObject({ earlier: 59_500, totals: { drinks: 60_000, drinkMl: 60_000 } });
    expect(shownDay(DAY, log(a), [])).toMatchObject({ earlier: 0 });
  });

  it('is empty when nothing happened', () => {
    expect(shownDay(DAY, log(yesterday), [])).toMatchObject({ entries: [], totals: { day: DAY, drinkMl: 0, drinks: 0 } });
  });
});

it('what a page asks the log for reaches back over yesterday and the seven days before it, and on to a day that has begun in the east', () => {
  expect(recentSpan(DAY)).toEqual({ entriesFrom: '2026-11-21', daysFrom: '2026-11-14', to: '2026-11-23' });
});
