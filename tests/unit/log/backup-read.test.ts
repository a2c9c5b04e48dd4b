import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupName, backupPart, backupStart, settingsForBackup } from '../../../core/log/backup.ts';
import { backupReader } from '../../../core/log/backup-read.ts';
import { mergeEntries } from '../../../core/log/merge.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { readBackupFile } from '../../../platform/backup-file.ts';
import { anyLog } from './entries.ts';

const start = backupStart({ savedAt: 0, settings: settingsForBackup(defaultSettings), routines: [] });

/** How a file ended before it said how much is in it. */
const BACKUP_END = '\n]\n}\n';

function read(text: string, cuts: readonly number[] = []) {
  const reader = backupReader();
  const edges = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  for (const [i, edge] of edges.slice(1).entries()) {
    const fault = reader.push(text.slice(edges[i], edge));
    if (fault) return { ok: false as const, fault };
  }
  return reader.end();
}

const codeOf = (text: string) => {
  const result = read(text);
  return result.ok ? 'fine' : result.fault.code;
};

describe('a backup file', () => {
  it('is read the same wherever it is cut into pieces', () => {
    fc.assert(
      fc.property(anyLog, fc.array(fc.nat(), { maxLength: 8 }), fc.boolean(), (log, cuts, isSpread) => {
        const text = start + backupPart(log, true) + BACKUP_END;
        const result = read(isSpread ? JSON.stringify(JSON.parse(text), null, 4) : text, cuts);
        expect(result.ok && result.contents.entries).toEqual(mergeEntries(log));
      }),
    );
  });

  it('may begin with the mark of a text, which is none anywhere else', () => {
    const pushed = (...pieces: string[]) => {
      const reader = backupReader();
      return pieces.map((piece) => reader.push(piece)?.code).find(Boolean) ?? 'fine';
    };
    expect(pushed('\ufeff', '{"format":"rill-backup"')).toBe('fine');
    expect(pushed('', '\ufeff{"format":"rill-backup"')).toBe('fine');
    expect(pushed('{"format":"rill-backup"', '\ufeff,"version":1')).toBe('not-json');
  });

  const good = '{"kind":"drink","id":"a","revision":1,"at":0,"offsetMin":0,"day":"2026-11-22","ml":200}';
  const bad = (change: object) => JSON.stringify({ ...JSON.parse(good), ...change });
  const file = (entries: string, head = '"format":"rill-backup","version":1') => `{${head},"entries":[${entries}]}`;

  const files: [text: string, code: string][] = [
    ['', 'empty'],
    [' \n ', 'empty'],
    ['time,amount\n10:00,200', 'not-rill'],
    ['<html><script>alert(1)</script></html>', 'not-rill'],
    ['[]', 'not-rill'],
    ['{}', 'not-rill'],
    ['{"entries":[]}', 'not-rill'],
    [file('', '"format":"other","version":1'), 'not-rill'],
    [file('', '"version":1'), 'not-rill'],
    [`{"entries":[${good}],"format":"rill-backup","version":1}`, 'not-rill'],
    ['{"format":"rill-backup","version":1,"entries":{"0":1}}', 'not-rill'],
    [file('', '"format":"rill-backup","version":2'), 'newer'],
    [file('', '"format":"rill-backup","version":0'), 'not-rill'],
    [file('', '"format":"rill-backup","version":1.5'), 'not-rill'],
    [file('', '"format":"rill-backup","version":"1"'), 'not-rill'],
    [file('', '"format":"rill-backup"'), 'not-rill'],
    ['{"settings":{},"format":"rill-backup","version":1,"entries":[]}', 'not-rill'],
    ['{"format":"rill-backup","version":1,"routines":{"0":1}}', 'not-rill'],
    ['{"format":"rill-backup","version":1}', 'fine'],
    [file('').slice(0, -1), 'cut-off'],
    [file(good).slice(0, -20), 'cut-off'],
    [`${file('')}{}`, 'not-json'],
    [file(`${good} ${good}`), 'not-json'],
    [file(`${good},`), 'not-json'],
    [file('{"kind":nonsense}'), 'not-json'],
    [file('[1}'), 'not-json'],
    [file(`"${'a'.repeat(500_000)}"`), 'too-large'],
    [file(`"${'a'.repeat(500_000)}`), 'too-large'],
    [`{"${'a'.repeat(500_000)}`, 'too-large'],
    [`\ufeff${file(good)}`, 'fine'],
    ['{"format":"rill-backup","version":1,"more":{"of":["a","newer\\"kind"]},"entries":[]}', 'fine'],
  ];

  it.each(files.map(([text, code]) => ({ start: text.slice(0, 60), text, code })))('$start: $code', ({ text, code }) => {
    expect(codeOf(text)).toBe(code);
  });

  it('says what it is, when it was saved, and all that it holds', () => {
    const settings = settingsForBackup({ ...defaultSettings, theme: 'dark', checks: { neck: { allowed: true, answeredAt: 5 } } });
    const routines = [{ id: 'own-1' }, { id: 'own-2' }];
    const text =
      backupStart({ savedAt: Date.UTC(2026, 10, 22, 12), settings, routines }) + backupPart([JSON.parse(good)], true) + BACKUP_END;
    expect(JSON.parse(text)).toMatchObject({ format: 'rill-backup', version: 1, savedAt: '2026-11-22T12:00:00.000Z', settings, routines });
    expect(text).not.toContain('checks');
    const result = read(text);
    expect(result).toMatchObject({ ok: true, contents: { savedAt: Date.UTC(2026, 10, 22, 12), settings: { theme: 'dark' }, routines } });
    expect(read(file(good))).toMatchObject({ ok: true, contents: { savedAt: null, settings: null, routines: [] } });
    expect(read(file(good, '"format":"rill-backup","version":1,"savedAt":"soon"'))).toMatchObject({
      ok: true,
      contents: { savedAt: null },
    });
    expect(read(file(good, '"format":"rill-backup","version":1,"savedAt":5'))).toMatchObject({ ok: true, contents: { savedAt: null } });
  });

  it('may be written in several parts', () => {
    const other = JSON.parse(bad({ id: 'b' }));
    const parts = backupPart([JSON.parse(good)], true) + backupPart([], false) + backupPart([other], false);
    expect(JSON.parse(start + parts + BACKUP_END).entries).toEqual([JSON.parse(good), other]);
    expect(start + parts).toMatch(/\[\n\{.*\},\n\{.*\}$/u);
  });

  it('has a name that sorts by day', () => {
    expect([backupName('2026-11-22', 'json'), backupName('2026-11-22', 'csv')]).toEqual([
      'rill-backup-2026-11-22.json',
      'rill-entries-2026-11-22.csv',
    ]);
  });

  it('has an entry twice only in its newer version, whichever comes first', () => {
    const newer = bad({ revision: 2, ml: 300 });
    for (const entries of [`${good},${newer}`, `${newer},${good}`]) {
      const result = read(file(entries));
      expect(result.ok && [...result.contents.entries.values()]).toEqual([JSON.parse(newer)]);
    }
  });

  it('has values of up to 400,000 signs, a thousand routines and a million entries', () => {
    const routinesOf = (count: number, size = 1) =>
      file('', `"format":"rill-backup","version":1,"routines":[${Array(count).fill(`"${'x'.repeat(size)}"`)}]`);
    expect([codeOf(routinesOf(1000)), codeOf(routinesOf(1001))]).toEqual(['fine', 'too-large']);
    expect([codeOf(routinesOf(1, 399_998)), codeOf(routinesOf(1, 399_999))]).toEqual(['fine', 'too-large']);
  });

  it('takes no more once something is wrong with it, which it says at once', () => {
    expect(backupReader().push('{"format":"rill-backup",,')).toEqual({ code: 'not-json' });
    const reader = backupReader();
    expect(reader.push('{"format":"other","version":1,"entries":[5,')).toEqual({ code: 'not-rill' });
    expect(reader.push('nonsense')).toEqual({ code: 'not-rill' });
    expect(reader.end()).toEqual({ ok: false, fault: { code: 'not-rill' } });
  });

  const leftOut = (text: string) => {
    const result = read(text);
    if (!result.ok) throw new Error(result.fault.code);
    return { ids: [...result.contents.entries.keys()], ...result.contents.leftOut };
  };

  it.each([
    ['no entry at all', '5'],
    ['an amount that nobody drinks', bad({ ml: 1e9 })],
    ['a time without end', bad({ at: 1e300 })],
    ['a day that there is not', bad({ day: '2026-02-31' })],
    ['a revision without end', bad({ revision: 1e300 })],
    ['a kind of no name', bad({ kind: '' })],
    ['a kind that is no word', bad({ kind: 7 })],
    ['a newer kind without a time', bad({ kind: 'stretch', at: undefined })],
    ['nothing but signs that are not seen', bad({ kind: 'note', text: '\u200b\u2066' })],
    ['more signs than an entry has', bad({ kind: 'stretch', more: 'x'.repeat(8_000) })],
    ['a thousand reminders', bad({ kind: 'held', by: 'gap', reminderIds: Array(1000).fill('drink') })],
  ])('with %s in it is read but for that', (_, damaged) => {
    const last = bad({ id: 'z' });
    expect(leftOut(file(`${good},${damaged},${last}`))).toEqual({ ids: ['a', 'z'], entries: [2], entryCount: 1, settings: [] });
  });

  it('names the first five entries that it leaves out, and counts all of them', () => {
    expect(leftOut(file(Array(900).fill('null').join(',')))).toEqual({ ids: [], entries: [1, 2, 3, 4, 5], entryCount: 900, settings: [] });
  });

  it('with damaged settings has the rest of them', () => {
    const withSettings = (settings: unknown) =>
      `{"format":"rill-backup","version":1,"settings":${JSON.stringify(settings)},"entries":[${good}]}`;
    const result = read(withSettings({ version: 1, theme: 'pink', drinks: { goalMl: 2000 }, ownReminders: [null] }));
    expect(result).toMatchObject({ ok: true, contents: { settings: { theme: 'system', drinks: { goalMl: 2000 }, ownReminders: [] } } });
    expect(leftOut(withSettings({ version: 1, theme: 'pink' }))).toMatchObject({ ids: ['a'], settings: ['theme'] });
    for (const settings of [null, [], 'dark', 7]) {
      expect(leftOut(withSettings(settings))).toMatchObject({ ids: ['a'], settings: ['(all)'] });
      expect(read(withSettings(settings))).toMatchObject({ ok: true, contents: { settings: null } });
    }
  });

  it('of a newer Rill has the entries of its kinds as they came, to be in the next backup again', () => {
    const newer = { ...JSON.parse(good), id: 'n', kind: 'stretch', ml: undefined, seconds: 40, how: { far: ['a', 1] } };
    const result = read(file(`${good},${JSON.stringify(newer)}`));
    expect(result).toMatchObject({ ok: true, contents: { unknown: 1, leftOut: { entryCount: 0 } } });
    const { ml: _, ...kept } = newer;
    expect(result.ok && result.contents.entries.get('n')).toEqual(kept);
    const saved = backupPart([...(result.ok ? result.contents.entries.values() : [])], true);
    expect(JSON.parse(`[${saved}]`)[1]).toEqual(kept);
  });

  it('of a newer Rill has a drink of a kind that is not known yet as another drink', () => {
    const result = read(file(bad({ of: 'juice' })));
    expect(result.ok && [...result.contents.entries.values()]).toEqual([{ ...JSON.parse(good), of: 'other' }]);
  });

  it('has no revision beyond which nobody could edit', () => {
    const result = read(file(`${bad({ revision: 1e9 })},${bad({ id: 'b', revision: 999_999 })}`));
    expect(result.ok && [...result.contents.entries.values()].map(({ revision }) => revision)).toEqual([1_000_000, 999_999]);
  });

  it('has notes as they are seen', () => {
    const result = read(file(bad({ kind: 'note', text: '\u202eBetter\u200b today\ufeff' })));
    expect(result.ok && result.contents.entries.get('a')).toMatchObject({ text: 'Better today' });
  });

  it('that is no text says so', async () => {
    const bytes = Uint8Array.of(0x7b, 0xff, 0xfe, 0x22);
    expect(await readBackupFile(new Blob([bytes]))).toEqual({ ok: false, fault: { code: 'not-text' } });
    const cut = new TextEncoder().encode('{"é').slice(0, 3);
    expect(await readBackupFile(new Blob([cut]))).toEqual({ ok: false, fault: { code: 'not-text' } });
  });

  it('that is gone by the time it is read says so', async () => {
    const gone = {
      size: 10,
      stream: () => new ReadableStream({ pull: (controller) => controller.error(new DOMException('gone', 'NotReadableError')) }),
    };
    expect(await readBackupFile(gone as unknown as Blob)).toEqual({ ok: false, fault: { code: 'unreadable' } });
  });

  it('keeps unknown fields out, whatever they are called', () => {
    const result = read(
      file(`${good.slice(0, -1)},"__proto__":{"undone":true},"constructor":{"prototype":{"x":1}},"html":"<img onerror=x>"}`),
    );
    expect(result.ok && [...result.contents.entries.values()]).toEqual([JSON.parse(good)]);
    expect(result.ok && result.contents.entries.get('a')?.undone).toBeUndefined();
  });
});
