import type { Ref } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Tooltip } from '../ui/tooltip.tsx';

export interface MoreButtonProps {
  label: string;
  /** The id of what it opens. */
  controls: string;
  isOpen: boolean;
  onToggle: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** Opens and closes the finer settings of something. */
export function MoreButton({ label, controls, isOpen, onToggle, buttonRef }: MoreButtonProps) {
  return (
    <Tooltip text={label} side="above">
      <button
        ref={buttonRef}
        type="button"
        className="icb"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={controls}
        onClick={onToggle}
      >
        <Icon name="settings" size={20} />
      </button>
    </Tooltip>
  );
}
