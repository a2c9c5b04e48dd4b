import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../core/log/table-text.ts';

const bytes = (...parts: (readonly number[])[]) => Uint8Array.from(parts.flat()).buffer;
const utf8 = (text: string) => [...new TextEncoder().encode(text)];
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const swapped = (text: string) => [...Buffer.from(text, 'utf16le').swap16()];

describe('the text of a table', () => {
  it.each([
    ['UTF-8', utf8('Größe,1\n'), 'en', 'Größe,1\n'],
    ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, ...utf8('a,1\n')], 'en', 'a,1\n'],
    ['UTF-16', [0xff, 0xfe, ...utf16('Größe\t1\n')], 'en', 'Größe\t1\n'],
    ['UTF-16 the other way round', [0xfe, 0xff, ...swapped('Größe\t1\n')], 'en', 'Größe\t1\n'],
    ['UTF-16 without a mark', utf16('Date\t1\n'), 'en', 'Date\t1\n'],
    ['UTF-16 the other way round without a mark', swapped('Date\t1\n'), 'en', 'Date\t1\n'],
    ['Western Europe', [0x47, 0x65, 0x74, 0x72, 0xe4, 0x6e, 0x6b], 'de-DE', 'Getränk'],
    ['Central Europe', [0x77, 0x6f, 0x64, 0x61, 0x3b, 0xb3], 'pl', 'woda;ł'],
    ['Cyrillic', [0xc2, 0xee, 0xe4, 0xe0], 'uk-UA', 'Вода'],
    ['Japanese', [0x90, 0x85], 'ja', '水'],
    ['simplified Chinese', [0xcb, 0xae, 0x3b, 0xb2, 0xe8], 'zh-CN', '水;茶'],
    ['Korean', [0xb9, 0xb0], 'ko', '물'],
    ['traditional Chinese', [0xa4, 0xf4], 'zh-TW', '水'],
    ['the old one of another region', [0xe4, 0x3b, 0x31], 'ja', 'ä;1'],
  ] as const)('is read in %s', (_, file, locale, text) => {
    expect(decodeTable(bytes(file), locale)).toBe(text);
  });

  it('is UTF-16 without a mark only where more than a quarter of all bytes is nothing', () => {
    const withZeros = (count: number) => Array.from({ length: 100 }, (_, i) => (i % 2 === 1 && i < 2 * count ? 0 : 0x61));
    expect(decodeTable(bytes(withZeros(26)), 'en')).toContain('a'.repeat(26));
    expect(decodeTable(bytes(withZeros(24)), 'en')).toBeNull();
  });

  /** A letter of each language in the encoding that Windows had for it. */
  it.each([
    ['cs hr hu pl ro sk sl sq', 0xe1, 'á'],
    ['cs hr pl sk sl', 0x9e, 'ž'],
    ['hu', 0xf5, 'ő'],
    ['ro', 0xe3, 'ă'],
    ['be bg kk ky mk mn ru sr tg uk', 0xe6, 'ж'],
    ['az tr uz', 0xfe, 'ş'],
    ['ar fa ur', 0xc8, 'ب'],
    ['et lt lv', 0xfb, 'ū'],
    ['el', 0xe1, 'α'],
    ['he', 0xe0, 'א'],
    ['th', 0xa1, 'ก'],
    ['vi', 0xd5, 'Ơ'],
    ['fr de es sv', 0xe5, 'å'],
  ])('in %s has the letters of that language', (languages, byte, letter) => {
    for (const language of languages.split(' ')) expect(decodeTable(bytes([byte, 0x3b]), language)).toBe(`${letter};`);
  });

  it('in Chinese has the signs of its script, and those of Taiwan and Hong Kong whatever is read there', () => {
    for (const locale of ['zh-Hant', 'zh-Hant-SG', 'zh-TW', 'zh-HK', 'zh-Hans-TW', 'zh-Hans-HK'])
      expect(decodeTable(bytes([0xa4, 0xf4]), locale)).toBe('水');
    for (const locale of ['zh', 'zh-Hans', 'zh-SG']) expect(decodeTable(bytes([0xcb, 0xae, 0x3b, 0xb2, 0xe8]), locale)).toBe('水;茶');
  });

  it.each([
    ['a spreadsheet file', [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
    ['half a sign of UTF-16', [0xff, 0xfe, 0x41]],
  ])('is none of %s', (_, file) => {
    expect(decodeTable(bytes(file), 'en')).toBeNull();
  });

  it('is nothing of an empty file', () => {
    expect(decodeTable(bytes(), 'en')).toBe('');
  });
});
