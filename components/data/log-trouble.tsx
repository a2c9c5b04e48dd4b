import { useState } from 'react';
import { giveUpLog } from '../../stores/own-data.ts';
import { refreshToday, useToday } from '../../stores/today.ts';
import { Banner } from '../ui/banner.tsx';
import { useMessages } from '../ui/messages.tsx';
import { EraseQuestion } from './erase-question.tsx';
import styles from './log-trouble.module.css';
import { OutcomeNote, type Told } from './outcome-note.tsx';

/** The trouble of the log, with buttons against it. A log that cannot be opened is given up only when the person says so. */
export function LogTroubleNotice() {
  const { t } = useMessages();
  const trouble = useToday((view) => view.trouble);
  const [isAsked, setAsked] = useState(false);
  const [told, setTold] = useState<Told | null>(null);
  const giveUp = async () => {
    const done = await giveUpLog();
    setAsked(false);
    setTold(done.ok ? { isGood: true, words: t('data.giveUp.done') } : { isGood: false, words: t(`log.trouble.${done.why}`) });
    await refreshToday();
  };
  const isLost = trouble === 'corrupt' || trouble === 'newer';
  return (
    <div className={styles.trouble}>
      {trouble && (
        <Banner tone="clay" icon="care" action={trouble === 'denied' ? undefined : { label: t('data.retry'), act: refreshToday }}>
          {t(`log.trouble.${trouble}`)}
        </Banner>
      )}
      {isLost && !isAsked && (
        <div>
          <button type="button" className="btn btn-quiet btn-sm" onClick={() => setAsked(true)}>
            {t('data.giveUp')}
          </button>
        </div>
      )}
      {isLost && isAsked && (
        <EraseQuestion question={t('data.giveUp.sure')} go={t('data.giveUp.go')} onErase={giveUp} onKeep={() => setAsked(false)} />
      )}
      <OutcomeNote told={told} />
    </div>
  );
}
