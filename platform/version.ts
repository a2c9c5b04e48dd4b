import { browser } from './browser.ts';

/** The version of this installation, such as `0.1.0`. */
export const runningVersion = (): string => browser.runtime.getManifest().version;
