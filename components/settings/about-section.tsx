import { lazy, Suspense } from 'react';
import { disclaimer } from '../../core/routines/safety-cards.ts';
import { useMessages } from '../ui/messages.tsx';
import styles from './about-section.module.css';
import { IconPart } from './icon-part.tsx';
import { SectionPart } from './section-part.tsx';
import { ShortcutsPart } from './shortcuts-part.tsx';

/** With them come long texts that few people read. */
const SourcesList = lazy(async () => ({ default: (await import('./sources-list.tsx')).SourcesList }));
const LicencesList = lazy(async () => ({ default: (await import('./licences-list.tsx')).LicencesList }));

/** About Rill: its version, the data that it keeps, its limits, and its sources. */
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
      <IconPart />
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
      <SectionPart title={t('options.sources')} place="sources">
        <p className={styles.prose}>{t('options.sources.lead')}</p>
        <Suspense fallback={null}>
          <SourcesList />
        </Suspense>
      </SectionPart>
      <SectionPart title={t('options.licences')} place="licences">
        <p className={styles.prose}>{t('options.licences.lead')}</p>
        <Suspense fallback={null}>
          <LicencesList />
        </Suspense>
      </SectionPart>
    </>
  );
}
