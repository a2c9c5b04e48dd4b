import { useEffect } from 'react';
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

/** A file that is dropped beside its place would open instead of the page. @returns a function that ends it. */
function stayOnMissedDrops(): () => void {
  const stay = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  addEventListener('dragover', stay);
  addEventListener('drop', stay);
  return () => {
    removeEventListener('dragover', stay);
    removeEventListener('drop', stay);
  };
}
