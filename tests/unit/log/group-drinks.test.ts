import { describe, expect, it } from 'vitest';
import type { EntryDraft } from '../../../core/log/entry.ts';
import { groupDrinks } from '../../../core/log/group-drinks.ts';
import { groupHeld } from '../../../core/log/group-held.ts';
import { stamp } from '../../../core/log/stamp.ts';
import { timeline } from '../../../core/log/timeline.ts';

const morning = Temporal.Instant.from('2026-11-22T09:00:00Z').epochMilliseconds;
const entry = (draft: EntryDraft) => stamp(draft, { timeZone: 'Europe/London', startHour: 4 });

/** A day told by a letter for each line, oldest first: `d` for a drink, `n` for a note; groups come as their number of drinks. */
function read(day: string): string {
  const entries = [...day].map((letter, i) => {
    const place = { id: `${letter}${String(i).padStart(2, '0')}`, at: morning + i * 60_000 };
    return entry(letter === 'd' ? { kind: 'drink', ml: 200, ...place } : { kind: 'note', text: 'x', ...place });
  });
  return groupDrinks(groupHeld(timeline(entries)))
    .map((line) => (line.kind === 'drinks' ? String(line.drinks.length) : line.kind[0]))
    .reverse()
    .join('');
}

describe('the drinks of a long day', () => {
  it('are lines of their own up to ten lines', () => {
    expect(read('dddddddddn')).toBe('dddddddddn');
    expect(read('ddddddddddn')).toBe('10n');
  });

  it('are one line when there are three in a row, and the newest stays alone', () => {
    expect(read('nnnnnddnddddd')).toBe('nnnnnddn4d');
    expect(read('nnnnndddnddn')).toBe('nnnnn3nddn');
    expect(read('')).toBe('');
  });

  it('are told by their newest, and keep their name while more join them', () => {
    const drinks = (count: number) =>
      groupDrinks(
        groupHeld(
          timeline(
            Array.from({ length: count }, (_, i) =>
              entry({ kind: 'drink', id: `d${String(i).padStart(2, '0')}`, at: morning + i * 60_000, ml: 200 }),
            ),
          ),
        ),
      );
    const [, group] = drinks(12);
    expect(group).toMatchObject({ kind: 'drinks', id: 'd00/drinks', at: morning + 10 * 60_000 });
    expect(group?.kind === 'drinks' && group.drinks[0]?.id).toBe('d10');
    expect(drinks(13)[1]?.id).toBe('d00/drinks');
  });
});
