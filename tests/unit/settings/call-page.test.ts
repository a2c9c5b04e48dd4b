import { describe, expect, it } from 'vitest';
import { isAtOneOf, readCallPage } from '../../../core/settings/call-page.ts';
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

describe('the usual list of call pages', () => {
  const isCall = (address: string) => isAtOneOf(defaultSettings.presence.callPages, address);

  // The addresses in which a call is held, as each service gives them out.
  it.each([
    'https://meet.google.com/abc-defg-hij',
    'https://zoom.us/wc/123456789/join',
    'https://us02web.zoom.us/wc/123456789/start',
    'https://app.zoom.us/wc/123456789/join',
    'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
    'https://teams.live.com/meet/9312345678',
    'https://acme.webex.com/meet/jo',
    'https://whereby.com/our-room',
    'https://meet.jit.si/OurRoom',
    'https://app.slack.com/huddle/T012/C345',
    'https://discord.com/channels/1/2',
  ])('has %s', (address) => {
    expect(isCall(address)).toBe(true);
  });

  it.each([
    'https://google.com/',
    'https://mail.google.com/meet.google.com',
    'https://zoom.us/pricing',
    'https://webex.com/pricing',
    'https://app.slack.com/client/T012',
    'https://discord.com/blog',
    'https://notwhereby.com/our-room',
    'https://whereby.com.example.org/our-room',
    'about:blank',
    '',
  ])('does not have %s', (address) => {
    expect(isCall(address)).toBe(false);
  });

  it('sees nothing in a page whose address the browser does not tell', () => {
    expect(isAtOneOf(['example.com'], undefined)).toBe(false);
  });
});
