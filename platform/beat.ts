/** Addresses in the extension's own pages, which is where they are played. */
const SOUNDS = { beat: '/sounds/beat.wav', step: '/sounds/step.wav' } as const;

export type BeatSound = keyof typeof SOUNDS;

const players = new Map<BeatSound, HTMLAudioElement>();

/**
 * Plays a short sound now; one that is still sounding begins again.
 * @param volume 0 to 1.
 * @returns whether it could be played.
 */
export async function playBeatSound(sound: BeatSound, volume: number): Promise<boolean> {
  const player = players.get(sound) ?? new Audio(SOUNDS[sound]);
  players.set(sound, player);
  player.volume = Math.max(0, Math.min(volume, 1));
  player.currentTime = 0;
  return player.play().then(
    () => true,
    () => false,
  );
}
