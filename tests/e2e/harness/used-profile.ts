import puppeteer from 'puppeteer-core';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { quit, rest } from './driver.ts';
import { USED_PROFILE } from './firefox.ts';
import { temporaryFolder } from './temporary.ts';

/** Milliseconds in which Firefox has done what it does once in the life of a profile. */
const SETTLING = 3_000;

/**
 * Starts Firefox once, without Rill, before all tests. The first start of a profile costs as much as three later ones; so each test gets a
 * copy of one that was used before, as that of nearly everybody who installs something. Rill is as new to it as to a fresh one.
 */
export default async function useProfile(): Promise<(() => void) | undefined> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) return undefined;
  const folder = temporaryFolder();
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir: folder.path });
  await rest(SETTLING);
  await quit(browser);
  process.env[USED_PROFILE] = folder.path;
  return folder.remove;
}
