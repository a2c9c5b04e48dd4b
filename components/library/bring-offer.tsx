import { useEffect, useId, useRef } from 'react';
import { saysTheSame } from '../../core/routines/brought.ts';
import { isChosen } from '../../core/routines/chosen.ts';
import { stopRule } from '../../core/routines/safety-cards.ts';
import type { Routine } from '../../core/routines/schema.ts';
import { isHandsOn } from '../../core/routines/variant.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { lengthText } from '../words/length-text.ts';
import styles from './bring-offer.module.css';
import { Steps } from './routine-details.tsx';
import { Unchecked } from './unchecked.tsx';
import type { BringIn } from './use-bring-in.ts';

interface BringOfferProps {
  routine: Routine;
  /** The routine of the same id that is there already. */
  twin: Routine | null;
  bringIn: BringIn;
}

/** A routine as its file has it, all of its words included, before anybody decides whether it is kept. */
export function BringOffer({ routine, twin, bringIn }: BringOfferProps) {
  const messages = useMessages();
  const { t } = messages;
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const endsChoice = useSettings(({ settings }) => twin !== null && isChosen(settings, twin.id) && !saysTheSame(twin, routine));
  const { name, summary, note, best, equipment, seconds } = routine;
  return (
    <section className={styles.offer} aria-labelledby={id}>
      <div className={styles.words}>
        <h3 id={id} ref={title} tabIndex={-1} dir="auto">
          {name}
        </h3>
        <p className="xs q3">{lengthText(seconds, messages)}</p>
        {[summary, note, equipment, best].map(
          (text) =>
            text && (
              <p key={text} className="sm q2" dir="auto">
                {text}
              </p>
            ),
        )}
      </div>
      <Unchecked />
      <Steps routine={routine} />
      {routine.steps.some(isHandsOn) && <p className={`sm ${styles.stop}`}>{stopRule}</p>}
      {twin && <p>{t('library.import.twin', { name: twin.name })}</p>}
      {endsChoice && <p>{t('library.import.again')}</p>}
      <div className={styles.buttons}>
        {twin ? (
          <>
            <button type="button" className="btn btn-soft btn-sm" onClick={bringIn.keepBoth}>
              {t('library.import.both')}
            </button>
            <button type="button" className="btn btn-soft btn-sm" onClick={bringIn.keep}>
              {t('library.import.replace')}
            </button>
          </>
        ) : (
          <button type="button" className="btn btn-soft btn-sm" onClick={bringIn.keep}>
            {t('library.import.keep')}
          </button>
        )}
        <button type="button" className="btn btn-quiet btn-sm" onClick={bringIn.leave}>
          {t('library.import.leave')}
        </button>
      </div>
    </section>
  );
}
