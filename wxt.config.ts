import { createHash } from 'node:crypto';
import { join, relative } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import english from './locales/en.ts';
import { contentPolicy } from './scripts/content-policy.ts';
import { DEV_KEY, withoutKey } from './scripts/dev-key.ts';
import { fewChunks } from './scripts/vite-chunks.ts';
import { content } from './scripts/vite-content.ts';
import { licences } from './scripts/vite-licences.ts';
import { messages } from './scripts/vite-messages.ts';
import { calmRecharts } from './scripts/vite-recharts.ts';
import { seal } from './scripts/vite-seal.ts';
import { stylesInside } from './scripts/vite-styles.ts';

/**
 * The oldest versions in which the stories were told. Rill needs native `Temporal`, and on Android `data_collection_permissions`; both are
 * there from Chrome 144 and Firefox 142. CONTRIBUTING.md tells whom that shuts out.
 */
const MIN_CHROME = '150';
const MIN_FIREFOX = '153.0';

/** By which Firefox, its store and whatever it has stored know Rill. Made once: with another one it would be another extension. */
const FIREFOX_ID = '{207d7527-4298-4e00-8de9-30df29b82ec6}';

const CORE = join(import.meta.dirname, 'core/');

/**
 * The files that a build needs, for those who review it. They are named one by one, so that nothing else that lies in the folder gets into
 * the archive.
 */
const SOURCES = [
  '{components,content,core,design,entrypoints,locales,platform,public,scripts,stores}/**',
  '{package,package-lock,tsconfig}.json',
  'wxt.config.ts',
  '{LICENSE,README.md}',
];

let putKeyBack = () => {};

export default defineConfig({
  manifestVersion: 3,
  outDir: '.output',
  imports: false,
  zip: { includeSources: SOURCES },
  hooks: {
    // While developing, styles and scripts come from a server of this machine.
    'build:manifestGenerated': ({ config }, manifest) => {
      if (config.command === 'build') manifest.content_security_policy = { extension_pages: contentPolicy(config.outDir) };
    },
    'zip:extension:start': ({ config }) => {
      if (config.browser !== 'firefox') putKeyBack = withoutKey(config.outDir);
    },
    'zip:extension:done': () => putKeyBack(),
    'build:publicAssets': (_wxt, files) => {
      files.push({ relativeDest: '_locales/en/messages.json', contents: browserMessages(english) });
    },
  },
  vite: () => ({
    plugins: [react(), messages(), content(), licences(), seal(), calmRecharts(), fewChunks(), stylesInside(['popup', 'break'])],
    resolve: { alias: { 'webextension-polyfill': join(import.meta.dirname, 'platform/native-browser.ts') } },
    // Every browser that Rill runs in knows how to read ahead.
    build: {
      // Nothing in the core does anything by itself, so what nobody uses of it is left out.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => (id.startsWith(CORE) ? false : undefined) } },
      modulePreload: { polyfill: false, resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []) },
    },
    css: { modules: { generateScopedName: (name, file) => `${name}_${fingerprint(file)}` } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    short_name: '__MSG_shortName__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['alarms', 'storage', 'idle', 'unlimitedStorage', ...(browser === 'firefox' ? ['contextMenus'] : [])],
    // `platform/menu.ts` tells why.
    optional_permissions: ['notifications', 'tabs', ...(browser === 'firefox' ? [] : ['contextMenus'])],
    // Chromium gives out no key that it uses itself: with Alt+Shift that is A, B, C, N, P, R, T, W, X and Z. On Linux and Windows Firefox opens
    // its own menu of a letter all the same, in English those of B, E, F, H, S, T and V.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_commandPopup__' },
      'start-drainage': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_commandStart__' },
      'log-drink': { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_commandDrink__' },
      'toggle-pause': { suggested_key: { default: 'Alt+Shift+U' }, description: '__MSG_commandPause__' },
    },
    action: { default_title: '__MSG_actionTitle__' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: FIREFOX_ID,
              strict_min_version: MIN_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MIN_CHROME, key: DEV_KEY }),
  }),
});

/** The fingerprint of a style sheet: its classes are named by it, and a page that reads few bytes reads their names too. */
function fingerprint(file: string): string {
  return createHash('sha256')
    .update(relative(import.meta.dirname, file))
    .digest('base64url')
    .replaceAll('-', '_')
    .slice(0, 4);
}

/** The messages that the browser itself shows, in its own format: `browser.actionTitle` becomes `actionTitle`. */
function browserMessages(catalogue: Record<string, string>): string {
  const entries = Object.entries(catalogue).filter(([key]) => key.startsWith('browser.'));
  return JSON.stringify(Object.fromEntries(entries.map(([key, message]) => [key.slice('browser.'.length), { message }])));
}
