/**
 * A day at the desk that is the same for a real browser and for the model of one: what a person does, and at which minute.
 * Times are in minutes from the installation, or from the moment a prompt was opened. None is nearer than some minutes to a rule that
 * would decide otherwise, since an hour of the real browser is a minute of ours.
 */

export type Reply = 'not-now' | 'later' | 'close' | 'start';

interface OpenPrompt {
  id: string;
  openedFor: number;
}

/** Somebody's desk, real or not. */
export interface FastDesk {
  /** Minutes since the installation. */
  minute(): Promise<number>;
  prompt(): Promise<OpenPrompt | null>;
  reply(reply: Reply): Promise<void>;
  drink(): Promise<void>;
  wait(): Promise<void>;
}

/** The answer to each prompt in turn, and how long after the prompt it comes; null leaves it alone. */
const REPLIES: readonly ({ after: number; reply: Reply } | null)[] = [
  { after: 2, reply: 'not-now' },
  { after: 2, reply: 'later' },
  { after: 4, reply: 'close' },
  null,
  { after: 4, reply: 'not-now' },
  { after: 4, reply: 'later' },
  { after: 5, reply: 'not-now' },
  { after: 3, reply: 'not-now' },
  { after: 2, reply: 'later' },
  { after: 3, reply: 'start' },
  { after: 3, reply: 'start' },
  { after: 3, reply: 'close' },
];
/** When a glass is logged from the popup. */
const DRINKS = [27, 113, 208, 273, 378, 445];

/** @param until the minute at which the day ends */
export async function liveThrough(desk: FastDesk, until: number) {
  const seen: string[] = [];
  let replied = '';
  let drunk = 0;
  for (;;) {
    const [minute, prompt] = await Promise.all([desk.minute(), desk.prompt()]);
    if (minute >= until) return;
    if (prompt && !seen.includes(prompt.id)) seen.push(prompt.id);
    const planned = REPLIES[seen.length - 1];
    if (prompt && planned && replied !== prompt.id && prompt.openedFor >= planned.after) {
      replied = prompt.id;
      await desk.reply(planned.reply);
    } else if (minute >= (DRINKS[drunk] ?? Number.POSITIVE_INFINITY)) {
      drunk += 1;
      await desk.drink();
    } else {
      await desk.wait();
    }
  }
}
