import { useEffect } from 'react';
import { useMessages } from '../ui/messages.tsx';
import { Hero } from './hero.tsx';
import { LastPart } from './last-part.tsx';
import { PinHint, type PinHintProps } from './pin-hint.tsx';
import { Steps } from './steps.tsx';
import styles from './welcome-page.module.css';

/** The first page that somebody meets: the work of Rill, a minute to make it theirs, and a first routine. Nothing on it has to be done. */
export function WelcomePage({ browser }: PinHintProps) {
  const { t } = useMessages();
  useEffect(() => {
    document.title = t('welcome.pageTitle');
  }, [t]);
  return (
    <main className={styles.page}>
      <Hero />
      <div className={styles.setUp}>
        <div className={styles.inner}>
          <Steps />
          <PinHint browser={browser} />
          <LastPart />
        </div>
      </div>
    </main>
  );
}
