import { type ReactNode, useEffect, useRef } from 'react';
import type { Lead } from '../../core/reminders/lead.ts';
import { promptText } from '../../core/reminders/prompt-text.ts';
import type { RoutineSummary } from '../../core/routines/library.ts';
import { isLastHour } from '../../core/schedule/last-hour.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { planContext } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { type OfferPrompt, TITLE_ID } from './offer-prompt.ts';
import styles from './prompt-card.module.css';
import { ReasonText } from './reason-text.tsx';

/** Longer titles are set smaller; the card would have to grow for them. */
const LONG_TITLE = 50;

interface CardTopProps {
  prompt: OfferPrompt;
  lead: Lead;
  routine: RoutineSummary;
  /** The offer in a word or two; a reminder that a person has added goes by its own name. */
  kicker: string;
  icon: IconName;
  picture: ReactNode;
}

/** The upper part of the card: what is offered, in words and as a picture, and why now. */
export function CardTop({ prompt, lead, routine, kicker, icon, picture }: CardTopProps) {
  const { t } = useMessages();
  const settings = useSettings((view) => view.settings);
  const title = t(promptText(prompt.content.text, occasion(prompt, lead, routine, settings)));
  return (
    <div className={styles.paper}>
      {picture}
      <div className={styles.copy}>
        <p className={`${styles.kicker} sm wt`}>
          <Icon name={icon} size={16} />
          <span dir="auto">{lead.own?.name ?? kicker}</span>
        </p>
        <Title isLong={title.length > LONG_TITLE}>{title}</Title>
        <p className={`${styles.reason} q2 sm`}>
          <ReasonText prompt={prompt} lead={lead} routine={routine} />
          {lead.kind !== 'drink' && routine.from && ` ${t('brought.unchecked')}`}
        </p>
      </div>
    </div>
  );
}

/** The title has the focus when the card comes up, so that a screen reader begins here and no control takes a stray key. */
function Title({ isLong, children }: { isLong: boolean; children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <h1 id={TITLE_ID} ref={ref} tabIndex={-1} className={`display ${styles.title} ${isLong ? styles.long : ''}`}>
      {children}
    </h1>
  );
}

/** The moment it was opened at decides, so that a card that stays open keeps its words. */
function occasion({ openedAt }: OfferPrompt, lead: Lead, { id, families }: RoutineSummary, settings: Settings) {
  const opened = new Date(openedAt);
  const { hours } = settings;
  return {
    lead: lead.kind,
    routine: { id, isHandsOn: families.includes('general') },
    minuteOfDay: opened.getHours() * 60 + opened.getMinutes(),
    isLastHour: hours.on && isLastHour(hours.week, openedAt, planContext(settings).day.timeZone),
  };
}
