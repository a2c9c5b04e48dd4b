import topics from '../content/sources.json' with { type: 'json' };

/** A text that the health content follows. */
export interface Source {
  title: string;
  publisher: string;
  /** Of publication, where it says one. */
  year?: number;
  /** Where its owner keeps it; a copy elsewhere is not linked to. */
  url?: string;
}

/** The main sources of routines, cautions and amounts, by what they are about. */
export const sources: readonly { topic: string; sources: readonly Source[] }[] = topics;
