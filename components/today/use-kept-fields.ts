import { useEffect, useRef, useState } from 'react';
import { localDay } from '../../core/log/local-day.ts';
import { type EntryDraftKept, keepEntryDraft, keptEntryDraft } from '../../stores/entry-drafts.ts';
import type { FieldContext, Fields } from './entry-fields.ts';

interface KeptFieldsOptions {
  /** The entry of the fields: its id, or `NEW_ENTRY`. */
  of: string;
  kind: EntryDraftKept['kind'];
  start: Fields;
  context: FieldContext;
  onFound: (kind: EntryDraftKept['kind']) => void;
}

/** The fields of an entry. Typed text outlives the popup, until it is saved or called off. */
export function useKeptFields({ of, kind, start, context, onFound }: KeptFieldsOptions) {
  const [fields, setFields] = useState(start);
  const touched = useRef<Partial<Fields> | null>(null);
  const day = localDay(context.now, context.day);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the fields open
  useEffect(() => {
    void keptEntryDraft(of, day).then((kept) => {
      // A person who types already begins anew.
      if (!kept || touched.current) return;
      touched.current = kept.touched as Partial<Fields>;
      setFields({ ...start, ...touched.current });
      onFound(kept.kind);
    });
  }, []);
  return {
    fields,
    change: (part: Partial<Fields>) => {
      touched.current = { ...touched.current, ...part };
      setFields({ ...fields, ...part });
      void keepEntryDraft(of, { day, kind, touched: touched.current });
    },
    drop: () => void keepEntryDraft(of, null),
  };
}
