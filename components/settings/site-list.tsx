import { type FormEvent, useId, useRef, useState } from 'react';
import { readCallPage } from '../../core/settings/call-page.ts';
import { CALL_PAGE_LENGTH, PAGES_MOST } from '../../core/settings/limits.ts';
import { Complaint } from '../ui/complaint.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import styles from './site-list.module.css';

export interface SiteListProps {
  /** The name of the list, by which its words are chosen. */
  of: 'calls' | 'sounds';
  place: string;
  sites: readonly string[];
  /** The list as it was at first; left out where nothing is to be brought back. */
  usual?: readonly string[];
  /** @param change of the newest list, which another page may have changed meanwhile. */
  onChange: (change: (sites: readonly string[]) => readonly string[]) => void;
}

/** Hosts, or hosts with the start of a path, behind a disclosure: most people never need to look. */
export function SiteList({ of, place, sites, usual = [], onChange }: SiteListProps) {
  const { t } = useMessages();
  const newSite = useRef<HTMLInputElement>(null);
  const isUsual = usual.length === 0 || sites.join() === usual.join();
  const readOther = (index: number) => (text: string) => {
    const site = readCallPage(text);
    return site !== null && !sites.some((other, i) => i !== index && other === site) ? site : null;
  };
  return (
    <details className={styles.sites} data-place={place}>
      <summary>
        {t(`options.${of}.pages`, { count: sites.length })}
        <Icon name="down" size={18} />
      </summary>
      <p className={styles.help}>{t(`options.${of}.help`)}</p>
      <ul className={styles.list} aria-label={t(`options.${of}.list`)}>
        {sites.map((site, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address has no other identity, and it must not lose the focus while it changes
          <li key={index} className={styles.site}>
            <TextField
              label={t(`options.${of}.page`, { page: site })}
              value={site}
              read={readOther(index)}
              onCommit={(changed) => onChange((now) => now.map((other) => (other === site ? changed : other)))}
              complaint={t('options.sites.refused', { kept: site })}
              maxLength={CALL_PAGE_LENGTH}
              isAddress
            />
            <Tooltip text={t('options.sites.remove', { page: site })}>
              <button
                type="button"
                className="icb"
                aria-label={t('options.sites.remove', { page: site })}
                onClick={onFirstClick(() => {
                  onChange((now) => now.filter((other) => other !== site));
                  // Not on the button that removes the next one: a second press would.
                  newSite.current?.focus();
                })}
              >
                <Icon name="close" size={18} />
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
      <NewSite of={of} sites={sites} onAdd={(site) => onChange((now) => (now.includes(site) ? now : [...now, site]))} inputRef={newSite} />
      {!isUsual && (
        <button type="button" className="btn btn-quiet btn-sm" onClick={() => onChange(() => usual)}>
          <Icon name="undo" size={18} />
          {t('options.sites.restore')}
        </button>
      )}
    </details>
  );
}

interface NewSiteProps {
  of: SiteListProps['of'];
  sites: readonly string[];
  onAdd: (site: string) => void;
  inputRef: React.Ref<HTMLInputElement>;
}

function NewSite({ of, sites, onAdd, inputRef }: NewSiteProps) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<'options.sites.notASite' | 'options.sites.twice' | 'options.sites.full' | null>(null);
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const site = readCallPage(text);
    if (site === null) return setComplaint('options.sites.notASite');
    if (sites.includes(site)) return setComplaint('options.sites.twice');
    if (sites.length >= PAGES_MOST) return setComplaint('options.sites.full');
    setText('');
    setComplaint(null);
    onAdd(site);
  };
  return (
    <form className={styles.add} onSubmit={add} noValidate>
      <input
        ref={inputRef}
        type="text"
        className={styles.input}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        placeholder={t(`options.${of}.example`)}
        aria-label={t(`options.${of}.new`)}
        aria-describedby={`${id}-complaint`}
        aria-invalid={complaint !== null}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setComplaint(null);
        }}
      />
      <button type="submit" className="btn btn-soft btn-sm">
        <Icon name="plus" size={18} />
        {t('options.sites.add')}
      </button>
      <Complaint id={`${id}-complaint`}>{complaint !== null && t(complaint, { max: PAGES_MOST })}</Complaint>
    </form>
  );
}
