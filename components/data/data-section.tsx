import { useEffect } from 'react';
import { stayOnMissedDrops } from '../ui/stay-on-missed-drops.ts';
import { AsideNotice } from './aside-notice.tsx';
import { BackupPart } from './backup-part.tsx';
import { ErasePart } from './erase-part.tsx';
import { ImportPart } from './import-part.tsx';
import { LogTroubleNotice } from './log-trouble.tsx';
import { RestorePart } from './restore-part.tsx';

/** A person's own data: saved, restored, brought in, erased. */
export function DataSection() {
  useEffect(stayOnMissedDrops, []);
  return (
    <>
      <LogTroubleNotice />
      <AsideNotice />
      <BackupPart />
      <RestorePart />
      <ImportPart />
      <ErasePart />
    </>
  );
}
