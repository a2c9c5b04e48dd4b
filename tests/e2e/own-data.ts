import { until } from './harness/driver.ts';
import type { Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';

/** Files that come out of the options page and go into it. */

declare global {
  interface Window {
    /** The files that the page has handed to the browser to be saved. */
    handed: { name: string; blob: Blob }[];
  }
}

/** Opens the section. The files that it hands over to be saved are kept in the page: a headless browser has nowhere to put it. */
export async function openData(rill: Rill): Promise<Surface> {
  const page = await rill.open('options', '#data');
  await page.resize(1180, 900);
  await page.find('button', 'Save a backup');
  await page.evaluate(() => {
    window.handed = [];
    const blobs = new Map<string, Blob>();
    const address = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const url = address(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      window.handed.push({ name: this.download, blob: blobs.get(this.href) as Blob });
    };
  });
  return page;
}

/** Presses a button that saves a file. @returns the file. */
export async function take(page: Surface, button: string): Promise<{ name: string; text: string }> {
  const before = await page.evaluate(() => window.handed.length);
  await page.click('button', button);
  return until('the file', 10_000, () =>
    page.evaluate(async (count) => {
      const last = window.handed[count];
      return last && { name: last.name, text: await last.blob.text() };
    }, before),
  );
}

/** Hands a file to the page as a chosen one. */
export function give(page: Surface, label: string, name: string, text: string): Promise<void> {
  return page.evaluate(
    (field, fileName, content) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content], fileName));
      const input = document.querySelector<HTMLInputElement>(`input[aria-label="${field}"]`);
      if (!input) throw new Error(`There is no field "${field}".`);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    name,
    text,
  );
}

/** Hands the library a routine as a chosen file. */
export function bringRoutineIn(page: Surface, text: string) {
  return page.evaluate((content) => {
    const chosen = new DataTransfer();
    chosen.items.add(new File([content], 'a.rill.json', { type: 'application/json' }));
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
}
