import { useEffect, useState } from 'react';
import { formatters } from '../../locales/formatters.ts';
import { outcomeOf } from '../../stores/outcome.ts';
import { bringBack, eraseSetAside, readSetAside, type SetAside, setAsideFile } from '../../stores/set-aside.ts';
import { ActButton } from '../ui/act-button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Buttons } from './data-card.tsx';
import styles from './log-trouble.module.css';
import { OutcomeNote, type Told } from './outcome-note.tsx';
import { saveFile } from './save-file.ts';

/** Tells of damaged data that was set aside, with buttons for it; shows nothing where there is none. */
export function AsideNotice() {
  const { t, locale } = useMessages();
  const [aside, setAside] = useState<SetAside | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(() => {
    void readSetAside().then(setAside);
  }, []);
  const bring = async () => {
    const done = await bringBack();
    if (!done.ok) return setTold({ isGood: false, words: t(`log.trouble.${done.why}`) });
    const isAny = done.value.settings + done.value.routines > 0;
    setTold({ isGood: isAny, words: isAny ? t('data.aside.brought', { ...done.value }) : t('data.aside.nothing') });
  };
  const save = async () => {
    const file = await outcomeOf(setAsideFile);
    if (file.ok) saveFile(file.value);
    setTold(file.ok ? null : { isGood: false, words: t(`log.trouble.${file.why}`) });
  };
  const erase = async () => {
    const done = await eraseSetAside();
    if (done.ok) setAside(null);
    setTold(done.ok ? { isGood: true, words: t('data.aside.erased') } : { isGood: false, words: t(`log.trouble.${done.why}`) });
  };
  return (
    <div className={styles.trouble}>
      {aside && (
        <section aria-label={t('data.aside')}>
          <p className="note note-clay">
            <Icon name="care" size={18} />
            {t('data.aside.text', {
              settings: aside.settings,
              routines: aside.routines,
              date: formatters.getDateTimeFormat(locale, { dateStyle: 'long' }).format(aside.endsAt),
            })}
          </p>
          <Buttons>
            <ActButton className="btn btn-soft btn-sm" act={bring}>
              {t('data.aside.bring')}
            </ActButton>
            <ActButton className="btn btn-quiet btn-sm" act={save}>
              {t('data.aside.save')}
            </ActButton>
            <ActButton className="btn btn-quiet btn-sm" act={erase}>
              {t('data.aside.erase')}
            </ActButton>
          </Buttons>
        </section>
      )}
      <OutcomeNote told={told} />
    </div>
  );
}
