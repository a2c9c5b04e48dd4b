import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { bringRoutineIn } from './own-data.ts';
import { plant } from './seeds.ts';
import { entriesOf, readInPopup, stepToTheEnd } from './sentences.ts';

const NECK_RELEASE = readFileSync(join(import.meta.dirname, '../../content/routines/neck-release.json'), 'utf8');

describe('routines of one’s own', () => {
  let rill: Rill;
  let library: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser') });
    library = await rill.open('options', '#routines');
    await plant(library, {});
    await library.resize(1180, 900);
  });
  afterEach(async () => {
    for (const page of await rill.showing('break')) await page.close();
  });
  afterAll(() => rill?.close());

  test('one is made of known steps, followed, and in the log under its name', async () => {
    await library.click('button', 'New routine');
    await library.fill('textbox', 'Name', 'Quiet minute');
    await library.click('button', 'Add Sit tall');
    await library.click('button', 'Add Belly breaths');
    await library.click('button', 'Keep it');
    await library.click('button', 'Start Quiet minute');
    const player = await until('the player', 15_000, async () => (await rill.showing('break'))[0]);
    await player.find('button', 'Pause');
    await player.read('Quiet minute');
    // Long enough to be worth an entry.
    await player.read('Belly breaths', 20_000);
    await stepToTheEnd(player);
    const entry = await until('the entry', 5_000, async () => (await entriesOf(library)).find(({ kind }) => kind === 'routine'));
    expect(entry).toMatchObject({ routineId: expect.stringMatching(/^own-/), variant: 'full' });
    await readInPopup(rill, 'Quiet minute');
  });

  test('one comes as a file, and a bad file changes nothing', async () => {
    await bringRoutineIn(library, NECK_RELEASE.replace('neck_side_glide', 'knee_glide'));
    await library.read('Step 3: Rill knows no stroke “knee_glide”.');
    await bringRoutineIn(library, NECK_RELEASE.replace('Neck release', 'Evening neck'));
    await library.read('From a file; Rill has not checked this advice.');
    expect(await library.has('button', 'Start Evening neck')).toBe(false);
    await library.click('button', 'Keep it');
    await library.read('“Evening neck” is in your routines now.');
    await library.read('from a file');
    await library.reload();
    await library.find('button', 'Start Evening neck');
    expect(await library.has('button', 'Start Quiet minute')).toBe(true);
  });
});
