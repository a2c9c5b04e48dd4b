import { type ReactNode, useId } from 'react';
import { VOLUMES } from '../../core/drinks/typed-volume.ts';
import type { DrinkMapping, DrinkTable } from '../../core/log/drinks-csv.ts';
import { DATE_ORDERS } from '../../core/log/when-text.ts';
import { useMessages } from '../ui/messages.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './mapping-form.module.css';

interface MappingFormProps {
  table: DrinkTable;
  mapping: DrinkMapping;
  onChange: (change: Partial<DrinkMapping>) => void;
}

const NO_COLUMN = 'none';

/** What each column is, how dates are written, and what amounts are in. */
export function MappingForm({ table, mapping, onChange }: MappingFormProps) {
  const { t } = useMessages();
  const id = useId();
  const width = Math.max(table.columns.length, ...table.rows.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, index) => {
    const name = mapping.hasHeader ? (table.columns[index] ?? '') : '';
    const number = index + 1;
    return { value: String(index), text: name === '' ? t('data.import.column', { number }) : t('data.import.named', { name, number }) };
  });
  const field = (name: string, label: string, select: (labelledBy: string) => ReactNode) => (
    <div className={styles.field}>
      <span id={`${id}-${name}`}>{label}</span>
      {select(`${id}-${name}`)}
    </div>
  );
  const column = (part: 'time' | 'amount') =>
    field(part, t(`data.import.${part}`), (labelledBy) => (
      <Select
        labelledBy={labelledBy}
        value={String(mapping[part])}
        onChoose={(value) => onChange({ [part]: Number(value) })}
        options={columns}
      />
    ));
  const optional = (part: 'clock' | 'kind', none: string) =>
    field(part, t(`data.import.${part}`), (labelledBy) => (
      <Select
        labelledBy={labelledBy}
        value={mapping[part] === null ? NO_COLUMN : String(mapping[part])}
        onChoose={(value) => onChange({ [part]: value === NO_COLUMN ? null : Number(value) })}
        options={[{ value: NO_COLUMN, text: none }, ...columns]}
      />
    ));
  return (
    <>
      <div className={styles.fields}>
        {column('time')}
        {optional('clock', t('data.import.no-column'))}
        {field('dates', t('data.import.dates'), (labelledBy) => (
          <Select
            labelledBy={labelledBy}
            value={mapping.dates}
            onChoose={(dates) => onChange({ dates })}
            options={DATE_ORDERS.map((value) => ({ value, text: t(`data.import.dates.${value}`) }))}
          />
        ))}
        {column('amount')}
        {field('unit', t('data.import.unit'), (labelledBy) => (
          <Select
            labelledBy={labelledBy}
            value={mapping.unit}
            onChoose={(unit) => onChange({ unit })}
            options={VOLUMES.map((value) => ({ value, text: t(`data.import.unit.${value}`) }))}
          />
        ))}
        {optional('kind', t('data.import.no-kind'))}
      </div>
      <div className={styles.header}>
        <span id={`${id}-header`}>{t('data.import.header')}</span>
        <Switch labelledBy={`${id}-header`} isOn={mapping.hasHeader} onChange={(hasHeader) => onChange({ hasHeader })} />
      </div>
    </>
  );
}
