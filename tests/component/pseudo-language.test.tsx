import { expect, test } from 'vitest';
import { useMessages } from '../../components/ui/messages.tsx';
import { expectNothingHardCoded, pseudoLanguage, renderIn } from './pseudo-language.tsx';

function Sign({ children }: { children?: string }) {
  const { t, number, time } = useMessages();
  return (
    <p title={t('app.name')}>
      {t('app.name')} {number(1.5, { style: 'unit', unit: 'liter' })} {time(0)} {children}
    </p>
  );
}

test('words of the catalogue, numbers, units and times pass', () => {
  const { container } = renderIn(pseudoLanguage, <Sign />);
  expect(container.textContent).toContain('[!!Rill!!]');
  expectNothingHardCoded(container);
});

test('content passes where it is told', () => {
  const { container } = renderIn(pseudoLanguage, <Sign>Breathe and open</Sign>);
  expectNothingHardCoded(container, ['Breathe and open']);
});

test('a hard-coded text is found', () => {
  const { container } = renderIn(pseudoLanguage, <Sign>Breathe</Sign>);
  expect(() => expectNothingHardCoded(container)).toThrow('Breathe');
});

test('a hard-coded label is found', () => {
  const { container } = renderIn(
    pseudoLanguage,
    <div title="Later">
      <Sign />
    </div>,
  );
  expect(() => expectNothingHardCoded(container)).toThrow('Later');
});
