import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { asksFor, type Lead, leadOf } from '../../core/reminders/lead.ts';
import { idsOfKind } from '../../core/reminders/reminder-list.ts';
import type { Variant } from '../../core/routines/schema.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { useSettings } from '../../stores/settings.ts';
import { type DrinkLog, useDrinkLog } from '../drinks/use-drink-log.ts';
import { useVolumes } from '../drinks/use-volumes.ts';
import { Icon } from '../ui/icon.tsx';
import { useIsLayerOpen } from '../ui/layers.ts';
import { useMessages } from '../ui/messages.tsx';
import { Unsaved } from '../ui/unsaved.tsx';
import { useCardKeys } from '../ui/use-card-keys.ts';
import { useWindowHeight } from '../ui/use-window-height.ts';
import { Wave } from '../ui/wave.tsx';
import { DrinkActions, RoutineActions } from './actions.tsx';
import { CardTop } from './card-top.tsx';
import { CheckIn, type CheckInControl, CheckInResult, useCheckIn } from './check-in.tsx';
import { loggedDrink } from './drink-offer.tsx';
import { type OfferPrompt, offeredRoutine, TITLE_ID, useAnswers } from './offer-prompt.ts';
import { Glass, Portrait } from './picture.tsx';
import styles from './prompt-card.module.css';
import { SecondDrink, SecondRoutine } from './second-offer.tsx';
import { useChime } from './use-chime.ts';
import { useHadDrink, useMet } from './use-met.ts';

/** Escape means: not this moment. */
const ESCAPE_LATER_MIN = 5;
const HEIGHT = { min: 420, max: 520 };

/** The card that offers a break: paper with what is said, water with what one can do. */
export function PromptCard({ prompt }: { prompt: OfferPrompt }) {
  const room = useWindowHeight<HTMLElement>(HEIGHT);
  const settings = useSettings((view) => view.settings);
  const lead = leadOf(prompt, settings);
  const checkIn = useCheckIn(prompt, lead);
  useChime(prompt);
  const Card = lead.kind === 'drink' ? DrinkCard : RoutineCard;
  return (
    <main className={styles.card} ref={room} aria-labelledby={TITLE_ID}>
      <Card prompt={prompt} lead={lead} checkIn={checkIn} />
    </main>
  );
}

interface CardProps {
  prompt: OfferPrompt;
  lead: Lead;
  checkIn: CheckInControl;
}

/** A routine leads, and a drink may come along. */
function RoutineCard({ prompt, lead, checkIn }: CardProps) {
  const settings = useSettings((view) => view.settings);
  const wantsDrinks = asksFor('drink', prompt, settings) || idsOfKind({ settings }, 'drink').size > 0;
  const answers = useAnswers(prompt);
  const drinks = useDrinkLog();
  const isHad = useHadDrink(prompt);
  const library = useLibrary();
  const routine = offeredRoutine(prompt, lead, settings, library);
  const start = (variant: Variant) => answers.start(routine.id, variant);
  // A card that somebody asked to see has no time to come back to.
  const putOff = () => (prompt.reason === 'asked' ? answers.notNow() : answers.later(ESCAPE_LATER_MIN));
  useCardKeys({ onEnter: () => start('full'), onEscape: putOff });

  return (
    <>
      <CardTop prompt={prompt} lead={lead} routine={routine} kicker={routine.name} icon="clock" picture={<Portrait />} />
      <CardBottom
        prompt={prompt}
        second={wantsDrinks && <SecondDrink drinks={drinks} isHad={isHad} />}
        checkIn={checkIn}
        isAnswerLost={answers.isLost}
      >
        <RoutineActions routine={routine} onStart={start} leave={answers} />
      </CardBottom>
    </>
  );
}

/** A drink leads. Once one is logged, here or elsewhere, and its time for undoing is over, the card has done what it came for. */
function DrinkCard({ prompt, lead, checkIn }: CardProps) {
  const { t } = useMessages();
  const settings = useSettings((view) => view.settings);
  const answers = useAnswers(prompt);
  const drinks = useDrinkLog();
  const { glass } = useVolumes().portions;
  const met = useMet(prompt, drinks, answers.done);
  const isDone = met !== null || loggedDrink(drinks) !== null;
  useWhenItStays(drinks, answers.done);
  useCardKeys({
    onEnter: () => !isDone && drinks.log(glass),
    onEscape: () => (isDone ? answers.done() : answers.later(ESCAPE_LATER_MIN)),
  });
  const library = useLibrary();
  const routine = offeredRoutine(prompt, lead, settings, library);
  const second = <SecondRoutine onStart={(routineId) => answers.start(routineId, 'full')} />;

  return (
    <>
      <CardTop prompt={prompt} lead={lead} routine={routine} kicker={t('prompt.water')} icon="drop" picture={<Glass />} />
      <CardBottom prompt={prompt} second={second} checkIn={checkIn} isAnswerLost={answers.isLost}>
        <DrinkActions drinks={drinks} met={met} leave={answers} />
      </CardBottom>
    </>
  );
}

/** Acts when a logged drink was not undone in its time and nothing is open above the card, or the window is closed over it. */
function useWhenItStays({ news }: DrinkLog, act: () => void): void {
  const before = useRef(news);
  const isCovered = useIsLayerOpen();
  const stay = useEffectEvent(act);
  useEffect(() => {
    const isOver = !news && before.current?.kind === 'logged';
    if (isOver && !isCovered) stay();
    if (!isOver || !isCovered) before.current = news;
    if (before.current?.kind !== 'logged') return;
    const close = () => stay();
    addEventListener('pagehide', close);
    return () => removeEventListener('pagehide', close);
  }, [news, isCovered]);
}

interface CardBottomProps {
  prompt: OfferPrompt;
  /** What one can do first. */
  children: ReactNode;
  second: ReactNode;
  checkIn: CheckInControl;
  isAnswerLost: boolean;
}

/** The lower part: shallow water with the answers, deep water with the second offer, or before it with the question that comes once. */
function CardBottom({ prompt, children, second, checkIn, isAnswerLost }: CardBottomProps) {
  const { t } = useMessages();
  const isCheckIn = checkIn.status !== 'over';
  const isAsking = isCheckIn && checkIn.status !== 'fewer';
  return (
    <div className={isCheckIn ? `${styles.water} ${styles.asking}` : styles.water}>
      <div className={styles.shallow}>
        <Wave height={26} />
        <div className={styles.shallowBody}>
          {children}
          <Unsaved />
          {isAnswerLost && (
            <p className={`note note-clay ${styles.lost}`} role="alert">
              <Icon name="care" size={18} />
              {t('prompt.answerLost')}
            </p>
          )}
        </div>
      </div>
      {(isCheckIn || second) && (
        <div className={styles.deep}>
          <Wave height={20} />
          <div className={styles.deepBody}>
            {isAsking && <CheckIn control={checkIn} />}
            {checkIn.status === 'fewer' && <CheckInResult reminderIds={prompt.reminderIds} />}
            {!isAsking && second}
          </div>
        </div>
      )}
    </div>
  );
}
