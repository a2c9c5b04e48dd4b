import { rest, until } from '../e2e/harness/driver.ts';
import type { Rill } from '../e2e/harness/rill.ts';
import type { Surface } from '../e2e/harness/surface.ts';

/** A log of ten years: the cost to restore, save and look at it. The log goes in as a backup, as a person's would. */

const ENTRIES = 150_000;
const DAYS = 3_650;
/** Milliseconds without a change after which a page has come to rest. */
const REST = 1_500;

export interface LongLog {
  /** Reading, checking and comparing the file, until its plan is shown. */
  readMs: number;
  /** From the click on it to the last entry written. */
  writeMs: number;
  backupMs: number;
  historyYearMs: number;
  historyAllMs: number;
}

/** @param rill an empty one; `rill` has the long log afterwards. */
export async function measureLongLog(rill: Rill): Promise<LongLog> {
  const page = await rill.open('options', '#data');
  await page.find('button', 'Save a backup');
  await page.evaluate(makeFile, ENTRIES, DAYS, Date.now());
  const plan = `Adds ${ENTRIES.toLocaleString('en-US')}`;
  const readMs = await timed(page, () => page.evaluate(giveFile), plan);
  const writeMs = await timed(page, () => press(page, 'Merge it in'), 'Restored:');
  await page.evaluate(saveNothing);
  const backupMs = await timed(page, () => press(page, 'Save a backup'), 'Handed to the browser');
  await page.close();

  const history = await rill.open('options', '#history');
  await rest(REST);
  const historyYearMs = await lookAt(history, 2);
  const historyAllMs = await lookAt(history, 3);
  await history.close();
  return { readMs, writeMs, backupMs, historyYearMs, historyAllMs };
}

async function timed(page: Surface, act: () => Promise<unknown>, words: string): Promise<number> {
  const started = performance.now();
  await act();
  await until(words, 120_000, () => page.evaluate((wanted) => document.querySelector('main')?.textContent?.includes(wanted), words));
  return performance.now() - started;
}

function press(page: Surface, words: string): Promise<void> {
  return page.evaluate((wanted) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === wanted)?.click();
  }, words);
}

/** From the click on a range to the last change of the page. @param nth of the ranges, from 0 */
async function lookAt(page: Surface, nth: number): Promise<number> {
  return page.evaluate(
    (index, quiet) =>
      new Promise<number>((resolve) => {
        const clicked = performance.now();
        let last = clicked;
        new MutationObserver(() => {
          last = performance.now();
        }).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
        document.querySelectorAll<HTMLElement>('main [role=radiogroup] [role=radio]')[index]?.click();
        setTimeout(() => resolve(last - clicked), quiet);
      }),
    nth,
    2 * REST,
  );
}

declare global {
  interface Window {
    longLog: File;
  }
}

/** Runs in the page. Makes the same entries each time: two in three are drinks, the rest routines, prompts and holds. */
function makeFile(count: number, days: number, now: number) {
  const day = 86_400_000;
  let seed = 20_261_122;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const perDay = count / days;
  const lines = Array.from({ length: count }, (_, i) => {
    // Today is left out, also where it began yesterday: the page of an empty log has none to show either.
    const start = now - (days + 1 - Math.floor(i / perDay)) * day;
    const at = Math.floor(start / day) * day + 8 * 3_600_000 + Math.floor(next() * 10 * 3_600_000);
    const base = {
      id: `${at.toString(36)}-${i.toString(36)}`,
      revision: 0,
      at,
      offsetMin: 0,
      day: new Date(at).toISOString().slice(0, 10),
    };
    const sort = next();
    if (sort < 0.66) return { ...base, kind: 'drink', ml: 100 + 50 * Math.floor(next() * 6) };
    if (sort < 0.8) return { ...base, kind: 'routine', routineId: 'breathe-and-open', variant: 'full', seconds: 45, finished: true };
    if (sort < 0.9) return { ...base, kind: 'held', reminderIds: ['drainage'], by: 'call' };
    const prompt = { promptId: base.id, reminderIds: ['drainage'], outcome: 'not-now', reason: 'due', heldBy: null };
    return { ...base, kind: 'prompt', ...prompt };
  });
  const head = '{"format": "rill-backup", "version": 1, "entries": [\n';
  window.longLog = new File([head, lines.map((line) => JSON.stringify(line)).join(',\n'), '\n]}\n'], 'long.json');
}

function giveFile() {
  const chosen = new DataTransfer();
  chosen.items.add(window.longLog);
  const input = document.querySelector<HTMLInputElement>('input[aria-label="A backup file"]');
  if (!input) throw new Error('There is no place for a backup.');
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function saveNothing() {
  HTMLAnchorElement.prototype.click = () => undefined;
}
