import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BACKUP_END, backupPart, backupStart, settingsForBackup } from '../../../core/log/backup.ts';
import { type BackupFault, backupReader } from '../../../core/log/backup-read.ts';
import { mergeEntries } from '../../../core/log/merge.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { readBackupFile } from '../../../platform/backup-file.ts';
import { anyEntry, anyLog } from './entries.ts';

const CODES: readonly BackupFault['code'][] = [
  'empty',
  'not-text',
  'not-json',
  'cut-off',
  'not-rill',
  'newer',
  'too-large',
  'settings',
  'routines',
  'entry',
];

const start = backupStart({ savedAt: 0, settings: settingsForBackup(defaultSettings), routines: [] });

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
    [file('').slice(0, -1), 'cut-off'],
    [file(good).slice(0, -20), 'cut-off'],
    [`${file('')}{}`, 'not-json'],
    [file(`${good} ${good}`), 'not-json'],
    [file(`${good},`), 'not-json'],
    [file('{"kind":nonsense}'), 'not-json'],
    [file('[1}'), 'not-json'],
    ['{"format":"rill-backup","version":1,"settings":{"version":1,"theme":"pink"},"entries":[]}', 'settings'],
    ['{"format":"rill-backup","version":1,"settings":[],"entries":[]}', 'settings'],
    [file(`${good},5`), 'entry'],
    [file(bad({ kind: 'spell' })), 'entry'],
    [file(bad({ ml: 1e9 })), 'entry'],
    [file(bad({ at: 1e300 })), 'entry'],
    [file(bad({ day: '2026-02-31' })), 'entry'],
    [file(bad({ revision: 1e300 })), 'entry'],
    [file(`"${'a'.repeat(500_000)}"`), 'too-large'],
    [file(`"${'a'.repeat(500_000)}`), 'too-large'],
    [`{"${'a'.repeat(500_000)}`, 'too-large'],
    [`\ufeff${file(good)}`, 'fine'],
    ['{"format":"rill-backup","version":1,"more":{"of":["a","newer\\"kind"]},"entries":[]}', 'fine'],
  ];

  it.each(files.map(([text, code]) => ({ start: text.slice(0, 60), text, code })))('$start: $code', ({ text, code }) => {
    expect(codeOf(text)).toBe(code);
  });

  it('tells which entry is damaged', () => {
    expect(read(file(`${good},${good},${bad({ ml: 'x' })}`))).toEqual({ ok: false, fault: { code: 'entry', number: 3 } });
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

describe('ten thousand damaged files', () => {
  const bytesOf = (text: string) => new TextEncoder().encode(text);

  const damage = fc.record({
    at: fc.nat(),
    does: fc.oneof(
      fc.nat({ max: 255 }).map((byte) => ({ type: 'set' as const, byte })),
      fc.nat({ max: 60 }).map((count) => ({ type: 'drop' as const, count })),
      fc.nat({ max: 60 }).map((count) => ({ type: 'double' as const, count })),
      fc.constant({ type: 'cut' as const }),
    ),
  });

  const harm = (bytes: Uint8Array, { at, does }: typeof damage extends fc.Arbitrary<infer D> ? D : never): Uint8Array => {
    const spot = bytes.length === 0 ? 0 : at % bytes.length;
    const around = (middle: Uint8Array | number[], skip: number) =>
      Uint8Array.from([...bytes.slice(0, spot), ...middle, ...bytes.slice(spot + skip)]);
    switch (does.type) {
      case 'set':
        return around([does.byte], 1);
      case 'drop':
        return around([], does.count);
      case 'double':
        return around(bytes.slice(spot, spot + does.count), 0);
      case 'cut':
        return bytes.slice(0, spot);
    }
  };

  /** A value of any sort in a place of the schema where another is expected. */
  const anyValue = fc.oneof(
    fc.constantFrom(null, true, -1, 0.5, 1e308, '', 'x', '<script>alert(1)</script>', '__proto__', [], {}),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const anyKey = fc.constantFrom(
    'id',
    'kind',
    'revision',
    'at',
    'offsetMin',
    'day',
    'undone',
    'ml',
    'of',
    'reminderIds',
    'later',
    '__proto__',
    'constructor',
    'toString',
  );
  const oddLog = fc
    .tuple(fc.array(anyEntry, { maxLength: 5 }), fc.array(fc.tuple(fc.nat(), anyKey, anyValue), { maxLength: 3 }))
    .map(([log, changes]) => {
      const lines = log.map((entry) => JSON.stringify(entry));
      for (const [pick, key, value] of changes) {
        const line = lines[pick % Math.max(1, lines.length)];
        if (line) lines[pick % lines.length] = `${line.slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`;
      }
      return lines.join(',');
    });
  const anyHead = fc.oneof(
    { weight: 4, arbitrary: fc.constant(start) },
    fc
      .tuple(fc.constantFrom('format', 'version', 'settings', 'routines', 'savedAt', '__proto__'), anyValue)
      .map(([key, value]) => `{"format":"rill-backup","version":1,${JSON.stringify(key)}:${JSON.stringify(value)},"entries":[`),
  );
  const anyFile = fc
    .tuple(anyHead, oddLog, fc.array(damage, { maxLength: 3 }))
    .map(([head, log, harms]) => harms.reduce(harm, bytesOf(head + log + BACKUP_END)));

  it('are read as what they say, or have one reason why not; and nothing else happens', async () => {
    const before = JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)]);
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(anyFile, async (bytes) => {
        const result = await readBackupFile(new Blob([bytes as Uint8Array<ArrayBuffer>]));
        const code = result.ok ? 'fine' : result.fault.code;
        seen.set(code, (seen.get(code) ?? 0) + 1);
        if (!result.ok) expect(CODES).toContain(result.fault.code);
        else
          for (const [id, entry] of result.contents.entries)
            expect([entry.id, Object.getPrototypeOf(entry)]).toEqual([id, Object.prototype]);
      }),
      { numRuns: 10_000 },
    );
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(before);
    expect(({} as Record<string, unknown>).undone).toBeUndefined();
    // A fuzz that never gets past the first brace would prove nothing.
    for (const code of ['fine', 'entry', 'not-json', 'not-text', 'cut-off', 'not-rill', 'settings'])
      expect(seen.get(code) ?? 0, code).toBeGreaterThan(20);
  }, 120_000);
});
