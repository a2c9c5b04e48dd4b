import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backupStart, settingsForBackup } from '../../../core/log/backup.ts';
import type { BackupFault } from '../../../core/log/backup-read.ts';
import { defaultSettings } from '../../../core/settings/defaults.ts';
import { readBackupFile } from '../../../platform/backup-file.ts';
import { anyEntry } from './entries.ts';

/** `npm run fuzz` reads all of them. */
const RUNS = import.meta.env.MODE === 'fuzz' ? 10_000 : 2_000;
const CODES: readonly BackupFault['code'][] = ['empty', 'not-text', 'not-json', 'cut-off', 'not-rill', 'newer', 'too-large'];

const BACKUP_END = '\n]\n}\n';
const start = backupStart({ savedAt: 0, settings: settingsForBackup(defaultSettings), routines: [] });

describe('damaged files', () => {
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
      { numRuns: RUNS },
    );
    expect(JSON.stringify([Object.getOwnPropertyNames(Object.prototype), Object.getOwnPropertyNames(Array.prototype)])).toBe(before);
    expect(({} as Record<string, unknown>).undone).toBeUndefined();
    // A fuzz that never gets past the first brace would prove nothing.
    for (const code of ['fine', 'not-json', 'not-text', 'cut-off', 'not-rill'])
      expect(seen.get(code) ?? 0, code).toBeGreaterThan(RUNS / 500);
  }, 120_000);
});
