import { decisionsAbout, outlook } from '../../core/reminders/decisions.ts';
import type { Kind, ReminderId } from '../../core/reminders/reminder.ts';
import { isBuiltIn, remindersOf } from '../../core/reminders/reminder-list.ts';
import { useNow } from '../../stores/now.ts';
import { planContext, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { refreshToday, useToday } from '../../stores/today.ts';
import { Banner } from '../ui/banner.tsx';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { decisionWords, outlookWords } from '../words/decision-words.ts';
import { reminderName } from '../words/reminder-words.ts';
import styles from './why-section.module.css';

const ICONS: Record<Kind, IconName> = { routine: 'pebbles', drink: 'glass' };

/** For each reminder: its next time, the reason for waiting, and the decisions of today. */
export function WhySection() {
  const { t } = useMessages();
  const settings = useSettings((view) => view.settings);
  const builtInFirst = remindersOf({ settings }).all.toSorted((a, b) => Number(isBuiltIn(b.id)) - Number(isBuiltIn(a.id)));
  const status = useToday((view) => view.status);
  return (
    <div className={styles.reminders}>
      {status === 'unavailable' && (
        <Banner tone="clay" icon="care" action={{ label: t('options.why.retry'), act: refreshToday }}>
          {t('options.why.unavailable')}
        </Banner>
      )}
      {builtInFirst.map(({ id, kind }) => (
        <WhyReminder key={id} id={id} icon={ICONS[kind]} />
      ))}
      <p className={`note ${styles.limits}`}>
        <Icon name="info" size={18} />
        {t('options.why.limits')}
      </p>
    </div>
  );
}

function WhyReminder({ id, icon }: { id: ReminderId; icon: IconName }) {
  const messages = useMessages();
  const { t, time } = messages;
  const settings = useSettings((view) => view.settings);
  const state = useReminders((view) => view.state);
  const { entries, status } = useToday();
  const now = useNow();
  const decisions = decisionsAbout(entries, id);
  const next = outlook(state, planContext(settings), id, now);
  return (
    <section className={`card ${styles.reminder}`} aria-labelledby={`why-${id}`}>
      <h2 id={`why-${id}`} className="display">
        <Icon name={icon} size={20} />
        {reminderName(id, settings.ownReminders, messages)}
      </h2>
      <p className={styles.next}>{outlookWords(next, now, messages)}</p>
      {decisions.length === 0 && status === 'ready' && next.kind !== 'off' && (
        <p className={`sm ${styles.none}`}>{t('options.why.none')}</p>
      )}
      {decisions.length > 0 && (
        <ol className={styles.decisions} aria-label={t('options.why.decisions')}>
          {decisions.map((decision) => (
            <li key={decision.id}>
              <time className="tnum" dateTime={new Date(decision.at).toISOString()}>
                {time(decision.at)}
              </time>
              <span className={styles.stone} data-kind={decision.kind} aria-hidden="true" />
              <span>{decisionWords(decision, messages)}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
