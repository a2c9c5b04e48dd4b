import { type Source, sources } from '../../core/sources.ts';
import styles from './about-section.module.css';
import { Fold } from './fold.tsx';

/** The sources that the health content follows, by topic. A link opens only for somebody who clicks it. */
export function SourcesList() {
  return sources.map(({ topic, sources: list }) => (
    <Fold key={topic} name={topic}>
      <ul className={styles.sources}>
        {list.map((source) => (
          <li key={`${source.title} ${source.publisher}`}>
            <Named {...source} />
          </li>
        ))}
      </ul>
    </Fold>
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
