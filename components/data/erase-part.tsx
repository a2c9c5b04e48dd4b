import { useEffect, useId, useRef, useState } from 'react';
import type { DayRange } from '../../core/log/history.ts';
import { formatters } from '../../locales/formatters.ts';
import { erasableDays, eraseAll, eraseRange, reachesBack, today } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';
import { Stones } from '../ui/stones.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { DataCard } from './data-card.tsx';
import { DayFields, rangeFault } from './day-fields.tsx';
import styles from './erase-part.module.css';
import { EraseQuestion } from './erase-question.tsx';
import { OutcomeNote, type Told } from './outcome-note.tsx';

/** Erases some days or everything, after asking once more and offering a backup. */
export function ErasePart() {
  const { t, locale } = useMessages();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const [what, setWhat] = useState<'range' | 'all'>('range');
  const [range, setRange] = useState<DayRange>(() => ({ from: today(), to: today() }));
  const [within, setWithin] = useState<DayRange>(range);
  useEffect(() => void erasableDays().then(setWithin), []);
  const [isAsked, setAsked] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const close = (news: Told | null) => {
    setAsked(false);
    setTold(news);
    // The question goes, and takes the focus with it.
    opener.current?.focus();
  };
  const everything = async (): Promise<Told> => {
    const done = await eraseAll();
    if (!done.ok) return { isGood: false, words: t(`log.trouble.${done.why}`) };
    if (done.value === null) return { isGood: true, words: t('data.erase.done.all') };
    return { isGood: false, words: t('data.erase.done.notLog', { why: t(`log.trouble.${done.value}`) }) };
  };
  const days = async (): Promise<Told> => {
    const done = await eraseRange(range);
    return done.ok
      ? { isGood: true, words: t('data.erase.done.range', { count: done.value }) }
      : { isGood: false, words: t(`log.trouble.${done.why}`) };
  };
  const erase = async () => {
    close(await (what === 'all' ? everything() : days()));
    void erasableDays().then(setWithin);
  };
  const rangeQuestion = () =>
    reachesBack(range.from)
      ? t('data.erase.sure.until', { date: daysText({ from: range.to, to: range.to }, locale) })
      : t('data.erase.sure.range', { range: daysText(range, locale) });
  const change = (apply: () => void) => {
    apply();
    setAsked(false);
    setTold(null);
  };
  return (
    <DataCard place="erase" title={t('data.erase')} text={t('data.erase.text')}>
      <div className={styles.choice}>
        <Stones
          label={t('data.erase.what')}
          value={what}
          onChoose={(value) => change(() => setWhat(value))}
          options={(['range', 'all'] as const).map((value) => ({ value, text: t(`data.erase.${value}`) }))}
        />
        <p className="sm q2">{t(`data.erase.${what}.help`)}</p>
      </div>
      {what === 'range' && <DayFields range={range} within={within} onChange={(next) => change(() => setRange(next))} />}
      <div>
        <button
          ref={opener}
          type="button"
          className="btn btn-soft"
          aria-expanded={isAsked}
          aria-controls={isAsked ? id : undefined}
          disabled={what === 'range' && rangeFault(range, within) !== null}
          onClick={onFirstClick(() => {
            setAsked(!isAsked);
            setTold(null);
          })}
        >
          {t('data.erase.next')}
        </button>
      </div>
      {isAsked && (
        <EraseQuestion
          id={id}
          question={what === 'all' ? t('data.erase.sure.all') : rangeQuestion()}
          go={t(`data.erase.go.${what}`)}
          onErase={erase}
          onKeep={() => close(null)}
        />
      )}
      <OutcomeNote told={told} />
    </DataCard>
  );
}

/** Days are dates without a zone, so they are told as they would be in UTC. */
function daysText({ from, to }: DayRange, locale: string): string {
  const format = formatters.getDateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.formatRange(Date.parse(from), Date.parse(to));
}
