import { lazy, Suspense } from 'react';
import { favouritesFirst } from '../../core/routines/browse.ts';
import type { RoutineSummary } from '../../core/routines/library.ts';
import { refusedFamilies } from '../../core/routines/safety.ts';
import type { Instant } from '../../core/time.ts';
import { openOptionsAt } from '../../platform/page/options-page.ts';
import { useLibrary } from '../../stores/own-routines.ts';
import { saveSettings, useSettings } from '../../stores/settings.ts';
import { Icon } from '../ui/icon.tsx';
import { chooseFrom, MenuList } from '../ui/menu-list.tsx';
import { useMessages } from '../ui/messages.tsx';
import type { MenuControl } from '../ui/use-menu.ts';
import { lengthText } from '../words/length-text.ts';
import { closeAfter } from './close-after.ts';
import styles from './start-routine.module.css';

/** The figure is large, and most popups are opened without looking at routines. */
const FigureThumbnail = lazy(async () => ({ default: (await import('../figure/still-figure.tsx')).FigureThumbnail }));

/**
 * The routines to choose from, over the log. Choosing only chooses; starting is another click. Favourites come first; routines that are
 * hidden, or ruled out by a safety check, are not on the list. The library has all details.
 */
export function RoutinePicker({ menu, label, chosen, now }: { menu: MenuControl; label: string; chosen: string; now: Instant }) {
  const { t } = useMessages();
  const { checks, routine: marks } = useSettings((view) => view.settings);
  const offered = useLibrary().filter(({ id }) => !marks.hidden.includes(id));
  const fitting = favouritesFirst(
    offered.filter((routine) => refusedFamilies(routine, checks, now).length === 0),
    marks.favourites,
  );
  return (
    <MenuList menu={menu} label={label} className={styles.pick}>
      {fitting.map((routine) => (
        <Choice
          key={routine.id}
          routine={routine}
          isChosen={routine.id === chosen}
          onChoose={() => chooseFrom(menu, () => prefer(routine.id))}
        />
      ))}
      <button
        type="button"
        role="menuitem"
        tabIndex={-1}
        className={`${styles.routine} ${styles.all}`}
        onClick={() => chooseFrom(menu, () => void closeAfter(openOptionsAt('routines')))}
      >
        <span className={styles.picture}>
          <Icon name="right" size={20} />
        </span>
        {t('popup.moreRoutines')}
      </button>
    </MenuList>
  );
}

function Choice({ routine, isChosen, onChoose }: { routine: RoutineSummary; isChosen: boolean; onChoose: () => void }) {
  const messages = useMessages();
  const { t } = messages;
  return (
    <button type="button" role="menuitemradio" aria-checked={isChosen} tabIndex={-1} className={styles.routine} onClick={onChoose}>
      <span className={styles.picture}>
        <Suspense>
          <Thumbnail routine={routine} />
        </Suspense>
      </span>
      <span>
        <span className={styles.name}>{routine.name}</span>{' '}
        <span className={styles.about}>{t(`popup.discreet.${routine.discreet}`, { length: lengthText(routine.seconds, messages) })}</span>
      </span>
      {isChosen && <Icon name="check" size={20} />}
    </button>
  );
}

function Thumbnail({ routine }: { routine: RoutineSummary }) {
  const { skin, hair, hairTone } = useSettings((view) => view.settings.figure);
  if (routine.category === 'hydration') return <Icon name="glass" size={20} />;
  return <FigureThumbnail families={routine.families} skin={skin} hair={hair} hairTone={hairTone} />;
}

function prefer(routineId: string): void {
  void saveSettings((settings) => ({ ...settings, routine: { ...settings.routine, preferred: routineId } }));
}
