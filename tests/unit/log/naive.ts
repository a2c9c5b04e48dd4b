import type { Entry } from '../../../core/log/entry.ts';

/** Day totals as one would add them up by hand: the log once through for each sum, with nothing kept. */
export function naiveTotals(log: readonly Entry[], day: string) {
  const here = log.filter((entry) => entry.day === day && !entry.undone);
  const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
  const drinks = here.filter((entry) => entry.kind === 'drink');
  const routines = here.filter((entry) => entry.kind === 'routine');
  const hour = ({ at, offsetMin }: Entry) => Temporal.Instant.fromEpochMilliseconds(at + offsetMin * 60_000).toZonedDateTimeISO('UTC').hour;
  const parts: Record<string, number> = {};
  const count = (names: readonly string[], of: (name: string) => readonly number[]) => {
    for (const name of new Set(names)) if (sum(of(name)) !== 0) parts[name] = sum(of(name));
  };
  const named = <E extends Entry>(entries: readonly E[], name: (entry: E) => string, share: (entry: E) => number) =>
    count(entries.map(name), (wanted) => entries.filter((entry) => name(entry) === wanted).map(share));
  named(
    drinks,
    (drink) => `ml/${drink.of ?? 'water'}`,
    ({ ml }) => ml,
  );
  named(
    drinks,
    (drink) => `ml-at/${hour(drink)}`,
    ({ ml }) => ml,
  );
  named(
    routines,
    ({ routineId }) => `times/${routineId}`,
    () => 1,
  );
  named(
    routines,
    ({ routineId }) => `seconds/${routineId}`,
    ({ seconds }) => seconds,
  );
  named(
    routines,
    (routine) => `seconds-at/${hour(routine)}`,
    ({ seconds }) => seconds,
  );
  named(
    here.filter((entry) => entry.kind === 'feel'),
    ({ feel, routineId }) => `feel/${feel}/${routineId}`,
    () => 1,
  );
  named(
    here.filter((entry) => entry.kind === 'prompt'),
    ({ outcome }) => `prompt/${outcome}`,
    () => 1,
  );
  named(
    here.filter((entry) => entry.kind === 'held'),
    (held) => `held/${held.by}/${hour(held)}`,
    () => 1,
  );
  return {
    day,
    drinks: drinks.length,
    drinkMl: sum(drinks.map(({ ml }) => ml)),
    routines: routines.length,
    routineSeconds: sum(routines.map(({ seconds }) => seconds)),
    parts,
  };
}
