import { withoutHidden } from '../../core/plain-text.ts';
import type { Draft } from '../../core/routines/own-draft.ts';
import { readName } from '../../core/settings/typed-values.ts';
import { useMessages } from '../ui/messages.tsx';
import { Row } from '../ui/row.tsx';
import { TextField } from '../ui/text-field.tsx';

const NAME_LENGTH = 60;
const SUMMARY_LENGTH = 140;

interface EditorNamesProps {
  draft: Draft;
  onChange: (change: Partial<Pick<Draft, 'name' | 'summary'>>) => void;
}

/** The name of a routine, and what it is in a sentence. */
export function EditorNames({ draft, onChange }: EditorNamesProps) {
  const { t } = useMessages();
  return (
    <div>
      <Row id="library-name" label={t('library.edit.name')}>
        <TextField
          labelledBy="library-name-label"
          value={draft.name}
          read={readName}
          onCommit={(name) => onChange({ name })}
          complaint={t('library.edit.nameRefused', { kept: draft.name })}
          maxLength={NAME_LENGTH}
        />
      </Row>
      <Row id="library-summary" label={t('library.edit.summary')} help={t('library.edit.summary.help')}>
        <TextField
          labelledBy="library-summary-label"
          value={draft.summary}
          read={(text) => withoutHidden(text).trim()}
          onCommit={(summary) => onChange({ summary })}
          complaint=""
          maxLength={SUMMARY_LENGTH}
        />
      </Row>
    </div>
  );
}
