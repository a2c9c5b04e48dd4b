import { expect, it } from 'vitest';
import { readCallPage } from '../../../core/settings/call-page.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';

it.each([
  ['meet.example.com', 'meet.example.com'],
  [' Meet.Example.com/ ', 'meet.example.com'],
  ['example.com/call/', 'example.com/call'],
  ['https://meet.example.com/room-1?pin=12#chat', 'meet.example.com/room-1'],
  ['http://example.com', 'example.com'],
  ['bücher.example/raum', 'xn--bcher-kva.example/raum'],
  // The longest: 120 signs.
  [`example.com/${'x'.repeat(108)}`, `example.com/${'x'.repeat(108)}`],
])('takes %j as %j', (typed, page) => {
  expect(readCallPage(typed)).toBe(page);
});

it.each([
  '',
  'meet',
  'two words.com',
  'example.com/two words',
  'meet.example.com:8443',
  'me@example.com',
  'ftp://example.com',
  '192.168.0.1',
  '*.example.com',
  'exam_ple.com',
  '.com',
  `example.com/${'x'.repeat(109)}`,
])('refuses %j', (typed) => {
  expect(readCallPage(typed)).toBeNull();
});

it('takes each page of the usual list as it stands there', () => {
  const { callPages } = defaultSettings.presence;
  expect(callPages.map(readCallPage)).toEqual(callPages);
});
