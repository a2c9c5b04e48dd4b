import { type FocusEvent, useRef, useState } from 'react';
import logo from '../../design/logo.svg';
import { useLayer } from '../ui/layers.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { useMedia } from '../ui/use-media.ts';
import { useFound } from './places.ts';
import styles from './section-nav.module.css';
import { SECTIONS, type SectionId } from './sections.ts';
import { FoundList, SearchField } from './setting-search.tsx';

/** Where the sections have no room beside the content; as in the styles. */
const NARROW = '(max-width: 44.99rem)';

/** The way from section to section and, by looking for it, to a setting: a column beside the content, or a menu above it where there is little room. */
export function SectionNav({ current }: { current: SectionId }) {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const found = useFound(query);
  const isNarrow = useMedia(NARROW);
  const sections = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const icon = SECTIONS.find(({ id }) => id === current)?.icon ?? SECTIONS[0].icon;

  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) close();
  };
  const close = () => {
    if (isOpen) sections.current?.hidePopover();
  };
  const leave = () => {
    close();
    setQuery('');
  };
  // A step at a time: from the found list to the field, the field empty, the menu closed.
  const goBack = () => {
    const isInList = list.current?.contains(document.activeElement) ?? false;
    if (isInList) field.current?.focus();
    else setQuery('');
    return isInList || query !== '';
  };
  const layer = useLayer(sections, { opener: button, isOpen: isOpen && isNarrow, onBack: goBack, onClose: () => setOpen(false) });

  return (
    <nav className={styles.nav} aria-label={t('options.nav')} onBlur={closeWhenLeft}>
      <div className={styles.brand}>
        <img src={logo} width={30} height={30} alt="" decoding="sync" />
        {t('app.name')}
      </div>
      <button
        ref={button}
        type="button"
        className={`btn btn-soft btn-sm ${styles.opener}`}
        aria-expanded={isOpen}
        aria-controls="sections"
        popoverTarget={isOpen ? 'sections' : undefined}
        onClick={(event) => {
          // The browser would close at once what this press opens.
          event.preventDefault();
          if (isOpen) close();
          else setOpen(true);
        }}
      >
        <Icon name={icon} size={18} />
        {t(`options.${current}.title`)}
        <Icon name="down" size={16} />
      </button>
      <div id="sections" ref={sections} {...(isNarrow && layer)} className={`${isNarrow ? 'layer ' : ''}${styles.sections}`}>
        <SearchField query={query} count={found?.length ?? null} onQuery={setQuery} inputRef={field} listRef={list} />
        {found === null ? (
          <ul>
            {SECTIONS.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} aria-current={section.id === current ? 'page' : undefined} onClick={close}>
                  <Icon name={section.icon} size={20} />
                  {t(`options.${section.id}.title`)}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <FoundList found={found} listRef={list} onGo={leave} onBack={() => field.current?.focus()} />
        )}
      </div>
    </nav>
  );
}
