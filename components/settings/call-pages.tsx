import { type FormEvent, useId, useRef, useState } from 'react';
import { readCallPage } from '../../core/settings/call-page.ts';
import { defaultSettings } from '../../core/settings/defaults.ts';
import { CALL_PAGE_LENGTH } from '../../core/settings/limits.ts';
import { useSettings } from '../../stores/settings.ts';
import { Complaint } from '../ui/complaint.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import styles from './call-pages.module.css';
import { changePresence } from './change.ts';

/** The pages that count as calls, behind a disclosure: most people never need to look. */
export function CallPages() {
  const { t } = useMessages();
  const pages = useSettings((view) => view.settings.presence.callPages);
  const newPage = useRef<HTMLInputElement>(null);
  const isUsual = pages.join() === defaultSettings.presence.callPages.join();
  const save = (callPages: readonly string[]) => changePresence({ callPages: [...callPages] });
  const readOther = (index: number) => (text: string) => {
    const page = readCallPage(text);
    return page !== null && !pages.some((other, i) => i !== index && other === page) ? page : null;
  };
  return (
    <details className={styles.pages} data-place="call-pages">
      <summary>
        {t('options.calls.pages', { count: pages.length })}
        <Icon name="down" size={18} />
      </summary>
      <p className={styles.help}>{t('options.calls.help')}</p>
      <ul className={styles.list} aria-label={t('options.calls.list')}>
        {pages.map((page, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an address has no other identity, and it must not lose the focus while it changes
          <li key={index} className={styles.page}>
            <TextField
              label={t('options.calls.page', { page })}
              value={page}
              read={readOther(index)}
              onCommit={(changed) => save(pages.with(index, changed))}
              complaint={t('options.calls.refused', { kept: page })}
              maxLength={CALL_PAGE_LENGTH}
              isAddress
            />
            <Tooltip text={t('options.calls.remove', { page })} align="end">
              <button
                type="button"
                className="icb"
                aria-label={t('options.calls.remove', { page })}
                onClick={() => {
                  save(pages.toSpliced(index, 1));
                  newPage.current?.focus();
                }}
              >
                <Icon name="close" size={18} />
              </button>
            </Tooltip>
          </li>
        ))}
      </ul>
      <NewPage pages={pages} onAdd={(page) => save([...pages, page])} inputRef={newPage} />
      {!isUsual && (
        <button type="button" className="btn btn-quiet btn-sm" onClick={() => save(defaultSettings.presence.callPages)}>
          <Icon name="undo" size={18} />
          {t('options.calls.restore')}
        </button>
      )}
    </details>
  );
}

interface NewPageProps {
  pages: readonly string[];
  onAdd: (page: string) => void;
  inputRef: React.Ref<HTMLInputElement>;
}

function NewPage({ pages, onAdd, inputRef }: NewPageProps) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const [complaint, setComplaint] = useState<'options.calls.notAPage' | 'options.calls.twice' | null>(null);
  const id = useId();
  const add = (event: FormEvent) => {
    event.preventDefault();
    const page = readCallPage(text);
    if (page === null) return setComplaint('options.calls.notAPage');
    if (pages.includes(page)) return setComplaint('options.calls.twice');
    setText('');
    setComplaint(null);
    onAdd(page);
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
        placeholder={t('options.calls.example')}
        aria-label={t('options.calls.new')}
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
        {t('options.calls.add')}
      </button>
      <Complaint id={`${id}-complaint`}>{complaint !== null && t(complaint)}</Complaint>
    </form>
  );
}
