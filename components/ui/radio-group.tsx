import type { KeyboardEvent, ReactNode } from 'react';
import { onPageKey } from './on-page-key.ts';

interface RadioOption<V extends string | number> {
  value: V;
  content: ReactNode;
  /** The name, where the content has no words or too few. */
  label?: string;
  className?: string | undefined;
  /** Arrows only move to it, and a press chooses it: choosing asks the person something, such as a permission. */
  needsPress?: boolean;
}

export interface RadioGroupProps<V extends string | number> {
  /** A name, or else the id of the element that names the group. */
  label?: string;
  labelledBy?: string;
  options: readonly RadioOption<V>[];
  /** Null, or a value that is not among the options: no option is chosen. */
  value: V | null;
  /** Also called for the option that is chosen already, when it is pressed again. */
  onChoose: (value: V) => void;
  disabled?: boolean;
  className?: string | undefined;
}

/**
 * A radio group by the WAI-ARIA pattern: Tab stops once in the group, arrows move and choose. Not of native radio buttons, since browsers
 * disagree about what the side arrows do in right-to-left pages.
 */
export function RadioGroup<V extends string | number>({
  label,
  labelledBy,
  options,
  value,
  onChoose,
  disabled = false,
  className,
}: RadioGroupProps<V>) {
  const chosen = options.findIndex((option) => option.value === value);
  const move = onPageKey((event: KeyboardEvent<HTMLDivElement>) => {
    const step = stepOfKey(event);
    if (step === 0 || disabled) return;
    event.preventDefault();
    const radios = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="radio"]')];
    const to = (radios.indexOf(event.currentTarget.ownerDocument.activeElement as HTMLElement) + step + options.length) % options.length;
    radios[to]?.focus();
    const option = options[to] as RadioOption<V>;
    if (!option.needsPress) onChoose(option.value);
  });
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-disabled={disabled || undefined}
      className={className}
      onKeyDown={move}
    >
      {options.map((option, i) => (
        // biome-ignore lint/a11y/useSemanticElements: see above
        <button
          key={option.value}
          type="button"
          role="radio"
          aria-checked={i === chosen}
          aria-label={option.label}
          tabIndex={i === Math.max(chosen, 0) ? 0 : -1}
          disabled={disabled}
          className={option.className}
          onClick={() => onChoose(option.value)}
        >
          {option.content}
        </button>
      ))}
    </div>
  );
}

function stepOfKey({ key, ctrlKey, metaKey, altKey, currentTarget }: KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || metaKey || altKey) return 0;
  const forward = getComputedStyle(currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  if (key === 'ArrowDown' || key === forward) return 1;
  return key === 'ArrowUp' || key === 'ArrowLeft' || key === 'ArrowRight' ? -1 : 0;
}
