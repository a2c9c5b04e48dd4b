import type { Flaws } from '../../stores/own-data.ts';
import { Icon } from '../ui/icon.tsx';
import { type Messages, useMessages } from '../ui/messages.tsx';
import { lacksWords } from './lacks-words.ts';

/** The parts of a backup that cannot be taken in, shown before anybody decides about the rest. */
export function FlawsList({ flaws }: { flaws: Flaws }) {
  const messages = useMessages();
  return (
    <div className="note note-clay">
      <Icon name="care" size={18} />
      <div>
        {flawWords(flaws, messages).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </div>
  );
}

function flawWords({ isChanged, entries, entryCount, outside, settings, routines, unknown, lacks }: Flaws, messages: Messages): string[] {
  const { t, locale } = messages;
  const numbers = new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(entries.map((number) => messages.number(number)));
  return [
    ...(isChanged ? [t('restore.flaw.changed')] : []),
    ...(entryCount > 0 ? [t('restore.flaw.entries', { count: entryCount, numbers, more: entryCount - entries.length })] : []),
    ...(outside > 0 ? [t('restore.flaw.outside', { count: outside })] : []),
    ...(settings > 0 ? [t('restore.flaw.settings', { count: settings })] : []),
    ...(routines > 0 ? [t('restore.flaw.routines', { count: routines })] : []),
    ...(unknown > 0 ? [t('restore.flaw.unknown', { count: unknown })] : []),
    ...(lacks ? [t('restore.flaw.lacks'), ...lacksWords(lacks, messages)] : []),
  ];
}
