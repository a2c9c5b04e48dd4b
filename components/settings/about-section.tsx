import { disclaimer } from '../../core/routines/safety-cards.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './about-section.module.css';
import { SectionPart } from './section-part.tsx';
import { ShortcutsPart } from './shortcuts-part.tsx';

/** What Rill is, what it keeps, and what it is not. */
export function AboutSection({ version }: { version: string }) {
  const { t } = useMessages();
  return (
    <>
      <SectionPart title={t('options.rill')} place="version">
        <dl className={styles.facts}>
          <dt>{t('options.version')}</dt>
          <dd className="tnum">{version}</dd>
          <dt>{t('options.licence')}</dt>
          <dd>{t('options.licence.text')}</dd>
        </dl>
      </SectionPart>
      <ShortcutsPart />
      <SectionPart title={t('options.privacy')} place="privacy">
        <p className={styles.prose}>{t('options.privacy.text')}</p>
      </SectionPart>
      <SectionPart title={t('options.principles')} place="principles">
        <p className={styles.prose}>{t('options.principles.text')}</p>
      </SectionPart>
      <SectionPart title={t('options.disclaimer')} place="disclaimer">
        <div className={styles.prose}>
          {disclaimer.long.map(({ title, text }) => (
            <p key={title}>
              <b>{title}</b> {text}
            </p>
          ))}
        </div>
      </SectionPart>
    </>
  );
}
