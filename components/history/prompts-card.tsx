import { heldPattern } from '../../core/log/history.ts';
import { sum } from '../../core/sum.ts';
import { useHistory } from '../../stores/history.ts';
import { holdWords } from '../words/reminder-words.ts';
import { ChartCard } from './chart-card.tsx';
import { hourText } from './day-words.ts';
import { ShareTable } from './share-table.tsx';
import { type HistoryWords, useWords } from './use-words.ts';

/** How prompts end, in the order in which they are told. */
const OUTCOMES = ['started', 'later', 'not-now', 'not-today', 'ignored', 'failed'] as const;
/** Told only when they happened. */
const RARE: ReadonlySet<string> = new Set(['not-today', 'failed']);

/** The outcomes of prompts, and the holds that kept breaks back. */
export function PromptsCard() {
  return (
    <>
      <Prompts />
      <Held />
    </>
  );
}

function Prompts() {
  const { t, number } = useWords();
  const prompts = useHistory((view) => view.parts.prompts);
  const title = t('history.prompts');
  const told = OUTCOMES.filter((outcome) => prompts[outcome] || !RARE.has(outcome));
  const isEmpty = OUTCOMES.every((outcome) => !prompts[outcome]) && !prompts.offered;
  if (isEmpty) return <Nothing title={title} text={t('history.prompts.none')} />;
  return (
    <ChartCard title={title} text={t('history.prompts.text', { count: prompts.offered ?? 0 })}>
      <ShareTable
        caption={title}
        tone="water"
        columns={[t('history.column.prompts'), t('history.column.count')]}
        rows={told.map((outcome) => ({
          key: outcome,
          name: t(`history.prompt.${outcome}`),
          share: prompts[outcome] ?? 0,
          cells: [number(prompts[outcome] ?? 0)],
        }))}
      />
    </ChartCard>
  );
}

function Held() {
  const words = useWords();
  const { t, number } = words;
  const parts = useHistory((view) => view.parts);
  const title = t('history.held');
  const rows = [...parts.held]
    .map(([by, hours]) => ({ by, count: sum(hours) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  if (rows.length === 0) return <Nothing title={title} text={t('history.held.none')} />;
  const all = t('history.held.text', { count: sum(rows.map(({ count }) => count)) });
  return (
    <ChartCard title={title} text={[all, mostWords(parts, words)].filter(Boolean).join(' ')}>
      <ShareTable
        caption={title}
        tone="sand"
        columns={[t('history.column.heldBy'), t('history.column.count')]}
        rows={rows.map(({ by, count }) => ({
          key: by,
          name: capital(holdWords(by, words), words.locale),
          share: count,
          cells: [number(count)],
        }))}
      />
    </ChartCard>
  );
}

/** The common property of most of them, when there is one. */
function mostWords(parts: Parameters<typeof heldPattern>[0], { t, locale }: HistoryWords): string | null {
  const pattern = heldPattern(parts);
  if (!pattern) return null;
  const what = t(`history.held.when.${pattern.by}`);
  return pattern.fromHour === null
    ? t('history.held.most', { what })
    : t('history.held.mostAfter', { what, time: hourText(pattern.fromHour, locale) });
}

function Nothing({ title, text }: { title: string; text: string }) {
  return (
    <ChartCard title={title}>
      <p className="sm q2">{text}</p>
    </ChartCard>
  );
}

function capital(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}
