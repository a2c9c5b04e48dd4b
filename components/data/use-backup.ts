import { useState } from 'react';
import type { Lacks } from '../../core/log/backup.ts';
import { backupSaved, makeBackup, makeTable, type SavedFile } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';
import { useAction } from '../ui/use-action.ts';
import type { Told } from './outcome-note.tsx';
import { saveFile } from './save-file.ts';
import { useLongWork, type Work } from './use-long-work.ts';

type What = 'backup' | 'table';

export interface Backup extends Pick<Work, 'going' | 'cancel'> {
  told: Told | null;
  save: (what: What) => void;
  /** The parts that a finished file lacks; such a file is saved only when the person says so. */
  lacking: Lacks | null;
  saveAllTheSame: () => void;
  leave: () => void;
}

/** Makes a file of the log and hands it to the browser. */
export function useBackup(): Backup {
  const { t } = useMessages();
  const { going, run, cancel } = useLongWork();
  const [told, setTold] = useState<Told | null>(null);
  const [ready, setReady] = useState<{ what: What; file: SavedFile } | null>(null);
  const handOver = async (what: What, file: SavedFile) => {
    setReady(null);
    saveFile(file);
    setTold({ isGood: true, words: t('data.backup.saved', { name: file.name }) });
    // The file is there, also when this cannot be kept: then the suggestion comes again.
    if (what === 'backup') await backupSaved().catch(() => undefined);
  };
  // The button stays pressable while it works: disabled, it would lose the focus.
  const { run: save } = useAction(async (what: What) => {
    setTold(null);
    setReady(null);
    const made = await run(t('data.backup.saving'), what === 'backup' ? makeBackup : makeTable);
    if (!made) return;
    if (!made.ok) return setTold({ isGood: false, words: t(`log.trouble.${made.why}`) });
    if (made.value.lacks) setReady({ what, file: made.value });
    else await handOver(what, made.value);
  });
  return {
    going,
    cancel,
    told,
    save,
    lacking: ready?.file.lacks ?? null,
    saveAllTheSame: () => ready && void handOver(ready.what, ready.file),
    leave: () => setReady(null),
  };
}
