import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leave } from '../platform/late-parts.ts';
import { renewCopies } from '../platform/log-copies.ts';
import { openLog } from '../platform/log-db.ts';
import { writeEntries } from '../platform/log-db-write.ts';

/** Read by the background when the log is to be opened or written (platform/late-parts.ts). */
export default defineUnlistedScript(() => leave({ log: { openLog, writeEntries, renewCopies } }));
