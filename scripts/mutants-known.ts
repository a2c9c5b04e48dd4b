/**
 * Mutants that no test can notice, since they make no difference; every mutant stands with its reason. `docs/mutants.md` tells them in
 * groups.
 */
export interface Known {
  /** The end of the file's path. */
  file: string;
  /** A part of the line that is mutated. */
  line: string;
  what: string;
  because: string;
}

/** One reason for several mutants of the same place. */
const known = (file: string, line: string, whats: readonly string[], because: string): Known[] =>
  whats.map((what) => ({ file, line, what, because }));

/** The mutants of a comparison that orders two things of which neither is the other. */
const ORDER = ['< becomes <=', '1 becomes 2'];

export const KNOWN: Known[] = [
  ...known('typed-number.ts', 'sign.codePointAt(0) ?? 0', ['0 becomes 1'], 'a sign always has a code; the types do not know that'),
  ...known(
    'day-preview.ts',
    'promptOnScreen: true',
    ['true becomes false'],
    'each prompt of the preview is answered in the moment in which it opens, before the screen is looked at',
  ),
  ...known('day-preview.ts', 'stealsFocus: false', ['false becomes true'], 'the person of the preview is still, so no lull is waited for'),
  ...known(
    'table-columns.ts',
    "if (cell === '') continue",
    ['the if is left out'],
    'a cell with nothing in it has no facts; it only spares work',
  ),
  ...known('csv-read.ts', 'let count = 0;', ['0 becomes 1'], 'a stretch of reading may be a cell shorter'),
  ...known('settings/schema.ts', 'weekdays: setOf(', ['7 becomes 8'], 'a week has seven days, and none comes twice in a set'),
  ...known('csv-read.ts', 'count % STRETCH === 0', ['0 becomes 1'], 'stretches begin a cell later, and are as long'),
  ...known(
    'table-guess.ts',
    'const unnamed = (facts?.amounts ?? 0) - (facts?.named ?? 0);',
    ['0 becomes 1'],
    'a column that is not there is dealt with in the next line, whatever is counted for it',
  ),
  ...known('csv-read.ts', '[0, 0],', ['0 becomes 1'], 'no row has fewer cells than one, and no width fewer rows'),
  ...known('clock-step.ts', 'if (to < from) return', ['< becomes <='], 'a step of nothing is none'),
  ...known('day-preview.ts', "pickRoutine: () => 'any'", ["'any' becomes empty"], 'the preview does not say which routine comes'),
  ...known(
    'backup-read.ts',
    'ENTRY_LIMIT',
    ['1000000 becomes 1000001', 'the if is left out', '> becomes >=', 'the statement is left out'],
    'a guard of the memory; only a file of a million entries would tell, and reading one takes too long for a test',
  ),
  ...known('log/timeline.ts', '(a.id < b.id ? 1 : -1)', ORDER, 'ids differ, and only the sign of a comparison counts'),
  ...known('day-entries.ts', '(a.id < b.id ? -1 : 1)', ORDER, 'ids differ, and only the sign of a comparison counts'),
  ...known('report.ts', '(a.routineId < b.routineId ? -1 : 1)', ORDER, 'ids differ, and only the sign of a comparison counts'),
  ...known(
    'csv-read.ts',
    'if (quote < 0)',
    ['< becomes <=', '0 becomes 1'],
    'the quote that ends a cell is never the first sign of the text',
  ),
  ...known('json-scanner.ts', 'if (fault) return fault;', ['the if is left out'], 'spares keeping a text that is not read any more'),
  ...known('json-scanner.ts', 'let position = 0;', ['0 becomes 1'], 'the first piece begins at the beginning whatever it says'),
  ...known(
    'log/periods.ts',
    "if (!name.startsWith('feel/')) continue;",
    ['the if is left out'],
    'spares looking for answers in other names',
  ),
  ...known('shown-day.ts', 'coming.length > 0', ['> becomes >='], 'spares adding up what the log has added up'),
  ...known('drinks/volume.ts', "unit: 'fluid-ounce', maximumFractionDigits: 1", ['1 becomes 2'], 'ounces come whole or by halves'),
  ...known(
    'drinks.ts',
    'if (sum(drinks) < goalMl) return Number.NEGATIVE_INFINITY;',
    ['the if is left out'],
    'spares working out local days; the sum of a day is never more than that of all days',
  ),
  ...known('due.ts', "id: 'promise',", ["'promise' becomes empty"], 'it is told from the others by identity'),
  ...known('due.ts', 'every: 0,', ['0 becomes 1'], 'no interval is asked of a promise'),
  ...['endsChoiceWhenHad: false', 'isMetByTimeAway: false'].flatMap((line) =>
    known('due.ts', line, ['false becomes true'], 'a promise is in no list, so nothing of it is asked'),
  ),
  ...known('outbox.ts', 'if (state.outbox.every(isStamped)) return state;', ['the if is left out'], 'spares making the same list anew'),
  ...known(
    'outbox.ts',
    'return outbox.filter(isStamped) as unknown as Entry[];',
    ['the filter is left out'],
    'the service stamps before it asks, and a page shows only entries of its day, which the others have not got yet',
  ),
  ...known(
    'reason-line.ts',
    'if (minutes <= 10)',
    ['<= becomes <'],
    'ten minutes are said as ten on both sides: above this they are rounded to fives',
  ),
  ...known(
    'typical-day.ts',
    'countedFrom: from - 1',
    ['1 becomes 2'],
    'hours and clock times come at whole minutes; none lies between the two',
  ),
  ...known(
    'typical-day.ts',
    'nextClockTime(times, start - 1',
    ['1 becomes 2'],
    'clock times come at whole minutes; none lies between the two',
  ),
  ...known(
    'repair.ts',
    'for (let round = 0; round < 8; round += 1)',
    ['0 becomes 1', '< becomes <=', '8 becomes 9', '1 becomes 2'],
    'a guard against defaults that do not fit themselves; what is damaged takes three rounds',
  ),
  ...known('drinks.ts', 'known.start <= now', ['<= becomes <'], 'spares working out the answer that is known'),
  ...known('drinks.ts', 'lastDays.set(', ['the statement is left out'], 'spares working out the answer that is known'),
  ...known(
    'week.ts',
    'known.after <= after',
    ['<= becomes <', '|| becomes &&', 'the if is left out'],
    'spares working out the answer that is known',
  ),
  ...known('week.ts', 'lastTimes.set(', ['the statement is left out'], 'spares working out the answer that is known'),
  ...known('week.ts', 'lastSpans.set(', ['the statement is left out'], 'spares working out the answer that is known'),
  ...known('week.ts', 'known.from <= at', ['<= becomes <', 'the if is left out'], 'spares working out the answer that is known'),
  ...known('week.ts', 'offset <= 7', ['7 becomes 8'], 'a clock time that comes on none of eight days has no weekday'),
];
