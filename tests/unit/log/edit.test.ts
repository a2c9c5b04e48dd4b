import { describe, expect, it } from 'vitest';
import { edited, redone, undone } from '../../../core/log/edit.ts';
import { feelId } from '../../../core/log/entry.ts';
import { drink } from './drink.ts';

const berlin = { timeZone: 'Europe/Berlin', startHour: 4 };
const tea = drink('a', { of: 'tea' });

describe('an edited entry', () => {
  it('has what was changed, as its next revision, and all else as it was', () => {
    expect(edited(tea, { kind: 'drink', ml: 300 }, berlin)).toEqual({ ...tea, ml: 300, revision: 2 });
    expect(edited(tea, { kind: 'drink', ml: 300, of: 'tea' }, berlin)).toEqual({ ...tea, ml: 300, revision: 2 });
    expect(edited(tea, { kind: 'drink', of: 'milk' }, berlin)).toEqual({ ...tea, of: 'milk', revision: 2 });
  });

  it('belongs to the day of its new time, on the clock where it was chosen', () => {
    const night = Date.UTC(2026, 10, 22, 1);
    expect(edited(tea, { kind: 'drink', at: night }, berlin)).toEqual({ ...tea, at: night, day: '2026-11-21', offsetMin: 60, revision: 2 });
  });

  it('is none where nothing changes, where the entry was undone, or is another kind of thing', () => {
    expect(edited(tea, { kind: 'drink', ml: 100, of: 'tea', at: tea.at }, berlin)).toBeNull();
    expect(edited(tea, { kind: 'drink' }, berlin)).toBeNull();
    expect(edited({ ...tea, undone: true }, { kind: 'drink', ml: 300 }, berlin)).toBeNull();
    expect(edited(tea, { kind: 'note', text: 'x' }, berlin)).toBeNull();
  });
});

it('what is undone stays as a tombstone, and comes back as a newer version', () => {
  expect(undone(tea)).toEqual({ ...tea, revision: 2, undone: true });
  expect(redone(undone(tea))).toEqual({ ...tea, revision: 3 });
});

it('what was said about a routine has a name that follows from it, also in logs that are there', () => {
  expect(feelId('r1')).toBe('r1/feel');
});
