import type { Routine } from '../../core/routines/schema.ts';
import { readAhead } from '../ui/read-ahead.ts';
import { readTips } from './use-tip.ts';

let player: Promise<typeof import('../player/player.tsx')> | null = null;

/** The player: asked for while the offer is still looked at, it is there when somebody starts. */
export function readPlayer() {
  player ??= readAhead(import('../player/player.tsx'));
  return player;
}

/** Reads the player, and the parts with which a routine begins. Parts that cannot be read now are asked for again at the start. */
export function readStart(routine: Routine): void {
  readTips().catch(() => undefined);
  readPlayer().then(
    ({ readFirstSteps }) => readFirstSteps(routine),
    () => undefined,
  );
}
