import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Cue, cuesBetween } from '../../core/routines/cues.ts';
import type { SessionView } from '../../core/routines/session.ts';
import type { Settings } from '../../core/settings/schema.ts';
import { SECOND } from '../../core/time.ts';
import { feelBeat, playBeat } from '../../platform/page/beat.ts';
import { count, hush, say, useVoices, voiceFor } from '../../stores/voice.ts';
import { type Messages, useMessages } from '../ui/messages.tsx';
import type { SessionStore } from './session-store.ts';
import { spokenStep } from './spoken-words.ts';

export type Aids = Pick<Settings, 'voice' | 'beat' | 'vibration'>;

/** A word for a moment: a milestone of the routine, or that there is no voice on this device. */
export type News = 'half-way' | 'last' | 'no-voice';

const SHOWN_MS = 4 * SECOND;
/** A browser may read its voices a little later than the page. */
const VOICES_MS = 0.3 * SECOND;

/**
 * Leads by ear and hand, for those who look elsewhere: the voice says each step, counts and says the side; a beat sounds and is felt.
 * Voice, beat and vibration are off unless the person has switched them on.
 * @returns the word that has just come up, for as long as it is shown and announced.
 */
export function useGuide(store: SessionStore, { voice, beat, vibration }: Aids): News | null {
  const messages = useMessages();
  const { t, words } = messages;
  const [news, setNews] = useState<News | null>(null);
  const hasVoice = useVoices(({ voices }) => voiceFor(voices, voice.id, words) !== null);

  const beatOnce = useEffectEvent((sound: 'beat' | 'step') => {
    if (beat.on) void playBeat(sound, beat.volume);
    if (vibration) feelBeat(sound);
  });
  const give = useEffectEvent((cues: readonly Cue[]) => {
    for (const { type } of cues) if (type === 'half-way' || type === 'last') setNews(type);
    const sound = soundOf(cues);
    if (sound) beatOnce(sound);
    if (voice.on) speak(cues, voice, messages);
  });
  const finish = useEffectEvent(() => {
    beatOnce('step');
    if (voice.on) say([t('finish.title')], voice, words);
  });
  const startTalking = useEffectEvent(() => {
    const { status, stepIndex } = store.moment();
    const step = store.plan.steps[stepIndex];
    if (status === 'running' && step) say(spokenStep(step, words), voice, words);
  });

  useEffect(() => {
    let before: SessionView | null = null;
    let { status } = store.session();
    const stop = store.onFrame((view) => {
      if (view.status !== status) {
        status = view.status;
        if (status !== 'running') hush();
        if (status === 'finished') finish();
      }
      if (view.status !== 'running') return;
      const cues = cuesBetween(store.plan, before, view);
      before = { ...view };
      if (cues.length > 0) give(cues);
    });
    return () => {
      stop();
      hush();
    };
  }, [store]);

  // Switched on in the middle of a step, or read by the browser only then, the voice begins with it.
  const canSpeak = voice.on && hasVoice;
  const couldSpeak = useRef(canSpeak);
  useEffect(() => {
    if (canSpeak === couldSpeak.current) return;
    couldSpeak.current = canSpeak;
    if (canSpeak) startTalking();
    else hush();
  }, [canSpeak]);

  useEffect(() => {
    if (!voice.on || hasVoice) return;
    const timer = setTimeout(() => setNews('no-voice'), VOICES_MS);
    return () => clearTimeout(timer);
  }, [voice.on, hasVoice]);

  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setNews(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}

/** At most one sound at a moment: a step that begins is more than the beat that begins with it. */
function soundOf(cues: readonly Cue[]): 'beat' | 'step' | null {
  if (cues.some(({ type }) => type === 'count')) return 'beat';
  if (cues.some(({ type }) => type === 'step')) return 'step';
  return cues.some(({ type }) => type === 'repetition' || type === 'breath') ? 'beat' : null;
}

function speak(cues: readonly Cue[], voice: Settings['voice'], messages: Messages): void {
  const { words } = messages;
  const step = cues.find((cue) => cue.type === 'step' || cue.type === 'resumed');
  const short = cues.flatMap((cue) => shortWords(cue, messages) ?? []);
  if (step?.type === 'step')
    say([...short.filter(({ isMilestone }) => isMilestone).map(({ text }) => text), ...spokenStep(step.step, words)], voice, words);
  else if (step?.type === 'resumed') say([step.step.title], voice, words);
  else for (const { text } of short.slice(-1)) count(text, voice, words);
}

/** The words for a moment, one or two, where nothing longer is being said. */
function shortWords(cue: Cue, { t, number }: Messages): { text: string; isMilestone: boolean } | null {
  switch (cue.type) {
    case 'half-way':
    case 'last':
      return { text: t(newsWords[cue.type]), isMilestone: true };
    case 'breath':
      return { text: t(cue.half === 'in' ? 'player.breathIn' : 'player.breathOut'), isMilestone: false };
    case 'repetition': {
      const count = number(cue.rep);
      return { text: cue.side ? t(`voice.${cue.side}`, { count }) : count, isMilestone: false };
    }
    default:
      return null;
  }
}

export const newsWords = {
  'half-way': 'player.halfWay',
  last: 'player.lastSeconds',
  'no-voice': 'player.noVoice',
} as const satisfies Record<News, string>;
