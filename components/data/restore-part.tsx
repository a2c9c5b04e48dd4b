import { useMessages } from '../ui/messages.tsx';
import { DataCard } from './data-card.tsx';
import { FilePlace } from './file-place.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { Progress } from './progress.tsx';
import { RestoreOffer } from './restore-offer.tsx';
import { useRestore } from './use-restore.ts';

/** Brings a backup back, after showing what that would change. */
export function RestorePart() {
  const { t } = useMessages();
  const restoring = useRestore();
  return (
    <DataCard place="restore" title={t('data.restore')} text={t('data.restore.text')}>
      <FilePlace label={t('data.restore.file')} accept=".json,application/json" onFile={(file) => void restoring.read(file)} />
      {restoring.offer && <RestoreOffer offer={restoring.offer} isBusy={restoring.going !== null} restoring={restoring} />}
      <Progress going={restoring.going} cancel={restoring.cancel} />
      <OutcomeNote told={restoring.told} />
    </DataCard>
  );
}
