import { type ReactNode, useEffect, useRef, useState } from 'react';
import { DRINK_KINDS, FEELS } from '../../core/log/entry.ts';
import type { DayRange } from '../../core/log/history.ts';
import type { Report } from '../../core/log/report.ts';
import { loadReport, today } from '../../stores/history.ts';
import type { Outcome } from '../../stores/outcome.ts';
import { findRoutine } from '../../stores/own-routines.ts';
import { Banner } from '../ui/banner.tsx';
import { dayText, rangeText } from './day-words.ts';
import styles from './report-view.module.css';
import { useWords } from './use-words.ts';

/** A page about a stretch of days, to print or to save as PDF by the browser. On paper, nothing else is on it. */
export function ReportView({ range, onBack }: { range: DayRange; onBack: () => void }) {
  const { t } = useWords();
  const [read, setRead] = useState<Outcome<Report> | null>(null);
  useFileName(range);
  useEffect(() => {
    let isCurrent = true;
    void loadReport(range).then((outcome) => isCurrent && setRead(outcome));
    return () => {
      isCurrent = false;
    };
  }, [range]);
  return (
    <>
      <div className={styles.actions}>
        <button type="button" className="btn btn-soft" onClick={onBack}>
          {t('report.back')}
        </button>
        <button type="button" className="btn btn-primary" disabled={!read?.ok} onClick={() => window.print()}>
          {t('report.print')}
        </button>
      </div>
      {read === null && <p role="status">{t('history.loading')}</p>}
      {read?.ok === false && (
        <Banner tone="clay" icon="care">
          {t(`log.trouble.${read.why}`)}
        </Banner>
      )}
      {read?.ok && <Sheet report={read.value} />}
    </>
  );
}

/** Browsers name a PDF by the title of the page. */
function useFileName({ from, to }: DayRange): void {
  const { t } = useWords();
  useEffect(() => {
    const { title } = document;
    document.title = t('report.fileName', { from, to });
    return () => {
      document.title = title;
    };
  }, [from, to, t]);
}

function Sheet({ report }: { report: Report }) {
  const { t, locale } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <article className={`card ${styles.sheet}`} data-sheet>
      <header>
        <h2 className="display" ref={heading} tabIndex={-1}>
          {t('report.title')}
        </h2>
        <p>{t('report.days', { range: rangeText(report, locale), count: report.days })}</p>
        <p className={styles.made}>{t('report.generated', { date: dayText(today(), locale) })}</p>
      </header>
      <Routines report={report} />
      <Drinks report={report} />
      <Feels report={report} />
      <Notes report={report} />
      <footer className={styles.made}>{t('report.foot')}</footer>
    </article>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Routines({ report }: { report: Report }) {
  const { t, number, minutes, length } = useWords();
  if (report.routineTimes === 0) return <Part title={t('report.routines')}>{t('report.routines.none')}</Part>;
  const feels = FEELS.map((feel) => t(`finish.feel.${feel}`));
  return (
    <Part title={t('report.routines')}>
      <p>
        {t('report.routines.text', { times: report.routineTimes, length: length(report.routineSeconds), days: report.daysWithRoutine })}
      </p>
      <div className={styles.scroll}>
        <table>
          <thead>
            <tr>
              {[t('history.column.routine'), t('history.column.times'), t('report.minutes'), ...feels].map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.routines.map(({ routineId, times, seconds, feel }) => (
              <tr key={routineId}>
                <th scope="row">{findRoutine(routineId)?.name ?? t('timeline.routineUnknown')}</th>
                <td>{number(times)}</td>
                <td>{minutes(seconds)}</td>
                {FEELS.map((name) => (
                  <td key={name}>{number(feel[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}

function Drinks({ report }: { report: Report }) {
  const { t, volume, locale } = useWords();
  if (report.meanDrinkMl === null) return <Part title={t('report.drinks')}>{t('report.drinks.none')}</Part>;
  const kinds = DRINK_KINDS.flatMap((kind) => (report.ml[kind] ? [`${t(`report.kind.${kind}`)} ${volume(report.ml[kind])}`] : []));
  return (
    <Part title={t('report.drinks')}>
      <p>{t('report.drinks.text', { total: volume(report.drinkMl), mean: volume(report.meanDrinkMl), days: report.daysWithDrink })}</p>
      {kinds.length > 1 && <p>{new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(kinds)}</p>}
    </Part>
  );
}

function Feels({ report }: { report: Report }) {
  const { t, number, locale } = useWords();
  const { lighter, same, sore } = report.feel;
  if (lighter + same + sore === 0) return <Part title={t('report.feel')}>{t('report.feel.none')}</Part>;
  return (
    <Part title={t('report.feel')}>
      <p>{t('report.feel.text', { lighter: number(lighter), same: number(same), sore: number(sore) })}</p>
      {sore > 0 && (
        <dl className={styles.dated}>
          {report.feels
            .filter(({ feel }) => feel === 'sore')
            .map(({ id, day, routineId }) => (
              <div key={id}>
                <dt>{dayText(day, locale)}</dt>
                <dd>{t('report.feel.sore', { name: findRoutine(routineId)?.name ?? t('timeline.routineUnknown') })}</dd>
              </div>
            ))}
        </dl>
      )}
    </Part>
  );
}

function Notes({ report }: { report: Report }) {
  const { t, locale } = useWords();
  if (report.notes.length === 0) return <Part title={t('report.notes')}>{t('report.notes.none')}</Part>;
  return (
    <Part title={t('report.notes')}>
      <dl className={styles.dated}>
        {report.notes.map(({ id, day, text }) => (
          <div key={id}>
            <dt>{dayText(day, locale)}</dt>
            <dd dir="auto">{text}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}
