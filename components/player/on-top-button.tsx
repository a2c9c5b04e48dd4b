import { keepFocus } from '../ui/keep-focus.ts';
import { useLetterKeys } from '../ui/letter-keys.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import type { OnTop } from './use-on-top.ts';

export function OnTopButton({ onTop }: { onTop: OnTop }) {
  const { t } = useMessages();
  const hasLetters = useLetterKeys();
  const label = t(onTop.window ? 'player.backFromTop' : 'player.onTop');
  return (
    <Tooltip text={label}>
      <button
        type="button"
        className="icb"
        aria-label={label}
        aria-keyshortcuts={hasLetters ? 'T' : undefined}
        onMouseDown={keepFocus}
        onClick={() => onTop.toggle?.()}
      >
        <Icon name="onTop" size={20} />
      </button>
    </Tooltip>
  );
}
