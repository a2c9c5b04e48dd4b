import { safetyCards } from '../../core/routines/safety-cards.ts';
import { CheckText } from '../safety/check-text.tsx';
import { useMessages } from '../ui/messages.tsx';
import { DrinksDay } from './drinks-day.tsx';
import { DrinksGoal } from './drinks-goal.tsx';
import { DrinksPortions } from './drinks-portions.tsx';
import styles from './drinks-section.module.css';
import { SectionPart } from './section-part.tsx';

/** The goal for a day, how drinks are measured, and when a day starts. */
export function DrinksSection() {
  const { t } = useMessages();
  return (
    <>
      <SectionPart title={t('options.goal')}>
        <DrinksGoal />
      </SectionPart>
      <SectionPart title={t('options.amounts')}>
        <DrinksPortions />
      </SectionPart>
      <SectionPart title={t('options.yourDay')}>
        <DrinksDay />
      </SectionPart>
      <SectionPart title={t('options.fluid')} place="fluid">
        <div className={styles.fluid}>
          <CheckText card={safetyCards.fluid} />
          <a href="#reminders/drink">{t('options.fluid.switch')}</a>
        </div>
      </SectionPart>
    </>
  );
}
