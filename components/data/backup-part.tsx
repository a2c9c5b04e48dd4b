import { formatters } from '../../locales/formatters.ts';
import { useSettings } from '../../stores/settings.ts';
import { useMessages } from '../ui/messages.tsx';
import { Icon } from '../ui/more-icon.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { Buttons, DataCard } from './data-card.tsx';
import { KeptLine } from './kept-line.tsx';
import { Lacking } from './lacking.tsx';
import { OutcomeNote } from './outcome-note.tsx';
import { Progress } from './progress.tsx';
import { useBackup } from './use-backup.ts';

/** Saves everything as a file, or the entries as a table. */
export function BackupPart() {
  const { t, locale } = useMessages();
  const savedAt = useSettings((view) => view.settings.backup.savedAt);
  const backup = useBackup();
  const { going, cancel, told, save } = backup;
  return (
    <DataCard place="backup" title={t('data.backup')} text={t('data.backup.text')}>
      <p className="sm q2">
        {savedAt === null
          ? t('data.backup.none')
          : t('data.backup.last', { date: formatters.getDateTimeFormat(locale, { dateStyle: 'long' }).format(savedAt) })}{' '}
        <KeptLine />
      </p>
      <Buttons>
        <button type="button" className="btn btn-primary" aria-disabled={going !== null} onClick={onFirstClick(() => save('backup'))}>
          <Icon name="export" size={20} />
          {t('data.backup.save')}
        </button>
        <button type="button" className="btn btn-soft" aria-disabled={going !== null} onClick={onFirstClick(() => save('table'))}>
          {t('data.backup.table')}
        </button>
      </Buttons>
      <p className="sm q2">{t('data.backup.tableHelp')}</p>
      <Progress going={going} cancel={cancel} />
      <Lacking backup={backup} />
      <OutcomeNote told={told} />
    </DataCard>
  );
}
