import { useMessages } from '../ui/messages.tsx';
import { DataCard } from './data-card.tsx';
import { FilePlace } from './file-place.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { Progress } from './progress.tsx';
import { TableOfferView } from './table-offer.tsx';
import { useImport } from './use-import.ts';

/** Brings in drinks that another program has saved as a table. */
export function ImportPart() {
  const { t } = useMessages();
  const importing = useImport();
  return (
    <DataCard place="import" title={t('data.import')} text={t('data.import.text')}>
      <FilePlace label={t('data.import.file')} accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void importing.read(file)} />
      {importing.offer && <TableOfferView offer={importing.offer} isBusy={importing.going !== null} importing={importing} />}
      <Progress going={importing.going} cancel={importing.cancel} />
      <OutcomeNote told={importing.told} />
    </DataCard>
  );
}
