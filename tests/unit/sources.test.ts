import { expect, test } from 'vitest';
import { sources } from '../../core/sources.ts';

const all = sources.flatMap((topic) => topic.sources);

test('each source has a title and a publisher, and is there once', () => {
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter(({ title, publisher }) => title.trim() === '' || publisher.trim() === '')).toEqual([]);
  expect(new Set(all.map(({ title, publisher }) => `${title} ${publisher}`)).size).toBe(all.length);
});

test('each link is one that a browser opens as it stands, without a tail that follows people', () => {
  const links = all.flatMap(({ url }) => url ?? []);
  expect(links.filter((url) => !url.startsWith('https://') || URL.parse(url)?.href !== url || /utm_|fbclid/.test(url))).toEqual([]);
  expect(new Set(links).size).toBe(links.length);
});

test('each year is one in which something was published', () => {
  expect(all.flatMap(({ year }) => year ?? []).filter((year) => !Number.isInteger(year) || year < 1900 || year > 2100)).toEqual([]);
});
