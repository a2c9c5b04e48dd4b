import type { ListedRoutine } from '../../core/routines/listed.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import styles from './routine-facts.module.css';

/** The places that a routine touches, its tools, and the best time for it; each in a word or two. */
export function RoutineFacts({ routine }: { routine: ListedRoutine }) {
  const messages = useMessages();
  const { t } = messages;
  const facts = [
    { name: t('library.touches'), value: touchText(routine, messages) },
    ...(routine.tools.length > 0
      ? [
          {
            name: t('library.needs'),
            value: list(
              routine.tools.map((tool) => t(`library.tools.${tool}`)),
              messages,
            ),
          },
        ]
      : []),
    { name: t('library.best'), value: routine.best },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const TOUCHED = ['face', 'neck', 'collarbone', 'brush'] as const;

/** Where hands or a tool rest on the skin; the safety checks of a routine tell. */
function touchText({ families, tools }: ListedRoutine, messages: Messages): string {
  const { t } = messages;
  const touched = TOUCHED.filter((part) => families.includes(part));
  // A roller goes over the face, whose own check is about strokes by hand.
  const parts = tools.includes('roller') && !families.includes('face') ? (['face', ...touched] as const) : touched;
  return parts.length > 0
    ? list(
        [...new Set(parts)].map((part) => t(`library.touch.${part}`)),
        messages,
      )
    : t('library.touch.nothing');
}

function list(words: readonly string[], { locale }: Pick<Messages, 'locale'>): string {
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(words);
}
