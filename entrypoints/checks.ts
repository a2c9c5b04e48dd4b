import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readState } from '../core/reminders/read-state.ts';
import { readSettings } from '../core/settings/read-settings.ts';

/** Read by the background when something that is stored does not fit (platform/late-checks.ts). */
export default defineUnlistedScript(() => {
  globalThis.rillChecks = { readSettings, readState };
});
