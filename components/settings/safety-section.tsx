import { FAMILIES } from '../../core/routines/families.ts';
import { routineIndex } from '../../core/routines/library.ts';
import { getHelp, stopRule } from '../../core/routines/safety-cards.ts';
import { CheckAnswer } from '../safety/check-answer.tsx';
import { Marked } from '../safety/check-text.tsx';
import { useMessages } from '../ui/messages.tsx';
import styles from './safety-section.module.css';
import { SectionPart } from './section-part.tsx';
import { SituationRows } from './situation-rows.tsx';

/** Checks that no routine asks for are left out. */
const families = FAMILIES.filter((family) => routineIndex.some(({ families }) => families.includes(family)));

/** The answers to the safety checks, when to stop, and when to get help. */
export function SafetySection() {
  const { t } = useMessages();
  return (
    <>
      <SectionPart title={t('options.checks')} place="checks">
        <div className={styles.checks}>
          {families.map((family) => (
            <CheckAnswer key={family} family={family} />
          ))}
        </div>
      </SectionPart>
      <SectionPart title={t('options.situations')}>
        <SituationRows />
      </SectionPart>
      <SectionPart title={t('options.stop')} place="stop">
        <p className={styles.stop}>{stopRule}</p>
      </SectionPart>
      <SectionPart title={t('options.help')} place="help">
        <div className={styles.help}>
          {getHelp.map(({ name, items }) => (
            <section key={name}>
              <h3>{name}</h3>
              <Marked items={items} />
            </section>
          ))}
        </div>
      </SectionPart>
    </>
  );
}
