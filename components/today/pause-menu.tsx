import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { HOUR, type Instant, MINUTE } from '../../core/time.ts';
import { pauseReminders, quietReminders, tomorrowStart } from '../../stores/reminders.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { chooseFrom, MenuList } from '../ui/menu-list.tsx';
import { useMessages } from '../ui/messages.tsx';
import type { MenuControl } from '../ui/use-menu.ts';
import styles from './pause-control.module.css';
import type { Rest } from './pause-control.tsx';

const SHORT_MIN = 30;
const HOURS = [1, 2] as const;

interface Choices {
  menu: MenuControl;
  now: Instant;
  run: (act: Rest, until: Instant) => void;
}

/**
 * Two columns, so that the difference can be seen: a pause stops the counting, quiet only shows nothing. Up and down wander through
 * both, the side arrows step across.
 */
export function PauseMenu({ menu, label, now, run, askUntil }: Choices & { label: string; askUntil: () => void }) {
  const { t } = useMessages();
  return (
    <MenuList menu={menu} label={label} className={styles.menu} onKey={goAcross}>
      <Column icon="pause" name={t('popup.pause')} meaning={t('popup.pauseMeaning')}>
        <Lengths act={pauseReminders} menu={menu} now={now} run={run} />
        <Choice label={t('popup.untilDate')} onChoose={() => chooseFrom(menu, askUntil)} />
      </Column>
      <Column icon="mute" name={t('popup.quiet')} meaning={t('popup.quietMeaning')}>
        <Lengths act={quietReminders} menu={menu} now={now} run={run} />
      </Column>
    </MenuList>
  );
}

function Column({ icon, name, meaning, children }: { icon: IconName; name: string; meaning: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of menu items is no fieldset
    <div role="group" className={styles.column} aria-labelledby={`${id}-name`} aria-describedby={`${id}-meaning`}>
      <div className={styles.head} aria-hidden="true">
        <span id={`${id}-name`} className={styles.name}>
          <Icon name={icon} size={18} />
          {name}
        </span>
        <span id={`${id}-meaning`} className={styles.meaning}>
          {meaning}
        </span>
      </div>
      {children}
    </div>
  );
}

function Lengths({ act, menu, now, run }: Choices & { act: Rest }) {
  const { t, time } = useMessages();
  const choose = (until: Instant) => chooseFrom(menu, () => run(act, until));
  const half = now + SHORT_MIN * MINUTE;
  return (
    <>
      <Choice label={t('popup.pauseMinutes', { count: SHORT_MIN })} detail={time(half)} onChoose={() => choose(half)} />
      {HOURS.map((hours) => {
        const until = now + hours * HOUR;
        return <Choice key={hours} label={t('popup.pauseHours', { count: hours })} detail={time(until)} onChoose={() => choose(until)} />;
      })}
      <Choice label={t('popup.untilTomorrow')} onChoose={() => choose(tomorrowStart(now))} />
    </>
  );
}

function Choice({ label, detail, onChoose }: { label: string; detail?: string; onChoose: () => void }) {
  return (
    <button type="button" role="menuitem" tabIndex={-1} className={styles.choice} onClick={onChoose}>
      {label} {detail && <span className={`${styles.detail} tnum`}>{detail}</span>}
    </button>
  );
}

/** To the same length in the other column. With two columns both side arrows lead there, in every writing direction. */
function goAcross({ key, currentTarget }: KeyboardEvent): boolean {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const columns = [...currentTarget.querySelectorAll('[role="group"]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>('[role="menuitem"]'),
  ]);
  const here = columns.findIndex((items) => items.includes(document.activeElement as HTMLElement));
  const row = columns[here]?.indexOf(document.activeElement as HTMLElement) ?? 0;
  const other = columns[1 - here];
  (other?.[row] ?? other?.at(-1))?.focus();
  return true;
}
