import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasHidden, withoutHidden } from '../../core/plain-text.ts';

describe('a plain text', () => {
  it.each([
    ['a mark of direction', 'Neck\u200f'],
    ['a text that runs backwards', 'Neck \u202egnp.exe'],
    ['an isolate', '\u2067Neck\u2069'],
    ['a space without width', 'Ne\u200bck'],
    ['a word joiner', 'Ne\u2060ck'],
    ['a mark of byte order', '\ufeffNeck'],
    ['a soft hyphen', 'Ne\u00adck'],
    ['an end of line', 'Ne\u2028ck'],
    ['an end of paragraph', 'Ne\u2029ck'],
    ['tags', 'Neck\u{e0041}\u{e007f}'],
  ])('has none of %s', (_, text) => {
    expect(hasHidden(text)).toBe(true);
    expect(withoutHidden(text)).toMatch(/^Neck( gnp\.exe)?$/u);
  });

  it('has no joiner but between letters', () => {
    for (const text of ['\u200dNeck', 'Neck\u200c', 'Neck \u200d\u200d break', '7\u200d7']) expect(hasHidden(text)).toBe(true);
  });

  it.each(['می\u200cخواهم', 'क्\u200dष', '👩\u200d💻', '👩🏽\u200d💻 break', 'Un instant de calme', 'Fünf Minuten!', '休憩', 'נשימה'])(
    'may be %s',
    (text) => {
      expect([hasHidden(text), withoutHidden(text)]).toEqual([false, text]);
    },
  );

  it('is one once what is hidden has gone', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\u200d', '\u200c', '\u202e', '7', '👩', ' ') }), (text) =>
        hasHidden(text) ? withoutHidden(text).length < text.length : withoutHidden(text) === text,
      ),
    );
  });
});
