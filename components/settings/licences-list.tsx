import { licences } from 'virtual:rill-licences';
import { useMessages } from '../ui/messages.tsx';
import styles from './about-section.module.css';
import { Fold } from './fold.tsx';

/** The packages whose code is in Rill, each with its licence in full. */
export function LicencesList() {
  const { t } = useMessages();
  return (
    <Fold name={t('options.licences.count', { count: licences.length })}>
      <ul className={styles.list}>
        {licences.map(({ name, version, licence, text }) => (
          <li key={name}>
            {text ? (
              <Fold name={<Named name={name} version={version} licence={licence} />}>
                <pre dir="ltr">{text}</pre>
              </Fold>
            ) : (
              <p>
                <Named name={name} version={version} licence={licence} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Named({ name, version, licence }: { name: string; version: string; licence: string }) {
  return (
    <>
      <bdi>{name}</bdi> <span className="sm q2 tnum">{version}</span> <span className="sm q2">{licence}</span>
    </>
  );
}
