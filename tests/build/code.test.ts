/** All code is in the package, and none of it is made while it runs: stores require this, and reviewers look for it. */
import { describe, expect, test } from 'vitest';
import { sources } from '../../core/sources.ts';
import { BUILDS, type Build, type BuiltFile, filesOf } from './built.ts';

/** Ways to turn text into code. */
const CODE_FROM_TEXT = [
  /\beval\s*\(/,
  /\bnew Function\s*\(/,
  /\bFunction\s*\(\s*["'`]/,
  // The parts that the background reads late are code of the package.
  /\bimportScripts\s*\((?!["'`]\/(?:checks|log)\.js["'`]\))/,
  /set(?:Timeout|Interval)\(\s*["'`]/,
];
/** Ways to ask the network. `fetch` is looked at apart: Rill reads its own drawings with it. */
const NETWORK = [
  /\bXMLHttpRequest\b/,
  /\bnew WebSocket\b/,
  /\bEventSource\b/,
  /\bsendBeacon\b/,
  /\bRTCPeerConnection\b/,
  /\bWebTransport\b/,
];
/** Addresses that name something and are never loaded. */
const NAMES = [
  /^https?:\/\/(?:www\.)?w3\.org\//,
  // React names its errors by a page that explains them.
  /^https:\/\/react\.dev\//,
  // So do the store and the copies behind the charts.
  /^https:\/\/redux(?:-toolkit)?\.js\.org\/Errors\b/,
  /^https:\/\/bit\.ly\/3cXEKWf$/,
  // The address of a call page that a person types is read as one.
  /^https:\/\/\$\{\w+\}$/,
];

/** Addresses that a person may click or read, in the parts of the page about Rill that are read only there. */
const SOURCES = new Set(sources.flatMap((topic) => topic.sources.flatMap(({ url }) => url ?? [])));
const isText = ({ path, address }: { path: string; address: string }) =>
  (/\/sources-list-[\w-]+\.js$/.test(path) && SOURCES.has(address)) || /\/licences-list-[\w-]+\.js$/.test(path);

describe.each(Object.keys(BUILDS) as Build[])('the build for %s', (build) => {
  const files = filesOf(build);
  const scripts = files.filter(({ path }) => path.endsWith('.js'));
  const pages = files.filter(({ path }) => path.endsWith('.html'));
  const found = (among: readonly BuiltFile[], patterns: readonly RegExp[]) =>
    among.flatMap(({ path, bytes }) =>
      patterns.filter((pattern) => pattern.test(bytes.toString('utf8'))).map((pattern) => `${path}: ${pattern}`),
    );

  test('has code and pages to look at', () => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(pages.map(({ path }) => path)).toContain('popup.html');
  });

  test('makes no code from text', () => {
    expect(found(scripts, CODE_FROM_TEXT)).toEqual([]);
  });

  test('has no way to the network', () => {
    expect(found(scripts, NETWORK)).toEqual([]);
  });

  test('has no script in a page, and none from elsewhere', () => {
    const tags = pages.flatMap(({ bytes }) => bytes.toString('utf8').match(/<script\b[^>]*>[^<]*|<link\b[^>]*>/g) ?? []);
    expect(tags.length).toBeGreaterThan(0);
    expect(tags.filter((tag) => !/(?:src|href)="\/[^/]/.test(tag) || !/>\s*$/.test(tag))).toEqual([]);
    expect(found(pages, [/\son\w+\s*=/i, /javascript:/i])).toEqual([]);
  });

  test('has a popup of one script, with its styles inside', () => {
    const popup = pages.find(({ path }) => path === 'popup.html')?.bytes.toString('utf8') ?? '';
    const read = (popup.match(/<(?:script|link) [^>]*\.(?:js|css)"[^>]*>/g) ?? []).filter((tag) => !tag.includes('media="not all"'));
    // The half kilobyte by which the bundler joins files is one of its own.
    expect(read.filter((tag) => !tag.includes('/chunks/rolldown-runtime-'))).toEqual([
      expect.stringMatching(/^<script type="module" async crossorigin src="\/chunks\/base-[\w-]+\.js">$/),
    ]);
    expect(popup).toContain('<style>');
  });

  test('names no address on the network that it could load', () => {
    const addresses = files
      .filter(({ path }) => /\.(?:js|css|html|svg|json)$/.test(path))
      .flatMap(({ path, bytes }) =>
        (bytes.toString('utf8').match(/https?:\/\/[^\s"'`)\\<]+/g) ?? []).map((address) => ({ path, address })),
      );
    expect(addresses.filter((one) => !isText(one) && !NAMES.some((name) => name.test(one.address)))).toEqual([]);
  });

  test('carries no source map', () => {
    expect(files.filter(({ path }) => path.endsWith('.map'))).toEqual([]);
  });
});
