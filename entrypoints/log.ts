import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../platform/late-parts.ts';
import { renewCopies } from '../platform/log/copies.ts';
import { openLog } from '../platform/log/database.ts';
import { writeEntries } from '../platform/log/write.ts';

/** Read by the background when the log is to be opened or written (platform/late-parts.ts). */
export default defineUnlistedScript(() => leave({ log: { openLog, writeEntries, renewCopies } }));
