import react from '@vitejs/plugin-react';
import { defineConfig } from 'wxt';
import { messages } from './scripts/vite-messages.ts';

/** Native `Temporal` is there from Chrome 144 and Firefox 139; Firefox on Android knows `data_collection_permissions` from 142. */
const MIN_CHROME = '144';
const MIN_FIREFOX = '142.0';

export default defineConfig({
  manifestVersion: 3,
  outDir: '.output',
  imports: false,
  vite: () => ({ plugins: [react(), messages()] }),
  manifest: ({ browser }) => ({
    name: 'Rill: quiet breaks',
    short_name: 'Rill',
    description: 'Quiet breaks at the desk: a minute of guided face drainage, or a sip of water. Everything stays on your device.',
    permissions: ['alarms', 'storage', 'idle', 'unlimitedStorage', 'contextMenus'],
    optional_permissions: ['notifications'],
    action: { default_title: 'Rill' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rill@rill.example',
              strict_min_version: MIN_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MIN_CHROME }),
  }),
});
