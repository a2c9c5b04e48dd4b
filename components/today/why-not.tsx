import type { Entry } from '../../core/log/entry.ts';
import { type Decision, decisionsAbout, outlook } from '../../core/reminders/decisions.ts';
import { remindersOf } from '../../core/reminders/reminder-list.ts';
import type { Instant } from '../../core/time.ts';
import { planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { decisionWords, outlookWords } from '../words/decision-words.ts';
import { reminderName } from '../words/reminder-words.ts';
import styles from './why-not.module.css';

/** So many of the last decisions are told of each reminder; the options page tells more. */
const TOLD = 4;

/** For each reminder: its next time or the reason for waiting, and the decisions of today. */
export function WhyNot({ entries, now }: { entries: readonly Entry[]; now: Instant }) {
  const messages = useMessages();
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  return (
    <ul className={styles.reminders}>
      {remindersOf({ settings }).all.map(({ id }) => (
        <li key={id} className={styles.reminder}>
          <h3 className={styles.name}>{reminderName(id, settings.ownReminders, messages)}</h3>
          <p className={styles.next}>{outlookWords(outlook(state, planContext(settings), id, now), now, messages)}</p>
          <Decisions decisions={decisionsAbout(entries, id).slice(0, TOLD)} />
        </li>
      ))}
    </ul>
  );
}

function Decisions({ decisions }: { decisions: readonly Decision[] }) {
  const messages = useMessages();
  const { t, time } = messages;
  if (decisions.length === 0) return <p className={styles.none}>{t('popup.whyNone')}</p>;
  return (
    <ol className={styles.decisions}>
      {decisions.map((decision) => (
        <li key={decision.id} className={styles.decision}>
          <time className={styles.time} dateTime={new Date(decision.at).toISOString()}>
            {time(decision.at)}
          </time>{' '}
          <span>{decisionWords(decision, messages)}</span>
        </li>
      ))}
    </ol>
  );
}
