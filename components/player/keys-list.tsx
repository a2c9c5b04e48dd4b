import { useId, useRef } from 'react';
import { useLayer } from '../ui/layers.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { useScrollStop } from '../ui/use-scroll-stop.ts';
import { keepFocus } from './keep-focus.ts';
import styles from './keys-list.module.css';
import { useLetterKeys } from './use-keys.ts';

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
  const root = useRef<HTMLDivElement>(null);
  useLayer(isOpen, root, { onEscape: onToggle });
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
    <div ref={root} className={styles.root}>
      <Tooltip text={t('keys.title')} align="end" isOff={isOpen}>
        <button
          type="button"
          className="icb"
          aria-label={t('keys.title')}
          aria-keyshortcuts={hasLetters ? '?' : undefined}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onMouseDown={keepFocus}
          onClick={onToggle}
        >
          <Icon name="keyboard" size={20} />
        </button>
      </Tooltip>
      {isOpen && <Keys id={id} keys={keys} />}
    </div>
  );
}

function Keys({ id, keys }: { id: string; keys: readonly string[][] }) {
  const list = useRef<HTMLDListElement>(null);
  useScrollStop(list);
  return (
    <dl id={id} ref={list} className={styles.list}>
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
