import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { EntryDraft } from '../../core/log/entry.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { HOUR } from '../../core/time.ts';
import { until } from './harness/driver.ts';
import { launchRill, type Rill } from './harness/rill.ts';
import type { Surface } from './harness/surface.ts';
import { afternoonZone, counted, plant } from './seeds.ts';
import { entriesOf } from './sentences.ts';

declare global {
  interface Window {
    printed: number;
  }
}

const DAYS = 30;
const ROUTINES = ['breathe-and-open', 'no-touch-flow', 'classic-face-drainage', 'neck-release', 'desk-bounce'];

/** A busy month until now: three drinks a day, two routines with an answer, two held breaks, and on every third day a note. */
function aMonth(now: number): EntryDraft[] {
  return Array.from({ length: DAYS }, (_, i) => i).flatMap((i): EntryDraft[] => {
    const at = now - i * 24 * HOUR - HOUR;
    const id = `day-${i}`;
    const routine = (which: number): EntryDraft[] => {
      const routineId = ROUTINES[(i + which) % ROUTINES.length] as string;
      const base = { id: `${id}-${which}`, at: at + which, routineId };
      return [
        { ...base, kind: 'routine', variant: 'full', seconds: 60, finished: true },
        { ...base, id: `${base.id}/feel`, kind: 'feel', routineEntryId: base.id, feel: i % 10 === 0 && which === 0 ? 'sore' : 'lighter' },
      ];
    };
    return [
      ...[0, 1, 2].map((which): EntryDraft => ({ kind: 'drink', id: `${id}-drink-${which}`, at: at + which, ml: 250 })),
      ...routine(0),
      ...routine(1),
      ...[0, 1].map(
        (which): EntryDraft => ({ kind: 'held', id: `${id}-held-${which}`, at: at + which, reminderIds: ['drainage'], by: 'call' }),
      ),
      ...(i % 3 === 0 ? [{ kind: 'note', id: `${id}-note`, at, text: `Jaw less tight in the evening, number ${i}` } as const] : []),
    ];
  });
}

describe('looking back', () => {
  let rill: Rill;
  let page: Surface;
  beforeAll(async () => {
    rill = await launchRill({ browser: inject('browser'), timeZone: afternoonZone() });
    const now = Date.now();
    const outbox = aMonth(now);
    const door = await rill.open('options');
    await plant(door, {
      state: { reminders: counted(now, 5, 5), outbox },
      settings: { volumes: { ...defaultSettings.volumes, unit: 'ml' } },
    });
    await until('the log', 20_000, async () => (await entriesOf(door)).length === outbox.length);
    await door.close();
    page = await rill.open('options', '#history');
    await page.resize(1180, 900);
  });
  afterAll(() => rill?.close());

  test('a month is shown with its sums, and what most held prompts have in common', async () => {
    await page.read('60 breaks on 30 days');
    await page.read('22.5 L in 90 drinks.');
    await page.read('Most of your held prompts came during calls, after');
    await page.choose('radio', 'Last 7 days');
    await page.read('14 breaks on 7 days');
    await page.read('5.25 L in 21 drinks.');
    await page.choose('radio', 'Last 30 days');
    await page.read('60 breaks on 30 days');
  });

  test('the same is there as a table', async () => {
    await page.click('button', 'Show as table Breaks');
    await until('a row for each day', 5_000, () =>
      page.evaluate((days) => document.querySelectorAll('[role=group] > table > tbody > tr').length === days, DAYS),
    );
  });

  test('a report tells it on one page, and is handed to the printer', async () => {
    await page.click('button', 'Report');
    await page.read('60 routines, 60 min in all, on 30 days');
    await page.read('22.5 L in all; 0.75 L on each of 30 days');
    await page.read('Lighter 57, same 0, sore 3.');
    await page.read('Jaw less tight in the evening, number 27');
    await page.evaluate(() => {
      window.printed = 0;
      window.print = () => {
        window.printed += 1;
      };
    });
    await page.click('button', 'Print or save as PDF');
    expect(await page.evaluate(() => window.printed)).toBe(1);
    for (const format of ['A4', 'Letter'] as const) expect([format, await pagesOnPaper(page, format)]).toEqual([format, 1]);
    await page.click('button', 'Back to history');
    await page.read('60 breaks on 30 days');
  });
});

/**
 * How many sheets the browser makes of the page. Chromium writes down each sheet in the open, Firefox packs them. The two browsers write
 * one line feed before `endstream`; a carriage return there is the last byte of the packed data.
 */
async function pagesOnPaper({ page }: Surface, format: 'A4' | 'Letter'): Promise<number> {
  const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
  const packed = [...pdf.matchAll(/stream\r?\n(.*?)\nendstream/gsu)].map(([, stream = '']) => unpacked(stream));
  return [pdf, ...packed].join('\n').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}

function unpacked(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}
