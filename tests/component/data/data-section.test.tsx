import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DataSection } from '../../../components/data/data-section.tsx';
import { DayFields, rangeFault } from '../../../components/data/day-fields.tsx';
import { FilePlace } from '../../../components/data/file-place.tsx';
import { Progress } from '../../../components/data/progress.tsx';
import { RowProblems } from '../../../components/data/row-problems.tsx';
import { expectAccessible } from '../axe.ts';
import { englishLanguage, readBy, renderIn } from '../pseudo-language.tsx';

vi.mock('../../../platform/browser.ts', () => ({ browser: {} }));

afterEach(cleanup);

describe('your data', () => {
  it('has nothing that axe objects to, with a question as well', async () => {
    const { container } = renderIn(readBy('options', englishLanguage), <DataSection />);
    await expectAccessible(container);
    fireEvent.click(screen.getByRole('button', { name: 'Erase…' }));
    await expectAccessible(container);
  });

  it('shows how far long work is, and lets it be cancelled', () => {
    const cancel = vi.fn();
    renderIn(englishLanguage, <Progress going={{ words: 'Restoring', share: 0.25 }} cancel={cancel} />);
    expect(screen.getByRole('progressbar', { name: 'Restoring' })).toHaveProperty('value', 0.25);
    screen.getByText('25%');
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('takes a file that is dropped, and the same one again', () => {
    const onFile = vi.fn();
    renderIn(englishLanguage, <FilePlace label="A backup file" accept=".json" onFile={onFile} />);
    const file = new File(['{}'], 'a.json');
    const place = screen.getByText('or drop it here').parentElement as HTMLElement;
    fireEvent.drop(place, { dataTransfer: { files: [file] } });
    fireEvent.drop(place, { dataTransfer: { files: [file] } });
    expect(onFile.mock.calls).toEqual([[file], [file]]);
  });

  it('tells of five bad rows, and how many more there are', () => {
    const problems = Array.from({ length: 12 }, (_, i) => ({ line: i + 2, code: 'amount' as const, text: '<b>x</b>' }));
    renderIn(englishLanguage, <RowProblems problems={problems} />);
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      ...[2, 3, 4, 5, 6].map((line) => `Line ${line}: “<b>x</b>” is not an amount, so it is left out.`),
      'And 7 more rows.',
    ]);
  });

  it('says beside the days why they cannot be erased', () => {
    const range = { from: '2026-11-22', to: '2026-11-20' };
    const within = { from: '2026-01-01', to: '2026-11-23' };
    renderIn(englishLanguage, <DayFields range={range} within={within} onChange={vi.fn()} />);
    screen.getByText('The first day comes after the last one.');
    expect(rangeFault({ from: '2026-11-23', to: '2026-11-23' }, within)).toBeNull();
    expect(rangeFault({ from: '2026-11-23', to: '2026-11-24' }, within)).toBe('future');
    expect(rangeFault({ from: '1999-01-01', to: '2026-11-22' }, within)).toBeNull();
    expect(rangeFault({ from: '', to: '2026-11-22' }, within)).toBe('missing');
    expect((screen.getByLabelText('to') as HTMLInputElement).max).toBe('2026-11-23');
  });
});
