import { use, useEffect, useState } from 'react';
import { nextBreak } from '../../core/reminders/next-break.ts';
import type { Family } from '../../core/routines/families.ts';
import { GENTLE_ROUTINE, leftOutFamilies } from '../../core/routines/safety.ts';
import type { Variant } from '../../core/routines/schema.ts';
import type { Session } from '../../core/routines/session.ts';
import { soreRoutine } from '../../core/routines/sore.ts';
import type { Situation } from '../../core/settings/situations.ts';
import type { Instant } from '../../core/time.ts';
import { anotherRoutine } from '../../stores/another-routine.ts';
import { type BreakRun, rememberRun } from '../../stores/break-run.ts';
import { growBreakWindow } from '../../stores/break-window.ts';
import { changeBeat, changeFigure, changeVoice } from '../../stores/change-settings.ts';
import { newRoutineEntry } from '../../stores/log-writes.ts';
import { useNow } from '../../stores/now.ts';
import { findRoutine, useLibrary } from '../../stores/own-routines.ts';
import { sayRoutineEnded } from '../../stores/prompt-events.ts';
import { planContext, startRoutine, useReminders } from '../../stores/reminders.ts';
import { useSettings } from '../../stores/settings.ts';
import { useDrinkLog } from '../drinks/use-drink-log.ts';
import type { PlayerProps } from '../player/player.tsx';
import { LetterKeys } from '../ui/letter-keys.ts';
import { useMessages } from '../ui/messages.tsx';
import { adaptedRoutine } from './adapted-routine.ts';
import { DrinkOffer } from './drink-offer.tsx';
import styles from './guided-player.module.css';
import { readPlayer } from './read-player.ts';
import { situationWords } from './situation-words.ts';
import { useFeel } from './use-feel.ts';
import { useRoutineLog } from './use-routine-log.ts';
import { useTip } from './use-tip.ts';

const HEIGHT = 640;

interface GuidedPlayerProps {
  promptId: string;
  routineId: string;
  variant: Variant;
  /** The run with which a reload goes on. */
  run: BreakRun | null;
  /** The situations that held when the routine began. */
  situations: readonly Situation[];
  /** The routine comes in the place of the one that was asked for. */
  isInstead: boolean;
  /** With each step of the session, once it is remembered. */
  onGoOn: (session: Session) => void;
  onLeave: () => void;
}

/** The player with everything around it: the window grows, the log is kept, and the background hears when it is over. */
export function GuidedPlayer({ promptId, routineId, variant, run, situations, isInstead, onGoOn, onLeave }: GuidedPlayerProps) {
  const { Player } = use(readPlayer());
  const adapted = use(adaptedRoutine(routineId, useLeftOut(routineId), situations));
  const { routine } = adapted;
  const rest = useRest(routine.id);
  const changed = situationWords({ ...adapted, isInstead }, useMessages()) ?? rest;
  const tip = useTip(routine, variant, situations, run === null && changed === null);
  const figure = useSettings((view) => view.settings.figure);
  const [entry] = useState(() => run?.entry ?? newRoutineEntry(routineId, variant));
  const log = useRoutineLog(entry);
  const drinks = useDrinkLog();
  const hasLetterKeys = useSettings((view) => view.settings.letterKeys);
  const nextBreakAt = useNextBreakAt();
  const aids = useAids();
  const feel = useFeel(log.entry);
  useEffect(() => void growBreakWindow(HEIGHT), []);

  // The version is told by the entry that the page finds when the background has begun the routine anew.
  const again = () => {
    rememberRun({ promptId, entry: newRoutineEntry(routineId, variant), session: null });
    return startRoutine(routineId);
  };

  const library = useLibrary();
  const settings = useSettings((view) => view.settings);
  const other = anotherRoutine(library, settings, routineId);
  const another = other && { name: other.name, onStart: () => startRoutine(other.id) };

  return (
    <div className={styles.arriving}>
      <LetterKeys value={hasLetterKeys}>
        <Player
          routine={routine}
          variant={variant}
          saved={run?.session}
          note={changed ?? tip}
          figure={figure}
          {...aids}
          {...feel}
          onFacing={(facing) => changeFigure({ facing })}
          onProgress={log.record}
          onSave={(session) => {
            rememberRun({ promptId, entry: log.entry(), session });
            onGoOn(session);
          }}
          onFinish={() => void sayRoutineEnded(promptId).catch(() => undefined)}
          onLeave={onLeave}
          isLogged={log.isSaved}
          drinkChips={<DrinkOffer drinks={drinks} />}
          nextBreakAt={nextBreakAt}
          another={another}
          onAgain={again}
          onClose={onLeave}
        />
      </LetterKeys>
    </div>
  );
}

function useNextBreakAt(): Instant | null {
  const state = useReminders((view) => view.state);
  const settings = useSettings((view) => view.settings);
  const next = nextBreak(state, planContext(settings), useNow());
  return next.kind === 'due' ? next.at : null;
}

/** Why there is the one without touch, while another routine has its rest after it left somebody sore. */
function useRest(routineId: string): string | null {
  const { t } = useMessages();
  const settings = useSettings((view) => view.settings);
  const now = useNow();
  const [resting] = useState(() => soreRoutine(settings, now));
  if (routineId !== GENTLE_ROUTINE || resting === null || resting === GENTLE_ROUTINE) return null;
  const name = findRoutine(resting)?.name;
  return name === undefined ? null : t('situation.gentle', { name });
}

/** The families whose steps are left out, by the answers that were given when the routine began. */
function useLeftOut(routineId: string): readonly Family[] {
  const checks = useSettings((view) => view.settings.checks);
  const now = useNow();
  const [leftOut] = useState(() => leftOutFamilies(findRoutine(routineId) ?? { families: [] }, checks, now));
  return leftOut;
}

/** What leads by ear and hand, as the settings have it; what is switched in the player is remembered there. */
function useAids(): Pick<PlayerProps, 'aids' | 'onVoice' | 'onBeat'> {
  const voice = useSettings((view) => view.settings.voice);
  const beat = useSettings((view) => view.settings.beat);
  const vibration = useSettings((view) => view.settings.vibration);
  return { aids: { voice, beat, vibration }, onVoice: (on) => changeVoice({ on }), onBeat: (on) => changeBeat({ on }) };
}
