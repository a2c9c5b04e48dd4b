import { type RefObject, useId, useRef } from 'react';
import { keepFocus } from '../ui/keep-focus.ts';
import { useLayer } from '../ui/layers.ts';
import { useLetterKeys } from '../ui/letter-keys.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useScrollStop } from '../ui/use-scroll-stop.ts';
import styles from './keys-list.module.css';

interface KeysListProps {
  isOpen: boolean;
  onToggle: () => void;
  canKeepOnTop: boolean;
}

/** Every key that acts in the player, for whoever asks for them. */
export function KeysList({ isOpen, onToggle, canKeepOnTop }: KeysListProps) {
  const { t, dir } = useMessages();
  const hasLetters = useLetterKeys();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [back, next] = dir === 'rtl' ? ['→', '←'] : ['←', '→'];
  const letters = [
    ['R', t('keys.restart')],
    ['V', t('player.voice')],
    ['S', t('player.beat')],
    ['M', t('player.facing')],
    ...(canKeepOnTop ? [['T', t('player.onTop')]] : []),
  ];
  const keys = [
    [t('keys.space'), t('keys.pause')],
    [next, t('player.nextStep')],
    [back, t('player.back')],
    ...(hasLetters ? letters : []),
    ['Esc', t('keys.leave')],
  ];
  return (
    <div>
      <Tooltip text={t('keys.title')} isOff={isOpen}>
        <button
          ref={button}
          type="button"
          className="icb"
          aria-label={t('keys.title')}
          aria-keyshortcuts={hasLetters ? '?' : undefined}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          popoverTarget={isOpen ? id : undefined}
          onMouseDown={keepFocus}
          onClick={(event) => {
            // The browser would close at once what this press opens.
            event.preventDefault();
            onToggle();
          }}
        >
          <Icon name="keyboard" size={20} />
        </button>
      </Tooltip>
      {isOpen && <Keys id={id} keys={keys} opener={button} onClose={onToggle} />}
    </div>
  );
}

interface KeysProps {
  id: string;
  keys: readonly string[][];
  opener: RefObject<HTMLElement | null>;
  onClose: () => void;
}

function Keys({ id, keys, opener, onClose }: KeysProps) {
  const list = useRef<HTMLDListElement>(null);
  const layer = useLayer(list, { opener, onClose });
  useScrollStop(list);
  return (
    <dl id={id} ref={list} {...layer} className={`layer ${styles.list}`}>
      {keys.map(([key, words]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
