import { browser } from './browser.ts';

/** The version of this installation, such as `0.1.0`; empty where the browser does not tell. */
export const runningVersion = (): string => browser.runtime.getManifest()?.version ?? '';
