import { describe, expect, test } from 'vitest';
import { find, indexOf } from '../../../core/settings/find.ts';

const goal = { label: 'In a day', words: 'goal, target', help: 'About eight small glasses.', section: 'Drinks' };
const unit = { label: 'Unit', words: 'ounces', help: 'For drinks, wherever they are shown.', section: 'Drinks' };
const theme = { label: 'Theme', words: 'dark mode', help: 'System follows your computer.', section: 'Appearance' };
const index = indexOf([goal, unit, theme], 'en');

describe('finding', () => {
  test.each([
    ['in a day', [goal]],
    ['target', [goal]],
    ['eight glasses', [goal]],
    ['unit', [unit]],
    ['UNI', [unit]],
    ['dark', [theme]],
    ['drinks goal', [goal]],
    ['appearance', [theme]],
    ['goal theme', []],
    ['nit', []],
    ['', []],
    ['  – ', []],
  ])('%j', (query, found) => {
    expect(find(index, query)).toEqual(found);
  });

  test('puts what is called so before what only tells of it', () => {
    const sound = { label: 'Sound on each beat', words: '', help: 'A soft drop.', section: 'Sound and voice' };
    const hold = { label: 'Longest wait', words: '', help: 'Sound holds a break.', section: 'Interruptions' };
    const chime = { label: 'Chime', words: 'sound', help: '', section: 'Reminders' };
    expect(find(indexOf([hold, chime, sound], 'en'), 'sound')).toEqual([sound, chime, hold]);
    const told = { label: 'Sound', words: '', help: 'On each beat.', section: 'Sound and voice' };
    expect(find(indexOf([told, sound], 'en'), 'sound beat')).toEqual([sound, told]);
  });

  test('needs no accents, and no spaces where a language has none', () => {
    const night = { label: 'Überstunden', words: '', help: '', section: '' };
    expect(find(indexOf([night], 'de'), 'uber')).toEqual([night]);
    const water = { label: '一日の水分目標', words: '', help: '', section: '' };
    expect(find(indexOf([water], 'ja'), '目標')).toEqual([water]);
  });
});
