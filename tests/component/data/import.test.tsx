import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPart } from '../../../components/data/import-part.tsx';
import { unfinishedTable } from '../../../components/data/unfinished-table.ts';
import { closeLog } from '../../../platform/log/database.ts';
import { readEntries } from '../../../platform/log/history.ts';
import type * as ownData from '../../../stores/own-data.ts';
import { readTableRows, restore } from '../../../stores/own-data.ts';
import { processorMs } from '../../processor-time.ts';
import { storage } from '../../unit/log/browser.ts';
import { expectAccessible } from '../axe.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';

vi.mock('../../../platform/browser.ts', async () => ({ browser: (await import('../../unit/log/browser.ts')).browser }));
vi.mock('../../../stores/own-data.ts', async (original) => {
  const actual = await original<typeof ownData>();
  return { ...actual, readTableRows: vi.fn(actual.readTableRows), restore: vi.fn(actual.restore) };
});
vi.mock('../../../platform/lock.ts', () => ({ LOG_LOCK: 'rill-log', withLock: (_name: string, work: () => Promise<unknown>) => work() }));

beforeEach(() => {
  unfinishedTable.set(null);
  closeLog();
  globalThis.indexedDB = new IDBFactory();
  storage.local = {};
});
afterEach(cleanup);

const log = () => readEntries('0000-01-01', '9999-12-31');
const button = () => screen.getByRole('button', { name: /^Bring in/u });

function open(...texts: (string | Uint8Array<ArrayBuffer>)[]): void {
  fireEvent.change(screen.getByLabelText('A table of drinks'), { target: { files: [new File(texts, 'drinks.csv')] } });
}

function show() {
  return renderIn(readBy('options', englishLanguage), <ImportPart />);
}

describe('a table of drinks', () => {
  it('of which something is open is asked about, and brings in nothing before', async () => {
    const { container } = show();
    open('Date,Amount,Offset\n03/04/2026 08:10,1,+0200\n05/04/2026 09:10,2,+0100\n');
    await screen.findByText('Dates such as “03/04/2026 08:10” can be read in more than one way here.');
    screen.getByText('Amounts such as “1” could be in more than one unit here.');
    screen.getByText('The table does not say whether “03/04/2026 08:10” is local or UTC.');
    expect(screen.queryByText('The first drinks, as Rill reads them')).toBeNull();
    expect(button()).toHaveProperty('disabled', true);
    await expectAccessible(container);

    await userEvent.selectOptions(screen.getByLabelText('Dates are written'), 'day, month, year');
    await userEvent.selectOptions(screen.getByLabelText('Amounts without a unit are'), 'litres');
    expect(button()).toHaveProperty('disabled', true);
    await userEvent.selectOptions(screen.getByLabelText('Times are'), 'UTC');
    await waitFor(() => expect(button()).toHaveProperty('disabled', false));
    expect(button().textContent).toBe('Bring in 2 drinks');
    expect(screen.queryByText(/can be read in more than one way/u)).toBeNull();
    expect(await log()).toEqual([]);

    await userEvent.click(button());
    await screen.findByText('Brought in 2 drinks; 0 entries kept as before.');
    expect(await log()).toMatchObject([
      { at: Date.parse('2026-04-03T08:10Z'), offsetMin: 120, ml: 1000 },
      { at: Date.parse('2026-04-05T09:10Z'), offsetMin: 60, ml: 2000 },
    ]);
  });

  it('shows which line names the columns, which unit it takes, and from when to when its drinks are', async () => {
    show();
    const rows = Array.from({ length: 8 }, (_, i) => `1${i}.05.2026;0,25`);
    open(['My water log', 'Datum;Menge', ...rows].join('\n'));
    await screen.findByText('All of them are from May 10, 2026 to May 17, 2026.');
    const chosen = (label: string) => (screen.getByLabelText(label) as HTMLSelectElement).selectedOptions[0]?.textContent;
    expect(['The columns are named in', 'Dates are written', 'Time', 'Amount', 'Amounts without a unit are'].map(chosen)).toEqual([
      'line 2: Datum, Menge',
      'day, month, year',
      'Datum (column 1)',
      'Menge (column 2)',
      'litres',
    ]);
    expect(within(screen.getByRole('table')).getAllByText('250 mL')).toHaveLength(5);
    await userEvent.selectOptions(screen.getByLabelText('Amounts without a unit are'), 'decilitres');
    await within(await screen.findByRole('table')).findAllByText('25 mL');
  });

  it('takes the unit from a column that names it, unless it is told otherwise', async () => {
    show();
    open('time,size,measure\n2026-05-14 08:10,1,cup\n2026-05-14 09:10,33,cl\n');
    await within(await screen.findByRole('table')).findByText('330 mL');
    screen.getByRole('option', { name: 'as measure (column 3) says', selected: true });
    await userEvent.selectOptions(screen.getByLabelText('Amounts without a unit are'), 'centilitres');
    await within(screen.getByRole('table')).findByText('10 mL');
    await userEvent.selectOptions(screen.getByLabelText('Amounts without a unit are'), 'as measure (column 3) says');
    await within(screen.getByRole('table')).findByText('237 mL');
  });

  it('of which every row is left out says why, and has nothing to bring in', async () => {
    show();
    open('time,ml\n0001-01-01 00:00,250\n2999-01-01 10:00,250\n');
    await screen.findByText('Line 2: “0001-01-01 00:00” is before the year 2000, so it is left out.');
    screen.getByText('Line 3: “2999-01-01 10:00” is still to come, so it is left out.');
    expect(button()).toHaveProperty('disabled', true);
  });

  it.each([
    ['one cell of 120,000 signs', `time,ml\n2026-05-14 08:10,${'1 '.repeat(60_000)}x\n`, 'is not an amount'],
    ['a row of 300,000 commas', `time,ml\n${','.repeat(300_000)}\n2026-05-14 08:10,lots\n`, 'is not an amount'],
    ['a header of 300,000 columns', `${'time,'.repeat(300_000)}\n2026-05-14 08:10,lots\n`, 'is not an amount'],
    ['zeros', '\0\0\0\0', 'This file is not text.'],
    ['words', 'just words', 'No columns were found.'],
  ])('with %s says a sentence, at once, and changes nothing', async (_, text, sentence) => {
    show();
    const begun = processorMs();
    open(text);
    await screen.findByText((words) => words.includes(sentence), {}, { timeout: 20_000 });
    // A page that hung took 25 seconds; the page in this test takes some seconds to draw thousands of options.
    expect(processorMs() - begun).toBeLessThan(10_000);
    expect(await log()).toEqual([]);
  });
});

describe('what was said about the columns of a table', () => {
  const choose = (label: string, value: string) => {
    const field = screen.getByLabelText(label) as HTMLSelectElement;
    const option = [...field.options].find(({ text }) => text === value);
    fireEvent.change(field, { target: { value: option?.value } });
  };
  const table = 'Datum;Menge\n03.05.2026;1\n04.05.2026;2\n';
  const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

  it('counts as it was said last, also where what was said before takes longer to read', async () => {
    show();
    open(table);
    await screen.findByLabelText('Amounts without a unit are');
    const { promise: slow, resolve: goOn } = Promise.withResolvers<void>();
    vi.mocked(readTableRows).mockImplementationOnce(async (...args) => {
      await slow;
      return (await vi.importActual<typeof ownData>('../../../stores/own-data.ts')).readTableRows(...args);
    });
    choose('Amounts without a unit are', 'decilitres');
    choose('Amounts without a unit are', 'centilitres');
    await within(await screen.findByRole('table')).findByText('10 mL');
    await act(async () => {
      goOn();
      await new Promise((go) => setTimeout(go, 100));
    });
    within(screen.getByRole('table')).getByText('10 mL');
    expect(screen.getByLabelText<HTMLSelectElement>('Amounts without a unit are').selectedOptions[0]?.text).toBe('centilitres');
  });

  it('stays as it was agreed to while the drinks are written', async () => {
    show();
    open(table);
    await screen.findByLabelText('Amounts without a unit are');
    choose('Amounts without a unit are', 'decilitres');
    await waitFor(() => expect(button()).toHaveProperty('disabled', false));
    const { promise: slow, resolve: goOn } = Promise.withResolvers<void>();
    vi.mocked(restore).mockImplementationOnce(async (...args) => {
      await slow;
      return (await vi.importActual<typeof ownData>('../../../stores/own-data.ts')).restore(...args);
    });
    fireEvent.click(button());
    choose('Amounts without a unit are', 'litres');
    goOn();
    await screen.findByText('Brought in 2 drinks; 0 entries kept as before.');
    expect(await log()).toMatchObject([{ ml: 100 }, { ml: 200 }]);
  });

  it('is still there after a look at another section, and asked about before the page goes', async () => {
    const { unmount } = show();
    expect(isAsked()).toBe(false);
    open(table);
    await screen.findByLabelText('Amounts without a unit are');
    choose('Amounts without a unit are', 'decilitres');
    await within(await screen.findByRole('table')).findByText('100 mL');
    unmount();
    expect(isAsked()).toBe(true);
    show();
    await within(await screen.findByRole('table')).findByText('100 mL');
    await waitFor(() => expect(button()).toHaveProperty('disabled', false));
    fireEvent.click(button());
    fireEvent.click(button());
    await screen.findByText('Brought in 2 drinks; 0 entries kept as before.');
    expect(await log()).toHaveLength(2);
    expect(isAsked()).toBe(false);
  });
});
