import type { Lacks } from '../../core/log/backup.ts';
import { formatters } from '../../locales/formatters.ts';
import type { Messages } from '../ui/messages.tsx';

/** So many days are named; of more, how many there are. */
const NAMED = 5;

/** The parts that a file lacks because they could not be read, one sentence for each sort. */
export function lacksWords({ days, routines }: Lacks, { t, locale }: Messages): string[] {
  const format = formatters.getDateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const named = days.slice(0, NAMED).map((day) => format.format(Date.parse(day)));
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(named);
  const rest = days.length - named.length;
  return [
    ...(days.length > 0 ? [t('data.lacks.days', { count: days.length, days: list, more: rest })] : []),
    ...(routines > 0 ? [t('data.lacks.routines', { count: routines })] : []),
  ];
}
