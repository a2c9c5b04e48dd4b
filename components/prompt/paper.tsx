import { type ReactNode, useEffect, useRef } from 'react';
import { promptText } from '../../core/reminders/prompt-text.ts';
import type { RoutineSummary } from '../../core/routines/library.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import type { Offer } from './offer.ts';
import styles from './prompt-card.module.css';
import { ReasonText } from './reason-text.tsx';

/** Longer titles are set smaller; the card would have to grow for them. */
const LONG_TITLE = 50;

interface PaperProps {
  prompt: Offer;
  lead: 'drainage' | 'drink';
  routine: RoutineSummary;
  kicker: string;
  icon: IconName;
  picture: ReactNode;
}

/** The upper part of the card: what is offered, in words and as a picture, and why now. */
export function Paper({ prompt, lead, routine, kicker, icon, picture }: PaperProps) {
  const { t } = useMessages();
  const title = t(promptText(prompt.content.text, occasion(prompt, lead, routine)));
  return (
    <div className={styles.paper}>
      {picture}
      <div className={styles.copy}>
        <p className={`${styles.kicker} sm wt`}>
          <Icon name={icon} size={16} />
          {kicker}
        </p>
        <Title isLong={title.length > LONG_TITLE}>{title}</Title>
        <p className={`${styles.reason} q2 sm`}>
          <ReasonText prompt={prompt} />
        </p>
      </div>
    </div>
  );
}

/** It has the focus when the card comes up, so that a screen reader begins here and no control takes a stray key. */
function Title({ isLong, children }: { isLong: boolean; children: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus({ preventScroll: true }), []);
  return (
    <h1 id="prompt-title" ref={ref} tabIndex={-1} className={`display ${styles.title} ${isLong ? styles.long : ''}`}>
      {children}
    </h1>
  );
}

/** The hour it was opened at decides, so that a card that stays open keeps its words. */
function occasion({ openedAt }: Offer, lead: PaperProps['lead'], { id, gates }: RoutineSummary) {
  const opened = new Date(openedAt);
  return { lead, routine: { id, isHandsOn: gates.includes('general') }, minuteOfDay: opened.getHours() * 60 + opened.getMinutes() };
}
