import { useMessages } from '../ui/messages.tsx';
import styles from './count-in.module.css';

/** The seconds until it begins, as large as they fit beside the figure. The seconds are not announced: the step is. */
export function CountIn({ left }: { left: number }) {
  const { number } = useMessages();
  return (
    <div className={styles.count} aria-hidden="true">
      <b key={left} className="num">
        {number(left)}
      </b>
    </div>
  );
}
