import { describe, expect, it } from 'vitest';
import { jsonScanner } from '../../../core/log/json-scanner.ts';

/** The values found in a text that arrives in pieces, where a value may have twenty signs; a fault comes last. */
function scan(...pieces: string[]): unknown[] {
  const found: unknown[] = [];
  const scanner = jsonScanner(
    ['list', 'more'],
    { member: (key, value) => found.push([key, value]), item: (key, value) => found.push([`${key} item`, value]) },
    20,
  );
  for (const piece of pieces) scanner.push(piece);
  const fault = scanner.end();
  return fault ? [...found, fault] : found;
}

describe('an object in pieces', () => {
  const text = String.raw` { "a" : 1 , "b\"c":"x\\", "list" : [ 1 , {"x":[",}"]} , "s]" ] ,"more":[],"o":{"list":[1,2]}, "n":[[]] } `;
  const whole = [
    ['a', 1],
    ['b"c', 'x\\'],
    ['list item', 1],
    ['list item', { x: [',}'] }],
    ['list item', 's]'],
    ['o', { list: [1, 2] }],
    ['n', [[]]],
  ];

  it('is told member by member, and its lists item by item', () => {
    expect(scan(text)).toEqual(whole);
    expect(scan('{}')).toEqual([]);
    expect(scan('\t{\r\n}\n')).toEqual([]);
  });

  it('is the same wherever it is cut', () => {
    for (let at = 0; at <= text.length; at += 1) expect(scan(text.slice(0, at), text.slice(at))).toEqual(whole);
    expect(scan(...text)).toEqual(whole);
    expect(scan('', ...text, '')).toEqual(whole);
  });

  it('is told while it arrives, each value as soon as it is complete', () => {
    const found: unknown[] = [];
    const scanner = jsonScanner(['list'], { member: (key) => found.push(key), item: (_, value) => found.push(value) }, 20);
    scanner.push('{"a":"b"');
    expect(found).toEqual(['a']);
    scanner.push(',"list":[{"x":1}');
    expect(found).toEqual(['a', { x: 1 }]);
    scanner.push(',12');
    expect(found).toHaveLength(2);
    scanner.push('3,');
    expect(found).toEqual(['a', { x: 1 }, 123]);
  });
});

describe('what is no such object', () => {
  it.each([
    ['[]', 'no-object'],
    ['"a"', 'no-object'],
    ['x', 'no-object'],
    ['{x', 'not-json'],
    ['{,', 'not-json'],
    ['{1:2}', 'not-json'],
    ['{"a" 1}', 'not-json'],
    ['{"a":}', 'not-json'],
    ['{"a":nope}', 'not-json'],
    ['{"a":[1}', 'not-json'],
    ['{"\\x":1}', 'not-json'],
    ['{"list":[,1]}', 'not-json'],
    ['', 'cut-off'],
    [' ', 'cut-off'],
    ['{', 'cut-off'],
    ['{"a', 'cut-off'],
    ['{"a"', 'cut-off'],
    ['{"a":', 'cut-off'],
    ['{"a":1', 'cut-off'],
    ['{"a":"\\', 'cut-off'],
    ['{"a":"\\"', 'cut-off'],
    ['{"a":{"b":"}', 'cut-off'],
    ['{"list":[', 'cut-off'],
  ])('%j: %s', (text, fault) => {
    expect(scan(text)).toEqual([fault]);
    expect(scan(...text)).toEqual([fault]);
  });

  it.each([
    ['{"a":1 "b":2}', [['a', 1]], 'not-json'],
    ['{"a":1,}', [['a', 1]], 'not-json'],
    ['{"a":1]', [['a', 1]], 'not-json'],
    ['{"a":1}x', [['a', 1]], 'not-json'],
    ['{"a":1,"b"', [['a', 1]], 'cut-off'],
    ['{"list":[1 2]}', [['list item', 1]], 'not-json'],
    ['{"list":[1,]}', [['list item', 1]], 'not-json'],
    ['{"list":[1}', [['list item', 1]], 'not-json'],
    ['{"list":[1]', [['list item', 1]], 'cut-off'],
    ['{"list":[1', [], 'cut-off'],
  ])('%j, from where it goes wrong', (text, found, fault) => {
    expect(scan(text)).toEqual([...found, fault]);
  });

  it('takes nothing after the fault', () => {
    const scanner = jsonScanner([], { member: () => expect.unreachable(), item: () => expect.unreachable() }, 20);
    expect(scanner.push('[')).toBe('no-object');
    expect(scanner.push('{"a":1}')).toBe('no-object');
    expect(scanner.end()).toBe('no-object');
  });
});

describe('a value', () => {
  const sized = (size: number) => `"${'x'.repeat(size - 2)}"`;

  it('has twenty signs at most, however it arrives', () => {
    expect(scan(`{"a":${sized(20)}}`)).toEqual([['a', 'x'.repeat(18)]]);
    expect(scan(`{"a":${sized(21)}}`)).toEqual(['too-large']);
    expect(scan(...`{"a":${sized(20)}}`)).toEqual([['a', 'x'.repeat(18)]]);
    expect(scan(...`{"a":${sized(21)}}`)).toEqual(['too-large']);
    expect(scan(`{"list":[${sized(20)},${sized(21)}]}`)).toEqual([['list item', 'x'.repeat(18)], 'too-large']);
    expect(scan(`{"a":1.000000000000000001}`)).toEqual([['a', 1]]);
  });

  it('that has no end is too large before it fills the memory', () => {
    expect(scan(`{"a":${sized(20).slice(0, -1)}`)).toEqual(['cut-off']);
    expect(scan(`{"a":"${'x'.repeat(19)}`)).toEqual(['cut-off']);
    expect(scan(`{"a":"${'x'.repeat(20)}`)).toEqual(['too-large']);
  });

  it('may have any space around it', () => {
    expect(scan(`{"a":${' '.repeat(50)}1${' '.repeat(50)}}`)).toEqual([['a', 1]]);
  });
});
