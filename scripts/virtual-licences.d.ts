declare module 'virtual:rill-licences' {
  export const licences: import('./vite-licences.ts').Licence[];
}
