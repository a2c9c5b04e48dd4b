import type { SafetyCard } from '../../core/routines/safety-cards.ts';
import styles from './check-text.module.css';

/** The words of a safety check, unabridged. */
export function CheckText({ card }: { card: SafetyCard }) {
  return (
    <div className={styles.text}>
      <p>{card.intro}</p>
      {card.items.length > 0 && <Marked items={card.items} />}
      {card.rules.length > 0 && (
        <div className={styles.rules}>
          {card.rules.map((rule) => (
            <p key={rule}>{rule}</p>
          ))}
        </div>
      )}
    </div>
  );
}

export function Marked({ items }: { items: readonly string[] }) {
  return (
    <ul className={styles.marked}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
