import { drinkUnit, formatVolume } from '../../core/drinks/volume.ts';
import type { DrinkEntry } from '../../core/log/entry.ts';
import { formatters } from '../../locales/formatters.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './drink-preview.module.css';

const SHOWN = 5;

/** The first drinks of a table, as they would be added, and from when to when all of them are. */
export function DrinkPreview({ drinks }: { drinks: readonly DrinkEntry[] }) {
  const { t, locale } = useMessages();
  const unit = drinkUnit(
    useSettings((view) => view.settings.volumes.unit),
    locale,
  );
  const when = formatters.getDateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  if (drinks.length === 0) return <p className="sm">{t('data.import.nothing')}</p>;
  const span = drinks.reduce(({ from, to }, { at }) => ({ from: Math.min(from, at), to: Math.max(to, at) }), {
    from: Infinity,
    to: -Infinity,
  });
  const day = formatters.getDateTimeFormat(locale, { dateStyle: 'long' });
  return (
    <>
      <table className={styles.table}>
        <caption>{t('data.import.preview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('data.import.preview.time')}</th>
            <th scope="col">{t('data.import.preview.amount')}</th>
            <th scope="col">{t('data.import.preview.kind')}</th>
          </tr>
        </thead>
        <tbody>
          {drinks.slice(0, SHOWN).map(({ id, at, ml, of = 'water' }) => (
            <tr key={id}>
              <td>{when.format(at)}</td>
              <td>{formatVolume(ml, unit, locale)}</td>
              <td>{t(`data.import.kind.${of}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {drinks.length > SHOWN && <p className="sm">{t('data.import.span', { from: day.format(span.from), to: day.format(span.to) })}</p>}
    </>
  );
}
