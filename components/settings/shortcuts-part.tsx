import { useEffect, useState } from 'react';
import { changeLetterKeys } from '../../stores/change-settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { changeShortcuts, refreshShortcuts, useShortcuts } from '../../stores/shortcuts.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Row } from '../ui/row.tsx';
import { Switch } from '../ui/switch.tsx';
import { SectionPart } from './section-part.tsx';
import styles from './shortcuts-part.module.css';

/** The keys that work in any tab, with the way to the browser's own page where they are changed, and those of the player. */
export function ShortcutsPart() {
  const { t } = useMessages();
  return (
    <SectionPart title={t('options.keys')} place="keys">
      <Shortcuts />
      <LetterKeys />
    </SectionPart>
  );
}

function LetterKeys() {
  const { t } = useMessages();
  const isOn = useSettings((view) => view.settings.letterKeys);
  return (
    <Row
      id="letter-keys"
      label={t('options.letterKeys')}
      help={t('options.letterKeys.help')}
      control={<Switch labelledBy="letter-keys-label" describedBy="letter-keys-help" isOn={isOn} onChange={changeLetterKeys} />}
    />
  );
}

function Shortcuts() {
  const { t } = useMessages();
  const shortcuts = useShortcuts((view) => view.shortcuts);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    const read = () => void refreshShortcuts();
    read();
    // Back from where they are changed.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (shortcuts?.length === 0) return null;
  const change = async () => setFailed(!(await changeShortcuts()));
  return (
    <>
      <dl className={styles.keys}>
        {shortcuts?.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{description || t('options.keys.open')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : <span className="q2">{t('options.keys.none')}</span>}</dd>
          </div>
        ))}
      </dl>
      <div className={styles.change}>
        <p className="sm q2">{t('options.keys.help')}</p>
        <button type="button" className="btn btn-soft btn-sm" onClick={() => void change()}>
          <Icon name="keyboard" size={18} />
          {t('options.keys.change')}
        </button>
      </div>
      <div role="alert">{hasFailed && <p className="note">{t('options.keys.how')}</p>}</div>
    </>
  );
}
