import { type RefObject, useEffect, useRef, useState } from 'react';

/** The open form in the list: the fields for something new, or those of the entry with this id. */
export type Open = { kind: 'add' } | { kind: 'edit'; id: string } | null;

/** The entry that was taken out of the day last, and the way back. */
export interface Removed {
  title: string;
  putBack: () => Promise<boolean>;
}

/**
 * The form in the list, one at a time. The focus goes back to the button from which it came.
 * @param root holds the buttons, each with `data-edit` and the id of its entry, or `new`.
 */
export function useEntryEditor(root: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<Open>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const focusButton = (edit: string) =>
    [...(root.current?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])].find(({ dataset }) => dataset.edit === edit)?.focus();
  /** The button that gets the focus once the fields are gone. */
  const cameFrom = useRef<string | null>(null);
  useEffect(() => {
    if (open || cameFrom.current === null) return;
    focusButton(cameFrom.current);
    cameFrom.current = null;
  });
  return {
    open,
    removed,
    show: (next: Open) => {
      setRemoved(null);
      setOpen(next);
      if (next?.kind === 'add') list.current?.scrollTo?.({ top: 0 });
    },
    close: () => {
      cameFrom.current = open?.kind === 'edit' ? open.id : 'new';
      setOpen(null);
    },
    remove: (thing: Removed) => {
      setOpen(null);
      setRemoved(thing);
    },
    /** Where the focus goes when what had it is gone. */
    focusList: () => list.current?.focus(),
    putBack: async () => {
      if (!removed || !(await removed.putBack())) return false;
      setRemoved(null);
      list.current?.focus();
      return true;
    },
  };
}

export type EntryEditor = ReturnType<typeof useEntryEditor>;
