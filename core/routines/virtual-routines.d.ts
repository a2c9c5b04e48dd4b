/** All made by `scripts/vite-content.ts` from `content/routines/`. */
declare module 'virtual:rill-offerables' {
  export const offerables: readonly import('./offerable.ts').Offerable[];
}

declare module 'virtual:rill-routines' {
  export const routineIndex: readonly import('./library.ts').RoutineSummary[];
}

declare module 'virtual:rill-routine-loaders' {
  export const loaders: Readonly<Record<string, () => Promise<{ default: import('./schema.ts').Routine }>>>;
}

declare module 'virtual:rill-routine-traits' {
  export const traits: Readonly<Record<string, Omit<import('./listed.ts').ListedRoutine, keyof import('./library.ts').RoutineSummary>>>;
}
