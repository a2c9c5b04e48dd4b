import { type Source, sources } from '../../core/sources.ts';
import styles from './about-section.module.css';

/** What the health content follows, by topic. A link opens only for somebody who clicks it. */
export function SourcesList() {
  return sources.map(({ topic, sources: list }) => (
    <details key={topic} className={styles.topic}>
      <summary>{topic}</summary>
      <ul className={styles.sources}>
        {list.map((source) => (
          <li key={`${source.title} ${source.publisher}`}>
            <Named {...source} />
          </li>
        ))}
      </ul>
    </details>
  ));
}

function Named({ title, publisher, year, url }: Source) {
  const where = [publisher, year].filter((part) => part !== undefined).join(', ');
  return (
    <>
      {url ? (
        <a href={url} target="_blank" rel="noreferrer">
          {title}
        </a>
      ) : (
        title
      )}
      . <span className="q2">{where}</span>
    </>
  );
}
