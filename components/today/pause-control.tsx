import { Suspense, useState } from 'react';
import type { NextBreak } from '../../core/reminders/next-break.ts';
import type { Instant } from '../../core/time.ts';
import { pauseReminders, resumeReminders } from '../../stores/reminders.ts';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.ts';
import { useMessages } from '../ui/messages.tsx';
import { Tooltip } from '../ui/tooltip.tsx';
import { onFirstClick, type TellFailure, useAction } from '../ui/use-action.ts';
import { useMenu } from '../ui/use-menu.ts';

/** Most popups are opened for something else. */
const PauseMenu = later(async () => (await import('./pause-menu.tsx')).PauseMenu);
const PauseUntil = later(async () => (await import('./pause-until.tsx')).PauseUntil);

/** Of the button that pauses and resumes. */
export const PAUSE_ID = 'pause';

/** Pauses, or keeps quiet. */
export type Rest = (until: Instant) => Promise<unknown>;

interface PauseProps {
  next: NextBreak;
  now: Instant;
  tell: TellFailure;
}

/** Pauses the reminders or makes them quiet for a while, or ends either. There is nothing to pause when they are off. */
export function PauseControl(props: PauseProps) {
  return props.next.kind === 'off' ? null : <PauseButton {...props} />;
}

/** A single button throughout, so that the focus stays on it when a pause begins or ends. */
function PauseButton({ next, now, tell }: PauseProps) {
  const { t } = useMessages();
  const menu = useMenu();
  const { run } = useAction((act: Rest, until: Instant) => act(until), { tell, isEach: true });
  const resume = useAction(resumeReminders, { tell });
  const [isAsking, setAsking] = useState(false);
  const { ref: button, ...opener } = menu.triggerProps;
  const rest = next.kind === 'paused' || next.kind === 'quiet' ? next.kind : null;
  const label = t(rest ? resumeKeys[rest] : 'popup.pauseOrQuiet');
  const stopAsking = () => {
    button.current?.focus();
    setAsking(false);
  };
  return (
    <div>
      <Tooltip text={label} isOff={menu.isOpen || isAsking}>
        <button
          type="button"
          id={PAUSE_ID}
          className="icb"
          aria-label={label}
          ref={button}
          {...(rest ? { onClick: onFirstClick(resume.run) } : opener)}
        >
          <Icon name={rest ? 'play' : 'pause'} />
        </button>
      </Tooltip>
      <Suspense>
        {!rest && menu.isOpen && <PauseMenu menu={menu} label={label} now={now} run={run} askUntil={() => setAsking(true)} />}
        {!rest && isAsking && !menu.isOpen && (
          <PauseUntil
            now={now}
            opener={button}
            onLeave={() => setAsking(false)}
            onChoose={(until) => {
              stopAsking();
              run(pauseReminders, until);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

const resumeKeys = { paused: 'popup.resumeReminders', quiet: 'popup.endQuiet' } as const;
