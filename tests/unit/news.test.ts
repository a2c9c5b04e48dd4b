import { describe, expect, it } from 'vitest';
import { hasNews } from '../../core/news.ts';

describe('news', () => {
  it.each([
    ['of the version that runs', '0.1.0', '0.2.0', '0.2.0', true],
    ['of a version that was passed over', '0.1.0', '0.2.1', '0.2.0', true],
    ['with numbers of two digits', '0.9.0', '0.10.0', '0.10.0', true],
    ['that has been seen', '0.2.0', '0.2.0', '0.2.0', false],
    ['of an update without any', '0.2.0', '0.2.1', '0.2.0', false],
    ['of a version that is still to come', '0.1.0', '0.1.1', '0.2.0', false],
    ['after a return to an older version', '0.3.0', '0.2.0', '0.2.0', false],
    ['where a missing number is a zero', '0.2', '0.2.0.0', '0.2.0', false],
  ])('%s', (_, seen, running, told, expected) => {
    expect(hasNews(seen, running, told)).toBe(expected);
  });
});
