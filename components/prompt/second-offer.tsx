import type { RoutineSummary } from '../../core/routines/library.ts';
import { refusedFamilies } from '../../core/routines/safety.ts';
import { useNow } from '../../stores/now.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { useSettings } from '../../stores/settings.ts';
import type { DrinkLog } from '../drinks/use-drink-log.ts';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick } from '../ui/use-action.ts';
import { lengthText } from '../words/length-text.ts';
import chipStyles from './chips.module.css';
import { DrinkOffer } from './drink-offer.tsx';
import styles from './prompt-card.module.css';

/** So many routines stand there as chips; the menu has them all. */
const CHIPS = 3;

/**
 * The second offer of a card that leads with a routine.
 * @param isHad it has asked for a drink, and one has been had.
 */
export function SecondDrink({ drinks, isHad }: { drinks: DrinkLog; isHad: boolean }) {
  const { t } = useMessages();
  return (
    <>
      <span className={styles.label}>
        <Icon name={isHad ? 'check' : 'drop'} size={18} />
        {t(isHad ? 'prompt.alsoHad' : 'prompt.alsoDrink')}
      </span>
      <DrinkOffer drinks={drinks} />
    </>
  );
}

/** The second offer of a card that leads with a drink. */
export function SecondRoutine({ onStart }: { onStart: (routineId: string) => void }) {
  const messages = useMessages();
  const { t } = messages;
  const routines = useFittingRoutines();
  const notAtWork = useSettings((view) => view.settings.routine.notAtWork);
  const chips = oneOfEachLength(routines.filter(({ id, occasion }) => occasion === 'any' && !notAtWork.includes(id))).slice(0, CHIPS);
  const items = routines.map(({ id, name, seconds }) => ({
    id,
    label: name,
    detail: lengthText(seconds, messages),
    onChoose: () => onStart(id),
  }));
  return (
    <>
      <span className={styles.label}>
        <Icon name="pebbles" size={18} />
        {t('prompt.alsoRoutine')}
      </span>
      <div className={chipStyles.chips}>
        {chips.map((routine) => (
          <RoutineChip key={routine.id} routine={routine} onStart={onStart} />
        ))}
        <Menu label={t('prompt.allRoutines')} isIcon className="chip" side="above" items={items}>
          <Icon name="plus" size={16} />
        </Menu>
      </div>
    </>
  );
}

/** A length is all that a chip shows: two of the same could not be told apart. */
function oneOfEachLength(routines: readonly RoutineSummary[]): RoutineSummary[] {
  return routines.filter(({ seconds }, at) => routines.findIndex((other) => other.seconds === seconds) === at);
}

/** Shows its length; the name is told to assistive technology, and in a tooltip. */
function RoutineChip({ routine: { id, name, seconds }, onStart }: { routine: RoutineSummary; onStart: (routineId: string) => void }) {
  const messages = useMessages();
  const length = lengthText(seconds, messages);
  return (
    <Tooltip text={name} side="above">
      <button
        type="button"
        className="chip"
        aria-label={messages.t('prompt.routineOfLength', { name, length })}
        onClick={onFirstClick(() => onStart(id))}
      >
        {length}
      </button>
    </Tooltip>
  );
}

/** Without those that the person has said are not for them, or has hidden; shortest first. */
function useFittingRoutines(): RoutineSummary[] {
  const { checks, routine: chosen } = useSettings((view) => view.settings);
  const now = useNow();
  return useLibrary()
    .filter((routine) => !chosen.hidden.includes(routine.id) && refusedFamilies(routine, checks, now).length === 0)
    .toSorted((a, b) => a.seconds - b.seconds);
}
