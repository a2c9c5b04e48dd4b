import react from '@vitejs/plugin-react';
import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { content } from './scripts/vite-content.ts';
import { licences } from './scripts/vite-licences.ts';
import { messages } from './scripts/vite-messages.ts';
import { seal } from './scripts/vite-seal.ts';
import { environmentOf, HOME, OTHERS, type Place, SECOND } from './tests/places.ts';

type Folder = 'unit' | 'simulation' | 'component';

/** The surroundings that the tests of a folder need. */
const FOLDERS: Record<Folder, { environment: 'node' | 'happy-dom'; setupFiles?: string[] }> = {
  unit: { environment: 'node' },
  simulation: { environment: 'node' },
  component: { environment: 'happy-dom', setupFiles: ['tests/component/setup.ts'] },
};

/** Files of these folders put things in the place of the browser and of what is stored, and each of them has a process of its own. */
const OF_THE_SHELL = 'tests/unit/{log,platform}/**/*.test.ts';

const everything = (folder: Folder, name: string = folder, include = `tests/${folder}/**/*.test.{ts,tsx}`): TestProjectConfiguration => ({
  extends: true,
  test: {
    ...FOLDERS[folder],
    name,
    include: [include],
    exclude: name === 'unit' ? [OF_THE_SHELL] : [],
    env: environmentOf(HOME),
    // Files of the core change nothing that another one could meet, and share processes: to start one for each costs a third of all their time.
    isolate: name === 'shell' || name === 'component',
  },
});

/** A part of a folder in another place. */
const part = (folder: Folder, place: Place, files: readonly string[]): TestProjectConfiguration => ({
  extends: true,
  test: {
    ...FOLDERS[folder],
    name: `${folder} in ${place.zone}, ${place.locale}`,
    include: files.map((file) => `tests/${folder}/${file}`),
    exclude: ['**/*fuzz.test.ts'],
    env: environmentOf(place),
    isolate: folder === 'component',
  },
});

/** Tests of local days, clock times or the forms of a region that take a moment. */
const QUICK_IN_PLACES = [
  '*.test.ts',
  '{drinks,locales,reminders,schedule}/*.test.ts',
  'log/!(own-data|public-suites|read-entries|recent-log|restore|writers).test.ts',
  'platform/clock.test.ts',
];
/** Tests of surfaces that show local time, or count from a local hour. */
const SHOWN_IN_PLACES = [
  'data/aside-notice.test.tsx',
  'player/finish.test.tsx',
  'prompt/check-in.test.tsx',
  'today/{entries,formats}.test.tsx',
];

export default defineConfig({
  plugins: [WxtVitest(), react(), messages(), content(), licences(), seal()],
  test: {
    // A machine that is busy with something else is not a failure: the whole library, looked at by axe beside two browsers, took 33 s.
    testTimeout: 120_000,
    // A snapshot that is missing is a failure; `--update` writes one.
    update: 'none',
    // By itself Vitest leaves one processor free, which on a machine with two is half of it.
    maxWorkers: '100%',
    projects: [
      everything('unit'),
      everything('unit', 'shell', OF_THE_SHELL),
      everything('simulation'),
      everything('component'),
      part('unit', SECOND, QUICK_IN_PLACES),
      part('simulation', SECOND, ['*-cases.test.ts']),
      part('component', SECOND, SHOWN_IN_PLACES),
      ...OTHERS.map((place) => part('unit', place, QUICK_IN_PLACES)),
    ],
  },
});
