import { type ReactNode, useId } from 'react';
import { LENGTHS, type Wanted } from '../../core/routines/browse.ts';
import { AREAS, TOOLS } from '../../core/routines/schema.ts';
import { useOwnRoutines } from '../../stores/own-routines.ts';
import { useMessages } from '../ui/messages.tsx';
import { Select } from '../ui/select.tsx';
import styles from './filters.module.css';

const ANY = 'any';

/** The routines that somebody looks for: each choice narrows the list at once. */
export function Filters({ wanted, onChange }: { wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { t } = useMessages();
  const hasOwn = useOwnRoutines((view) => view.own.length > 0);
  const filter = <K extends keyof Wanted>(
    key: K,
    label: string,
    values: readonly NonNullable<Wanted[K]>[],
    word: (value: NonNullable<Wanted[K]>) => string,
  ) => (
    <Filter label={label}>
      {(labelledBy) => (
        <Select
          labelledBy={labelledBy}
          value={wanted[key] ?? ANY}
          onChoose={(value) => onChange({ ...wanted, [key]: value === ANY ? null : value })}
          options={[{ value: ANY, text: t('library.filter.any') }, ...values.map((value) => ({ value, text: word(value) }))]}
        />
      )}
    </Filter>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser, and this is not a form
    <div className={styles.filters} role="group" aria-label={t('library.filters')}>
      {filter('only', t('library.filter.only'), hasOwn ? ['favourites', 'own'] : ['favourites'], (only) => t(`library.only.${only}`))}
      {filter('place', t('library.filter.place'), ['desk', 'home'], (place) => t(`library.place.${place}`))}
      {filter('length', t('library.filter.length'), LENGTHS, (length) => t(`library.length.${length}`))}
      {filter('area', t('library.filter.area'), AREAS, (area) => t(`library.area.${area}`))}
      {filter('discreet', t('library.filter.discreet'), ['high', 'medium', 'low'], (discreet) => t(`library.discreet.${discreet}`))}
      {filter('tools', t('library.filter.tools'), ['none', ...TOOLS], (tools) => t(`library.tools.${tools}`))}
    </div>
  );
}

function Filter({ label, children }: { label: string; children: (labelledBy: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles.filter}>
      <span id={id} className="xs q2">
        {label}
      </span>
      {children(id)}
    </div>
  );
}
