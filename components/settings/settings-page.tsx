import { lazy, type RefObject, Suspense, useEffect, useRef } from 'react';
import { isArea } from '../../core/settings/areas.ts';
import { useSettings } from '../../stores/settings.ts';
import { connectUndo } from '../../stores/undo.ts';
import { SaveFailed } from '../choices/save-notice.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Unsaved } from '../ui/unsaved.tsx';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { ChangeNotice } from './change-notice.tsx';
import { DrinksSection } from './drinks-section.tsx';
import { InterruptionsSection } from './interruptions-section.tsx';
import { isPlace } from './places.ts';
import { RemindersSection } from './reminders-section.tsx';
import { ResetPart } from './reset-part.tsx';
import { reveal, whenThere } from './reveal.ts';
import { SafetySection } from './safety-section.tsx';
import { ScheduleSection } from './schedule-section.tsx';
import { SectionNav } from './section-nav.tsx';
import { type SectionId, useAddress } from './sections.ts';
import styles from './settings-page.module.css';
import { SoundSection } from './sound-section.tsx';
import { useUndoKeys } from './use-undo-keys.ts';
import { WhySection } from './why-section.tsx';

/** Figure, checks and editor come with this section; no other section needs them. */
const LibrarySection = lazy(async () => ({ default: (await import('../library/library-section.tsx')).LibrarySection }));
/** The charts come with this section. */
const HistorySection = lazy(async () => ({ default: (await import('../history/history-section.tsx')).HistorySection }));
/** The code that reads and writes backups and tables comes with this section. */
const DataSection = lazy(async () => ({ default: (await import('../data/data-section.tsx')).DataSection }));
/** Needed once a month, and at the end of the page, where it moves nothing. */
const BackupReminder = lazy(async () => ({ default: (await import('../data/backup-reminder.tsx')).BackupReminder }));

/** All settings, a section at a time. @param version of the extension, shown under About. */
export function SettingsPage({ version }: { version: string }) {
  const { t } = useMessages();
  const { section } = useAddress();
  const title = t(`options.${section}.title`);
  const heading = useRef<HTMLHeadingElement>(null);
  useArrival(heading);
  useEffect(connectUndo, []);
  useUndoKeys();

  useEffect(() => {
    document.title = t('options.pageTitle', { section: title });
  }, [title, t]);

  return (
    <div className={styles.page}>
      <SectionNav current={section} />
      <main className={styles.main}>
        <div className={styles.content}>
          <ChangeNotice next={heading} />
          <header className={styles.head}>
            <h1 className="display" ref={heading} tabIndex={-1}>
              {title}
            </h1>
          </header>
          <p className={styles.lead}>{t(`options.${section}.lead`)}</p>
          <Unsaved />
          <SaveFailed />
          <Section id={section} version={version} />
          {isArea(section) && <ResetPart key={section} area={section} />}
          {section !== 'data' && (
            <Suspense fallback={null}>
              <BackupReminder />
            </Suspense>
          )}
        </div>
      </main>
      <footer className={`xs ${styles.foot}`}>{t('options.onDevice')}</footer>
    </div>
  );
}

/** Moves the focus with the address: to the title of another section, or to the place in it that is named. */
function useArrival(heading: RefObject<HTMLHeadingElement | null>): void {
  const { section, place, visit } = useAddress();
  const shown = useRef(section);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit counts, also to where one is
  useEffect(() => {
    const isAnother = shown.current !== section;
    shown.current = section;
    if (isAnother) {
      // Like a page that has just been opened: from its top, and read out from its title.
      scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    }
    if (place !== null && isPlace(section, place, useSettings.getState().settings.ownReminders)) return whenThere(place, reveal);
  }, [section, place, visit, heading]);
}

function Section({ id, version }: { id: SectionId; version: string }) {
  switch (id) {
    case 'reminders':
      return <RemindersSection />;
    case 'schedule':
      return <ScheduleSection />;
    case 'interruptions':
      return <InterruptionsSection />;
    case 'why':
      return <WhySection />;
    case 'drinks':
      return <DrinksSection />;
    case 'routines':
      return (
        <Suspense fallback={null}>
          <LibrarySection />
        </Suspense>
      );
    case 'sound':
      return <SoundSection />;
    case 'appearance':
      return <AppearanceSection />;
    case 'history':
      return (
        <Suspense fallback={null}>
          <HistorySection />
        </Suspense>
      );
    case 'data':
      return (
        <Suspense fallback={null}>
          <DataSection />
        </Suspense>
      );
    case 'safety':
      return <SafetySection />;
    case 'about':
      return <AboutSection version={version} />;
  }
}
