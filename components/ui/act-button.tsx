import type { ComponentProps } from 'react';
import { onFirstClick, type TellFailure, useAction } from './use-action.ts';

interface ActButtonProps extends Omit<ComponentProps<'button'>, 'type' | 'onClick'> {
  /** As for `useAction`. */
  act: () => Promise<unknown>;
  /** Tells of a failure in a place near the button. */
  tell?: TellFailure | undefined;
}

/** A button that writes something: once for a double click, and once while it is under way. */
export function ActButton({ act, tell, ...button }: ActButtonProps) {
  const { run } = useAction(act, { tell });
  return <button type="button" {...button} onClick={onFirstClick(run)} />;
}
