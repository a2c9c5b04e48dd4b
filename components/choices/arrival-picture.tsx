import type { Way } from '../../core/settings/ways.ts';
import styles from './arrival-picture.module.css';

/** What a picture shows of its way. */
type Sign = 'badge' | 'card' | 'note' | 'tab';
const SIGNS: Record<Way, readonly Sign[]> = {
  card: ['card'],
  'badge-then-card': ['badge', 'card'],
  badge: ['badge'],
  notification: ['note'],
  tab: ['tab'],
};

const LINES = [92, 80, 88, 70, 60];

/** A browser window in which a break arrives. */
export function ArrivalPicture({ way }: { way: Way }) {
  const shows = (sign: Sign) => SIGNS[way].includes(sign);
  return (
    <svg viewBox="0 0 190 96" aria-hidden="true">
      <rect className={styles.page} width={190} height={96} />
      <rect className={styles.bar} width={190} height={20} />
      <rect className={shows('tab') ? styles.behind : styles.tab} x={10} y={6} width={52} height={14} rx={5} />
      {shows('tab') ? <OpenTab /> : <Lines />}
      <rect className={styles.icon} x={164} y={5} width={11} height={10} rx={5} />
      {shows('badge') && <circle className={styles.badge} cx={176} cy={15} r={4.5} />}
      {shows('card') && <Card />}
      {shows('note') && <Note />}
    </svg>
  );
}

function Lines() {
  return LINES.map((width, i) => <rect key={width} className={styles.text} x={16} y={34 + 10 * i} width={width} height={4} rx={2} />);
}

function Card() {
  return (
    <g transform="translate(118 34)">
      <rect className={styles.card} width={60} height={54} rx={8} />
      <path
        className={styles.water}
        d="M.5 32.600C13 27.600 27 27.600 38 31.400S55 32.600 59.500 29.600V46A7.500 7.500 0 0 1 52 53.500H8A7.500 7.500 0 0 1 .5 46Z"
      />
      <rect className={styles.text} x={8} y={9} width={26} height={4} rx={2} />
      <rect className={styles.text} x={8} y={17} width={18} height={4} rx={2} />
      <rect className={styles.icon} x={8} y={38} width={44} height={9} rx={4.5} />
    </g>
  );
}

/** A notification of the system: outside the window's own things, at the edge of the screen. */
function Note() {
  return (
    <g transform="translate(98 28)">
      <rect className={styles.card} width={84} height={28} rx={8} />
      <rect className={styles.icon} x={9} y={9} width={11} height={10} rx={5} />
      <rect className={styles.text} x={27} y={9} width={46} height={4} rx={2} />
      <rect className={styles.text} x={27} y={16} width={32} height={4} rx={2} />
    </g>
  );
}

/** The break in a tab of its own, over the whole page. */
function OpenTab() {
  return (
    <>
      <rect className={styles.tab} x={66} y={6} width={52} height={14} rx={5} />
      <rect className={styles.icon} x={72} y={10} width={6.6} height={6} rx={3} />
      <rect className={styles.opened} y={20} width={190} height={76} />
      <path className={styles.water} d="M0 68C34 58 62 60 96 67S156 70 190 63V96H0Z" />
      <rect className={styles.text} x={60} y={33} width={70} height={4} rx={2} />
      <rect className={styles.text} x={72} y={42} width={46} height={4} rx={2} />
      <rect className={styles.icon} x={68} y={75} width={54} height={10} rx={5} />
    </>
  );
}
