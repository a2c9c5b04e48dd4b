import type { KeyboardEvent, RefObject } from 'react';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { onPageKey } from '../ui/on-page-key.ts';
import type { FoundPlace } from './places.ts';
import { addressOf, goAgain, SECTIONS } from './sections.ts';
import styles from './setting-search.module.css';

export interface SearchFieldProps {
  query: string;
  /** How many were found; null before anything is looked for. */
  count: number | null;
  onQuery: (query: string) => void;
  inputRef: RefObject<HTMLInputElement | null>;
  /** The list of found places; Enter goes to the first. */
  listRef: RefObject<HTMLUListElement | null>;
}

/** Looks for a setting by a few letters of its name, of what it does, or of another word for it. */
export function SearchField({ query, count, onQuery, inputRef, listRef }: SearchFieldProps) {
  const { t } = useMessages();
  const keys = onPageKey((event: KeyboardEvent) => {
    const first = listRef.current?.querySelector('a');
    if (event.key === 'ArrowDown' && first) first.focus();
    else if (event.key === 'Enter' && first) first.click();
    else if (event.key === 'Escape' && query !== '') onQuery('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return (
    <div className={styles.search}>
      <svg className="ico" width={18} height={18} viewBox="0 0 24 24" aria-hidden="true">
        <path d="M5 10.800a5.800 5.800 0 1 0 11.600 0a5.800 5.800 0 1 0 -11.600 0ZM15 15l4.400 4.400" />
      </svg>
      <input
        ref={inputRef}
        type="search"
        autoComplete="off"
        spellCheck={false}
        aria-label={t('options.find')}
        placeholder={t('options.find')}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={keys}
      />
      <p role="status" className={count === 0 ? styles.none : 'sr'}>
        {count === 0 ? t('options.find.none') : count !== null && t('options.find.count', { count })}
      </p>
    </div>
  );
}

export interface FoundListProps {
  found: readonly FoundPlace[];
  listRef: RefObject<HTMLUListElement | null>;
  onGo: () => void;
  /** Back to the field. */
  onBack: () => void;
}

/** The found places as links; arrows wander, and up from the first one goes back to the field. */
export function FoundList({ found, listRef, onGo, onBack }: FoundListProps) {
  const wander = onPageKey((event: KeyboardEvent) => {
    const links = [...(listRef.current?.querySelectorAll('a') ?? [])];
    const here = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown') links[Math.min(here + 1, links.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && here > 0) links[here - 1]?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'Escape') onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return (
    <ul ref={listRef} className={styles.found} onKeyDown={wander}>
      {found.map(({ sectionId, place, label, section }) => {
        const address = addressOf(sectionId, place);
        const go = () => {
          if (location.hash === address) goAgain();
          onGo();
        };
        return (
          <li key={address}>
            <a href={address} onClick={go}>
              <Icon name={SECTIONS.find(({ id }) => id === sectionId)?.icon ?? 'right'} size={20} />
              <span>
                {label}
                {section && <span className={styles.where}>{section}</span>}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}
