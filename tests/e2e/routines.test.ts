import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Routine } from '../../core/routines/schema.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { plant, tell } from './seeds.ts';
import { entriesOf } from './sentences.ts';

/** How many seconds of a routine pass in one. A frame may take 150 ms then before it counts as sleep. */
const SPEED = 20;
const FOLDER = join(import.meta.dirname, '../../content/routines');
const routines = readdirSync(FOLDER).map((name): Routine => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')));

interface Witness {
  shown: string[];
  announced: string[];
}

describe('each routine, followed to its end without a click', () => {
  let rill: Rill;
  let options: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
    options = await rill.open('options');
    await plant(options, {});
  });
  afterEach(async () => {
    for (const page of await rill.showing('break')) await page.close();
  });
  afterAll(() => rill?.close());

  test.each(routines.map((routine) => [routine.name, routine] as const))('%s', async (_name, routine) => {
    const before = (await routinesIn(options)).length;
    await tell(options, { type: 'routine-asked', routineId: routine.id });
    const player = await until('the player', 15_000, async () => (await rill.showing('break'))[0]);
    await player.find('button', 'Pause');
    await player.evaluate(watchInHaste, SPEED);

    await player.read('Done. Notice how that feels.', (routine.seconds * 1000 * 2) / SPEED + 20_000);

    const { shown, announced } = await player.evaluate(() => (globalThis as unknown as { witness: Witness }).witness);
    const titles = routine.steps.map(({ title }) => title);
    expect(shown.filter((heading) => titles.includes(heading))).toEqual(titles);
    // Steps may share a title, so each announcement is told by its words.
    const texts = [...new Set(routine.steps.map(({ title, text }) => `${title}. ${text}`))];
    expect(announced.flatMap((words) => texts.filter((text) => words.startsWith(text)))).toEqual(texts);
    const entry = await until('the entry', 20_000, async () => (await routinesIn(options)).slice(before).find(({ finished }) => finished));
    expect(entry).toMatchObject({ routineId: routine.id, variant: 'full', seconds: routine.seconds });

    await player.click('button', 'Close');
    await rill.gone('break');
  });
});

/**
 * Runs in the page: lets its clock run faster, and writes down each step that is shown and each that is announced. The figure is drawn on,
 * twenty times a second, and not painted: nobody looks at it here, and all its pictures would take the processors from all other tests.
 */
function watchInHaste(speed: number) {
  const unpainted = new CSSStyleSheet();
  unpainted.replaceSync('.fig { visibility: hidden !important } * { animation: none !important; transition: none !important }');
  document.adoptedStyleSheets.push(unpainted);
  globalThis.requestAnimationFrame = (draw) => Number(setTimeout(() => draw(performance.now()), 50));
  globalThis.cancelAnimationFrame = (frame) => clearTimeout(frame);
  const real = performance.now.bind(performance);
  const from = real();
  performance.now = () => from + (real() - from) * speed;
  const witness: Witness = { shown: [], announced: [] };
  const note = (list: string[], words: string) => {
    if (words !== '' && list.at(-1) !== words) list.push(words);
  };
  const look = () => {
    note(witness.shown, document.querySelector('h1')?.textContent ?? '');
    for (const region of document.querySelectorAll('[role="status"]')) {
      const words = region.textContent ?? '';
      if (!witness.announced.includes(words)) note(witness.announced, words);
    }
  };
  look();
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  Object.assign(globalThis, { witness });
}

async function routinesIn(page: Surface) {
  return (await entriesOf(page)).flatMap((entry) => (entry.kind === 'routine' ? [entry] : []));
}
