import type { Way } from '../../core/settings/schema.ts';
import styles from './arrival-picture.module.css';

const LINES = [132, 112, 124, 98, 84];

/** A browser window in which a break arrives: as a card in the corner, or as a dot on the toolbar icon. */
export function ArrivalPicture({ way }: { way: Way }) {
  return (
    <svg viewBox="0 0 300 112" aria-hidden="true">
      <rect className={styles.page} width={300} height={112} />
      <rect className={styles.bar} width={300} height={22} />
      <rect className={styles.tab} x={12} y={7} width={64} height={15} rx={5} />
      {LINES.map((width, i) => (
        <rect key={width} className={styles.text} x={20} y={38 + 12 * i} width={width} height={4.5} rx={2.25} />
      ))}
      <rect className={styles.icon} x={272} y={6} width={12} height={11} rx={5.5} />
      {way === 'badge' ? <circle className={styles.badge} cx={285} cy={16.5} r={4.8} /> : <Card />}
    </svg>
  );
}

function Card() {
  return (
    <g transform="translate(214 36)">
      <rect className={styles.card} width={72} height={66} rx={9} />
      <path
        className={styles.water}
        d="M.5 40C16 34 33 34 46 38.600S66 40 71.500 36.300V57A8.500 8.500 0 0 1 63 65.500H9A8.500 8.500 0 0 1 .5 57Z"
      />
      <rect className={styles.text} x={10} y={11} width={32} height={4.5} rx={2.25} />
      <rect className={styles.text} x={10} y={21} width={22} height={4.5} rx={2.25} />
      <rect className={styles.icon} x={10} y={47} width={52} height={10} rx={5} />
    </g>
  );
}
