import { useHistory } from '../../stores/history.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { ChartCard } from './chart-card.tsx';
import { ShareTable } from './share-table.tsx';
import { useWords } from './use-words.ts';

/** The routines that were done, longest in all first. */
export function RoutinesCard() {
  const { t, number, length } = useWords();
  const routines = useHistory((view) => view.parts.routines);
  const rows = [...routines].sort(([, a], [, b]) => b.seconds - a.seconds || b.times - a.times);
  const title = t('history.routines');
  return (
    <ChartCard title={title}>
      {rows.length === 0 && <p className="sm q2">{t('history.nothing')}</p>}
      {rows.length > 0 && (
        <ShareTable
          caption={title}
          tone="reed"
          columns={[t('history.column.routine'), t('history.column.times'), t('history.column.length')]}
          rows={rows.map(([id, { times, seconds }]) => ({
            key: id,
            name: findRoutine(id)?.name ?? t('timeline.routineUnknown'),
            share: seconds,
            cells: [number(times), length(seconds)],
          }))}
        />
      )}
    </ChartCard>
  );
}
