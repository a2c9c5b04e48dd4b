import { type ReactNode, useId } from 'react';
import { VOLUMES } from '../../core/drinks/typed-volume.ts';
import { type OpenQuestion, openQuestions } from '../../core/log/drinks-csv.ts';
import { CLOCKS, type DrinkMapping, type DrinkTable } from '../../core/log/table-guess.ts';
import { DATE_ORDERS } from '../../core/log/when-text.ts';
import { useMessages } from '../ui/messages.tsx';
import { Select } from '../ui/select.tsx';
import styles from './mapping-form.module.css';

interface MappingFormProps {
  table: DrinkTable;
  mapping: DrinkMapping;
  onChange: (change: Partial<DrinkMapping>) => void;
}

interface FieldIds {
  labelledBy: string;
  describedBy?: string;
}

/** The value of a choice that is none of what a table has. */
const NONE = 'none';
/** As many signs of a line as tell it from the others. */
const SHOWN = 40;

/**
 * The meaning of each column, the form of dates, and the unit of amounts. Questions that the table leaves open are asked beside their
 * fields.
 */
export function MappingForm({ table: { head, width }, mapping, onChange }: MappingFormProps) {
  const { t } = useMessages();
  const id = useId();
  const open = openQuestions(mapping);
  const names = head.find(({ line }) => line === mapping.header)?.cells ?? [];
  const columnText = (index: number) => {
    const number = index + 1;
    const name = names[index]?.slice(0, SHOWN) ?? '';
    return name === '' ? t('data.import.column', { number }) : t('data.import.named', { name, number });
  };
  const firstRow = head.find(({ line }) => line > (mapping.header ?? 0))?.cells ?? [];
  const example = (question: OpenQuestion) => firstRow[question === 'unit' ? mapping.amount : mapping.time]?.slice(0, SHOWN) ?? '';
  const columns = Array.from({ length: width }, (_, index) => ({ value: String(index), text: columnText(index) }));

  /** @param asks what is asked beside it; null while nothing is. */
  const field = (name: string, label: string, asks: string | null, select: (ids: FieldIds) => ReactNode) => (
    <div className={styles.field}>
      <span id={`${id}-${name}`}>{label}</span>
      {select({ labelledBy: `${id}-${name}`, ...(asks !== null && { describedBy: `${id}-${name}-asks` }) })}
      {asks !== null && (
        <p id={`${id}-${name}-asks`} className="note note-clay">
          {asks}
        </p>
      )}
    </div>
  );
  const column = (part: 'time' | 'amount') =>
    field(part, t(`data.import.${part}`), null, (ids) => (
      <Select {...ids} value={String(mapping[part])} onChoose={(value) => onChange({ [part]: Number(value) })} options={columns} />
    ));
  const optional = (part: 'clock' | 'zone' | 'kind', none: string) =>
    field(part, t(`data.import.${part}`), null, (ids) => (
      <Select
        {...ids}
        value={mapping[part] === null ? NONE : String(mapping[part])}
        onChoose={(value) => onChange({ [part]: value === NONE ? null : Number(value) })}
        options={[{ value: NONE, text: none }, ...columns]}
      />
    ));
  /** Nothing is chosen in it while it is open. */
  const asked = (
    question: OpenQuestion,
    value: string | null,
    options: readonly { value: string; text: string }[],
    choose: (value: string) => void,
  ) => {
    const isOpen = open.includes(question);
    return field(
      question,
      t(`data.import.${question}`),
      isOpen ? t(`data.import.ask.${question}`, { example: example(question) }) : null,
      (ids) => (
        <Select
          {...ids}
          value={value ?? NONE}
          onChoose={(chosen) => chosen !== NONE && choose(chosen)}
          options={[...(isOpen ? [{ value: NONE, text: t('data.import.choose') }] : []), ...options]}
        />
      ),
    );
  };
  const units = VOLUMES.map((value) => ({ value: value as string, text: t(`data.import.unit.${value}`) }));
  const unitColumns = columns.map(({ value, text }) => ({ value: `column-${value}`, text: t('data.import.unit.column', { name: text }) }));
  const lines = head.map(({ line, cells }) => ({
    value: String(line),
    text: t('data.import.header.line', { line, names: cells.join(', ').slice(0, SHOWN) }),
  }));
  return (
    <div className={styles.fields}>
      {field('header', t('data.import.header'), null, (ids) => (
        <Select
          {...ids}
          value={mapping.header === null ? NONE : String(mapping.header)}
          onChoose={(value) => onChange({ header: value === NONE ? null : Number(value) })}
          options={[{ value: NONE, text: t('data.import.header.none') }, ...lines]}
        />
      ))}
      {column('time')}
      {optional('clock', t('data.import.no-column'))}
      {asked(
        'dates',
        mapping.dates,
        DATE_ORDERS.map((value) => ({ value, text: t(`data.import.dates.${value}`) })),
        (value) => onChange({ dates: DATE_ORDERS.find((order) => order === value) ?? null }),
      )}
      {optional('zone', t('data.import.no-zone'))}
      {asked(
        'clockIs',
        mapping.clockIs,
        CLOCKS.map((value) => ({ value, text: t(`data.import.clockIs.${value}`) })),
        (value) => onChange({ clockIs: CLOCKS.find((clock) => clock === value) ?? null }),
      )}
      {column('amount')}
      {asked('unit', mapping.unitColumn === null ? mapping.unit : `column-${mapping.unitColumn}`, [...units, ...unitColumns], (value) => {
        const unit = VOLUMES.find((one) => one === value) ?? null;
        onChange({ unit, unitColumn: unit === null ? Number(value.slice('column-'.length)) : null });
      })}
      {optional('kind', t('data.import.no-kind'))}
    </div>
  );
}
