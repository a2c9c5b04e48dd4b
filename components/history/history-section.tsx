import { useEffect, useState } from 'react';
import type { DayRange } from '../../core/log/history.ts';
import { connectHistory, refreshHistory, useHistory } from '../../stores/history.ts';
import { Banner } from '../ui/banner.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { BreakCalendar } from './break-calendar.tsx';
import styles from './history-section.module.css';
import { HoursCard } from './hours-card.tsx';
import { PromptsCard } from './prompts-card.tsx';
import { RangePicker } from './range-picker.tsx';
import { ReportView } from './report-view.tsx';
import { RoutinesCard } from './routines-card.tsx';
import { SummaryCards } from './summary-cards.tsx';
import { TimeCharts } from './time-charts.tsx';

/** The drinks, routines and prompts of the past: a stretch of days at a time, or as a page to print in its place. */
export function HistorySection() {
  useConnectedHistory();
  const status = useHistory((view) => view.status);
  const isNew = useHistory((view) => view.first === null);
  const [reported, setReported] = useState<DayRange | null>(null);
  if (status === 'loading') return <Loading />;
  if (status === 'unavailable') return <Unavailable />;
  if (isNew) return <Empty />;
  if (reported) return <ReportView range={reported} onBack={() => setReported(null)} />;
  return (
    <div className={styles.history}>
      <RangePicker onReport={setReported} />
      <SummaryCards />
      <BreakCalendar />
      <TimeCharts />
      <HoursCard />
      <RoutinesCard />
      <PromptsCard />
    </div>
  );
}

/** Follows the log while the section is open. */
function useConnectedHistory(): void {
  useEffect(() => {
    let isOpen = true;
    let end = () => {};
    void connectHistory().then((disconnect) => {
      if (isOpen) end = disconnect;
      else disconnect();
    });
    return () => {
      isOpen = false;
      end();
    };
  }, []);
}

function Loading() {
  const { t } = useMessages();
  return (
    <p className={styles.loading} role="status">
      {t('history.loading')}
    </p>
  );
}

function Unavailable() {
  const { t } = useMessages();
  const trouble = useHistory((view) => view.trouble) ?? 'unknown';
  return (
    <Banner tone="clay" icon="care" action={trouble === 'denied' ? undefined : { label: t('history.retry'), act: refreshHistory }}>
      {t(`log.trouble.${trouble}`)}
    </Banner>
  );
}

function Empty() {
  const { t } = useMessages();
  return (
    <div className={`card ${styles.empty}`}>
      <Icon name="pebbles" size={28} />
      <h2 className="display">{t('history.empty.title')}</h2>
      <p>{t('history.empty.text')}</p>
    </div>
  );
}
