import type { OwnReminder } from './schema.ts';

/** What a reminder of a person's own offers. */
export type OwnOffer = { kind: 'drink' } | { kind: 'routine'; routineId: string };

type Stored = Pick<OwnReminder, 'routineId'>;

/** Reads what is stored: a drink is stored as no routine. Only this file knows that. */
export function ownOffer({ routineId }: Stored): OwnOffer {
  return routineId === null ? { kind: 'drink' } : { kind: 'routine', routineId };
}

export function storedOffer(offer: OwnOffer): Stored {
  return { routineId: offer.kind === 'drink' ? null : offer.routineId };
}
