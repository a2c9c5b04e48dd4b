import { useState } from 'react';
import { backupSaved, makeBackup, makeTable } from '../../stores/own-data.ts';
import { useMessages } from '../ui/messages.tsx';
import type { Told } from './said.tsx';
import { saveFile } from './save-file.ts';
import { useLongWork, type Work } from './use-long-work.ts';

export interface Backup extends Pick<Work, 'going' | 'cancel'> {
  told: Told | null;
  save: (what: 'backup' | 'table') => Promise<void>;
}

/** Makes a file of the log and hands it to the browser. */
export function useBackup(): Backup {
  const { t } = useMessages();
  const { going, run, cancel } = useLongWork();
  const [told, setTold] = useState<Told | null>(null);
  const save = async (what: 'backup' | 'table') => {
    // The button stays pressable while it works: disabled, it would lose the focus.
    if (going) return;
    setTold(null);
    const made = await run(t('data.backup.saving'), what === 'backup' ? makeBackup : makeTable);
    if (!made) return;
    if (!made.ok) return setTold({ isGood: false, words: t(`log.trouble.${made.why}`) });
    saveFile(made.value);
    setTold({ isGood: true, words: t('data.backup.saved', { name: made.value.name }) });
    // The file is there, also when this cannot be kept: then the suggestion comes again.
    if (what === 'backup') await backupSaved().catch(() => undefined);
  };
  return { going, cancel, told, save };
}
