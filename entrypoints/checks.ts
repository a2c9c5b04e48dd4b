import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readEntries } from '../core/log/read-entries.ts';
import { readState } from '../core/reminders/read-state.ts';
import { readSettings } from '../core/settings/read-settings.ts';
import { leave } from '../platform/late-parts.ts';

/** Read by the background when something that is stored does not fit (platform/late-parts.ts). */
export default defineUnlistedScript(() => leave({ checks: { readSettings, readState, readEntries } }));
