import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { rest } from './harness/driver.ts';
import { dropPolicy } from './harness/faults.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { openWayOut, type WayOut } from './harness/way-out.ts';
import { counted, plant } from './seeds.ts';

const browser = inject('browser');
/** Milliseconds after which a request that was let through has reached the proxy, on a slow machine too. */
const UNDER_WAY = 3_000;

/** The ways in which a page asks the network for something, each at a host of its own: `fetch.options.example`. */
const KINDS = ['fetch', 'beacon', 'image', 'style', 'sheet', 'font', 'form', 'websocket', 'events', 'frame', 'script', 'sound', 'ping'];
/** Browsers say of each that it went wrong, by its host. */
const REFUSED = [/\/\/\w+\.\w+\.example/];

describe('a page that asks the network for something is refused by the browser', () => {
  let wayOut: WayOut;
  let rill: Rill;
  let door: Surface;
  beforeAll(async () => {
    wayOut = await openWayOut();
    rill = await launchRill({ browser, wayOut, camera: 'made-up', change: askFromBackground, expected: REFUSED });
    door = await rill.open('options');
  });

  test('the background', async () => {
    await rest(UNDER_WAY);
    expect(wayOut.asked).toEqual([]);
  });
  afterAll(async () => {
    await rill?.close();
    await wayOut?.close();
  });

  test.each(['options', 'popup', 'welcome'] as const)('the %s page', async (name) => {
    await refused(await rill.open(name), name);
  });

  test('the card, the player, and the player with a mirror', async () => {
    await plant(door, { state: { reminders: counted(Date.now(), 62, 62) } });
    const page = await rill.prompt(15_000);
    await page.find('button', /^Start/);
    await refused(page, 'card');
    await page.click('button', /^Start/);
    await page.find('button', 'Pause');
    await refused(page, 'player');
    await page.click('button', 'Use the camera as a mirror. Nothing is recorded');
    await page.find('button', /^Camera on/);
    await refused(page, 'mirror');
  });

  async function refused(page: Surface, name: string) {
    expect(await askFor(page, name)).toBe(KINDS.length);
    await rest(UNDER_WAY);
    expect(wayOut.asked.filter((line) => line.includes(`.${name}.example`))).toEqual([]);
    expect(await page.evaluate(() => location.href)).toMatch(/^(chrome|moz)-extension:/);
  }
});

test('without its policy each of these would be noticed', async () => {
  const wayOut = await openWayOut();
  onTestFinished(() => wayOut.close());
  const change = (extension: string) => [dropPolicy, askFromBackground].forEach((plant) => void plant(extension));
  const rill = await launchRill({ browser, wayOut, change, expected: REFUSED });
  onTestFinished(() => rill.close());
  await askFor(await rill.open('popup'), 'popup');
  await rest(UNDER_WAY);
  const noticed = KINDS.filter((kind) => wayOut.asked.some((line) => line.includes(`${kind}.popup.example`)));
  // Browsers allow extensions no script from elsewhere, whatever their policy, and Firefox pings for nobody unless told to.
  const refusedAnyway = browser === 'firefox' ? ['script', 'ping'] : ['script'];
  expect(noticed).toEqual(KINDS.filter((kind) => !refusedAnyway.includes(kind)));
  expect(wayOut.asked.join()).toContain('fetch.background.example');
});

/** Asks in each way. @returns how many were tried. */
function askFor(page: Surface, name: string): Promise<number> {
  return page.evaluate(
    (kinds, place) => {
      const add = (tag: string, values: object) => document.body.append(Object.assign(document.createElement(tag), values));
      const ways: Record<string, (url: string) => void> = {
        fetch: (url) => void fetch(url, { mode: 'no-cors' }).catch(() => undefined),
        beacon: (url) => void navigator.sendBeacon(url, 'x'),
        image: (url) => add('img', { src: url }),
        style: (url) => {
          const box = document.createElement('div');
          box.style.cssText = `position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px; background: url(${url})`;
          document.body.append(box);
        },
        sheet: (url) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: url })),
        font: (url) => void new FontFace('Elsewhere', `url(${url})`).load().catch(() => undefined),
        form: (url) => {
          add('iframe', { name: `form-${place}`, src: 'about:blank' });
          const form = Object.assign(document.createElement('form'), { action: url, method: 'post', target: `form-${place}` });
          document.body.append(form);
          form.submit();
        },
        websocket: (url) => void new WebSocket(url.replace('http', 'ws')),
        events: (url) => void new EventSource(url),
        frame: (url) => add('iframe', { src: url }),
        script: (url) => add('script', { src: url }),
        sound: (url) => add('audio', { src: url, preload: 'auto' }),
        ping: (url) => {
          const link = Object.assign(document.createElement('a'), { href: '#ping', ping: url });
          link.addEventListener('click', (event) => event.stopPropagation());
          document.body.append(link);
          link.click();
        },
      };
      let tried = 0;
      for (const kind of kinds) {
        try {
          ways[kind]?.(`http://${kind}.${place}.example/`);
        } catch {
          // Refused at once.
        }
        tried += 1;
      }
      return tried;
    },
    KINDS,
    name,
  );
}

/** @param extension the folder of a copy of the build, whose background asks too */
function askFromBackground(extension: string) {
  const asking = "fetch('http://fetch.background.example/', { mode: 'no-cors' }).catch(() => undefined);";
  appendFileSync(join(extension, 'background.js'), `;${asking}`);
}
