/** Made by `scripts/vite-seal.ts` from the schemas of what is stored. */
declare module 'virtual:rill-seal' {
  export const SEAL: string;
}
