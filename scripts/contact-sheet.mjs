/**
 * Pictures of every step of every routine, for a person to look at: `node scripts/contact-sheet.mjs [out] [sheet …]`. The script builds
 * `scripts/contact-sheet/` with the components that ship, opens it in Chromium and saves PNG files to `.output/contact-sheet`. Look at
 * where the arrows start and end, on which side the hands are, and what the camera cuts off.
 */
import { readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename, extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser } from './find-browser.mjs';
import { content } from './vite-content.ts';

const ROOT = resolve(import.meta.dirname, '..');
const OUT = resolve(process.argv[2] ?? join(ROOT, '.output/contact-sheet'));
const SITE = join(OUT, 'site');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

await buildSite();
const server = await serve();
try {
  await takePictures(`http://127.0.0.1:${server.address().port}`);
} finally {
  server.close();
}

async function buildSite() {
  await rm(OUT, { recursive: true, force: true });
  await build({
    root: join(ROOT, 'scripts/contact-sheet'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), content()],
    build: { outDir: SITE, emptyOutDir: true, target: 'esnext' },
  });
}

/** Module scripts are not read from `file:` addresses. */
function serve() {
  const answer = async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(SITE, path === '/' ? 'index.html' : path);
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  };
  return new Promise((done) => {
    const started = createServer(answer).listen(0, '127.0.0.1', () => done(started));
  });
}

async function takePictures(address) {
  const executablePath = findBrowser('chromium') ?? findBrowser('chrome');
  if (!executablePath) throw new Error('No Chromium or Chrome was found.');
  const browser = await puppeteer.launch({ executablePath, args: FLAGS });
  try {
    const wanted = process.argv.slice(3);
    for (const [name, query] of await sheets()) {
      if (wanted.length > 0 && !wanted.includes(name)) continue;
      const page = await browser.newPage();
      await page.setViewport({ width: 2300, height: 800 });
      await page.goto(`${address}/?${query}`);
      await page.waitForSelector('body[data-drawn]');
      await page.screenshot({ path: join(OUT, `${name}.png`), fullPage: true });
      await page.close();
      console.log(`${name}.png`);
    }
  } finally {
    await browser.close();
  }
}

/** The name and the query of every sheet. */
async function sheets() {
  const files = await readdir(join(ROOT, 'content/routines'));
  const routines = files.filter((file) => file.endsWith('.json')).map((file) => basename(file, '.json'));
  return [
    ['looks-light', 'sheet=looks'],
    ['looks-dark', 'sheet=looks&theme=dark'],
    ...[1, 2, 3, 4, 5].map((part) => [`steps-${part}`, `sheet=steps&part=${part}&parts=5`]),
    ...routines.flatMap((id) => [
      [`${id}-light`, `sheet=${id}`],
      [`${id}-dark`, `sheet=${id}&theme=dark&skin=umber&hair=coils`],
    ]),
    ['classic-face-drainage-facing', 'sheet=classic-face-drainage&facing&skin=shell&hair=tied&hairTone=copper'],
    ['classic-face-drainage-wide', 'sheet=classic-face-drainage&camera=wide&hair=tied'],
  ];
}
