import { licences } from 'virtual:rill-licences';
import styles from './about-section.module.css';

/** Whose code is in Rill, each with its licence in full. */
export function LicencesList() {
  return (
    <ul className={styles.list}>
      {licences.map(({ name, version, licence, text }) => (
        <li key={name}>
          {text ? (
            <details>
              <summary>
                <Named name={name} version={version} licence={licence} />
              </summary>
              <pre dir="ltr">{text}</pre>
            </details>
          ) : (
            <Named name={name} version={version} licence={licence} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Named({ name, version, licence }: { name: string; version: string; licence: string }) {
  return (
    <>
      <bdi>{name}</bdi> <span className="sm q2 tnum">{version}</span> <span className="sm q2">{licence}</span>
    </>
  );
}
